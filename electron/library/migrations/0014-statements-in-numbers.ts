import { REFRESH_NUMBERS } from '../counting/statement-facts.ts';
import type { Migration } from './migration.ts';

/**
 * The statements of an article as numbers, in one short row: all that is counted and chosen by is read from there into
 * memory, and so is the way from a quoted source to its statements. As indexes of statements these ways were a third of
 * the pages that keeping an article wrote.
 */
export const statementsInNumbers: Migration = {
  version: 14,
  sql: `
CREATE TABLE article_statements (article_id INTEGER PRIMARY KEY REFERENCES article(id), numbers TEXT NOT NULL);
DROP INDEX attribution_by_source;
DROP INDEX attribution_by_kind;
`,
  fill: (connection) => connection.run(`${REFRESH_NUMBERS} GROUP BY article_id`),
};
