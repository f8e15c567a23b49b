import type { Table, TableColumn, Value } from '../domain/table.ts';
import type { ReportWords } from './language/report-words.ts';
import type { ColumnId, TableId } from './language/table-ids.ts';

/** A column of a report's table: its title is of the report's language, its id is not. */
export type ReportColumn = TableColumn & { readonly id: ColumnId };

/** One table of the report as plain values, the same in every output that prints tables. `rule` says what is counted. */
export type ReportTable = Pick<Table, 'title'> & {
  readonly id: TableId;
  readonly rule: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Value[])[];
};

/** Columns that hold a wall-clock time: a workbook sorts them by it. */
const MOMENTS: ReadonlySet<ColumnId> = new Set([
  'published',
  'firstQuoted',
  'lastQuoted',
  'first',
  'last',
  'from',
  'to',
]);
/** Columns whose words are too long for a line. */
const PROSE: ReadonlySet<ColumnId> = new Set(['how', 'query', 'words', 'sentence', 'file', 'outlets']);
/** Columns that hold a share in per cent; their titles end in its sign. */
const SHARES: ReadonlySet<ColumnId> = new Set(['share', 'shareOfUnique', 'kept', 'wordsKept']);

export const isShare = ({ id }: ReportColumn): boolean => SHARES.has(id);

/** Makes columns of a language: each with its title and its width in characters. */
export function columnsIn({ tables }: Pick<ReportWords, 'tables'>) {
  return (id: ColumnId, width: number): ReportColumn => ({
    id,
    title: tables.columns[id],
    width,
    ...(MOMENTS.has(id) && { kind: 'moment' }),
    ...(PROSE.has(id) && { kind: 'prose' }),
  });
}
