import { join } from 'node:path';
import type { FileCalls } from './file/file-calls.ts';
import { removed } from './file/persistent-calls.ts';

/** The database a compaction writes; one that stands there when a library is opened was left by a run that was killed. */
export const COMPACTING_NAME = 'library.compacting.db';

/** Takes away what a compaction that was killed has left. */
export function removeHalfCompacted(folder: string, calls: Pick<FileCalls, 'unlinkSync'>): void {
  for (const suffix of ['-wal', '-journal', '-sums', '']) {
    removed(join(folder, `${COMPACTING_NAME}${suffix}`), calls);
  }
}
