import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';

/** The id behind a name in one of the tables of names; a new name gets one. */
export type Names = { id(name: string): number; forget(): void };

export type NameTable = 'outlet' | 'origin' | 'language' | 'quoted_source' | 'format';

export function names(connection: Connection, table: NameTable): Names {
  const known = new Map<string, number>();
  const find = (name: string): number => {
    const row = connection.row(`SELECT id FROM ${table} WHERE name = ?`, name);
    return row === undefined
      ? connection.insert(`INSERT INTO ${table} (name) VALUES (?)`, name)
      : numberAt(row, 0);
  };
  return {
    id: (name) => {
      const id = known.get(name) ?? find(name);
      known.set(name, id);
      return id;
    },
    forget: () => known.clear(),
  };
}
