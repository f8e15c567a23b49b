import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryPieces } from '../../../renderer/components/topic/query-pieces.ts';

test('operators and fields are set off, inside quotation marks they are words', () => {
  const pieces = queryPieces('headline:dam OR "this OR that" NEAR/3 and', undefined);
  expect(pieces.filter(({ kind }) => kind === 'operator').map(({ text }) => text)).toEqual(['OR', 'NEAR/3']);
  expect(pieces.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual(['headline:']);
});

test('a mistake is marked where it is, and has a place to stand on at the end', () => {
  const marked = (query: string, at: number, length: number): readonly string[] =>
    queryPieces(query, { at, length, message: '' })
      .filter(({ kind }) => kind === 'mistake')
      .map(({ text }) => text);
  expect(marked('dam OR "x', 7, 1)).toEqual(['"']);
  expect(marked('dam OR', 6, 0)).toEqual([' ']);
});

test('whatever is typed is drawn letter for letter', () => {
  const typed = fc.string({ unit: fc.constantFrom('a', 'OR', ' ', '"', '(', ')', 'body:', '“', '\n', '😀') });
  fc.assert(
    fc.property(typed, fc.nat(40), fc.nat(5), (query, at, length) => {
      const drawn = (mistake: boolean): string =>
        queryPieces(query, mistake ? { at: Math.min(at, query.length), length, message: '' } : undefined)
          .map(({ text }) => text)
          .join('');
      expect(drawn(false)).toBe(query);
      expect(drawn(true).trimEnd()).toBe(query.trimEnd());
    }),
  );
});
