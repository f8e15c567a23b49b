import * as fs from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../file/errno.ts';
import type { FileCalls } from '../file/file-calls.ts';
import { moved, removed } from '../file/persistent-calls.ts';
import { syncFile } from '../file/sync-file.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { KEY_FILE_NAME } from './key-file.ts';

/** Holds the library in its new kind, encrypted or in clear, until that is whole. */
export const CONVERTING_NAME = 'library.converting';
/** Stands there once it is whole: from then on it is the library. Its content says which kind. */
const READY_NAME = 'library.convert-ready';
/** Where the old kind waits to be taken away. */
const AWAY_NAME = 'library.converted-away';
/** What a library is made of, in the order in which it changes places: the key file before what needs it. */
const PARTS = [KEY_FILE_NAME, 'library.db', 'library.db-sums', 'library.ledger', 'originals'];
/** Copies of the library as it once was, and what kills left half done: in clear, or under a key that is given up. */
const OLD_COPIES =
  /^library\.(?:of-version-|migrating-from-|before-rebuild\.|before-restore\.|rebuilding\.|compacting\.|restoring$|db\.|ledger\.part$)/;

export type Kind = 'encrypted' | 'clear';

/** Says that the library in its new kind is whole and on the disk. */
export function markConverted(folder: string, kind: Kind): void {
  const file = join(folder, READY_NAME);
  fs.writeFileSync(`${file}.part`, kind);
  syncFile(`${file}.part`);
  fs.renameSync(`${file}.part`, file);
  syncFolder(folder);
}

/** Whether a conversion is half way between the one kind and the other: only who may write can go on with it. */
export function isHalfConverted(folder: string): boolean {
  return fs.existsSync(join(folder, READY_NAME));
}

/**
 * Puts the library in its new kind in the place of the old one, and takes all of the old kind away. Killed anywhere, it
 * is gone on with at the next opening; one that was not whole yet is taken away then. It asks for no key.
 */
export function finishConversion(folder: string, calls: FileCalls): void {
  const at = (name: string): string => join(folder, name);
  const kind = kindOf(at(READY_NAME));
  if (kind !== undefined) {
    fs.mkdirSync(at(AWAY_NAME), { recursive: true });
    const away = (name: string): void => {
      if (fs.existsSync(at(name))) moved(at(name), join(at(AWAY_NAME), name), calls);
    };
    for (const name of PARTS) {
      const made = join(at(CONVERTING_NAME), name);
      if (!fs.existsSync(made)) continue;
      away(name);
      // What was in the journal is in the new database; it must not be laid over that.
      if (name === 'library.db') for (const suffix of ['-wal', '-journal', '-sums']) away(`${name}${suffix}`);
      moved(made, at(name), calls);
      syncFolder(folder);
    }
    for (const name of fs.readdirSync(folder)) {
      if (OLD_COPIES.test(name)) fs.rmSync(at(name), { recursive: true, force: true });
    }
    if (kind === 'clear') away(KEY_FILE_NAME);
    fs.rmSync(at(AWAY_NAME), { recursive: true, force: true });
    fs.rmSync(at(CONVERTING_NAME), { recursive: true, force: true });
    syncFolder(folder);
    removed(at(READY_NAME), calls);
    syncFolder(folder);
  }
  fs.rmSync(at(CONVERTING_NAME), { recursive: true, force: true });
  fs.rmSync(at(`${READY_NAME}.part`), { force: true });
}

function kindOf(file: string): Kind | undefined {
  try {
    return fs.readFileSync(file, 'utf8') === 'clear' ? 'clear' : 'encrypted';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
