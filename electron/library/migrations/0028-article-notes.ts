import type { Migration } from './migration.ts';

/**
 * Notes, highlights and tags on passages, change by change: nothing that was written is ever written over. `note` are
 * those that stand: of each the newest change that was not taken back, unless it took the note off. A tag on a passage
 * is one of its article too; `is_own` are those put on the article itself.
 */
export const articleNotes: Migration = {
  version: 28,
  sql: `
CREATE TABLE article_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  article_id INTEGER,
  place TEXT,
  was TEXT,
  made TEXT,
  undone_at TEXT
);
CREATE INDEX article_note_by_article ON article_note(article_id);
CREATE INDEX article_note_by_note ON article_note(note_id);
CREATE VIEW note AS
  SELECT change.note_id AS id, change.id AS change_id, change.at AS changed_at, change.article_id, change.place,
    json_extract(change.made, '$.text') AS name, json_extract(change.made, '$.highlight') AS highlight,
    coalesce(json_extract(change.made, '$.tags'), '[]') AS tags, change.made
  FROM article_note AS change
  WHERE change.article_id IS NOT NULL AND change.undone_at IS NULL AND change.made IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM article_note AS later
      WHERE later.note_id = change.note_id AND later.id > change.id AND later.undone_at IS NULL);
ALTER TABLE article_tag ADD COLUMN is_own INTEGER NOT NULL DEFAULT 1;
`,
};
