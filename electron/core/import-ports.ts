import type { ArticleDefaults, FormatId, ReadArticle } from './domain/article.ts';
import type { TableColumns, TableMemo } from './domain/columns.ts';
import type { ImportError } from './domain/import-record.ts';
import type { ImportProgress, LibraryError } from './domain/library-info.ts';
import type { Watch, WatchState } from './domain/watch.ts';
import type { ReadTerms } from './domain/read-terms.ts';
import type { Result } from './result.ts';

/** What a file's bytes yielded. */
export type FileYield = {
  readonly format?: FormatId;
  readonly formatVersion?: number;
  readonly articles: readonly ReadArticle[];
  readonly refusals: readonly ImportError[];
  /** What the file says it holds, where it says so. */
  readonly expected?: number;
  /** What by its own word is no article, in a word each: "picture", "package". */
  readonly setAside?: readonly string[];
  /** How each table in the file was read. */
  readonly columns?: readonly TableColumns[];
  readonly tried: readonly string[];
};

/** Bytes too many to be held, read anywhere. `read` gives less only at the end. */
export type ByteFile = {
  readonly size: number;
  read(at: number, length: number): Promise<Result<Uint8Array, LibraryError>>;
  close(): Promise<void>;
};

/** What the portions of a file that were read tell of it; lines and items are counted through the file. */
export type ReadSoFar = {
  readonly format: FormatId;
  readonly cutAt: 'bytes' | 'lines';
  readonly encoding?: string;
  readonly lines: number;
  readonly items: number;
  readonly table?: TableMemo;
  /** An item larger than any portion, whose end has not been met yet; in bytes passed over. */
  readonly passing?: { readonly member: string; readonly bytes: number; readonly limit: number };
};

/** Where a portion stands in its file. */
export type PortionPlace = {
  readonly before?: ReadSoFar;
  readonly isLast: boolean;
  /** As much as is ever given. */
  readonly isLargest: boolean;
};

/**
 * What a portion of a file yielded. `used` of its bytes are done with: none of them when not one item was whole; it may
 * reach beyond the portion where an item is passed over. Without `used` it cannot be said, the reader having died.
 */
export type PortionYield = FileYield & {
  readonly used?: number;
  readonly soFar?: ReadSoFar;
  /** Files of this format are read whole, or taken apart by the directory at their end. */
  readonly cutBy?: 'nothing' | 'directory';
};

/** Reads bytes into articles somewhere a hostile file cannot hurt us. Never rejects. */
export type Reader = {
  read(bytes: Uint8Array, fileName: string, terms: ReadTerms): Promise<FileYield>;
  /** Reads a portion of a file too large to be held. */
  readPortion(
    bytes: Uint8Array,
    fileName: string,
    terms: ReadTerms,
    place: PortionPlace,
  ): Promise<PortionYield>;
  close(): Promise<void>;
};

/** A file that has stopped changing. `modified` in milliseconds since 1970. */
export type SettledFile = { readonly path: string; readonly bytes: number; readonly modified: number };

export type FolderListener = {
  onsettled(file: SettledFile): void;
  onstate(state: WatchState): void;
};

export type FolderWatcher = {
  readonly state: WatchState;
  /** Files seen that have not settled yet. */
  readonly waiting: number;
  /** Resolves when every file present at the start has been seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
};

/** How a folder is looked at. */
export type FolderOptions = Pick<Watch, 'isRecursive' | 'isPolling'>;

/** Watches one folder and tells each file once it has settled; never writes, moves or deletes anything there. */
export type WatchFolder = (path: string, listener: FolderListener, options: FolderOptions) => FolderWatcher;

/** One file to be taken in. `retryOf` names the record this try replaces; a retry is made even if the file is known. */
export type FileToImport = {
  readonly path: string;
  readonly watchId?: number;
  readonly defaults: ArticleDefaults;
  readonly retryOf?: number;
  /** A person named this file: there is a record of it even when it is known already. */
  readonly isAsked?: boolean;
  /** The pattern by which its watch leaves it out. */
  readonly leftOutBy?: string;
  /** The format chosen by hand. */
  readonly format?: FormatId;
  /** Reads the kept original of this record again, in place of the file. */
  readonly rereadOf?: number;
  /** The import was cancelled before it was read: it gets its record, and is not read until it is asked for or changes. */
  readonly isCancelled?: true;
};

/** The queue of files on their way into the library. */
export type Importer = {
  /** Adds files, and tells how many; one that is waiting already is not added twice. */
  add(files: readonly FileToImport[]): number;
  /** What waits is not read, and has a record that says so. The files in hand are finished. */
  cancel(): void;
  /** Finishes the files in hand and holds the rest back until it is told to go on. */
  pause(isPaused: boolean): void;
  progress(): ImportProgress;
  /** Resolves when nothing is waiting or in hand. */
  idle(): Promise<void>;
  close(): Promise<void>;
};
