import type { Migration } from './migration.ts';

/**
 * More words are words of forms (currencies, postings of prices), and a term's key tells its class. The terms of articles
 * kept before are worked out from their texts when the stories are next opened, for the window only; no article moves.
 */
export const storyForms: Migration = { version: 22, sql: 'UPDATE story_place SET terms = NULL;' };
