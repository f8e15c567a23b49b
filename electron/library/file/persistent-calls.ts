import { codeOf } from './errno.ts';
import type { FileCalls } from './file-calls.ts';

/**
 * What Windows says while another program looks at a file: a virus scanner or an indexer holds a new file for moments.
 * https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499- (5, 32 and 33), as Node names them.
 */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const ATTEMPTS = 20;
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 200;

/** Holds this thread: the calls around a moved file are synchronous, and nobody waits for them at the screen. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function persist(work: () => void, wait: (milliseconds: number) => void): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      work();
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error)) || attempt === ATTEMPTS) throw error;
      wait(Math.min(LONGEST_PAUSE, FIRST_PAUSE * attempt));
    }
  }
}

/** Moves a file over another; held by somebody else for a moment, it is tried again. */
export function moved(
  from: string,
  to: string,
  calls: Pick<FileCalls, 'renameSync'>,
  wait: (milliseconds: number) => void = pause,
): void {
  persist(() => calls.renameSync(from, to), wait);
}

/** Takes a file away if it is there; held by somebody else for a moment, it is tried again. */
export function removed(
  file: string,
  calls: Pick<FileCalls, 'unlinkSync'>,
  wait: (milliseconds: number) => void = pause,
): void {
  persist(() => {
    try {
      calls.unlinkSync(file);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }, wait);
}
