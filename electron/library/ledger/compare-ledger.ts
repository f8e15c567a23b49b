import { crc32 } from 'node:zlib';
import type { FileCalls } from '../file/file-calls.ts';
import type { Connection } from '../sql/connection.ts';
import { formsOf, rowsOf } from './ledger-changes.ts';
import type { LedgerRows, LineForm } from './ledger-line.ts';
import { readLedger } from './read-ledger.ts';

type Cells = readonly (string | number | null)[];

/** Rows by their key, each as a checksum: a ledger of years must fit into memory. */
type Sums = Map<string, number>;

/** What the ledger says of each table, line after line. */
function sumUp(tables: Readonly<Record<string, LedgerRows>>, state: Map<string, Sums>): void {
  for (const [table, { columns, rows, key, gone }] of Object.entries(tables)) {
    const sums = state.get(table) ?? new Map<string, number>();
    state.set(table, sums);
    const places = key.map((column) => columns.indexOf(column));
    for (const row of rows) sums.set(JSON.stringify(places.map((place) => row[place])), sumOf(row));
    for (const one of gone) sums.delete(JSON.stringify(one));
  }
}

function sumOf(cells: Cells): number {
  return crc32(JSON.stringify(cells));
}

/**
 * Compares the ledger with the tables, row by row; a sentence for each trouble, none when they agree. Yields between steps,
 * so that it may be left for other work.
 */
export function* compareLedger(
  connection: Connection,
  file: string,
  calls: FileCalls,
  form?: LineForm,
): Generator<undefined, readonly string[]> {
  const problems: string[] = [];
  const state = new Map<string, Sums>();
  for (const entry of readLedger(file, calls, form)) {
    if ('problem' in entry) problems.push(entry.problem);
    else if (entry.line.tables !== undefined) sumUp(entry.line.tables, state);
    yield undefined;
  }
  for (const table of formsOf(connection)) {
    const sums: Sums = state.get(table.table) ?? new Map<string, number>();
    const places = table.key.map((column) => table.columns.indexOf(column));
    let different = 0;
    for (const rows of rowsOf(connection, table)) {
      for (const json of rows) {
        const cells = JSON.parse(json) as Cells;
        const key = JSON.stringify(places.map((place) => cells[place]));
        if (sums.get(key) !== sumOf(cells)) different += 1;
        sums.delete(key);
      }
      yield undefined;
    }
    const isMissing = table.where === undefined ? sums.size : 0;
    if (different + isMissing > 0) {
      problems.push(`${different + isMissing} rows of ${table.table} are not what the ledger says.`);
    }
  }
  return problems;
}
