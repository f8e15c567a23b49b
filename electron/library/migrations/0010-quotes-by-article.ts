import type { Migration } from './migration.ts';

/**
 * Whom an article quotes stands with the article, so that a new one is put at the end. The way from a quoted source to its
 * articles is one index instead of two: each of its rows goes to a page of its own, and those pages were a
 * third of what keeping an article wrote.
 */
export const quotesByArticle: Migration = {
  version: 10,
  sql: `
CREATE TABLE quotes_in_order (
  article_id INTEGER NOT NULL REFERENCES article(id),
  quoted_source_id INTEGER NOT NULL REFERENCES quoted_source(id),
  PRIMARY KEY (article_id, quoted_source_id)
) WITHOUT ROWID;
INSERT INTO quotes_in_order (article_id, quoted_source_id)
  SELECT article_id, quoted_source_id FROM article_quotes ORDER BY article_id, quoted_source_id;
DROP TABLE article_quotes;
ALTER TABLE quotes_in_order RENAME TO article_quotes;
DROP INDEX attribution_by_source;
CREATE INDEX attribution_by_source ON attribution(quoted_source_id, article_id, (stance = 'reporting'))
  WHERE quoted_source_id IS NOT NULL;
`,
};
