import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainQuery } from '../../../electron/core/query/explain-query.ts';
import { findMatches } from '../../../electron/core/query/find-matches.ts';
import { matchesQuery } from '../../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import type { Query } from '../../../electron/core/query/query.ts';
import { toFullText } from '../../../electron/core/query/to-full-text.ts';

function query(text: string): Query {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.value;
}
const matches = (text: string, body: string): boolean => matchesQuery(query(text), { body });

describe('what a query finds', () => {
  test.each([
    ['', 'anything', true],
    ['marren dam', 'The dam at Marren', true],
    ['marren dam', 'The dam', false],
    ['"marren dam"', 'The dam at Marren', false],
    ['“Marren Dam”', 'near MARREN-dam, they said', true],
    ['marren OR strike', 'a strike', true],
    ['marren NOT dam', 'Marren town', true],
    ['marren -dam', 'Marren dam', false],
    ['NOT dam', 'the town', true],
    ['dam OR wall AND crack', 'a dam', true],
    ['(dam OR wall) AND crack', 'a dam', false],
    ['sanction*', 'new sanctions', true],
    ['"army pump*"', 'the army pumped on', true],
    ['sanction', 'new sanctions', false],
    ['cafe', 'a Café', true],
    ['and', 'dam wall', false],
    ['and', 'dam and wall', true],
    ['U.S. troops', 'U.S. troops', true],
    ['marren NEAR/1 dam', 'the dam of Marren', true],
    ['marren NEAR/0 dam', 'the dam of Marren', false],
    ['well-known', 'a well known man', true],
    ['a - dam', 'a dam', true],
  ])('%s in “%s”: %s', (text, body, expected) => {
    expect(matches(text, body)).toBe(expected);
  });

  test('a field keeps to its field, on words, phrases and groups', () => {
    const text = { headline: 'Dam wall shifts', body: 'The mayor spoke of the dam', byline: 'By Ana Holt' };
    expect(matchesQuery(query('headline:dam'), text)).toBe(true);
    expect(matchesQuery(query('headline:mayor'), text)).toBe(false);
    expect(matchesQuery(query('byline:"ana holt"'), text)).toBe(true);
    expect(matchesQuery(query('body:(mayor AND NOT wall)'), text)).toBe(true);
    expect(matchesQuery(query('headline:(mayor OR body:mayor)'), text)).toBe(true);
  });
});

describe('what a query is understood as', () => {
  test.each([
    ['', 'all articles'],
    ['"Marren Dam" OR (Marren dam)', 'articles with the phrase “Marren Dam”, or with both Marren and dam'],
    ['dam wall crack', 'articles with all of dam, wall and crack'],
    ['sanction* -sport', 'articles with words beginning with sanction, but without sport'],
    ['NOT dam', 'all articles but those with dam'],
    ['-dam -wall', 'articles with neither dam nor wall'],
    ['marren NEAR/8 dam*', 'articles with marren at most 8 words from words beginning with dam'],
    ['headline:"dam wall" strike', 'articles with both the phrase “dam wall” in the headline and strike'],
    ['(dam OR wall) crack', 'articles with both (either dam or wall) and crack'],
  ])('%s: %s', (text, expected) => {
    expect(explainQuery(query(text))).toBe(expected);
  });
});

describe('what is wrong with a query', () => {
  test.each([
    ['dam "wall', 4, 'The quotation mark at character 5 is never closed.'],
    ['(dam wall', 0, 'The ( at character 1 is never closed.'],
    ['dam) wall', 3, 'The ) at character 4 closes nothing.'],
    ['AND dam', 0, 'AND at character 1 has nothing before it.'],
    ['dam OR', 4, 'OR at character 5 has nothing after it.'],
    ['dam NOT', 4, 'NOT at character 5 has nothing after it.'],
    ['dam AND AND wall', 8, 'AND at character 9 has nothing before it.'],
    ['dam ()', 4, 'There is nothing in the parentheses at character 5.'],
    ['*tion', 0, 'The * at character 1 does not stand at the end of a word.'],
    ['san*ion', 3, 'The * at character 4 does not stand at the end of a word.'],
    ['outlet:Kestrel', 0, 'There is no field “outlet”.'],
    ['headline:', 0, 'Nothing to look for follows headline:.'],
    ['dam NEAR/3 (wall OR crack)', 4, 'NEAR at character 5 can only join words and phrases.'],
    ['dam "…"', 4, 'There is no letter or digit between the quotation marks at character 5.'],
    ['!?', 0, 'There is no letter or digit in this query.'],
  ])('%s', (text, at, message) => {
    expect(parseQuery(text)).toMatchObject({ ok: false, error: { at, message } });
  });

  test('never throws, whatever is typed, and points into the query', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '(',
            ')',
            '"',
            '“',
            'AND',
            'OR',
            'NOT',
            'NEAR',
            'NEAR/2',
            '-',
            '*',
            ':',
            'body:',
            'a',
            ' ',
            '&',
          ),
        )
        .map((parts) => parts.join(' ')),
      fc
        .array(fc.constantFrom('(', ')', '"', 'AND ', ' OR ', '-', '*', ':', 'body:', 'a', ' '))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) {
          toFullText(parsed.value);
          expect(explainQuery(parsed.value)).not.toBe('');
        } else expect(parsed.error.at + parsed.error.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['(', 'NOT ', '-', 'a ', '"a" ', 'a OR ', 'body:', '(a ', 'a NEAR ', '"', '*', '(('])(
    '10,000 characters of %s take no time',
    (unit) => {
      const text = unit.repeat(10_000 / unit.length);
      const start = performance.now();
      const parsed = parseQuery(text);
      if (parsed.ok) matchesQuery(parsed.value, { body: 'a b '.repeat(2000) });
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});

describe('where the words stand', () => {
  test('highlights what was asked for, in reading order, without overlaps', () => {
    const text = { headline: 'Marren Dam', body: 'The Marren Dam wall. No dam, no sport.' };
    const found = findMatches(query('"marren dam" OR "dam wall" OR (dam -sport)'), text);
    expect(
      found.map(({ field, span }) => [field, text[field as 'headline' | 'body'].slice(...span)]),
    ).toEqual([
      ['headline', 'Marren Dam'],
      ['body', 'Marren Dam wall'],
      ['body', 'dam'],
    ]);
  });

  test('of a NEAR, only the words that are near', () => {
    const body = 'dam one two three four Marren x dam';
    expect(findMatches(query('marren NEAR/2 dam'), { body }).map(({ span }) => span)).toEqual([
      [23, 29],
      [32, 35],
    ]);
  });
});
