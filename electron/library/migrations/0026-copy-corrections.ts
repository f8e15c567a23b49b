import type { Migration } from './migration.ts';

/** What the analyst says of copies: an article is, or is not, a copy of others (`others`: their numbers, as JSON). */
export const copyCorrectionRows: Migration = {
  version: 26,
  sql: `
CREATE TABLE copy_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  article_id INTEGER,
  is_copy INTEGER NOT NULL,
  others TEXT NOT NULL,
  why TEXT,
  undone_at TEXT
);
`,
};
