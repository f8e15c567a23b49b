import { numberAt } from '../sql/row.ts';
import { indexQuotedNames } from '../tables/quoted-names.ts';
import type { Migration } from './migration.ts';

/**
 * What the analyst says of single statements. `attribution` holds the statements in force; where a correction changes
 * them, `attribution_read` holds all of the article's as they were read. Who is quoted is found by the names of today.
 */
export const statementCorrections: Migration = {
  version: 11,
  sql: `
CREATE TABLE statement_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  article_id INTEGER,
  change TEXT NOT NULL,
  was TEXT NOT NULL,
  why TEXT,
  undone_at TEXT
);
CREATE INDEX statement_correction_by_article ON statement_correction(article_id);
CREATE TABLE attribution_read (
  article_id INTEGER PRIMARY KEY REFERENCES article(id),
  attributions TEXT NOT NULL
);
`,
  fill: (connection) => {
    const renamed = connection.rows(
      `SELECT DISTINCT article_id FROM attribution JOIN quoted_name ON quoted_name.id = quoted_name_id
       JOIN quoted_source ON quoted_source.id = attribution.quoted_source_id
       WHERE quoted_name.name <> quoted_source.name`,
    );
    for (const row of renamed) indexQuotedNames(connection, numberAt(row, 0));
  },
};
