import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { MIGRATIONS } from './index.ts';
import type { Migration } from './migration.ts';

/** "SrcL": marks a SQLite file as a library of Sourceline. */
const APPLICATION_ID = 0x5372634c;

/** What is done around the steps of a library that is not new. */
export type AroundMigration = {
  /** `version` is that of the library; nothing was changed yet. */
  before(connection: Connection, version: number): void;
  after(): void;
};

function pragma(connection: Connection, name: string): number {
  const row = connection.row(`PRAGMA ${name}`);
  return row === undefined ? 0 : numberAt(row, 0);
}

/** Brings the tables to the newest version, each step in a transaction of its own: one that is killed is gone on with. */
export function migrate(
  connection: Connection,
  path: string,
  around?: AroundMigration,
): Result<void, LibraryError> {
  const newest = MIGRATIONS.length;
  const version = pragma(connection, 'user_version');
  const tables = connection.row('SELECT count(*) FROM sqlite_master');
  const isNew = version === 0 && tables !== undefined && numberAt(tables, 0) === 0;
  if (!isNew && pragma(connection, 'application_id') !== APPLICATION_ID) {
    return err({ kind: 'not-a-library', path });
  }
  if (version > newest) return err({ kind: 'newer-version', path, version });
  if (version < newest && !isNew) around?.before(connection, version);
  for (const step of MIGRATIONS.filter((migration) => migration.version > version)) {
    carryOut(connection, step);
  }
  around?.after();
  return ok(undefined);
}

/** A step that fails half way leaves the tables as they were: the connection is closed without its COMMIT. */
function carryOut(connection: Connection, step: Migration): void {
  connection.script(`BEGIN IMMEDIATE; ${step.sql}`);
  step.fill?.(connection);
  connection.script(
    `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step.version}; COMMIT;`,
  );
}
