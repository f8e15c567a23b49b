import type { Migration } from './migration.ts';

/**
 * Terms of articles are weighed when they arrive, and by other measures than before. Those of articles kept before are
 * worked out from their texts when the stories are next opened, for the window only; no article moves for it.
 */
export const storyTerms: Migration = {
  version: 21,
  sql: `
UPDATE story_place SET terms = NULL;
ALTER TABLE story_place DROP COLUMN square;
ALTER TABLE story_state DROP COLUMN text_square;
ALTER TABLE story_state DROP COLUMN headline_square;
`,
};
