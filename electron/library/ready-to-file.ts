import type { LibraryError } from '../core/domain/library-info.ts';
import type { Slices } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { LibraryFault } from './fault.ts';
import type { LibraryParts } from './library-parts.ts';
import type { Transactions } from './sql/transactions.ts';

/**
 * Takes up, slice by slice, what filing an article asks for, and before it the counts that were kept: the first article
 * puts those out of date, and whoever counts next would read all tables. Damage met on the way is the answer.
 */
export function* readyToFile(
  parts: LibraryParts,
  transactions: Transactions,
): Slices<Result<void, LibraryError>> {
  const slice = (): Result<boolean, LibraryError> => {
    try {
      if (parts.counted.takeUp()) return ok(true);
      const isMore = parts.openMore();
      // Worked out once for articles of an earlier version: written in passing, as every transaction does.
      return parts.stories.hasTold() ? transactions.run(() => isMore) : ok(isMore);
    } catch (error) {
      if (!(error instanceof LibraryFault)) throw error;
      parts.forget();
      return err(error.fault);
    }
  };
  for (;;) {
    const done = slice();
    if (!done.ok) return done;
    if (!done.value) return ok(undefined);
    yield;
  }
}
