import type { FileCalls } from '../file/file-calls.ts';
import { formsOf, type LedgerForm } from '../ledger/ledger-changes.ts';
import type { LedgerRows, LineForm } from '../ledger/ledger-line.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import type { Connection, Parameter } from '../sql/connection.ts';
import { fillKnownKeys } from '../tables/known-keys.ts';

/** Where rows wait that are laid over articles once these are there. */
export const WAITING_TABLES = `
CREATE TABLE rebuild_waiting (name TEXT, key TEXT, cells TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID;
CREATE TABLE rebuild_place (name TEXT, key TEXT, article_id INTEGER, import_id INTEGER, position INTEGER,
  PRIMARY KEY (name, key)) WITHOUT ROWID;
CREATE INDEX rebuild_place_by_import ON rebuild_place(import_id, position);
CREATE TABLE rebuild_done (import_id INTEGER PRIMARY KEY);
CREATE TABLE rebuild_state (ledger TEXT NOT NULL);`;

const LINES_A_COMMIT = 100;

type Cells = LedgerRows['rows'][number];

/** Puts what the ledger says into a new database, and returns what of it could not be read. */
export function replayLedger(
  connection: Connection,
  file: string,
  calls: FileCalls,
  form?: LineForm,
): readonly string[] {
  const forms = new Map(formsOf(connection).map((each) => [each.table, each]));
  const problems: string[] = [];
  let lines = 0;
  connection.script('BEGIN IMMEDIATE');
  for (const entry of readLedger(file, calls, form)) {
    if ('problem' in entry) {
      problems.push(entry.problem);
      continue;
    }
    for (const [table, rows] of Object.entries(entry.line.tables ?? {})) {
      const known = forms.get(table);
      if (known !== undefined) applyRows(connection, known, rows);
    }
    lines += 1;
    if (lines % LINES_A_COMMIT === 0) connection.script('COMMIT; BEGIN IMMEDIATE');
  }
  fillKnownKeys(connection);
  connection.script('COMMIT');
  return problems;
}

function applyRows(connection: Connection, form: LedgerForm, { columns, rows, key, gone }: LedgerRows): void {
  const places = key.map((column) => columns.indexOf(column));
  const keyOf = (row: Cells): string => JSON.stringify(places.map((place) => row[place]));
  const cellAt = (row: Cells, column: string): Parameter => row[columns.indexOf(column)] ?? null;
  if (form.isPlace === true) {
    for (const row of rows) {
      connection.run(
        'INSERT OR REPLACE INTO rebuild_place (name, key, article_id, import_id, position) VALUES (?, ?, ?, ?, ?)',
        form.table,
        keyOf(row),
        row[places[0] ?? 0],
        cellAt(row, 'import_id'),
        cellAt(row, 'position'),
      );
    }
    for (const one of gone) {
      connection.run('DELETE FROM rebuild_place WHERE name = ? AND key = ?', form.table, JSON.stringify(one));
    }
  } else if (form.laidOver !== undefined) {
    for (const row of rows) {
      const cells = JSON.stringify(Object.fromEntries(columns.map((column, place) => [column, row[place]])));
      connection.run(
        'INSERT OR REPLACE INTO rebuild_waiting (name, key, cells) VALUES (?, ?, ?)',
        form.table,
        keyOf(row),
        cells,
      );
    }
    for (const one of gone) {
      connection.run(
        'DELETE FROM rebuild_waiting WHERE name = ? AND key = ?',
        form.table,
        JSON.stringify(one),
      );
    }
  } else applyWhole(connection, form, { columns, rows, key, gone });
}

/** Columns that a later version of the tables has no more are left out. */
function applyWhole(
  connection: Connection,
  form: LedgerForm,
  { columns, rows, key, gone }: LedgerRows,
): void {
  const known = columns.flatMap((column, place) =>
    form.columns.includes(column) ? [{ column, place }] : [],
  );
  const names = known.map(({ column }) => `"${column}"`).join(', ');
  const insert = `INSERT OR REPLACE INTO "${form.table}" (${names}) VALUES (${known.map(() => '?').join(', ')})`;
  for (const row of rows) connection.run(insert, ...known.map(({ place }) => row[place] ?? null));
  const same = key.map((column) => `"${column}" = ?`).join(' AND ');
  for (const one of gone) connection.run(`DELETE FROM "${form.table}" WHERE ${same}`, ...one);
}

/** Lays what waited over the articles that are there; returns how many rows found none. */
export function layOver(connection: Connection): number {
  let lost = 0;
  for (const { table, key, laidOver, isPlace } of formsOf(connection)) {
    if (laidOver === undefined || isPlace === true) continue;
    const column = (name: string): string => `json_extract(waiting.cells, '$.${name}')`;
    const same = key.map((name) => `"${table}"."${name}" = ${column(name)}`).join(' AND ');
    const set = laidOver.map((name) => `"${name}" = ${column(name)}`).join(', ');
    connection.run(
      `UPDATE "${table}" SET ${set} FROM rebuild_waiting AS waiting WHERE waiting.name = '${table}' AND ${same}`,
    );
    const left = connection.row(
      `SELECT count(*) FROM rebuild_waiting AS waiting WHERE waiting.name = '${table}'
         AND NOT EXISTS (SELECT 1 FROM "${table}" WHERE ${same})`,
    );
    lost += Number(left?.[0] ?? 0);
  }
  return lost;
}
