import type { Connection } from '../sql/connection.ts';
import { indexBlocks } from './index-blocks.ts';
import { WORD_COLUMNS } from './word-lengths.ts';

/** Articles, the newest first, and how often a word stands in each column of one after the other. */
export type Hits = { readonly ids: Int32Array; readonly hits: Uint32Array };

/** A word of the index, or how words of it begin; in one column of it, or in all. */
export type AskedWord = {
  readonly text: string;
  readonly isPrefix: boolean;
  readonly column?: number | undefined;
};

/**
 * Every hit of a word, read from the lists of the index itself: SQLite tells them article by article, which takes several
 * times as long. What a transaction has written so far is not in the lists.
 */
export type WordHits = (word: AskedWord) => Hits;

/** Takes an article; its hits stand in `all` from a place on, one number a column, none where it was taken out. */
type Take = (id: number, all: Uint32Array, from: number) => void;

const END = 0;
const COLUMN = 1;

/**
 * Goes through a list: for each article its number, less than the one before, and the places of the word. Numbers are read
 * where they stand: most have one byte, and there are hundreds of thousands.
 */
function walk(list: Uint8Array, take: Take): void {
  const here = new Uint32Array(WORD_COLUMNS);
  const end = list.length;
  let id = 0;
  let at = 0;
  while (at < end) {
    let byte = list[at] ?? END;
    at += 1;
    let step = byte & 127;
    for (let weight = 128; byte > 127; weight *= 128) {
      byte = list[at] ?? END;
      at += 1;
      step += (byte & 127) * weight;
    }
    id = id === 0 ? step : id - step;
    for (let column = 0; column < WORD_COLUMNS; column += 1) here[column] = 0;
    let column = 0;
    let hits = 0;
    for (;;) {
      byte = list[at] ?? END;
      at += 1;
      if (byte === END) break;
      if (byte === COLUMN) {
        here[column] = hits;
        hits = 0;
        // Columns are few: their number has one byte.
        column = list[at] ?? 0;
        at += 1;
        continue;
      }
      while (byte > 127) {
        byte = list[at] ?? END;
        at += 1;
      }
      hits += 1;
    }
    here[column] = hits;
    take(id, here, 0);
  }
}

/** Hits that come one article after the other, those of other columns left out; an article without a hit is passed over. */
function growing(column: number | undefined): { readonly add: Take; readonly hits: () => Hits } {
  let ids = new Int32Array(256);
  let hits = new Uint32Array(256 * WORD_COLUMNS);
  let used = 0;
  return {
    add: (id, all, from) => {
      if (used === ids.length) {
        const [moreIds, moreHits] = [new Int32Array(2 * used), new Uint32Array(2 * used * WORD_COLUMNS)];
        moreIds.set(ids);
        moreHits.set(hits);
        [ids, hits] = [moreIds, moreHits];
      }
      let isHit = false;
      for (let each = 0; each < WORD_COLUMNS; each += 1) {
        const here = column === undefined || column === each ? (all[from + each] ?? 0) : 0;
        hits[used * WORD_COLUMNS + each] = here;
        isHit ||= here > 0;
      }
      if (!isHit) return;
      ids[used] = id;
      used += 1;
    },
    hits: () => ({ ids: ids.subarray(0, used), hits: hits.subarray(0, used * WORD_COLUMNS) }),
  };
}

/** Of lists of the same word the newest tells of an article. */
function newestOf(lists: readonly Uint8Array[], take: Take): void {
  const [only, ...older] = lists;
  if (only === undefined) return;
  if (older.length === 0) {
    walk(only, take);
    return;
  }
  const known = new Map<number, Uint32Array>();
  for (const list of lists)
    walk(list, (id, here) => {
      if (!known.has(id)) known.set(id, here.slice());
    });
  for (const [id, here] of [...known].sort(([one], [other]) => other - one)) take(id, here, 0);
}

export function wordHits(connection: Connection): WordHits {
  const blocks = indexBlocks(connection);

  /** Words that begin alike are one to whoever ranks: their hits are added up. */
  const ofPrefix = (lists: ReadonlyMap<string, readonly Uint8Array[]>, take: Take): void => {
    let all = new Uint32Array(1024 * WORD_COLUMNS);
    let highest = 0;
    for (const ofWord of lists.values())
      newestOf(ofWord, (id, here) => {
        highest = Math.max(highest, id);
        const from = id * WORD_COLUMNS;
        if (from + WORD_COLUMNS > all.length) {
          const larger = new Uint32Array(2 * (from + WORD_COLUMNS));
          larger.set(all);
          all = larger;
        }
        for (let column = 0; column < WORD_COLUMNS; column += 1)
          all[from + column] = (all[from + column] ?? 0) + (here[column] ?? 0);
      });
    for (let id = highest; id > 0; id -= 1) {
      const from = id * WORD_COLUMNS;
      const isHit = all[from] !== 0 || all[from + 1] !== 0 || all[from + 2] !== 0 || all[from + 3] !== 0;
      if (isHit) take(id, all, from);
    }
  };

  return ({ text, isPrefix, column }) => {
    const { add, hits } = growing(column);
    const byWord = new Map<string, Uint8Array[]>();
    for (const { word, list } of blocks.lists(Buffer.from(text, 'utf8'), isPrefix)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [list]);
      else known.push(list);
    }
    if (isPrefix) ofPrefix(byWord, add);
    else newestOf(byWord.get('') ?? [], add);
    return hits();
  };
}
