import type { Migration } from './migration.ts';

/** Whom an article quotes is told by its statements, which are in memory whenever it is asked. */
export const noListOfQuotes: Migration = { version: 18, sql: 'DROP TABLE article_quotes;' };
