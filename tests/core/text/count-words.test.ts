import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '#core/text/count-words.ts';

/** The definition: letters written without blanks by themselves, others in runs that some marks join. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

test.each([
  ['', 0],
  ['The dam seeps.', 3],
  ["The mayor’s well-kept 3,400 files, U.S. ones and the minister's", 10],
  ['a.-b', 2],
  ['ends with a mark-', 4],
  ['水門を開く', 5],
  ['NHK水門 and 水門NHK', 5],
  ['e\u0301t\u00e9 naïve', 2],
  ['𠮷 and 𝒜𝒷', 3],
])('%s has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('any text has as many words as the definition finds', () => {
  const letters = fc.constantFrom(
    'a',
    '1',
    ' ',
    'é',
    '水',
    'あ',
    'ア',
    'ก',
    "'",
    '’',
    '.',
    ',',
    '-',
    '–',
    '\u0301',
    '\n',
    '𠮷',
    '𝒜',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (text) => {
      expect(countWords(text)).toBe(text.match(WORD)?.length ?? 0);
    }),
  );
});
