import type { Table, TableColumn, Value } from '../domain/table.ts';

/** One table of the report as plain values, the same in every output that prints tables. `rule` says what is counted. */
export type ReportTable = Table & {
  readonly rule: string;
  readonly rows: readonly (readonly Value[])[];
};

/** Columns that hold a wall-clock time: a workbook sorts them by it. */
const MOMENTS = new Set(['Published', 'First quoted', 'Last quoted', 'First', 'Last', 'From', 'To']);

/** A column with its title and its width in characters. */
export function column(title: string, width: number): TableColumn {
  return { title, width, ...(MOMENTS.has(title) && { kind: 'moment' }) };
}
