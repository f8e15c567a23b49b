import { fillKnownKeys } from '../tables/known-keys.ts';
import type { Migration } from './migration.ts';

/**
 * The way from the bytes and the path of a file to its record, and from what an article says to the article: short rows
 * put at the end in the place of three indexes, for which every file wrote three pages in no order.
 */
export const keysAtTheEnd: Migration = {
  version: 15,
  sql: `
CREATE TABLE known_key (id INTEGER PRIMARY KEY, is_gathered INTEGER NOT NULL, entries BLOB NOT NULL);
DROP INDEX import_by_sha256;
DROP INDEX import_by_path;
DROP INDEX article_text_by_content;
`,
  fill: fillKnownKeys,
};
