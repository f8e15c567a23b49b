import { printQuery } from './print-query.ts';
import type { Query } from './query.ts';

/** A query for what both find. */
export function bothOf(one: Query, other: Query): string {
  if (one.kind === 'everything') return printQuery(other);
  if (other.kind === 'everything') return printQuery(one);
  return `(${printQuery(one)}) AND (${printQuery(other)})`;
}

/** A query for what the first finds and the second does not; undefined where that can be nothing. */
export function butNot(one: Query, other: Query): string | undefined {
  if (other.kind === 'everything') return undefined;
  const without = `NOT (${printQuery(other)})`;
  return one.kind === 'everything' ? without : `(${printQuery(one)}) ${without}`;
}
