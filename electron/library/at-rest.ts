import type { Library } from '../core/ports.ts';
import { keepColumns } from './keep-columns.ts';
import type { LibraryParts } from './library-parts.ts';
import type { Transactions } from './sql/transactions.ts';

/** What is done for a library in which nothing was written for a while. */
export function atRest(
  parts: LibraryParts,
  transactions: Transactions,
): Pick<Library, 'keepCounts' | 'mergeIndexes'> {
  return {
    keepCounts: () => keepColumns(parts.counted, transactions),
    mergeIndexes: () => {
      const merged = transactions.tidy(() => parts.mergeSome());
      return merged.ok && merged.value;
    },
  };
}
