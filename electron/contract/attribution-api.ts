import type { QuotedSourceKind } from '../core/domain/attribution.ts';
import type { QuotedSourceRow, Statement } from '../core/domain/library-article.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type {
  MergeSuggestion,
  QuotedSourceCorrection,
  QuotedSourceDetail,
  StatementFilter,
} from '../core/domain/quoted-source.ts';
import type { Selection } from '../core/domain/selection.ts';
import type { QueryError } from '../core/domain/topic.ts';
import type { NotFound, Request } from './request.ts';

/** Why a change to who is who was not made. */
export type CorrectionFailure =
  | LibraryError
  | NotFound
  /** The name is another quoted source's, or filed under it: merge with that one instead. */
  | { readonly kind: 'quoted-name-taken'; readonly name: string; readonly by: string }
  | { readonly kind: 'nothing-to-change' };
/** Requests about who is quoted saying what, and who is who. */
export type AttributionApi = {
  /** Whose statements are reported, unless the filter says otherwise. */
  'attribution.quotedSources': Request<
    { selection: Selection; filter?: StatementFilter },
    readonly QuotedSourceRow[],
    QueryError
  >;
  'attribution.statements': Request<
    { selection: Selection; filter?: StatementFilter; offset: number; limit: number },
    { total: number; rows: readonly Statement[] },
    QueryError
  >;
  'attribution.detail': Request<{ name: string }, QuotedSourceDetail, NotFound>;
  /** Quoted sources that may be one; never made one by themselves. */
  'attribution.suggestions': Request<void, readonly MergeSuggestion[]>;
  /** The log of what the analyst changed, the undone too, oldest first. */
  'attribution.corrections': Request<void, readonly QuotedSourceCorrection[]>;
  /** Files every name of `from` under `into`, in articles kept and to come. */
  'attribution.merge': Request<
    { from: string; into: string; why?: string },
    QuotedSourceCorrection,
    CorrectionFailure
  >;
  'attribution.rename': Request<
    { name: string; to: string; why?: string },
    QuotedSourceCorrection,
    CorrectionFailure
  >;
  /** Takes a name, as articles give it, out of its quoted source and files it under another, new or known. */
  'attribution.split': Request<
    { name: string; to: string; why?: string },
    QuotedSourceCorrection,
    CorrectionFailure
  >;
  'attribution.rekind': Request<
    { name: string; kind: QuotedSourceKind; why?: string },
    QuotedSourceCorrection,
    CorrectionFailure
  >;
  /** Says that two which may be one are two; they are not offered again. */
  'attribution.keepApart': Request<
    { names: readonly [string, string]; why?: string },
    QuotedSourceCorrection,
    CorrectionFailure
  >;
  'attribution.undo': Request<{ id: number }, void, LibraryError | NotFound>;
};
