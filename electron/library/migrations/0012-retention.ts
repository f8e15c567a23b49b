import type { Migration } from './migration.ts';

/** Articles the analyst brought back after a rule of their watch had taken them out: the rule passes over them for good. */
export const retentionExempt: Migration = {
  version: 12,
  sql: 'CREATE TABLE retention_exempt (content_hash TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;',
};
