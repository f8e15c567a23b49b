import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { announceCopy } from './copying.ts';

/** A copy of the database as it was at one moment, to be read beside the process that writes it. */
export type Snapshot = { readonly file: string; readonly remove: () => void };

const PREFIX = 'sourceline-reading-';
const ATTEMPTS = 8;
/** The head of a WAL names its generation (its two salts); https://www.sqlite.org/fileformat.html#the_write_ahead_log */
const WAL_HEADER_BYTES = 32;

function walHead(walFile: string): string {
  let handle: number;
  try {
    handle = fs.openSync(walFile, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
  try {
    const head = Buffer.alloc(WAL_HEADER_BYTES);
    fs.readSync(handle, head, 0, WAL_HEADER_BYTES, 0);
    return head.toString('hex');
  } finally {
    fs.closeSync(handle);
  }
}

function copyIfThere(from: string, to: string): void {
  fs.rmSync(to, { force: true });
  try {
    fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * One try: database first, then its WAL. As long as the WAL was not begun anew in between, every page that may have
 * been written back while we copied stands in the WAL as well, so the two together are one consistent state.
 */
function copyOnce(from: string, to: string): boolean {
  const head = walHead(`${from}-wal`);
  const before = fs.statSync(from);
  fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE);
  copyIfThere(`${from}-wal`, `${to}-wal`);
  copyIfThere(`${from}-sums`, `${to}-sums`);
  if (walHead(`${from}-wal`) !== head) return false;
  // Without a WAL nothing proves that the file stood still but the file itself.
  const after = fs.statSync(from);
  return head !== 'none' || (after.size === before.size && after.mtimeMs === before.mtimeMs);
}

/** Takes away the folders that readers left behind when they were killed. */
export function removeLeftovers(): void {
  for (const name of fs.readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined) continue;
    try {
      process.kill(Number(pid), 0);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') fs.rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

export function takeSnapshot(libraryFolder: string, databaseName: string): Result<Snapshot, LibraryError> {
  const from = join(libraryFolder, databaseName);
  let folder: string | undefined;
  const finish = announceCopy(libraryFolder);
  try {
    removeLeftovers();
    const made = fs.mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
    folder = made;
    const file = join(made, databaseName);
    const remove = (): void => fs.rmSync(made, { recursive: true, force: true });
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (copyOnce(from, file)) return ok({ file, remove });
    }
    remove();
    return err({ kind: 'io', path: from, detail: 'it changed all the time while it was copied for reading' });
  } catch (error) {
    if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true });
    return err(errorOfRefusal({ code: codeOf(error), path: from }));
  } finally {
    finish();
  }
}
