import { realpathSync } from 'node:fs';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, type Result } from '../../core/result.ts';
import { errorOfThrown } from '../fault.ts';
import type { LibraryOptions } from '../library-options.ts';
import { THIS_MACHINE } from './holder.ts';
import { takeLock } from './lock-file.ts';

/** Does a work on a library's folder while nobody else writes it. What the disk refuses is an error about `file`. */
export async function underLock<T>(
  folder: string,
  file: string,
  { machine = THIS_MACHINE, session }: Pick<LibraryOptions, 'machine' | 'session'>,
  work: (place: string) => Promise<Result<T, LibraryError>>,
): Promise<Result<T, LibraryError>> {
  try {
    const place = realpathSync(folder);
    const answer = takeLock(place, machine, session);
    if (!answer.ok) return answer;
    if (answer.value.kind === 'held')
      return err({ kind: 'in-use', path: place, holder: answer.value.holder });
    try {
      return await work(place);
    } finally {
      answer.value.lock.release();
    }
  } catch (error) {
    return err(errorOfThrown(error, file));
  }
}
