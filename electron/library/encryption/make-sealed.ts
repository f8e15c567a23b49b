import { dirname } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import type { FileCalls } from '../file/file-calls.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { emptyDatabase } from './empty-database.ts';
import { writeAll } from './sealed-file.ts';
import { PAGE_BYTES, type PageSealer } from './sealed-pages.ts';

/** Makes a sealed database without tables where there is none yet; one that was begun and killed is made anew. */
export function makeSealed(file: string, sealer: PageSealer, calls: FileCalls): Result<void, LibraryError> {
  try {
    if (sizeOf(file, calls) >= PAGE_BYTES) return ok(undefined);
    const handle = calls.openSync(file, 'w');
    try {
      writeAll({ handle, calls }, sealer.seal(emptyDatabase(), { of: 'database', at: 0 }), 0);
      calls.fsyncSync(handle);
    } finally {
      calls.closeSync(handle);
    }
    syncFolder(dirname(file), calls);
    return ok(undefined);
  } catch (error) {
    return err(errorOfRefusal({ code: codeOf(error), path: file }));
  }
}

function sizeOf(file: string, calls: FileCalls): number {
  try {
    return calls.statSync(file).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
