import type { ArticleDay, ArticleRow } from './library-article.ts';

type Printed = { readonly published?: string | null };

const START = '0000-01-01T00:00:00';

/** Newest first as the library sorts: by time, then what is told more exactly, then what came last; undated at the end. */
function newer(a: Printed, b: Printed): number {
  const [one, other] = [a.published ?? '', b.published ?? ''];
  const [from, to] = [one + START.slice(one.length), other + START.slice(other.length)];
  if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
  if (from !== to) return from < to ? 1 : -1;
  return other.length - one.length;
}

function compareRows(a: ArticleRow, b: ArticleRow, order: 'newest' | 'oldest'): number {
  const byTime = newer(a, b) || b.id - a.id;
  const isAnyUndated = a.published === undefined || b.published === undefined;
  if (order === 'newest') return byTime;
  // Undated articles stand at the end of both orders, those that came first before the others.
  if (isAnyUndated) return a.published === b.published ? a.id - b.id : byTime;
  return -byTime;
}

/** The days of a list with those that have changed. */
export function addDays(
  days: readonly ArticleDay[],
  changed: readonly ArticleDay[],
  order: 'newest' | 'oldest',
): readonly ArticleDay[] {
  const byDay = new Map([...days, ...changed].map((one) => [one.day, one]));
  return [...byDay.values()].sort((a, b) => {
    const byTime = newer({ published: a.day }, { published: b.day });
    return order === 'newest' || a.day === null || b.day === null ? byTime : -byTime;
  });
}

/** Rows of a list by their offset: those that are held of it. */
export type HeldRows = ReadonlyMap<number, ArticleRow>;

/**
 * Puts all rows that came to a list of `length` rows among those that are held. A row between two of which one is not
 * held is left out: where it stands is not known here.
 */
export function addRows(
  held: HeldRows,
  came: readonly ArticleRow[],
  length: number,
  order: 'newest' | 'oldest',
): HeldRows {
  const fresh = came.toSorted((a, b) => compareRows(a, b, order));
  const rows = new Map<number, ArticleRow>();
  const offsets = [...held.keys()].sort((a, b) => a - b);
  let next = 0;
  /** Rows before this one of the held ones; where the ones before it are not held, nobody knows their places. */
  const pass = (end: number, isPlaced: boolean, isBefore: (row: ArticleRow) => boolean): void => {
    for (let row = fresh[next]; row !== undefined && isBefore(row); row = fresh[next]) {
      if (isPlaced) rows.set(end + next, row);
      next += 1;
    }
  };
  for (const [at, offset] of offsets.entries()) {
    const row = held.get(offset);
    if (row === undefined) continue;
    const isNeighbour = at === 0 ? offset === 0 : offsets[at - 1] === offset - 1;
    pass(offset, isNeighbour, (one) => compareRows(one, row, order) < 0);
    rows.set(offset + next, row);
  }
  pass(length, length === 0 || offsets.at(-1) === length - 1, () => true);
  return rows;
}

export const NO_ROWS: HeldRows = new Map();

/** With a page of rows that begins at an offset. */
export function withPage(held: HeldRows, page: readonly ArticleRow[], from: number): HeldRows {
  return new Map([...held, ...page.map((row, i) => [from + i, row] as const)]);
}

/** With the rows that have changed, where they stand. */
export function withChanged(held: HeldRows, changed: readonly ArticleRow[]): HeldRows {
  const byId = new Map(changed.map((row) => [row.id, row]));
  return new Map([...held].map(([offset, row]) => [offset, byId.get(row.id) ?? row]));
}
