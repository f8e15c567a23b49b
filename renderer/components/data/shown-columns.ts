import type { RowsShown } from '#core/domain/data-export.ts';

/** Titles of columns with their widths, in characters of a spreadsheet. */
export type ColumnTitles = readonly (readonly [title: string, width: number])[];

/** Columns of rows shown, as they go to other programs. */
export function shownColumns(titles: ColumnTitles): RowsShown['columns'] {
  return titles.map(([title, width]) => ({ title, width }));
}
