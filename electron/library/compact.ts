import { join } from 'node:path';
import type { LibraryError } from '../core/domain/library-info.ts';
import { err, ok, type Result } from '../core/result.ts';
import { underLock } from './access/under-lock.ts';
import type { Encryption } from './encryption/encryption.ts';
import { finishConversion } from './encryption/finish-conversion.ts';
import { encryptionOf } from './encryption/protection.ts';
import { LibraryFault } from './fault.ts';
import { NODE_FILE_CALLS, type FileCalls } from './file/file-calls.ts';
import { moved, removed } from './file/persistent-calls.ts';
import { syncFile } from './file/sync-file.ts';
import { syncFolder } from './file/sync-folder.ts';
import { COMPACTING_NAME, removeHalfCompacted } from './half-compacted.ts';
import type { LibraryOptions } from './library-options.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { DATABASE_NAME } from './open-library.ts';
import { originals } from './originals/originals.ts';
import { closeQuietly } from './sql/close-quietly.ts';
import type { Connection } from './sql/connection.ts';
import { numberAt, textAt } from './sql/row.ts';
import { isNeeded } from './tables/needed-originals.ts';

export type CompactOptions = Pick<LibraryOptions, 'sqlJsFolder' | 'session' | 'calls' | 'machine' | 'key'> & {
  onprogress(step: 'pages' | 'writing', done: number, of: number): void;
  /** Asked with every page that is written. */
  isStopped(): boolean;
};

export type Compacted = {
  readonly isFinished: boolean;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
};

/** Thrown through SQLite when the work is to stop. */
const STOPPED = 'ESTOPPED';
const PAGES_A_STEP = 512;

/**
 * Writes the database anew without what is free in it, beside the old one, and puts it in its place. Killed anywhere,
 * the library is the old one or the new one, whole. Nobody else may have it open for writing.
 */
export async function compactLibrary(
  folder: string,
  options: CompactOptions,
): Promise<Result<Compacted, LibraryError>> {
  const calls = options.calls ?? NODE_FILE_CALLS;
  return underLock(folder, folder, options, (place) => compact(place, calls, options));
}

async function compact(
  folder: string,
  calls: FileCalls,
  options: CompactOptions,
): Promise<Result<Compacted, LibraryError>> {
  finishConversion(folder, calls);
  const protection = encryptionOf(folder, options.key);
  if (!protection.ok) return protection;
  const site: Site = { calls, options, encryption: protection.value };
  removeHalfCompacted(folder, calls);
  const file = join(folder, DATABASE_NAME);
  const made = join(folder, COMPACTING_NAME);
  const bytesBefore = calls.statSync(file).size;
  const unfinished = ok({ isFinished: false, bytesBefore, bytesAfter: bytesBefore });
  const written = await writeAnew(file, made, site);
  if (!written.ok) {
    removeHalfCompacted(folder, calls);
    return options.isStopped() ? unfinished : written;
  }
  const sealed = await complete(made, written.value, site);
  if (!sealed.ok) {
    removeHalfCompacted(folder, calls);
    return sealed;
  }
  if (options.isStopped()) {
    removeHalfCompacted(folder, calls);
    return unfinished;
  }
  putInPlace(file, made, calls);
  return ok({ isFinished: true, bytesBefore, bytesAfter: calls.statSync(file).size });
}

/** Everything a compaction works with. */
type Site = {
  readonly calls: FileCalls;
  readonly options: CompactOptions;
  readonly encryption: Encryption | undefined;
};

/** How many rows each table holds: the two databases must agree before one takes the place of the other. */
type Counts = Readonly<Record<string, number>>;

async function writeAnew(
  file: string,
  made: string,
  { calls, options, encryption }: Site,
): Promise<Result<Counts, LibraryError>> {
  let size = 1;
  const watched = watchedWrites(made, calls, (bytes) => {
    if (options.isStopped()) throw Object.assign(new Error('stopped'), { code: STOPPED });
    options.onprogress('writing', Math.min(bytes, size), size);
  });
  const { sqlJsFolder } = options;
  const opened = await openDatabase(file, { sqlJsFolder, calls: watched, mustExist: true, encryption });
  if (!opened.ok) return opened;
  const { connection, pages, nameFor } = opened.value;
  try {
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    // A damaged page must not be copied into a database that then looks sound.
    if (!areSound(pages, options)) {
      return err({ kind: 'damaged', path: file, detail: 'some of its pages are not what was written' });
    }
    dropLeftOriginals(connection, file, encryption);
    for (const index of ['article_words', 'article_particulars']) {
      connection.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
    }
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    size =
      Math.max(1, pages.pageCount() - numberAt(connection.row('PRAGMA freelist_count') ?? [0], 0)) * 4096;
    connection.run('VACUUM INTO ?', nameFor(made));
    syncFile(made, calls);
    return ok(countsOf(connection));
  } catch (error) {
    if (error instanceof LibraryFault) return err(error.fault);
    throw error;
  } finally {
    closeQuietly(opened.value.connection);
  }
}

function areSound(pages: OpenDatabase['pages'], options: CompactOptions): boolean {
  const all = pages.pageCount();
  for (let first = 0; first < all; first += PAGES_A_STEP) {
    if (options.isStopped()) return true;
    options.onprogress('pages', first, all);
    if (pages.check(first, Math.min(PAGES_A_STEP, all - first)).damaged.length > 0) return false;
  }
  return true;
}

/** An erasing that was killed after its commit left the original behind. */
function dropLeftOriginals(connection: Connection, file: string, encryption: Encryption | undefined): void {
  const kept = originals(join(file, '..'), encryption?.originals);
  for (const row of connection.rows('SELECT sha256 FROM dropped_original')) {
    const sha256 = textAt(row, 0);
    if (!isNeeded(connection, sha256)) kept.drop(sha256);
  }
}

function countsOf(connection: Connection): Counts {
  const names = connection
    .rows(`SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .map((row) => textAt(row, 0));
  return Object.fromEntries(
    names.map((name) => [name, numberAt(connection.row(`SELECT count(*) FROM "${name}"`) ?? [0], 0)]),
  );
}

/** Gives the new database its checksums, and makes sure that it is all there. */
async function complete(
  made: string,
  counts: Counts,
  { calls, options: { sqlJsFolder }, encryption }: Site,
): Promise<Result<void, LibraryError>> {
  const opened = await openDatabase(made, { sqlJsFolder, calls, mustExist: true, encryption });
  if (!opened.ok) return opened;
  const { connection, pages } = opened.value;
  try {
    const check = connection.row('PRAGMA quick_check(1)');
    const found = countsOf(connection);
    const isSame = Object.entries(counts).every(([table, rows]) => found[table] === rows);
    if (check === undefined || textAt(check, 0) !== 'ok' || !isSame) {
      return err({ kind: 'io', path: made, detail: 'the new database is not what the old one was' });
    }
    for (let first = 0; first < pages.pageCount(); first += PAGES_A_STEP) {
      pages.check(first, Math.min(PAGES_A_STEP, pages.pageCount() - first));
    }
    // Checksums are stored when the database is synced, and it is synced when something was written.
    const version = numberAt(connection.row('PRAGMA user_version') ?? [0], 0);
    connection.script(`PRAGMA user_version = ${version}`);
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    connection.close();
    return ok(undefined);
  } catch (error) {
    closeQuietly(opened.value.connection);
    if (error instanceof LibraryFault) return err(error.fault);
    throw error;
  }
}

/**
 * One rename puts the new database in the place of the old. Checksums go first and come last: a database without them is
 * whole, if unchecked, while one with those of another would be taken for damaged.
 */
function putInPlace(file: string, made: string, calls: FileCalls): void {
  const folder = join(file, '..');
  for (const suffix of ['-wal', '-journal', '-sums']) removed(`${file}${suffix}`, calls);
  syncFolder(folder, calls);
  moved(made, file, calls);
  syncFolder(folder, calls);
  moved(`${made}-sums`, `${file}-sums`, calls);
  syncFolder(folder, calls);
}

function watchedWrites(file: string, calls: FileCalls, onwrite: (bytes: number) => void): FileCalls {
  let handle: number | undefined;
  let bytes = 0;
  return {
    ...calls,
    openSync: ((path: string, ...others: [number | string, number?]) => {
      const opened = calls.openSync(path, ...others);
      if (path === file) handle = opened;
      return opened;
    }) as typeof calls.openSync,
    writeSync: ((to: number, from: Uint8Array, at: number, length: number, position: number) => {
      const count = calls.writeSync(to, from, at, length, position);
      if (to === handle) {
        bytes += count;
        onwrite(bytes);
      }
      return count;
    }) as typeof calls.writeSync,
  };
}
