import type { ArticleDefaults } from '../core/domain/article.ts';
import type { TableColumns } from '../core/domain/columns.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { RetentionRule } from '../core/domain/retention.ts';
import type { Watch, WatchStatus } from '../core/domain/watch.ts';
import type { NotFound, Request } from './request.ts';

/** A trial read of a folder: nothing stored. Rows are formats told from the content, and the reasons of refusals. */
export type FolderPreview = {
  readonly path: string;
  readonly files: number;
  readonly articles: number;
  readonly undated: number;
  readonly rows: readonly {
    readonly label: string;
    readonly files: number;
    readonly articles: number;
    readonly undated: number;
    readonly first?: string;
    readonly last?: string;
    readonly fate: 'read' | 'refused' | 'left-out';
  }[];
  /** Tables found, one entry for each row of headers, with the file it was first seen in. */
  readonly tables: readonly { readonly path: string; readonly columns: TableColumns }[];
  /** More files than a trial looks at; they are read when the folder is watched. */
  readonly filesNotTried: number;
};
/** How a watch looks at its folder. */
export type WatchOptions = Pick<Watch, 'isRecursive' | 'include' | 'exclude' | 'isPolling'>;
export type WatchFailure =
  | { readonly kind: 'bad-glob'; readonly pattern: string }
  | { readonly kind: 'not-a-folder' | 'already-watched' | 'inside-library'; readonly path: string }
  | LibraryError;

/** Folders we look after: listed, tried, added, changed, removed. */
export type WatchApi = {
  'watches.list': Request<void, readonly WatchStatus[]>;
  'watches.preview': Request<
    { path: string; defaults?: ArticleDefaults } & Partial<WatchOptions>,
    FolderPreview,
    WatchFailure
  >;
  'watches.add': Request<
    {
      path: string;
      name?: string;
      defaults: ArticleDefaults;
      retention?: RetentionRule | null;
    } & Partial<WatchOptions>,
    WatchStatus,
    WatchFailure
  >;
  'watches.update': Request<
    {
      id: number;
      name?: string;
      path?: string;
      defaults?: ArticleDefaults;
      isPaused?: boolean;
      /** null keeps everything. */
      retention?: RetentionRule | null;
    } & Partial<WatchOptions>,
    WatchStatus,
    WatchFailure | NotFound
  >;
  'watches.remove': Request<{ id: number }, void, LibraryError>;
};
