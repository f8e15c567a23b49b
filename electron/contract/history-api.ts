import type { HistoryKind, HistoryEntry } from '../core/domain/history.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { NotFound, Request } from './request.ts';

/** Requests about what the analyst did to what was read. */
export type HistoryApi = {
  /** Every act, oldest first: of one article, or of the whole library. */
  'history.list': Request<{ articleId?: number }, readonly HistoryEntry[]>;
  /** Takes a correction back, brings an article back that was taken out, or takes a file in that was left out. */
  'history.undo': Request<{ kind: HistoryKind; id: number }, void, LibraryError | NotFound>;
  /** Makes again what was taken back. */
  'history.redo': Request<{ kind: HistoryKind; id: number }, void, LibraryError | NotFound>;
};

/** The names of these requests. */
export const HISTORY_NAMES = [
  'history.list',
  'history.undo',
  'history.redo',
] as const satisfies readonly (keyof HistoryApi)[];
