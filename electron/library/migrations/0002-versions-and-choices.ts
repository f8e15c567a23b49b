import type { ArticleFields } from '../../core/domain/article.ts';
import { identitiesOf } from '../../core/understand/versions/identity.ts';
import { textAt } from '../sql/row.ts';
import type { Migration } from './migration.ts';

/**
 * Versions of articles, what the analyst chooses (options of watches, files left out, outlets of their own), and the
 * import log as one record per file: a record another one took the place of is no longer listed.
 *
 * An article has rows in `article_version` from its second version on; each holds the whole article as it was read.
 * A record is unfinished while the articles of a large file are taken in piece by piece. `article_identity` names an article by its provider's number and its address. `is_given` marks topics that come from
 * the watch and not from a query.
 */
export const versionsAndChoices: Migration = {
  version: 2,
  sql: `
ALTER TABLE watch ADD COLUMN is_recursive INTEGER NOT NULL DEFAULT 1;
ALTER TABLE watch ADD COLUMN include TEXT NOT NULL DEFAULT '[]';
ALTER TABLE watch ADD COLUMN exclude TEXT NOT NULL DEFAULT '[]';
ALTER TABLE watch ADD COLUMN is_polling INTEGER NOT NULL DEFAULT 0;

ALTER TABLE import ADD COLUMN revised TEXT;
ALTER TABLE import ADD COLUMN chosen_format TEXT;
ALTER TABLE import ADD COLUMN is_unfinished INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN reread_of INTEGER REFERENCES import(id);
CREATE INDEX import_by_path ON import(path);
CREATE INDEX import_by_reread ON import(reread_of) WHERE reread_of IS NOT NULL;
DROP INDEX import_by_state;
DROP INDEX import_by_attention;
CREATE INDEX import_by_state ON import(state, needs_attention) WHERE superseded_by IS NULL;
CREATE INDEX import_by_attention ON import(needs_attention) WHERE superseded_by IS NULL;

CREATE TABLE ignored_file (path TEXT PRIMARY KEY, sha256 TEXT, why TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX ignored_file_by_sha256 ON ignored_file(sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE outlet_entry (name TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;

ALTER TABLE article_topic ADD COLUMN is_given INTEGER NOT NULL DEFAULT 0;

CREATE INDEX article_text_by_import ON article_text(import_id, position);
CREATE TABLE article_identity (
  key TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (key, article_id)
) WITHOUT ROWID;
CREATE TABLE article_version (
  article_id INTEGER NOT NULL REFERENCES article(id),
  version INTEGER NOT NULL,
  is_current INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import(id),
  position INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  date_arrived TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (article_id, version)
) WITHOUT ROWID;
CREATE INDEX article_version_by_import ON article_version(import_id);
CREATE INDEX article_version_by_content ON article_version(content_hash);
`,
  fill: (connection) => {
    const named = connection.rows(
      `SELECT id, particulars FROM article_text
       WHERE json_extract(particulars, '$.providerId') IS NOT NULL OR json_extract(particulars, '$.url') IS NOT NULL`,
    );
    for (const row of named) {
      for (const { key } of identitiesOf(JSON.parse(textAt(row, 1)) as ArticleFields)) {
        connection.run('INSERT INTO article_identity (key, article_id) VALUES (?, ?)', key, row[0]);
      }
    }
  },
};
