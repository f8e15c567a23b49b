import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import { MIGRATIONS } from './index.ts';

/**
 * The setting in which a version that changes what kept values mean says so: libraries are not to be read by programs
 * that know fewer versions than this.
 */
const READABLE_FROM = 'readable-from';

const tablesOf = (connection: Connection): readonly string[] =>
  connection
    .rows(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .map((row) => textAt(row, 0));

const columnsOf = (connection: Connection, table: string): readonly string[] =>
  connection.rows(`PRAGMA main.table_info("${table}")`).map((row) => textAt(row, 1));

/**
 * Whether this program can read what a newer version wrote: every table and column it knows is there, and the newer one
 * does not say otherwise. `empty` is an empty database.
 */
export function isReadable(newer: Connection, empty: Connection): boolean {
  for (const { sql } of MIGRATIONS) empty.script(sql);
  const has = new Set(tablesOf(newer));
  const isWhole = tablesOf(empty).every((table) => {
    if (!has.has(table)) return false;
    const columns = new Set(columnsOf(newer, table));
    return columnsOf(empty, table).every((column) => columns.has(column));
  });
  if (!isWhole) return false;
  const from = newer.row(`SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?`, READABLE_FROM);
  return from === undefined || numberAt(from, 0) <= MIGRATIONS.length;
}
