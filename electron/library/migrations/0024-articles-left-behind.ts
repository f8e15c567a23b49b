import { mendStrayPlaces } from '../tables/stray-places.ts';
import type { Migration } from './migration.ts';

/** Until then a merge or split of stories could leave one of its articles behind, in a story that was gone. */
export const articlesLeftBehind: Migration = { version: 24, sql: '', fill: mendStrayPlaces };
