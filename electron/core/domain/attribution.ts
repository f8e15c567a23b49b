/** `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

export type AttributionKind = 'direct' | 'indirect' | 'mixed';
export type AttributionForm = 'named' | 'unnamed' | 'collective' | 'document' | 'media';
export type QuotedSourceKind = 'person' | 'body' | 'group' | 'document' | 'media' | 'unknown';

/** The canonical person or body behind the mentions, within one article. */
export type QuotedSource = { readonly name: string; readonly kind: QuotedSourceKind };

/** The fields of an article that may hold statements. */
export type AttributionField = 'headline' | 'standfirst' | 'body';

/**
 * A statement the article attributes to somebody. `source`, `cue` and `content` are lists of spans in `field`;
 * `source` may be empty (an open passive), and then `quotedSource` is absent.
 */
export type Attribution = {
  readonly field: AttributionField;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
  /** Reporting says what was said; attitude says what somebody wants, thinks or plans. */
  readonly stance: 'reporting' | 'attitude';
  readonly quotedSource?: QuotedSource;
  /** How probable it is that a reader would agree, content and quoted source included: 0 to 1. */
  readonly confidence: number;
  /** The rule that found it, for reading errors one by one. */
  readonly rule: string;
};
