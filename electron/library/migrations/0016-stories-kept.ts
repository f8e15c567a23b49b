import type { Migration } from './migration.ts';

/**
 * `story` is what is shown; `story_place` is where the rules put each article, with all they need to go on after the
 * library was closed, and `story_state` what they know of a story. Terms of articles kept before are worked out when the
 * first article arrives, for the window only.
 */
export const storiesKept: Migration = {
  version: 16,
  sql: `
CREATE TABLE story_place (
  article_id INTEGER PRIMARY KEY REFERENCES article(id),
  place INTEGER NOT NULL,
  story_id INTEGER NOT NULL,
  published INTEGER,
  is_headline INTEGER NOT NULL,
  square REAL,
  part INTEGER,
  decision TEXT,
  terms BLOB
);
CREATE UNIQUE INDEX story_place_by_place ON story_place(place);
CREATE INDEX story_place_by_story ON story_place(story_id, place);
CREATE TABLE story_state (
  story_id INTEGER PRIMARY KEY,
  next_look INTEGER NOT NULL,
  apart TEXT NOT NULL,
  text_square REAL,
  headline_square REAL
);
CREATE TABLE story_next (id INTEGER PRIMARY KEY CHECK (id = 1), place INTEGER NOT NULL, story INTEGER NOT NULL);
CREATE TABLE story_event (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL,
  story_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  decision TEXT NOT NULL
);
CREATE INDEX story_event_by_story ON story_event(story_id);
CREATE INDEX story_event_by_other ON story_event(other_id);
CREATE TABLE story_correction (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  change TEXT NOT NULL,
  was TEXT NOT NULL,
  why TEXT,
  undone_at TEXT
);
INSERT INTO story_place (article_id, place, story_id, published, is_headline)
  SELECT id, row_number() OVER (ORDER BY id) - 1, story_id, CAST(strftime('%s', published_value) AS INTEGER),
    length(body) < 40
  FROM article JOIN article_text USING (id);
INSERT INTO story_state (story_id, next_look, apart) SELECT id, max(10, articles + 2), '[]' FROM story;
INSERT INTO story_next (id, place, story)
  SELECT 1, (SELECT count(*) FROM story_place), coalesce((SELECT max(id) FROM story), 0) + 1;
ALTER TABLE story DROP COLUMN terms;
ALTER TABLE story ADD COLUMN title TEXT;
DROP TABLE term_count;
DROP TABLE term_count_change;
`,
};
