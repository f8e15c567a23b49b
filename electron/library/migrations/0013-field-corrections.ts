import type { Migration } from './migration.ts';

/**
 * What the analyst corrected of single fields. Articles stand as the corrections have them; those that are corrected
 * stand in `article_read` as they were read, too.
 */
export const fieldCorrections: Migration = {
  version: 13,
  sql: `
CREATE TABLE field_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  article_id INTEGER,
  field TEXT NOT NULL,
  made TEXT NOT NULL,
  why TEXT,
  undone_at TEXT
);
CREATE INDEX field_correction_by_article ON field_correction(article_id);
CREATE TABLE article_read (
  article_id INTEGER PRIMARY KEY REFERENCES article(id),
  article TEXT NOT NULL
);
`,
};
