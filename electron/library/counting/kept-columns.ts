import { crc32 } from 'node:zlib';
import type { Connection } from '../sql/connection.ts';
import { maybeNumberAt, numberAt, textAt } from '../sql/row.ts';
import { NUMBERS_A_PIECE, pack, unpack, type PackedNumbers } from './packed-numbers.ts';

/** What is kept together: fields of articles, and each kind of link. */
export type KeptPart = 'article' | 'topic' | 'tag' | 'statement';

/** Takes some numbers of a column, which stand from `at` on. They are gone with the next call. */
export type TakeNumbers = (column: number, at: number, numbers: PackedNumbers) => void;

/** Gives the numbers of a column, one after the other. */
export type GiveNumbers = (push: (number: number) => void) => void;

/**
 * The columns as they were when the library was last closed, or at rest: opening then reads some hundred blobs in place
 * of a million rows. They tell of which transaction they are; every other one puts them out of date (0020).
 */
export type KeptColumns = {
  /** How long the columns of a part are, where it was kept of the library as it stands now. */
  lengths(part: KeptPart): readonly number[] | undefined;
  /** Reads all columns of a part; false when they are not what was kept, and what was taken is worth nothing. */
  read(part: KeptPart, take: TakeNumbers): boolean;
  /** The transaction that parts were kept in; undefined where the last transaction was another. */
  seq(): number | undefined;
  /**
   * Keeps parts, as all there is in a transaction. What else was kept in the transaction `unchanged` is true of this one, too;
   * all other parts are forgotten. Returns the number of the transaction.
   */
  write(parts: ReadonlyMap<KeptPart, readonly GiveNumbers[]>, unchanged: number | undefined): number;
};

/** Grows when parts or the packing of numbers change. */
const FORM = 1;

const HEAD = 'SELECT seq, form, lengths, sum FROM kept_part WHERE part = ?';
const NEXT_PIECE = 'SELECT id, numbers FROM kept_piece WHERE part = ? AND id > ? ORDER BY id LIMIT 1';
const INSERT_PIECE = 'INSERT INTO kept_piece (part, numbers) VALUES (?, ?)';
const INSERT_PART = 'INSERT INTO kept_part (part, seq, form, lengths, sum) VALUES (?, ?, ?, ?, ?)';

/** `isInside`: a transaction is on its way, in which the tables may be others already. */
export function keptColumns(connection: Connection, isInside: () => boolean): KeptColumns {
  const formNow = (): string => {
    const row = connection.row('PRAGMA user_version');
    return `${FORM} of ${row === undefined ? 0 : numberAt(row, 0)}`;
  };
  /** Each transaction leaves a line with its number, so this one tells the state of all tables. */
  const lastSeq = (): number | undefined => {
    const row = connection.row('SELECT max(seq) FROM ledger_line');
    return row === undefined ? undefined : maybeNumberAt(row, 0);
  };
  const head = (part: KeptPart): { lengths: readonly number[]; sum: number } | undefined => {
    if (isInside()) return undefined;
    const row = connection.row(HEAD, part);
    if (row === undefined || numberAt(row, 0) !== lastSeq() || textAt(row, 1) !== formNow()) return undefined;
    return { lengths: JSON.parse(textAt(row, 2)) as readonly number[], sum: numberAt(row, 3) };
  };
  const keepPart = (part: KeptPart, columns: readonly GiveNumbers[], seq: number): void => {
    const lengths: number[] = [];
    let sum = 0;
    const room = new Float64Array(NUMBERS_A_PIECE);
    for (const give of columns) {
      let used = 0;
      let length = 0;
      const flush = (): void => {
        const bytes = pack(room.subarray(0, used));
        sum = crc32(bytes, sum);
        connection.run(INSERT_PIECE, part, bytes);
        length += used;
        used = 0;
      };
      give((number) => {
        if (used === NUMBERS_A_PIECE) flush();
        room[used] = number;
        used += 1;
      });
      if (used > 0) flush();
      lengths.push(length);
    }
    connection.run(INSERT_PART, part, seq, formNow(), JSON.stringify(lengths), sum);
  };

  return {
    lengths: (part) => head(part)?.lengths,
    read: (part, take) => {
      const known = head(part);
      if (known === undefined) return false;
      const room = new Float64Array(NUMBERS_A_PIECE);
      let sum = 0;
      let last = 0;
      for (const [column, length] of known.lengths.entries()) {
        for (let at = 0; at < length;) {
          const row = connection.row(NEXT_PIECE, part, last);
          const bytes = row?.[1];
          const numbers = bytes instanceof Uint8Array ? unpack(bytes, room) : undefined;
          if (row === undefined || numbers === undefined || at + numbers.length > length) return false;
          if (numbers.length === 0) return false;
          sum = crc32(bytes as Uint8Array, sum);
          take(column, at, numbers);
          last = numberAt(row, 0);
          at += numbers.length;
        }
      }
      return sum === known.sum;
    },
    seq: () => {
      const seq = lastSeq();
      const row = connection.row('SELECT 1 FROM kept_part WHERE seq = ? LIMIT 1', seq);
      return row === undefined ? undefined : seq;
    },
    write: (parts, unchanged) => {
      const seq = (lastSeq() ?? 0) + 1;
      const names = [...parts.keys()];
      connection.run(
        `DELETE FROM kept_part WHERE seq IS NOT ? OR form <> ? OR part IN (${names.map(() => '?').join()})`,
        unchanged,
        formNow(),
        ...names,
      );
      connection.run('DELETE FROM kept_piece WHERE part NOT IN (SELECT part FROM kept_part)');
      connection.run('UPDATE kept_part SET seq = ?', seq);
      for (const [part, columns] of parts) keepPart(part, columns, seq);
      return seq;
    },
  };
}
