import type { Migration } from './migration.ts';

/** By how much each transaction changed the counts of terms, until they are counted into `term_count` together. */
export const termChanges: Migration = {
  version: 8,
  sql: 'CREATE TABLE term_count_change (id INTEGER PRIMARY KEY, changes TEXT NOT NULL);',
};
