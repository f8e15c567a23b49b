import type { Attribution, AttributionKind, QuotedSourceKind, Span } from './attribution.ts';

/** What an analyst can say of one statement. */
export type StatementChange =
  /** It is none: nothing is attributed here. */
  | { readonly action: 'reject' }
  /** Somebody else said it; `kind` is what that quoted source is. */
  | { readonly action: 'attribute'; readonly to: string; readonly kind: QuotedSourceKind }
  | { readonly action: 'manner'; readonly kind: AttributionKind }
  /** Other words are what was said. */
  | { readonly action: 'content'; readonly content: readonly Span[] };

/** The words that stood under each span of a statement: by them it is found again when the text has moved. */
export type StatementWords = Readonly<Record<'source' | 'cue' | 'content', readonly string[]>>;

/** A change to one statement as it stands in the log; undone ones stay listed. */
export type StatementCorrection = {
  readonly id: number;
  readonly at: string;
  /** Absent once the article is no longer in the library. */
  readonly articleId?: number;
  readonly change: StatementChange;
  /** The words of a corrected content. */
  readonly said?: readonly string[];
  /** The statement as it was read, before any correction. */
  readonly was: Attribution;
  readonly words: StatementWords;
  readonly why?: string;
  readonly undoneAt?: string;
};

/** What became of a correction in the article as it is read now. */
export type PlacedCorrection = StatementCorrection & {
  /** `lost`: the words it was about no longer stand in the article; it rests until they do. */
  readonly state: 'in-force' | 'undone' | 'lost';
  /** Where the corrected statement stands among the article's; absent when it was rejected. */
  readonly position?: number;
};

/** How many statements report what was said, and in how many articles. */
export type StatementCount = { readonly statements: number; readonly articles: number };

/** What a correction did to one quoted source. */
export type CorrectionEffect = {
  readonly name: string;
  readonly before: StatementCount;
  readonly after: StatementCount;
};
