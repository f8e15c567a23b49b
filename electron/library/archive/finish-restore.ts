import * as fs from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../file/errno.ts';
import type { FileCalls } from '../file/file-calls.ts';
import { moved, removed } from '../file/persistent-calls.ts';
import { syncFile } from '../file/sync-file.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { LEDGER_NAME } from '../ledger/ledger.ts';

/** Holds what a backup held, on its way into the library. */
export const RESTORING_NAME = 'library.restoring';
const DATABASE = 'library.db';
/** Stands there once that is whole and its originals are in place: from then on the backup is what the library is to be. */
const READY_NAME = 'library.restore-ready';
const SUFFIXES = ['-wal', '-journal', '-sums'];

/** Says that the restored database is whole. `aside` names what the library was until now. */
export function markReady(folder: string, aside: string): void {
  const file = join(folder, READY_NAME);
  fs.writeFileSync(`${file}.part`, aside);
  syncFile(`${file}.part`);
  fs.renameSync(`${file}.part`, file);
  syncFolder(folder);
}

/**
 * Puts a restored database in the place of the library's, which is kept beside it with its ledger. Killed anywhere, it is
 * gone on with at the next opening; a backup that was not whole yet is taken away then.
 */
export function finishRestore(folder: string, calls: FileCalls): void {
  const at = (name: string): string => join(folder, name);
  const aside = readyOf(folder);
  if (aside !== undefined) {
    const restored = join(at(RESTORING_NAME), DATABASE);
    if (fs.existsSync(restored)) {
      moveOnce(at(LEDGER_NAME), at(`${aside}.ledger`), calls);
      moveOnce(at(DATABASE), at(`${aside}.db`), calls);
      for (const suffix of SUFFIXES) moveOnce(at(`${DATABASE}${suffix}`), at(`${aside}.db${suffix}`), calls);
      moved(restored, at(DATABASE), calls);
      syncFolder(folder);
    }
    // Checksums come last: a database without them is whole, if unchecked.
    moveOnce(`${restored}-sums`, at(`${DATABASE}-sums`), calls);
    removed(at(READY_NAME), calls);
    syncFolder(folder);
  }
  fs.rmSync(at(RESTORING_NAME), { recursive: true, force: true });
}

function readyOf(folder: string): string | undefined {
  try {
    const aside = fs.readFileSync(join(folder, READY_NAME), 'utf8');
    return /^library\.before-restore\.[\w-]+$/.test(aside) ? aside : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function moveOnce(from: string, to: string, calls: FileCalls): void {
  if (fs.existsSync(from)) moved(from, to, calls);
}
