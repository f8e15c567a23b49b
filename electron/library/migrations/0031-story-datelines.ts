import type { Migration } from './migration.ts';

/** The dateline tells nothing of the event: terms are worked out anew, as with 0030. */
export const storyDatelines: Migration = { version: 31, sql: 'UPDATE story_place SET terms = NULL;' };
