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

/** How the first portion of a large table was read, so that the portions after it are read the same way. */
export type TableMemo = {
  readonly columns: TableColumns;
  /** By column: whether its dates name the day or the month first. */
  readonly orders: ReadonlyMap<number, 'day-first' | 'month-first'>;
  /** What parts the cells of a text, and into how many. */
  readonly delimiter?: string;
  readonly width?: number;
};
