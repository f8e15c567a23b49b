/** What a cell may hold; an empty one is undefined. */
export type Value = string | number | boolean | undefined;

/**
 * `width` in characters, for spreadsheets. A `moment` is a wall-clock time, "2026-09-08T05:40": a spreadsheet gets it as
 * a date to sort by, and as text where it is less exact than a day. Words of a `prose` column take as many lines as they
 * need there.
 */
export type TableColumn = {
  readonly title: string;
  readonly width: number;
  readonly kind?: 'moment' | 'prose';
};

/** One table as plain values, the same in every format. Every row has a value for each column. */
export type Table = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly Value[]>;
};

/** What a table is of, for whoever opens it later: its selection, its zone, its rule. */
export type AboutLine = { readonly label: string; readonly text: string };

/** A table that leaves the app, with what it is of and the name of its file without the ending. */
export type DataTable = Table & { readonly fileName: string; readonly about: readonly AboutLine[] };
