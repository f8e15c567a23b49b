import type { Migration } from './migration.ts';

/**
 * What articles are counted by, as packed numbers: read at once where the tables would be read row by row. A part tells
 * of which transaction it is; of any other it says nothing, and the tables are read (0020). Articles that were read are few:
 * who counts those that were not has them from all by an index of their own.
 */
export const quickOpening: Migration = {
  version: 29,
  sql: `
CREATE TABLE kept_part (part TEXT PRIMARY KEY, seq INTEGER NOT NULL, form TEXT NOT NULL, lengths TEXT NOT NULL, sum INTEGER NOT NULL);
CREATE TABLE kept_piece (id INTEGER PRIMARY KEY, part TEXT NOT NULL, numbers BLOB NOT NULL);
CREATE INDEX kept_piece_of_part ON kept_piece(part);
CREATE INDEX article_is_read ON article(id) WHERE is_read = 1;
`,
};
