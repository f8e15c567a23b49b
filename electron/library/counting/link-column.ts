import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import { placeOf, type ArticleColumns } from './article-columns.ts';

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
/** Room that values get beyond what they need: they grow by few at a time, and stay. */
const GROWTH = 1.25;

/**
 * `rows` selects article_id and value of the articles after one id up to another, in order; `ofArticle` the values of one
 * article. With a `width` an article has one row, whose value is a list of numbers, so many for each link.
 */
export type LinkSql = {
  readonly rows: string;
  readonly ofArticle: string;
  readonly width?: number;
};

/** The way from articles to topics, quoted sources and the like; read when it is first asked for. */
export function linkColumn(connection: Connection, { rows, ofArticle, width }: LinkSql) {
  let starts = new Int32Array(0);
  let counts = new Int32Array(0);
  let values = new Int32Array(1024);
  /** Numbers in `values`, and places read. */
  let used = 0;
  let places = 0;
  let wasted = 0;
  let isStale = true;
  const numbersALink = width ?? 1;
  const inRange = `SELECT group_concat(article_id), group_concat(value, ';') FROM (${rows})`;

  const push = (value: number): void => {
    if (used === values.length) {
      const larger = new Int32Array(Math.ceil(values.length * GROWTH));
      larger.set(values);
      values = larger;
    }
    values[used] = value;
    used += 1;
  };
  const pushList = (printed: string): void => {
    for (let at = 0; at < printed.length; at += 1) {
      let value = 0;
      for (let digit = digitAt(printed, at); digit >= 0; digit = digitAt(printed, at)) {
        value = value * 10 + digit;
        at += 1;
      }
      push(value);
    }
  };
  const makeRoom = (count: number): void => {
    if (count <= starts.length) return;
    const room = Math.ceil(count * GROWTH);
    const [moreStarts, moreCounts] = [new Int32Array(room), new Int32Array(room)];
    moreStarts.set(starts);
    moreCounts.set(counts);
    starts = moreStarts;
    counts = moreCounts;
  };
  const begin = (place: number): void => {
    starts[place] = used / numbersALink;
  };
  const end = (place: number): void => {
    counts[place] = used / numbersALink - (starts[place] ?? 0);
  };
  /** Places `from` up to `to`: one query for the ids between their first and last. */
  const read = (columns: ArticleColumns, from: number, to: number): void => {
    const ids = [(columns.ids[from] ?? 0) - 1, columns.ids[to - 1] ?? 0];
    const row = connection.row(inRange, ...ids) ?? [];
    const articles = (maybeTextAt(row, 0) ?? '').split(',').map(Number);
    const lists = (maybeTextAt(row, 1) ?? '').split(';');
    let at = 0;
    for (let place = from; place < to; place += 1) {
      const id = columns.ids[place] ?? 0;
      while ((articles[at] ?? Infinity) < id) at += 1;
      begin(place);
      for (; articles[at] === id; at += 1) pushList(lists[at] ?? '');
      end(place);
    }
  };
  const readOne = (place: number, id: number): void => {
    wasted += counts[place] ?? 0;
    begin(place);
    for (const row of connection.rows(ofArticle, id)) {
      if (width === undefined) push(numberAt(row, 0));
      else pushList(textAt(row, 0));
    }
    end(place);
  };
  return {
    /** All of it is read again when it is asked for the next time. */
    drop: (): void => {
      isStale = true;
    },
    /** The links of all places; those of `changed` articles are read anew. */
    get: (columns: ArticleColumns, changed: Iterable<number>): Links => {
      // Values that were replaced stay where they stood: once they are half of it, everything is read again.
      if (isStale || wasted > LEAST_WASTE + used / numbersALink / 2) {
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

const ZERO = '0'.charCodeAt(0);

/** -1 where there is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
