/** The fields of an article a query looks into, in the order of the full-text index. */
export const QUERY_FIELDS = ['headline', 'standfirst', 'body', 'byline'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** The texts a query is held against; what an article lacks is absent. */
export type QueryText = { readonly [Field in QueryField]?: string | undefined };

/** One folded token; `isPrefix` for `sanction*`, which stands for every word beginning so. */
export type Term = { readonly text: string; readonly isPrefix: boolean };

/** Terms that stand next to each other in one field; a single word is a phrase of one. `printed` is as typed. */
export type Phrase = {
  readonly kind: 'phrase';
  readonly terms: readonly Term[];
  readonly field?: QueryField;
  readonly isQuoted: boolean;
  readonly printed: string;
};

/** Phrases in one field, in any order; between neighbours of the list stand at most `distance` words. */
export type Near = {
  readonly kind: 'near';
  readonly phrases: readonly Phrase[];
  readonly distances: readonly number[];
};

/** A query as understood: the tree behind topics, search box and commands. */
export type Query =
  | { readonly kind: 'everything' }
  | Phrase
  | Near
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };
