import type { Migration } from './migration.ts';

/**
 * Reports in the making, when they are written by themselves, and what was issued. A draft is kept in parts: a keystroke
 * in its summary writes the summary anew, and not the logo.
 */
export const reportDesk: Migration = {
  version: 19,
  sql: `
CREATE TABLE report_draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT,
  is_template INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  deleted_at TEXT
);
CREATE TABLE report_part (
  draft_id INTEGER NOT NULL,
  part TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (draft_id, part)
) WITHOUT ROWID;
CREATE TABLE report_schedule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL,
  rule TEXT NOT NULL,
  handled_to TEXT NOT NULL,
  covered_to TEXT,
  last_run TEXT
);
CREATE TABLE report_issued (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  draft_id INTEGER,
  facts TEXT NOT NULL,
  articles TEXT NOT NULL
);
CREATE INDEX report_issued_by_draft ON report_issued(draft_id);
`,
};
