import type { ArticleDefaults, FormatId, RawArticle } from '../domain/article.ts';
import type { TableColumns, TableMemo } from '../domain/columns.ts';
import type { ImportError } from '../domain/import-record.ts';
import type { Result } from '../result.ts';

/**
 * What recognition looks at: the first bytes, the same decoded (empty when they are no text), the file's name; and the
 * whole file, for those whose mark may stand deep in it (behind a style sheet, packed in a ZIP).
 */
export type FormatHead = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly fileName: string;
  readonly whole?: { readonly bytes: Uint8Array; readonly text: string };
};

/** A whole file: its bytes and, where they are text, the text; and what its watch says of such files. */
export type FormatInput = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly fileName: string;
  readonly defaults: ArticleDefaults;
  /** Where these bytes stand in a file that is too large to be held; absent when they are all of it. */
  readonly portion?: Portion;
};

/** A piece of a file too large to be held: what stands before it, and whether it ends the file. */
export type Portion = {
  /** Lines and items before this portion, so that places are named as the analyst finds them. */
  readonly lines: number;
  readonly items: number;
  readonly table?: TableMemo;
  readonly isLast: boolean;
  /** As much as is ever given: what is not whole in it never will be. */
  readonly isLargest: boolean;
};

/** A file inside a file (an attachment, an entry of an archive), to be read as a file of its own. */
export type FileMember = { readonly name: string; readonly bytes: Uint8Array };

/** What a format found in a file: articles, items it had to refuse, and how many the file says it holds. */
export type FormatYield = {
  readonly articles: readonly RawArticle[];
  readonly refusals: readonly ImportError[];
  readonly expected?: number;
  readonly members?: readonly FileMember[];
  /** What by its own word is no article, in a word each: "picture", "package". */
  readonly setAside?: readonly string[];
  /** How the columns of a table were read. */
  readonly columns?: TableColumns;
  /** Of a portion: where the first item begins that is not whole, in bytes or in characters; absent when all was read. */
  readonly readTo?: number;
  /** Of a portion: the items in it that are counted on in the next. */
  readonly items?: number;
  readonly table?: TableMemo;
};

/** How a file of many items is cut: between any two bytes, at the end of a line, or by the directory at its end. */
export type Cutting = 'bytes' | 'lines' | 'directory';

/** One way articles come in files. `recognises` answers from 0 (no) to 1 (certainly), by content before name. */
export type ArticleFormat = {
  readonly id: FormatId;
  readonly label: string;
  readonly version: number;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  recognises(head: FormatHead): number;
  /** How such a file may be read a portion at a time; a format without it, or a file it says nothing of, must be whole. */
  cutting?(head: FormatHead): Cutting | undefined;
  parse(input: FormatInput): Result<FormatYield, ImportError> | Promise<Result<FormatYield, ImportError>>;
};

/** Whether a file's name ends in one of the extensions. */
export function hasExtension(fileName: string, extensions: readonly string[]): boolean {
  const lower = fileName.toLowerCase();
  return extensions.some((extension) => lower.endsWith(`.${extension}`));
}
