import type { Migration } from './migration.ts';

/** What the analyst did to what was read, act by act: a correction that is taken back and made again has three. */
export const correctionActs: Migration = {
  version: 25,
  sql: `
CREATE TABLE correction_act (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  ref INTEGER NOT NULL,
  act TEXT NOT NULL,
  article_id INTEGER,
  what TEXT
);
INSERT INTO correction_act (at, kind, ref, act, article_id, what)
  SELECT at, kind, id, act, article_id, what FROM (
    SELECT at, 'field' AS kind, id, 'made' AS act, article_id, NULL AS what, 0 AS place FROM field_correction
    UNION ALL SELECT undone_at, 'field', id, 'undone', article_id, NULL, 1 FROM field_correction
    UNION ALL SELECT at, 'statement', id, 'made', article_id, NULL, 0 FROM statement_correction
    UNION ALL SELECT undone_at, 'statement', id, 'undone', article_id, NULL, 1 FROM statement_correction
    UNION ALL SELECT at, 'quoted-source', id, 'made', NULL, NULL, 0 FROM quoted_source_correction
    UNION ALL SELECT undone_at, 'quoted-source', id, 'undone', NULL, NULL, 1 FROM quoted_source_correction
    UNION ALL SELECT at, 'story', id, 'made', NULL, NULL, 0 FROM story_correction
    UNION ALL SELECT undone_at, 'story', id, 'undone', NULL, NULL, 1 FROM story_correction
    UNION ALL SELECT at, 'lead', id, 'made', article_id, NULL, 0 FROM lead_choice
    UNION ALL SELECT undone_at, 'lead', id, 'undone', article_id, NULL, 1 FROM lead_choice
    UNION ALL SELECT at, 'exclusion', id, 'made', NULL, json_object('headline', headline, 'why', why), 0
      FROM deleted_article WHERE deleted_by = 'analyst'
  ) WHERE at IS NOT NULL ORDER BY at, place, kind, id;
`,
};
