import type { FormatId } from '../core/domain/article.ts';
import type { BroughtArticle, ImportRecord, ImportState } from '../core/domain/import-record.ts';
import type { ImportProgress, LibraryError } from '../core/domain/library-info.ts';
import type { NotFound, Request } from './request.ts';

/** The import log and the import that is running. */
export type ImportApi = {
  'imports.list': Request<
    { state?: ImportState | 'attention'; text?: string; watchId?: number; offset: number; limit: number },
    {
      total: number;
      rows: readonly ImportRecord[];
      counts: Readonly<Record<ImportState | 'attention' | 'all', number>>;
    }
  >;
  /** The articles a file brought, in its order; those it is a new version of are told by its record. */
  'imports.articles': Request<
    { id: number; offset: number; limit: number },
    { id: number; total: number; rows: readonly BroughtArticle[] }
  >;
  'imports.progress': Request<void, ImportProgress>;
  /** `format` is the one chosen by hand, for all of them; cancelled are those whose import was. */
  'imports.retry': Request<
    { ids: readonly number[] | 'failed' | 'cancelled'; format?: FormatId },
    { files: number },
    LibraryError
  >;
  /** Reads kept originals again with the readers of today; what the analyst added stays. */
  'imports.reread': Request<{ ids: readonly number[] | 'outdated' }, { files: number }, LibraryError>;
  /** How many imported files were read by an older reader than the one of today. */
  'imports.outdated': Request<void, { files: number }>;
  /** Leaves a file out for good, by its path and its bytes. */
  'imports.ignore': Request<{ id: number; why: string }, void, LibraryError | NotFound>;
  /** Finishes the files in hand and holds the rest back, or goes on. */
  'imports.pause': Request<{ isPaused: boolean }, ImportProgress>;
  /** What can be read, and the version of what reads it. */
  'imports.formats': Request<void, readonly { id: FormatId; label: string; version: number }[]>;
  /**
   * Stops after the files in hand; what is imported stays. Whatever else lies in the watches now has a record that it
   * was cancelled; what comes or changes later is imported.
   */
  'imports.cancel': Request<void, ImportProgress>;
  'imports.addFiles': Request<{ paths: readonly string[] }, { files: number }, LibraryError>;
};

export const IMPORT_NAMES = [
  'imports.list',
  'imports.articles',
  'imports.progress',
  'imports.retry',
  'imports.reread',
  'imports.outdated',
  'imports.ignore',
  'imports.pause',
  'imports.formats',
  'imports.cancel',
  'imports.addFiles',
] as const satisfies readonly (keyof ImportApi)[];
