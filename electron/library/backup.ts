import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import type { LibraryError } from '../core/domain/library-info.ts';
import { err, ok, type Result } from '../core/result.ts';
import { errorOfThrown } from './fault.ts';
import { syncFile } from './file/sync-file.ts';
import type { OpenDatabase } from './open-database.ts';

/** Writes the whole database as one file: first beside its place, synced, then moved there, so that it is whole or not there. */
export function backup(database: OpenDatabase, file: string): Result<void, LibraryError> {
  const draft = `${file}.${randomUUID()}.part`;
  try {
    database.connection.run('VACUUM INTO ?', database.nameFor(draft));
    syncFile(draft);
    fs.renameSync(draft, file);
    return ok(undefined);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    return err({ ...errorOfThrown(error, file), path: file });
  }
}
