/** What a chip may hold an article to; `quoted-kind` is of what kind somebody it quotes is. */
export const FILTER_FIELDS = [
  'topic',
  'outlet',
  'origin',
  'quoted-source',
  'quoted-kind',
  'language',
  'format',
  'story',
  'duplicate-group',
  'watch',
  'tag',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/**
 * One chip. `value` is the name (outlet, origin, quoted source, tag), the BCP 47 code (language), the word for it (quoted kind,
 * format) or the id as text (topic, story, duplicate group, watch); null means "not given".
 */
export type Filter = {
  readonly field: FilterField;
  readonly value: string | null;
  readonly exclude: boolean;
};

/** Half-open `[from, to)` in wall-clock time of the library's zone: "2026-09-08T00:00". */
export type TimeRange = { readonly from: string; readonly to: string };

/** Exactly which articles: the one object that feeds list, chart, facet, export and report alike. */
export type Selection = {
  readonly query?: string;
  readonly range?: TimeRange;
  readonly filters: readonly Filter[];
};

export const EVERYTHING: Selection = { filters: [] };

/** How many articles, and how many when each duplicate group counts once. */
export type Volume = { readonly articles: number; readonly unique: number };
