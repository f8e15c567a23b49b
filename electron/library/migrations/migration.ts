import type { Connection } from '../sql/connection.ts';

/**
 * One step of the tables from `version - 1` to `version`; once published it never changes. `fill` works out, in the
 * same transaction, what the new tables hold of the articles already kept.
 */
export type Migration = {
  readonly version: number;
  readonly sql: string;
  readonly fill?: (connection: Connection) => void;
};
