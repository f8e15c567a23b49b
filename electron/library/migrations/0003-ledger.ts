import type { Migration } from './migration.ts';

/** The newest lines of the ledger (`ledger/ledger.ts`): written with their transaction, until they are in its file. */
export const ledgerLines: Migration = {
  version: 3,
  sql: 'CREATE TABLE ledger_line (seq INTEGER PRIMARY KEY, line TEXT NOT NULL);',
};
