import { existsSync } from 'node:fs';
import type { Database, SqlJsStatic } from 'sql.js';
import type { LibraryError } from '../core/domain/library-info.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Encryption } from './encryption/encryption.ts';
import { makeSealed } from './encryption/make-sealed.ts';
import { sealedCalls } from './encryption/sealed-calls.ts';
import { errorOfRefusal, LibraryFault } from './fault.ts';
import type { FileCalls } from './file/file-calls.ts';
import { gatheredWrites } from './file/gathered-writes.ts';
import { loadSql } from './file/load-sql.ts';
import { openFiles } from './file/open-files.ts';
import { pageSums, type PageSums } from './file/page-sums.ts';
import { routes } from './file/routes.ts';
import { migrate, type AroundMigration } from './migrations/migrate.ts';
import { isReadable } from './migrations/readable.ts';
import { closeQuietly } from './sql/close-quietly.ts';
import { connect, type Connection } from './sql/connection.ts';

export type OpenDatabase = {
  readonly connection: Connection;
  /** A file in use that is no longer where it was opened. */
  readonly missingFile: () => string | undefined;
  /** A name SQL can use for a real file. */
  readonly nameFor: (file: string) => string;
  readonly pages: PageSums;
  /** How its library is sealed; undefined for one in clear. */
  readonly encryption: Encryption | undefined;
  /** A newer Sourceline wrote it: this is the version of its tables. */
  readonly newerVersion?: number;
};

/** The journal is written back once it has so many pages. */
export const CHECKPOINT_PAGES = 2000;

/**
 * Locking mode first: WAL without shared memory works only for a connection that says at once that it is alone
 * (https://www.sqlite.org/wal.html#noshm). FULL syncs every commit: anything less loses acknowledged articles in a
 * power cut. Temporary tables stay in memory; 64 MiB of pages are kept, and a
 * journal that a large change made longer than that is cut again. The journal is written back every 8 MiB: a page that
 * changed several times is then written once, and an open after a kill still reads it in a moment.
 */
const PRAGMAS = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -65536',
  'temp_store = MEMORY',
  'journal_size_limit = 67108864',
  `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
];

/** Opens the database file in place and brings its tables up to date. */
export async function openDatabase(
  file: string,
  options: {
    readonly sqlJsFolder: string;
    readonly calls: FileCalls;
    readonly mustExist: boolean;
    /** Seals what is written; absent for a library in clear. */
    readonly encryption?: Encryption | undefined;
    /** Another database, sealed otherwise, that this one is made from. */
    readonly attached?: { readonly file: string; readonly encryption: Encryption | undefined };
    readonly around?: AroundMigration;
    /** What a newer version wrote is read as far as this one knows it. */
    readonly mayBeNewer?: boolean;
  },
): Promise<Result<OpenDatabase, LibraryError>> {
  if (options.mustExist && !existsSync(file)) return err({ kind: 'gone', path: file });
  const ways = routes();
  const pages = pageSums(file, gatheredWrites(options.calls));
  const sealer = options.encryption?.pages;
  // Checksums are those of sealed pages: of what stands on the disk, and telling nothing.
  const { attached } = options;
  const isAttached = (path: string): boolean => attached !== undefined && path.startsWith(attached.file);
  const isSealed = sealer !== undefined || attached?.encryption !== undefined;
  const sealerFor = (path: string) => (isAttached(path) ? attached?.encryption?.pages : sealer);
  const calls = isSealed ? sealedCalls(pages.calls, sealerFor) : pages.calls;
  if (sealer !== undefined && !options.mustExist) {
    const made = makeSealed(file, sealer, options.calls);
    if (!made.ok) return made;
  }
  // By themselves: whether a file stands at its path is no moment to write to it.
  const files = openFiles(options.calls);
  const sql = await loadSql(options.sqlJsFolder, {
    calls,
    files,
    routes: ways,
    platform: process.platform,
  });
  if (!sql.ok) return err({ kind: 'io', path: file, detail: sql.error });

  const expected = ways.expect(file);
  // An empty array: sql.js removes its placeholder of that name again when the database is closed.
  const database = startedDatabase(sql.value);
  if (database === undefined) {
    const refusal = files.takeRefusal();
    const detail = 'SQLite could not open it';
    return err(refusal === undefined ? { kind: 'io', path: file, detail } : errorOfRefusal(refusal));
  }
  if (!expected.wasTaken()) {
    database.close();
    return err({ kind: 'io', path: file, detail: 'sql.js did not open the file on disk' });
  }
  const connection = connect(database, files, file);
  try {
    for (const pragma of PRAGMAS) connection.script(`PRAGMA ${pragma}`);
    const migrated = migrate(connection, file, options.around);
    const newerVersion =
      options.mayBeNewer === true && !migrated.ok && migrated.error.kind === 'newer-version'
        ? migrated.error.version
        : undefined;
    if (newerVersion !== undefined && isReadableBeside(connection, sql.value)) {
      return ok({
        connection,
        missingFile: () => files.missing(),
        nameFor: (path) => ways.name(path),
        pages,
        encryption: options.encryption,
        newerVersion,
      });
    }
    if (migrated.ok && existsSync(file)) {
      return ok({
        connection,
        missingFile: () => files.missing(),
        nameFor: (path) => ways.name(path),
        pages,
        encryption: options.encryption,
      });
    }
    connection.close();
    return migrated.ok
      ? err({ kind: 'io', path: file, detail: 'nothing was written to the disk' })
      : migrated;
  } catch (error) {
    closeQuietly(connection);
    if (error instanceof LibraryFault) return err(error.fault);
    throw error;
  }
}

/** A file that cannot be opened is "out of memory" to sql.js; what the system said is in the refusal. */
function startedDatabase(sql: SqlJsStatic): Database | undefined {
  try {
    return new sql.Database(new Uint8Array(0));
  } catch {
    return undefined;
  }
}

function isReadableBeside(connection: Connection, sql: SqlJsStatic): boolean {
  const empty = connect(new sql.Database(), { takeRefusal: () => undefined }, '');
  try {
    return isReadable(connection, empty);
  } finally {
    empty.close();
  }
}
