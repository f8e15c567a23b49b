import type { LibraryError } from '../core/domain/library-info.ts';
import type { Library } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import type { Prepared } from './prepare-file.ts';
import { startTimer } from './timer.ts';

/** Outcomes that file no article. */
const UNFILED: ReadonlySet<Prepared['kind']> = new Set([
  'known',
  'excluded',
  'failed',
  'cancelled',
  'same-bytes',
]);

/**
 * Whether articles of these files can be filed by now. Works towards it for a blink; who asks again between other
 * work of the library lets nobody wait for it.
 */
export function createReadying(
  library: Pick<Library, 'readyToFile'>,
  turns: Parameters<typeof startTimer>[0],
): (files: readonly Prepared[]) => Result<boolean, LibraryError> {
  let slices: ReturnType<Library['readyToFile']> | undefined;
  return (files) => {
    if (files.every(({ kind }) => UNFILED.has(kind))) return ok(true);
    const isTimeUp = startTimer(turns);
    slices ??= library.readyToFile();
    do {
      const slice = slices.next();
      if (slice.done !== true) continue;
      slices = undefined;
      return slice.value.ok ? ok(true) : slice.value;
    } while (!isTimeUp());
    return ok(false);
  };
}
