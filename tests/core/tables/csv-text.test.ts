import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten, csvText } from '../../../electron/core/tables/csv-text.ts';

/** A reader that is not ours, and takes nothing amiss in silence: every line has as many cells as the first. */
const strictly = (text: string): string[][] =>
  parse(text, { bom: true, record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false });

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('"', ',', '\n', '\r', '\r\n', '\t', ' ', '=', '+', '-', '@', "'", '＝', ';', 'dam', '\u0000'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
); // prettier-ignore

test('a strict reader gets back every cell as it was, whatever stands in it', () => {
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(rows, (cells) => {
      const read = strictly(csvText(cells, { isMarked: true }));
      expect(read.map((row) => row.map(asWritten))).toEqual(cells);
      expect(read.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
    }),
  );
});

test('numbers stay numbers, and what is not there stays empty', () => {
  expect(csvText([[-5, 0.25, undefined, true, false, '-5', '=1+1', 'a\nb']])).toBe(
    `-5,0.25,,yes,no,'-5,'=1+1,"a\nb"\r\n`,
  );
  expect(csvText([[undefined]])).toBe('""\r\n');
});

test('the mark for Excel stands only where it is asked for', () => {
  expect(csvText([['a']])).toBe('a\r\n');
  expect(csvText([['a']], { isMarked: true })).toBe('\u{feff}a\r\n');
});
