import { libraryParts, type LibraryParts } from './library-parts.ts';
import type { Originals } from './originals/originals.ts';
import type { Connection } from './sql/connection.ts';
import { transactions, type TransactionGuards, type Transactions } from './sql/transactions.ts';

/**
 * Tables and queries with the transactions they are written in: what is remembered follows commit and rollback.
 * `isNumbered`: each transaction leaves its number.
 */
export function transactedParts(
  connection: Connection,
  kept: Originals,
  guards: TransactionGuards,
  isNumbered = false,
): { readonly parts: LibraryParts; readonly changes: Transactions } {
  const changes = transactions(connection, guards);
  const parts = libraryParts(connection, kept, changes.isInside, isNumbered);
  changes.onrollback(() => parts.forget());
  changes.oncommit(() => parts.write());
  return { parts, changes };
}
