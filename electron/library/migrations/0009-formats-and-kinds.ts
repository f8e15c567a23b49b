import type { Migration } from './migration.ts';

/**
 * What articles are counted by beside the rest: the format each was read from, and of what kind those are who it quotes.
 * The index holds every column that question asks for, so that statements themselves are not read.
 */
export const formatsAndKinds: Migration = {
  version: 9,
  sql: `
CREATE TABLE format (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
ALTER TABLE article ADD COLUMN format_id INTEGER REFERENCES format(id);
INSERT INTO format (name)
  SELECT DISTINCT json_extract(particulars, '$.format') FROM article_text
  WHERE json_extract(particulars, '$.format') IS NOT NULL;
UPDATE article SET format_id = (
  SELECT format.id FROM article_text JOIN format ON format.name = json_extract(particulars, '$.format')
  WHERE article_text.id = article.id);
CREATE INDEX attribution_by_kind ON attribution(article_id, quoted_kind, quoted_source_id, stance)
  WHERE quoted_source_id IS NOT NULL AND stance = 'reporting';
`,
};
