import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import { placeOf, type ArticleColumns } from './article-columns.ts';
import { growingLinks, type GrowingLinks, type Links } from './growing-links.ts';
import type { GiveNumbers, KeptColumns, KeptPart } from './kept-columns.ts';

const PLACES_AT_ONCE = 2048;

/**
 * `rows` selects article_id and value of the articles after one id up to another, in order; `ofArticle` the values of one
 * article. With a `width` an article has one row, whose value is a list of numbers, so many for each link.
 */
export type LinkSql = {
  readonly rows: string;
  readonly ofArticle: string;
  readonly width?: number;
};

/** Kept are how many links each article has, and then the numbers of links, one column each. */
function readKept(
  held: GrowingLinks,
  { part, kept, width, places }: { part: KeptPart; kept: KeptColumns; width: number; places: number },
): boolean {
  const [counted, first, ...others] = kept.lengths(part) ?? [];
  if (counted !== places || first === undefined) return false;
  if (others.length !== width - 1 || others.some((length) => length !== first)) return false;
  const { counts, values } = held.fill(places, first * width);
  const isRead = kept.read(part, (column, at, numbers) => {
    if (column === 0) counts.set(numbers, at);
    else for (let i = 0; i < numbers.length; i += 1) values[(at + i) * width + column - 1] = numbers[i] ?? 0;
  });
  if (isRead) held.filled();
  else held.clear();
  return isRead;
}

/** What `readKept` reads, of articles that are there. */
export function keptOfLinks(
  { starts, counts, values }: Links,
  { isAlive, count }: ArticleColumns,
  width: number,
): readonly GiveNumbers[] {
  const alive = (visit: (place: number) => void): void => {
    for (let place = 0; place < count; place += 1) if (isAlive[place] === 1) visit(place);
  };
  const numbers = Array.from({ length: width }, (_, column): GiveNumbers => {
    return (push) =>
      alive((place) => {
        const start = starts[place] ?? 0;
        const end = start + (counts[place] ?? 0);
        for (let at = start; at < end; at += 1) push(values[at * width + column] ?? 0);
      });
  });
  return [(push) => alive((place) => push(counts[place] ?? 0)), ...numbers];
}

/** The way from articles to topics, statements and the like; read when it is first asked for. */
export function linkColumn(
  connection: Connection,
  { rows, ofArticle, width }: LinkSql,
  part: KeptPart,
  kept: KeptColumns | undefined,
) {
  const held = growingLinks(width ?? 1);
  let places = 0;
  let isStale = true;
  let wasKept = false;
  const inRange = `SELECT group_concat(article_id), group_concat(value, ';') FROM (${rows})`;

  /** Places `from` up to `to`: one query for the ids between their first and last. */
  const read = (columns: ArticleColumns, from: number, to: number): void => {
    const ids = [(columns.ids[from] ?? 0) - 1, columns.ids[to - 1] ?? 0];
    const row = connection.row(inRange, ...ids) ?? [];
    const articles = (maybeTextAt(row, 0) ?? '').split(',').map(Number);
    const lists = maybeTextAt(row, 1) ?? '';
    let at = 0;
    /** Where the list of `articles[at]` begins. */
    let start = 0;
    const past = (begin: number): number => {
      const end = lists.indexOf(';', begin);
      return end === -1 ? lists.length : end;
    };
    for (let place = from; place < to; place += 1) {
      const id = columns.ids[place] ?? 0;
      for (; (articles[at] ?? Infinity) < id; at += 1) start = past(start) + 1;
      held.put(place, (to) => {
        for (; articles[at] === id; at += 1) {
          const end = past(start);
          to.pushPrinted(lists, start, end);
          start = end + 1;
        }
      });
    }
  };
  const readOne = (place: number, id: number): void => {
    held.put(place, (to) => {
      for (const row of connection.rows(ofArticle, id))
        to.pushPrinted(width === undefined ? String(numberAt(row, 0)) : textAt(row, 0));
    });
  };
  return {
    /** Nothing has to be read again but articles that came or changed. */
    isHeld: (): boolean => !isStale,
    /** Whether the links are those that were kept. */
    wasKept: (): boolean => wasKept,
    /** All of it is read again when it is asked for the next time. */
    drop: (): void => {
      isStale = true;
    },
    /** The links of all places; those of `changed` articles are read anew. */
    get: (columns: ArticleColumns, changed: Iterable<number>): Links => {
      if (isStale || held.isWasted()) {
        held.clear();
        places = 0;
        isStale = false;
        wasKept =
          kept !== undefined && readKept(held, { part, kept, width: width ?? 1, places: columns.count });
        if (wasKept) places = columns.count;
      }
      held.makeRoom(columns.count);
      for (const id of changed) {
        const place = placeOf(columns, id);
        if (place !== undefined && place < places) readOne(place, id);
      }
      while (places < columns.count) {
        const to = Math.min(columns.count, places + PLACES_AT_ONCE);
        read(columns, places, to);
        places = to;
      }
      return held.links();
    },
  };
}
