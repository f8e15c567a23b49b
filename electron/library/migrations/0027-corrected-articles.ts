import type { Migration } from './migration.ts';

/** Articles that say of themselves that they were corrected or withdrawn: few, and reports ask for them among all they count. */
export const correctedArticles: Migration = {
  version: 27,
  sql: `
CREATE INDEX IF NOT EXISTS article_text_corrected ON article_text(id)
  WHERE json_extract(particulars, '$.status') IN ('corrected', 'withdrawn');
`,
};
