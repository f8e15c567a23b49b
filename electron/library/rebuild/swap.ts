import { dirname } from 'node:path';
import { codeOf } from '../file/errno.ts';
import type { FileCalls } from '../file/file-calls.ts';
import { moved } from '../file/persistent-calls.ts';
import { syncFolder } from '../file/sync-folder.ts';

/** Journal and checksums go with their database. Checksums last: a database without them is whole, if unchecked. */
const SUFFIXES = ['-wal', '-journal', '-sums'];

function moveIfThere(from: string, to: string, calls: FileCalls): void {
  try {
    moved(from, to, calls);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * Puts a new database in the place of the old one, which is kept beside it under a name that says what it is. Interrupted
 * anywhere, there is either the old one or none, and the new one stands ready.
 */
export function swapDatabases(
  { old, made, aside }: { readonly old: string; readonly made: string; readonly aside: string },
  calls: FileCalls,
): void {
  moveIfThere(old, aside, calls);
  for (const suffix of SUFFIXES) moveIfThere(`${old}${suffix}`, `${aside}${suffix}`, calls);
  moveIfThere(`${made}-sums`, `${old}-sums`, calls);
  moved(made, old, calls);
  syncFolder(dirname(old), calls);
}
