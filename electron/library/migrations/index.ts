import { firstTables } from './0001-first-tables.ts';
import type { Migration } from './migration.ts';

/** Every step of the tables, oldest first. */
export const MIGRATIONS: readonly Migration[] = [firstTables];
