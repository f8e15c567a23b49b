/** What a column of a table can hold: a field of the article, its text, or nothing we keep. */
export const COLUMN_MEANINGS = [
  'headline',
  'standfirst',
  'body',
  'authors',
  'outlet',
  'origin',
  'datePublished',
  /** The time of day, where it stands in a column of its own. */
  'timePublished',
  'dateModified',
  'language',
  'url',
  'providerId',
  'section',
  'page',
  'edition',
  'slug',
  'subjects',
  'editorsNote',
  'wordCountPrinted',
  'ignored',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** How tables with these headers are read: a meaning for each header, in their order. */
export type ColumnMapping = {
  readonly headers: readonly string[];
  readonly meanings: readonly ColumnMeaning[];
};

/** The columns of one table as they were read, with a few cells of each to judge by. `samples` are by column. */
export type TableColumns = {
  readonly mapping: ColumnMapping;
  readonly isGuessed: boolean;
  readonly samples: readonly (readonly string[])[];
};
