import type { Migration } from './migration.ts';

/**
 * A land and its people are one term. The terms of articles kept before are worked out from their texts when the stories
 * are next opened, for the window only; no article moves.
 */
export const storyNations: Migration = { version: 30, sql: 'UPDATE story_place SET terms = NULL;' };
