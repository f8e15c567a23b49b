import type { Connection } from '../sql/connection.ts';
import { maybeTextAt } from '../sql/row.ts';

/** Headline, standfirst, body and byline: the columns of the index of words. */
export const WORD_COLUMNS = 4;

/** How many words each article has in each column of the index; those of `id` stand from `id * WORD_COLUMNS`. */
export type WordLengths = {
  get(): Int32Array;
  /** The article came, changed or went. */
  touched(id: number): void;
  forget(): void;
};

const ROWS_AT_ONCE = 4096;
const SELECT = 'SELECT docid, size FROM article_words_docsize';
const JOINED = (sql: string): string => `SELECT group_concat(docid), group_concat(hex(size)) FROM (${sql})`;
const AFTER = JOINED(`${SELECT} WHERE docid > ? ORDER BY docid LIMIT ${ROWS_AT_ONCE}`);
const ONE = JOINED(`${SELECT} WHERE docid = ?`);

/** Kept in memory: asking the index for them costs more than all else a score is made of. */
export function wordLengths(connection: Connection): WordLengths {
  let lengths = new Int32Array(1024 * WORD_COLUMNS);
  let last = 0;
  const changed = new Set<number>();

  const put = (id: number, printed: string): void => {
    const needed = (id + 1) * WORD_COLUMNS;
    if (needed > lengths.length) {
      const larger = new Int32Array(Math.ceil(needed * 1.25));
      larger.set(lengths);
      lengths = larger;
    }
    // One varint a column (https://www.sqlite.org/fts3.html#fts4_docsize), in hexadecimal digits.
    let at = 0;
    for (let column = 0; column < WORD_COLUMNS; column += 1) {
      let value = 0;
      for (let shift = 1; at < printed.length; shift *= 128) {
        const byte = parseInt(printed.slice(at, at + 2), 16);
        at += 2;
        value += (byte & 127) * shift;
        if (byte < 128) break;
      }
      lengths[id * WORD_COLUMNS + column] = value;
    }
  };
  const read = (sql: string, id: number): number => {
    const row = connection.row(sql, id) ?? [];
    const ids = (maybeTextAt(row, 0) ?? '').split(',').filter((printed) => printed !== '');
    const sizes = (maybeTextAt(row, 1) ?? '').split(',');
    for (const [place, printed] of ids.entries()) put(Number(printed), sizes[place] ?? '');
    if (ids.length > 0) last = Math.max(last, Number(ids.at(-1)));
    return ids.length;
  };
  return {
    get: () => {
      for (const id of changed) if (id <= last) read(ONE, id);
      changed.clear();
      while (read(AFTER, last) === ROWS_AT_ONCE);
      return lengths;
    },
    touched: (id) => void changed.add(id),
    forget: () => {
      last = 0;
      changed.clear();
    },
  };
}
