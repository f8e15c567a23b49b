import type { Connection } from '../sql/connection.ts';
import { numberLists } from '../counting/numbers.ts';
import type { Condition } from './selection-sql.ts';

/** Ids of articles, ascending. */
export type FoundIds = Int32Array;

/** The ids a condition selects in its one column. */
export function readIds(connection: Connection, { sql, parameters }: Condition): FoundIds {
  const [ids = []] = numberLists(connection, ['id'], `SELECT * FROM (${sql})`, ...parameters);
  return Int32Array.from(ids).sort();
}

/** The ids, with some put in and some taken out. */
export function withChanges(
  ids: FoundIds,
  added: ReadonlySet<number>,
  removed: ReadonlySet<number>,
): FoundIds {
  const kept = ids.filter((id) => !removed.has(id) && !added.has(id));
  if (added.size === 0) return kept;
  const all = new Int32Array(kept.length + added.size);
  all.set(kept);
  all.set([...added], kept.length);
  return all.sort();
}
