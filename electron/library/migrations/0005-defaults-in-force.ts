import type { Migration } from './migration.ts';

/** What the watch or the command gave a file when it was read: a rebuilding reads it with the same. */
export const defaultsInForce: Migration = {
  version: 5,
  sql: 'ALTER TABLE import ADD COLUMN defaults TEXT;',
};
