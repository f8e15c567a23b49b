/** The texts of an article that a word without a field looks into, in the order of the full-text index. */
export const TEXT_FIELDS = ['headline', 'standfirst', 'body', 'byline'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Particulars that may be given several times, kept as words of their own; in the order of their index. */
export const PARTICULAR_FIELDS = [
  'author',
  'dateline',
  'place',
  'caption',
  'section',
  'subject',
  'format',
  'quoted-source',
] as const;
export type ParticularField = (typeof PARTICULAR_FIELDS)[number];

/** Fields that hold names, or the analyst's own notes; an article may have several tags and notes. */
export const NAME_FIELDS = ['outlet', 'origin', 'tag', 'note'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** Every field in which words are looked for. `lead` is the first paragraph, `statement` what somebody is quoted with. */
export const WORD_FIELDS = [
  ...TEXT_FIELDS,
  'lead',
  ...NAME_FIELDS,
  ...PARTICULAR_FIELDS,
  'statement',
] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** What the analyst may have put on an article, which `has:` can ask for too. */
export const MARKS = ['tag', 'note', 'highlight'] as const;
export type Mark = (typeof MARKS)[number];

/** What `has:` can ask for. */
export const PARTS = [
  'headline',
  'standfirst',
  'byline',
  'author',
  'outlet',
  'origin',
  'date',
  'dateline',
  'place',
  'language',
  'section',
  'subject',
  'caption',
  'picture',
  'statement',
  'quote',
  'url',
  ...MARKS,
] as const;
export type Part = (typeof PARTS)[number];

/** Whether it comes after filing and changes, as the analyst's own marks do. */
export function isMark(part: Part): part is Mark {
  return MARKS.some((mark) => mark === part);
}

/**
 * One folded token. `isPrefix` for `sanction*`, which stands for every word beginning so; `forms` for `sanction~`,
 * which stands for any of them; `cased` is the word as typed, where capitals and accents count.
 */
export type Term = {
  readonly text: string;
  readonly isPrefix: boolean;
  readonly forms?: readonly string[];
  readonly cased?: string;
};

/** Terms that stand next to each other in one field; a single word is a phrase of one. `printed` is as typed. */
export type Phrase = {
  readonly kind: 'phrase';
  readonly terms: readonly Term[];
  readonly field?: WordField;
  readonly isQuoted: boolean;
  readonly printed: string;
};

/** At most `distance` words between two neighbours, the first before the second when `isOrdered`. */
export type Gap = { readonly distance: number; readonly isOrdered: boolean };

/** Phrases near each other in one field; their own `field` is that of the whole. */
export type Near = {
  readonly kind: 'near';
  readonly phrases: readonly Phrase[];
  readonly gaps: readonly Gap[];
  readonly field?: WordField;
};

/** Half-open in days of the library's zone, "2026-02-01"; an end that is absent is open. */
export type DateRange = {
  readonly kind: 'date';
  readonly from?: string;
  readonly to?: string;
  readonly printed: string;
};

/** A query as understood: the tree behind topics, search box and commands. */
export type Query =
  | { readonly kind: 'everything' }
  | Phrase
  | Near
  | DateRange
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'has'; readonly part: Part }
  /** The phrases stand at least so often in the article, all together. */
  | { readonly kind: 'count'; readonly phrases: readonly Phrase[]; readonly atLeast: number }
  /** One statement of which the part holds, and somebody named in the part said it. */
  | { readonly kind: 'said-by'; readonly part: Query }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };
