import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { placeOf, type ArticleColumns } from './article-columns.ts';
import { numberLists } from './numbers.ts';

/**
 * What an article may have several of: those of `place` stand at `starts[place]`, `counts[place]` of them, each as many
 * values beside each other as the column has.
 */
export type Links = {
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly values: Int32Array;
};

const PLACES_AT_ONCE = 2048;
const LEAST_WASTE = 100_000;

/**
 * `rows` selects article_id and values of the articles after one id up to another, in order; `ofArticle` the values of one
 * article. `values` names them; one, called `value`, when absent.
 */
export type LinkSql = {
  readonly rows: string;
  readonly ofArticle: string;
  readonly values?: readonly string[];
};

/** The way from articles to topics, quoted sources and the like; read when it is first asked for. */
export function linkColumn(connection: Connection, sql: LinkSql) {
  let starts = new Int32Array(0);
  let counts = new Int32Array(0);
  let values = new Int32Array(1024);
  let used = 0;
  let places = 0;
  let wasted = 0;
  let isStale = true;
  const names = sql.values ?? ['value'];
  const width = names.length;

  const push = (valueAt: (column: number) => number): void => {
    if ((used + 1) * width > values.length) {
      const larger = new Int32Array(values.length * 2);
      larger.set(values);
      values = larger;
    }
    for (let column = 0; column < width; column += 1) values[used * width + column] = valueAt(column);
    used += 1;
  };
  const makeRoom = (count: number): void => {
    if (count <= starts.length) return;
    const room = Math.ceil(count * 1.25);
    const [moreStarts, moreCounts] = [new Int32Array(room), new Int32Array(room)];
    moreStarts.set(starts);
    moreCounts.set(counts);
    starts = moreStarts;
    counts = moreCounts;
  };
  /** Places `from` up to `to`: one query for the ids between their first and last. */
  const read = (columns: ArticleColumns, from: number, to: number): void => {
    const ids = [(columns.ids[from] ?? 0) - 1, columns.ids[to - 1] ?? 0];
    const [articles = [], ...linked] = numberLists(connection, ['article_id', ...names], sql.rows, ...ids);
    let at = 0;
    for (let place = from; place < to; place += 1) {
      const id = columns.ids[place] ?? 0;
      while ((articles[at] ?? Infinity) < id) at += 1;
      starts[place] = used;
      for (; articles[at] === id; at += 1) {
        const row = at;
        push((column) => linked[column]?.[row] ?? 0);
      }
      counts[place] = used - (starts[place] ?? 0);
    }
  };
  const readOne = (place: number, id: number): void => {
    wasted += counts[place] ?? 0;
    starts[place] = used;
    for (const row of connection.rows(sql.ofArticle, id)) push((column) => numberAt(row, column));
    counts[place] = used - (starts[place] ?? 0);
  };
  return {
    /** All of it is read again when it is asked for the next time. */
    drop: (): void => {
      isStale = true;
    },
    /** The links of all places; those of `changed` articles are read anew. */
    get: (columns: ArticleColumns, changed: Iterable<number>): Links => {
      // Values that were replaced stay where they stood: once they are half of it, everything is read again.
      if (isStale || wasted > LEAST_WASTE + used / 2) {
        used = 0;
        wasted = 0;
        places = 0;
        isStale = false;
      }
      makeRoom(columns.count);
      for (const id of changed) {
        const place = placeOf(columns, id);
        if (place !== undefined && place < places) readOne(place, id);
      }
      while (places < columns.count) {
        const to = Math.min(columns.count, places + PLACES_AT_ONCE);
        read(columns, places, to);
        places = to;
      }
      return { starts, counts, values };
    },
  };
}
