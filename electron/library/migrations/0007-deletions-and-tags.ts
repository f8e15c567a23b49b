import type { Migration } from './migration.ts';

/**
 * What the analyst takes out and what they group by. A deleted article is told again by the text of each of its
 * versions (`content_hash`) and by its place in a file; `deleted_content` holds what brings it back, and goes when it is
 * deleted for good. An original that was dropped is no longer looked for.
 */
export const deletionsAndTags: Migration = {
  version: 7,
  sql: `
CREATE TABLE deleted_article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  deleted_by TEXT NOT NULL,
  why TEXT,
  headline TEXT,
  outlet TEXT,
  published TEXT,
  is_for_good INTEGER NOT NULL DEFAULT 0,
  watch_id INTEGER
);
CREATE TABLE deleted_version (
  deleted_id INTEGER NOT NULL REFERENCES deleted_article(id),
  version INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import(id),
  sha256 TEXT NOT NULL,
  position INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  PRIMARY KEY (deleted_id, version)
) WITHOUT ROWID;
CREATE INDEX deleted_version_by_content ON deleted_version(content_hash);
CREATE INDEX deleted_version_by_file ON deleted_version(sha256, position);
CREATE TABLE deleted_content (
  deleted_id INTEGER PRIMARY KEY REFERENCES deleted_article(id),
  content TEXT NOT NULL
);
CREATE TABLE dropped_original (sha256 TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE article_tag (
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  article_id INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (tag_id, article_id)
) WITHOUT ROWID;
CREATE INDEX article_tag_by_article ON article_tag(article_id);

ALTER TABLE watch ADD COLUMN retention TEXT;
`,
};
