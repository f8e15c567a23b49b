/** `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

export type AttributionKind = 'direct' | 'indirect' | 'mixed';
/** Every form a quoted source can have; `none`: the statement is attributed, and to nobody ("reportedly"). */
export const ATTRIBUTION_FORMS = ['named', 'unnamed', 'collective', 'document', 'media', 'none'] as const;
export type AttributionForm = (typeof ATTRIBUTION_FORMS)[number];

/** How a statement of form `none` is listed. */
export const NOBODY_NAMED = 'nobody named';

/** What a quoted source can be; `body` is an organisation of no told kind, `group` a crowd, `official` one not named. */
export const QUOTED_SOURCE_KINDS = [
  'person',
  'official',
  'government',
  'military',
  'police',
  'court',
  'igo',
  'ngo',
  'party',
  'company',
  'academic',
  'body',
  'group',
  'document',
  'media',
  'unknown',
] as const;
export type QuotedSourceKind = (typeof QUOTED_SOURCE_KINDS)[number];

/** The person or body behind the mentions, as one article knows them. */
export type QuotedSource = {
  readonly name: string;
  readonly kind: QuotedSourceKind;
  /** Office or part in the news as printed that day: "Foreign Minister", "spokesman of the Energy Board". */
  readonly role?: string;
  /** ISO 3166-1 alpha-2, where the article or the gazetteer tells it. */
  readonly country?: string;
  /** Of one who is not named: the whole description ("a senior official who asked not to be named"). */
  readonly description?: string;
};

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
  /** Reporting gives what was said, asked or promised; attitude what somebody wants, thinks, praises or criticises. */
  readonly stance: 'reporting' | 'attitude';
  readonly quotedSource?: QuotedSource;
  /** Whom it was said to, where the article tells: "told Sputnik". */
  readonly addressee?: string;
  /** How probable it is that a reader would agree, content and quoted source included: 0 to 1. */
  readonly confidence: number;
  /** The rule that found it, for reading errors one by one. */
  readonly rule: string;
};
