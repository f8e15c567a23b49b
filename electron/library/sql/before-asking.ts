import type { Connection } from './connection.ts';

/** The same connection; `write` is called before every statement that names one of the `tables`. */
export function beforeAsking(connection: Connection, tables: RegExp, write: () => void): Connection {
  const known = new Map<string, boolean>();
  const isAsked = (sql: string): boolean => {
    const isNamed = known.get(sql) ?? tables.test(sql);
    known.set(sql, isNamed);
    return isNamed;
  };
  const first = (sql: string): void => {
    if (isAsked(sql)) write();
  };
  return {
    ...connection,
    run: (sql, ...parameters) => {
      first(sql);
      connection.run(sql, ...parameters);
    },
    insert: (sql, ...parameters) => {
      first(sql);
      return connection.insert(sql, ...parameters);
    },
    row: (sql, ...parameters) => {
      first(sql);
      return connection.row(sql, ...parameters);
    },
    rows: (sql, ...parameters) => {
      first(sql);
      return connection.rows(sql, ...parameters);
    },
    script: (sql) => {
      first(sql);
      connection.script(sql);
    },
  };
}
