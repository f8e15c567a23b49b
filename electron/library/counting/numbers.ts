import type { Connection, Parameter } from '../sql/connection.ts';
import { maybeTextAt } from '../sql/row.ts';

/** Rows read at a time: their numbers come as one text a column, which costs a tenth of reading them one by one. */
const ROWS_AT_ONCE = 4096;

/**
 * Whole columns of numbers, NULL as `NULL_NUMBER`. `sql` selects `columns` from the rows after its first parameter, the
 * first column growing, and ends open: a LIMIT is added.
 */
export function readNumbers(
  connection: Connection,
  columns: readonly string[],
  sql: string,
  after: number,
): readonly (readonly number[])[] {
  const read = columns.map((): number[] => []);
  const joined = columns.map((column) => `group_concat(coalesce(${column}, ''))`).join(', ');
  const query = `SELECT ${joined} FROM (${sql} LIMIT ${ROWS_AT_ONCE})`;
  for (let last = after; ;) {
    const row = connection.row(query, last) ?? [];
    const first = maybeTextAt(row, 0);
    if (first === undefined) return read;
    for (const [place, numbers] of read.entries()) append(numbers, maybeTextAt(row, place) ?? '');
    last = read[0]?.at(-1) ?? last;
    if (first.split(',').length < ROWS_AT_ONCE) return read;
  }
}

/** Columns of numbers without NULL of one query, whatever its order. */
export function numberLists(
  connection: Connection,
  columns: readonly string[],
  from: string,
  ...parameters: readonly Parameter[]
): readonly (readonly number[])[] {
  const joined = columns.map((column) => `group_concat(${column})`).join(', ');
  const row = connection.row(`SELECT ${joined} FROM (${from})`, ...parameters) ?? [];
  return columns.map((_, place) => {
    const numbers: number[] = [];
    const text = maybeTextAt(row, place);
    if (text !== undefined) append(numbers, text);
    return numbers;
  });
}

/** What stands for NULL: below every second, day and id there is. */
export const NULL_NUMBER = -(2 ** 51);

const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Whole numbers are read digit by digit: a library has a million of them, and to cut each out first takes twice as long. */
function append(numbers: number[], text: string): void {
  let value = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      continue;
    }
    if (at < text.length && digit !== COMMA - ZERO) {
      // A sign, a point: not often, and told by the language.
      const end = text.indexOf(',', at);
      at = end === -1 ? text.length : end;
      value = Number(text.slice(start, at));
    }
    numbers.push(at === start ? NULL_NUMBER : value);
    value = 0;
    start = at + 1;
  }
}
