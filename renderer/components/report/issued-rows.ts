import type { RowsShown } from '#core/domain/data-export.ts';
import type { IssuedRow } from '#core/domain/report-draft.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const COLUMNS: ColumnTitles = [
  ['Written (UTC)', 24],
  ['Title', 40],
  ['Format', 10],
  ['By schedule', 10],
  ['Articles', 10],
  ['Unique', 10],
  ['File', 60],
];

/** Reports that left, as rows for other programs, in the order of the list. */
export function issuedRows(issued: readonly IssuedRow[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: shownColumns(COLUMNS),
    rows: issued.map(({ at, title, format, isScheduled, volume, path }) => [
      ...[at, title, format, isScheduled, volume.articles, volume.unique, path],
    ]),
  };
}
