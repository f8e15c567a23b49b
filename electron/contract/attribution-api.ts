import type { QuotedSourceKind } from '../core/domain/attribution.ts';
import type { QuotedSourceRow, Statement } from '../core/domain/library-article.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type {
  MergeSuggestion,
  QuotedSourceCorrection,
  QuotedSourceDetail,
  StatementFilter,
} from '../core/domain/quoted-source.ts';
import type { BinSize } from '../core/domain/coverage.ts';
import type { Selection } from '../core/domain/selection.ts';
import type {
  CorrectionEffect,
  StatementChange,
  StatementCorrection,
} from '../core/domain/statement-correction.ts';
import type {
  LaneRow,
  StatementAround,
  StatementCountRow,
  StatementDimension,
} from '../core/domain/statement-count.ts';
import type { QueryError } from '../core/domain/topic.ts';
import type { NotFound, Request } from './request.ts';

/** Why a change to who is who was not made. */
export type CorrectionFailure =
  | LibraryError
  | NotFound
  /** The name is another quoted source's, or filed under it: merge with that one instead. */
  | { readonly kind: 'quoted-name-taken'; readonly name: string; readonly by: string }
  | { readonly kind: 'nothing-to-change' };
/** A correction made, and what it did to the counts of those it touches. */
export type Corrected<C> = { readonly correction: C; readonly effects: readonly CorrectionEffect[] };

/** Requests about who is quoted saying what, and who is who. */
export type AttributionApi = {
  /** Whose statements are reported, unless the filter says otherwise. */
  'attribution.quotedSources': Request<
    { selection: Selection; filter?: StatementFilter },
    readonly QuotedSourceRow[],
    QueryError
  >;
  'attribution.statements': Request<
    {
      selection: Selection;
      filter?: StatementFilter;
      order?: 'newest' | 'oldest';
      offset: number;
      limit: number;
    },
    { total: number; rows: readonly Statement[] },
    QueryError
  >;
  /** Statements counted by one dimension, or by pairs of two; each row's statements are those of `attribution.statements`. */
  'attribution.counts': Request<
    {
      selection: Selection;
      filter?: StatementFilter;
      by: StatementDimension;
      andBy?: StatementDimension;
      bin?: BinSize;
    },
    readonly StatementCountRow[],
    QueryError
  >;
  /** The statements of these quoted sources bin by bin, each by itself where a bin has few. */
  'attribution.lanes': Request<
    { selection: Selection; filter?: StatementFilter; names: readonly string[]; bin: BinSize },
    readonly LaneRow[],
    QueryError
  >;
  'attribution.around': Request<
    { selection: Selection; filter?: StatementFilter; articleId: number; position: number },
    StatementAround,
    QueryError | NotFound
  >;
  'attribution.detail': Request<{ name: string }, QuotedSourceDetail, NotFound>;
  /** Statements of others whose words name it: they are looked for in the texts, which may take seconds. */
  'attribution.about': Request<{ name: string }, { readonly statements: number }>;
  /** Quoted sources that may be one; never made one by themselves. */
  'attribution.suggestions': Request<void, readonly MergeSuggestion[]>;
  /** The log of what the analyst changed, the undone too, oldest first. */
  'attribution.corrections': Request<void, readonly QuotedSourceCorrection[]>;
  /** Files every name of `from` under `into`, in articles kept and to come. */
  'attribution.merge': Request<
    { from: string; into: string; why?: string },
    Corrected<QuotedSourceCorrection>,
    CorrectionFailure
  >;
  'attribution.rename': Request<
    { name: string; to: string; why?: string },
    Corrected<QuotedSourceCorrection>,
    CorrectionFailure
  >;
  /** Takes a name, as articles give it, out of its quoted source and files it under another, new or known. */
  'attribution.split': Request<
    { name: string; to: string; why?: string },
    Corrected<QuotedSourceCorrection>,
    CorrectionFailure
  >;
  'attribution.rekind': Request<
    { name: string; kind: QuotedSourceKind; why?: string },
    Corrected<QuotedSourceCorrection>,
    CorrectionFailure
  >;
  /** Says that two which may be one are two; they are not offered again. */
  'attribution.keepApart': Request<
    { names: readonly [string, string]; why?: string },
    Corrected<QuotedSourceCorrection>,
    CorrectionFailure
  >;
  'attribution.undo': Request<
    { id: number },
    { effects: readonly CorrectionEffect[] },
    LibraryError | NotFound
  >;
  /** Corrects one statement, by its place among those in force in its article. */
  'attribution.correct': Request<
    { articleId: number; position: number; change: StatementChange; why?: string },
    Corrected<StatementCorrection>,
    CorrectionFailure | { readonly kind: 'not-content' }
  >;
  /** What the analyst changed of single statements, the undone too, oldest first. */
  'attribution.statementCorrections': Request<void, readonly StatementCorrection[]>;
  'attribution.undoStatement': Request<
    { id: number },
    { effects: readonly CorrectionEffect[] },
    LibraryError | NotFound
  >;
};

/** The names of these requests. */
export const ATTRIBUTION_NAMES = [
  'attribution.quotedSources',
  'attribution.statements',
  'attribution.detail',
  'attribution.about',
  'attribution.suggestions',
  'attribution.corrections',
  'attribution.merge',
  'attribution.rename',
  'attribution.split',
  'attribution.rekind',
  'attribution.keepApart',
  'attribution.undo',
  'attribution.counts',
  'attribution.lanes',
  'attribution.around',
  'attribution.correct',
  'attribution.statementCorrections',
  'attribution.undoStatement',
] as const satisfies readonly (keyof AttributionApi)[];
