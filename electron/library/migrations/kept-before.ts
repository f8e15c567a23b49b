import * as fs from 'node:fs';
import { join } from 'node:path';
import { LibraryFault, errorOfThrown } from '../fault.ts';
import { syncFile } from '../file/sync-file.ts';
import { syncFolder } from '../file/sync-folder.ts';
import type { AroundMigration } from './migrate.ts';

const KEPT = /^library\.of-version-(\d+)$/;
const MIGRATING = /^library\.migrating-from-(\d+)$/;
/** What makes a library, with its originals, one of the version before again. */
const FILES = ['library.db', 'library.db-sums', 'library.ledger'];

/**
 * Keeps a copy of the library as it was before its tables are brought up to date: beside it, in a folder named for the
 * version, until the next time. The originals stay where they are; no version changes them. A migration that was killed
 * has its copy already, made of what was there before the first step.
 */
export function keptBefore(folder: string): AroundMigration {
  const named = (pattern: RegExp): readonly string[] =>
    fs.readdirSync(folder).filter((name) => pattern.test(name));
  const remove = (name: string): void => fs.rmSync(join(folder, name), { recursive: true, force: true });
  return {
    before(connection, version) {
      if (named(MIGRATING).length > 0) return;
      const name = `library.migrating-from-${version}`;
      const unfinished = join(folder, `${name}.part`);
      try {
        fs.rmSync(unfinished, { recursive: true, force: true });
        connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
        fs.mkdirSync(unfinished);
        for (const file of FILES.filter((each) => fs.existsSync(join(folder, each)))) {
          const copy = join(unfinished, file);
          fs.copyFileSync(join(folder, file), copy, fs.constants.COPYFILE_FICLONE);
          syncFile(copy);
        }
        syncFolder(unfinished);
        fs.renameSync(unfinished, join(folder, name));
        syncFolder(folder);
      } catch (error) {
        fs.rmSync(unfinished, { recursive: true, force: true });
        throw new LibraryFault(errorOfThrown(error, unfinished));
      }
    },
    after() {
      try {
        for (const name of named(MIGRATING)) {
          const version = MIGRATING.exec(name)?.[1] ?? '';
          for (const older of named(KEPT)) remove(older);
          fs.renameSync(join(folder, name), join(folder, `library.of-version-${version}`));
        }
      } catch (error) {
        throw new LibraryFault(errorOfThrown(error, folder));
      }
    },
  };
}
