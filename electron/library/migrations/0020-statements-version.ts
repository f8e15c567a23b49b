import type { Migration } from './migration.ts';

/** Every article says by which version its statements were found; nothing is known of those that stand here by now. */
export const statementsVersion: Migration = {
  version: 20,
  sql: 'ALTER TABLE article ADD COLUMN statements_version INTEGER NOT NULL DEFAULT 0;',
};
