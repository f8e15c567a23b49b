import type { Database, SqlValue, Statement } from 'sql.js';
import { errorOfMessage, LibraryFault } from '../fault.ts';
import type { OpenFiles } from '../file/open-files.ts';
import { numberAt, type Row } from './row.ts';

/** What a statement takes; undefined is stored as NULL. */
export type Parameter = SqlValue | undefined | boolean;

/** The database as the rest of the library uses it. Disk trouble is thrown as a LibraryFault; the rest are bugs. */
export type Connection = {
  run(sql: string, ...parameters: readonly Parameter[]): void;
  /** Inserts one row and returns its id. Not by RETURNING, which keeps a journal for each statement and is far slower. */
  insert(sql: string, ...parameters: readonly Parameter[]): number;
  row(sql: string, ...parameters: readonly Parameter[]): Row | undefined;
  rows(sql: string, ...parameters: readonly Parameter[]): readonly Row[];
  /** Statements without parameters, one after the other. */
  script(sql: string): void;
  /** Rows the last statement changed. */
  changes(): number;
  close(): void;
};

/** Statements live in the WASM heap until freed: the ones used last are kept, however many selections are made. */
const KEPT_STATEMENTS = 300;

const LAST_ID = 'SELECT last_insert_rowid()';

function bound(parameter: Parameter): SqlValue {
  if (parameter === undefined) return null;
  if (typeof parameter === 'boolean') return parameter ? 1 : 0;
  return parameter;
}

/** Keeps statements prepared, and frees those not used for long. */
function statementCache(database: Database) {
  const kept = new Map<string, Statement>();
  return {
    get: (sql: string): Statement => {
      const known = kept.get(sql);
      if (known !== undefined) {
        kept.delete(sql);
        kept.set(sql, known);
        return known;
      }
      const statement = database.prepare(sql);
      kept.set(sql, statement);
      const [oldest] = kept;
      if (kept.size > KEPT_STATEMENTS && oldest !== undefined) {
        kept.delete(oldest[0]);
        oldest[1].free();
      }
      return statement;
    },
    freeAll: (): void => {
      for (const statement of kept.values()) statement.free();
      kept.clear();
    },
  };
}

export function connect(database: Database, files: Pick<OpenFiles, 'takeRefusal'>, path: string): Connection {
  const statements = statementCache(database);

  const guarded = <T>(sql: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const fault = errorOfMessage(message, files.takeRefusal(), path);
      if (fault !== undefined) throw new LibraryFault(fault);
      throw new Error(`${message} in: ${sql}`, { cause: error });
    }
  };
  const use = <T>(sql: string, parameters: readonly Parameter[], work: (statement: Statement) => T): T =>
    guarded(sql, () => {
      // A refusal SQLite got over by itself (a checkpoint it will try again) explains no later error.
      files.takeRefusal();
      const statement = statements.get(sql);
      try {
        statement.bind(parameters.map(bound));
        return work(statement);
      } finally {
        statement.reset();
      }
    });

  return {
    run: (sql, ...parameters) => void use(sql, parameters, (statement) => statement.step()),
    insert: (sql, ...parameters) => {
      use(sql, parameters, (statement) => statement.step());
      return use(LAST_ID, [], (statement) => {
        statement.step();
        return numberAt(statement.get(), 0);
      });
    },
    row: (sql, ...parameters) =>
      use(sql, parameters, (statement) => (statement.step() ? statement.get() : undefined)),
    rows: (sql, ...parameters) =>
      use(sql, parameters, (statement) => {
        const found: Row[] = [];
        while (statement.step()) found.push(statement.get());
        return found;
      }),
    script: (sql) => guarded(sql, () => void database.run(sql)),
    changes: () => database.getRowsModified(),
    close: () => {
      statements.freeAll();
      guarded('close', () => database.close());
    },
  };
}
