import { join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LibraryFault } from '../fault.ts';
import type { FileCalls } from '../file/file-calls.ts';
import { renewLedger } from '../ledger/ledger.ts';
import { openDatabase, type OpenDatabase } from '../open-database.ts';
import { closeQuietly } from '../sql/close-quietly.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import type { Encryption } from './encryption.ts';

export type Kinds = { readonly from: Encryption | undefined; readonly to: Encryption | undefined };

export type DatabaseConversion = {
  readonly folder: string;
  readonly into: string;
  readonly calls: FileCalls;
  readonly kinds: Kinds;
  readonly sqlJsFolder: string;
  onprogress(step: 'tables', done: number, of: number): void;
  isStopped(): boolean;
};

/**
 * Writes database and ledger of the new kind, and returns the SHA-256 of every original there may be. Not page by page: an
 * encrypted page holds less. The tables are made by the same migrations and filled from the old ones, indexes with them.
 */
export async function convertDatabase(
  of: DatabaseConversion,
): Promise<Result<readonly string[], LibraryError>> {
  const { folder, into, kinds, sqlJsFolder } = of;
  const old = join(folder, 'library.db');
  const sound = await isSound(old, of);
  if (!sound.ok) return sound;
  const opened = await openDatabase(join(into, 'library.db'), {
    sqlJsFolder,
    calls: stoppable(of),
    mustExist: false,
    encryption: kinds.to,
    attached: { file: old, encryption: kinds.from },
  });
  if (!opened.ok) return opened;
  const { connection, nameFor, pages } = opened.value;
  try {
    connection.run('ATTACH ? AS old', nameFor(old));
    copyTables(connection, of);
    const hashes = connection
      .rows('SELECT DISTINCT sha256 FROM main.import WHERE sha256 IS NOT NULL')
      .map((row) => textAt(row, 0));
    const trouble = difference(connection);
    if (trouble !== undefined) return err({ kind: 'io', path: into, detail: trouble });
    connection.script('DETACH old');
    renewLedger(connection, { folder: into, calls: of.calls, form: kinds.to?.lines });
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    if (hasDamage(pages))
      return err({ kind: 'io', path: into, detail: 'the new database is not what was written' });
    // Checksums are stored when the database is synced, and it is synced when something was written.
    const version = numberAt(connection.row('PRAGMA user_version') ?? [0], 0);
    connection.script(`PRAGMA user_version = ${version}`);
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    connection.close();
    return ok(hashes);
  } catch (error) {
    closeQuietly(connection);
    if (error instanceof LibraryFault) return err(error.fault);
    throw error;
  }
}

/** A damaged page must not be copied into a database that then looks sound. */
async function isSound(
  old: string,
  { kinds, calls, sqlJsFolder }: DatabaseConversion,
): Promise<Result<void, LibraryError>> {
  const opened = await openDatabase(old, { sqlJsFolder, calls, mustExist: true, encryption: kinds.from });
  if (!opened.ok) return opened;
  const { connection, pages } = opened.value;
  try {
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    const detail = 'some of its pages are not what was written';
    return hasDamage(pages) ? err({ kind: 'damaged', path: old, detail }) : ok(undefined);
  } finally {
    closeQuietly(connection);
  }
}

const PAGES_A_STEP = 512;

function hasDamage({ pageCount, check }: OpenDatabase['pages']): boolean {
  const all = pageCount();
  for (let first = 0; first < all; first += PAGES_A_STEP) {
    if (check(first, Math.min(PAGES_A_STEP, all - first)).damaged.length > 0) return true;
  }
  return false;
}

/** A write that comes after the person has thought better of it fails; what is half made is taken away. */
function stoppable({ calls, isStopped }: DatabaseConversion): FileCalls {
  return {
    ...calls,
    writeSync: ((to: number, from: Uint8Array, at: number, length: number, position: number) => {
      if (isStopped()) throw Object.assign(new Error('stopped'), { code: 'ESTOPPED' });
      return calls.writeSync(to, from, at, length, position);
    }) as typeof calls.writeSync,
  };
}

/** Where numbers were given out up to comes last: whatever is put into a table before changes it. */
const TABLES = `SELECT name FROM old.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
  AND (name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR name = 'sqlite_sequence') ORDER BY name = 'sqlite_sequence', name`;

function tablesOf(connection: Connection): readonly string[] {
  return connection.rows(TABLES).map((row) => textAt(row, 0));
}

function copyTables(connection: Connection, { onprogress }: DatabaseConversion): void {
  const tables = tablesOf(connection);
  for (const [place, table] of tables.entries()) {
    onprogress('tables', place, tables.length);
    const [columns, now] = [columnsOf(connection, 'old', table), columnsOf(connection, 'main', table)];
    connection.script(`BEGIN IMMEDIATE; DELETE FROM main."${table}"`);
    // Asked for as a whole, SQLite takes rows over as they are, indexes with them (sqlite.org/src, xferOptimization).
    connection.script(
      columns === now
        ? `INSERT INTO main."${table}" SELECT * FROM old."${table}"; COMMIT`
        : `INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM old."${table}"; COMMIT`,
    );
  }
}

function columnsOf(connection: Connection, schema: 'main' | 'old', table: string): string {
  const rows = connection.rows('SELECT name FROM pragma_table_info(?, ?) ORDER BY cid', table, schema);
  return rows.map((row) => `"${textAt(row, 0)}"`).join(', ');
}

/** What of the new database is not as in the old one; undefined when they agree. */
function difference(connection: Connection): string | undefined {
  const count = (of: string): number => numberAt(connection.row(`SELECT count(*) FROM ${of}`) ?? [0], 0);
  const other = tablesOf(connection).find((table) => count(`main."${table}"`) !== count(`old."${table}"`));
  if (other !== undefined) return `the new database does not hold what the old one does (${other})`;
  const check = connection.row('PRAGMA main.quick_check(1)');
  const word = check === undefined ? 'no answer to a check' : textAt(check, 0);
  return word === 'ok' ? undefined : word;
}
