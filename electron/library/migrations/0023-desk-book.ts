import type { Migration } from './migration.ts';

/** Event markers, and selections kept under a name. */
export const deskBook: Migration = {
  version: 23,
  sql: `
CREATE TABLE event_marker (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT,
  topic_id INTEGER,
  link TEXT
);
CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  selection TEXT NOT NULL
);
`,
};
