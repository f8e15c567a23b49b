import type { Migration } from './migration.ts';

/**
 * What is printed stays as JSON beside what we count by. Columns of `article` are those that lists and counts need, so
 * that they read short rows; file, dates as printed and text stand in `article_text`, which the full-text index refers to.
 *
 * `wall`, `day`, `granule`: see wall-clock.ts. `has_copies` is 1 in a duplicate group of two and more.
 */
export const firstTables: Migration = {
  version: 1,
  sql: `
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE watch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  defaults TEXT NOT NULL,
  is_paused INTEGER NOT NULL
);

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  watch_id INTEGER,
  bytes INTEGER,
  sha256 TEXT,
  state TEXT NOT NULL,
  format TEXT,
  format_version INTEGER,
  articles_found INTEGER NOT NULL,
  articles_new INTEGER NOT NULL,
  same_bytes_as TEXT,
  error TEXT,
  exclusion TEXT,
  reviews TEXT NOT NULL,
  tried TEXT NOT NULL,
  needs_attention INTEGER NOT NULL,
  superseded_by INTEGER REFERENCES import(id)
);
CREATE INDEX import_by_sha256 ON import(sha256, state);
CREATE INDEX import_by_state ON import(state, needs_attention);
CREATE INDEX import_by_attention ON import(needs_attention);
CREATE INDEX import_by_watch ON import(watch_id);

CREATE TABLE seen_file (
  path TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  modified REAL NOT NULL,
  import_id INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE language (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE quoted_source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  wall INTEGER,
  day INTEGER,
  granule INTEGER,
  is_zone_unknown INTEGER NOT NULL,
  date_arrived TEXT NOT NULL,
  outlet_id INTEGER REFERENCES outlet(id),
  origin_id INTEGER REFERENCES origin(id),
  language_id INTEGER REFERENCES language(id),
  watch_id INTEGER,
  story_id INTEGER NOT NULL REFERENCES story(id),
  duplicate_group INTEGER NOT NULL,
  has_copies INTEGER NOT NULL DEFAULT 0,
  is_read INTEGER NOT NULL DEFAULT 0,
  is_starred INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_by_wall ON article(wall, granule);
CREATE INDEX article_by_day ON article(day, granule, has_copies, duplicate_group, wall);
CREATE INDEX article_by_outlet ON article(outlet_id, day, granule, has_copies, duplicate_group, wall);
CREATE INDEX article_by_origin ON article(origin_id, day, granule, has_copies, duplicate_group, wall);
CREATE INDEX article_by_language ON article(language_id, day, granule, has_copies, duplicate_group, wall);
CREATE INDEX article_by_watch ON article(watch_id, has_copies, duplicate_group);
CREATE INDEX article_by_story ON article(story_id, has_copies, duplicate_group, wall);
CREATE INDEX article_by_group ON article(duplicate_group);

CREATE TABLE article_text (
  id INTEGER PRIMARY KEY REFERENCES article(id),
  import_id INTEGER NOT NULL REFERENCES import(id),
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  published_value TEXT,
  published_zone TEXT,
  published_precision TEXT,
  headline TEXT,
  standfirst TEXT,
  byline TEXT,
  body TEXT NOT NULL,
  particulars TEXT NOT NULL
);
CREATE INDEX article_text_by_content ON article_text(content_hash);
CREATE VIRTUAL TABLE article_words USING fts4(
  content="article_text", headline, standfirst, body, byline, tokenize=unicode61 "remove_diacritics=2"
);

CREATE TABLE attribution (
  article_id INTEGER NOT NULL REFERENCES article(id),
  position INTEGER NOT NULL,
  quoted_source_id INTEGER REFERENCES quoted_source(id),
  quoted_kind TEXT,
  spans TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE TABLE article_quotes (
  quoted_source_id INTEGER NOT NULL REFERENCES quoted_source(id),
  article_id INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (quoted_source_id, article_id)
) WITHOUT ROWID;
CREATE INDEX article_quotes_by_article ON article_quotes(article_id);

CREATE TABLE duplicate_group (
  id INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL,
  lead_id INTEGER NOT NULL REFERENCES article(id)
);
CREATE TABLE article_fingerprints (article_id INTEGER PRIMARY KEY, fingerprints BLOB NOT NULL);

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL,
  first_wall INTEGER,
  last_wall INTEGER,
  terms TEXT NOT NULL
);
CREATE TABLE term_count (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  colour INTEGER NOT NULL
);
CREATE TABLE topic_version (
  topic_id INTEGER NOT NULL REFERENCES topic(id),
  version INTEGER NOT NULL,
  query TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (topic_id, version)
) WITHOUT ROWID;
CREATE TABLE article_topic (
  topic_id INTEGER NOT NULL REFERENCES topic(id),
  article_id INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (topic_id, article_id)
) WITHOUT ROWID;
CREATE INDEX article_topic_by_article ON article_topic(article_id);
`,
};
