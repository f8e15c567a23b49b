import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import { LEDGER_TABLES, type LedgerTable } from './ledger-tables.ts';

/** What of a table stands in the ledger, with its columns as they are. */
export type LedgerForm = LedgerTable & {
  readonly key: readonly string[];
  readonly columns: readonly string[];
};

/** Reads the tables of the ledger: what a transaction changed, and all there is. JSON is made by SQLite itself. */
export type LedgerChanges = {
  /** Begins to notice what changes, if it is not noticed yet; not within a transaction, which may be rolled back. */
  notice(): void;
  /** The rows changed since the last call, as the `tables` of a line. */
  take(): string;
  /** Every row of every table, as the `tables` of several lines. */
  everything(): Iterable<string>;
};

const CHANGED = 'SELECT DISTINCT name FROM temp.ledger_unsaved';

/** Rows read at a time, and so the rows of a line when everything is written down. */
const PART = 2000;

function formOf(connection: Connection, table: LedgerTable): LedgerForm {
  const rows = connection.rows('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid', table.table);
  const key = rows
    .filter((row) => numberAt(row, 1) > 0)
    .sort((one, other) => numberAt(one, 1) - numberAt(other, 1))
    .map((row) => textAt(row, 0));
  if (key.length === 0) throw new Error(`The ledger cannot name the rows of ${table.table}: no primary key`);
  const all = rows.map((row) => textAt(row, 0));
  return { ...table, key, columns: table.laidOver === undefined ? all : [...key, ...table.laidOver] };
}

const list = (columns: readonly string[], of = ''): string =>
  columns.map((column) => `${of}"${column}"`).join(', ');

/** Temporary triggers: they belong to this connection, and a table that joins the ledger needs no migration. */
function triggersOf({ table, key, laidOver }: LedgerForm): string {
  // Not OR IGNORE: a statement with an ON CONFLICT of its own puts that in the place of the trigger's.
  const note = (of: 'NEW' | 'OLD'): string => {
    const named = `json_array(${list(key, `${of}.`)})`;
    return `INSERT INTO ledger_unsaved SELECT '${table}', ${named} WHERE NOT EXISTS
      (SELECT 1 FROM ledger_unsaved WHERE name = '${table}' AND key = ${named});`;
  };
  const whole = laidOver === undefined;
  const watched = whole ? '' : ` OF ${list([...key, ...laidOver])}`;
  const on = (name: string, event: string, body: string): string =>
    `CREATE TEMP TRIGGER IF NOT EXISTS "ledger_${table}_${name}" AFTER ${event} ON main."${table}" BEGIN ${body} END;`;
  return [
    on('insert', 'INSERT', note('NEW')),
    on('update', `UPDATE${watched}`, note('OLD') + note('NEW')),
    on('delete', 'DELETE', note('OLD')),
  ].join('\n');
}

function takenRows(connection: Connection, { table, key, columns }: LedgerForm): string | undefined {
  const same = key.map((column, place) => `kept."${column}" = json_extract(unsaved.key, '$[${place}]')`);
  const rows = connection.rows(
    `SELECT unsaved.key, kept."${key[0] ?? ''}" IS NULL, json_array(${list(columns, 'kept.')})
     FROM temp.ledger_unsaved AS unsaved LEFT JOIN main."${table}" AS kept ON ${same.join(' AND ')}
     WHERE unsaved.name = ?`,
    table,
  );
  if (rows.length === 0) return undefined;
  const gone = rows.filter((row) => numberAt(row, 1) === 1).map((row) => textAt(row, 0));
  const kept = rows.filter((row) => numberAt(row, 1) === 0).map((row) => textAt(row, 2));
  return rowsJson(table, columns, key, kept, gone);
}

function rowsJson(
  table: string,
  columns: readonly string[],
  key: readonly string[],
  rows: readonly string[],
  gone: readonly string[],
): string {
  const json = (names: readonly string[]): string => JSON.stringify(names);
  return `"${table}":{"columns":${json(columns)},"rows":[${rows.join(',')}],"key":${json(key)},"gone":[${gone.join(',')}]}`;
}

/** The rows of a table that the ledger has, as JSON arrays of their columns, many at a time. */
export function* rowsOf(
  connection: Connection,
  { table, key, columns, where, order = key }: LedgerForm,
): Generator<readonly string[]> {
  const worth = where === undefined ? 'TRUE' : `(${where})`;
  let after: readonly (string | number)[] | undefined;
  for (;;) {
    const marks = order.map(() => '?').join(', ');
    const rows = connection.rows(
      `SELECT json_array(${list(columns)}), ${list(order)} FROM main."${table}"
       WHERE ${worth}${after === undefined ? '' : ` AND (${list(order)}) > (${marks})`}
       ORDER BY ${list(order)} LIMIT ${PART}`,
      ...(after ?? []),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => textAt(row, 0));
    after = last.slice(1) as (string | number)[];
  }
}

/** The tables of the ledger with the columns they have in this database. */
export function formsOf(connection: Connection): readonly LedgerForm[] {
  return LEDGER_TABLES.map((table) => formOf(connection, table));
}

/** What changes in the tables of the ledger, once it is noticed. Most libraries that are opened are read first. */
export function ledgerChanges(connection: Connection): LedgerChanges {
  const forms = formsOf(connection);
  let isNoticed = false;
  return {
    notice: () => {
      if (isNoticed) return;
      connection.script(
        'CREATE TEMP TABLE IF NOT EXISTS ledger_unsaved (name TEXT, key TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID',
      );
      for (const form of forms) connection.script(triggersOf(form));
      isNoticed = true;
    },
    take: () => {
      const changed = new Set(connection.rows(CHANGED).map((row) => textAt(row, 0)));
      const tables = forms
        .filter(({ table }) => changed.has(table))
        .flatMap((form) => takenRows(connection, form) ?? []);
      connection.run('DELETE FROM temp.ledger_unsaved');
      return `{${tables.join(',')}}`;
    },
    *everything() {
      for (const form of forms) {
        const { table, columns, key } = form;
        for (const rows of rowsOf(connection, form)) yield `{${rowsJson(table, columns, key, rows, [])}}`;
      }
    },
  };
}
