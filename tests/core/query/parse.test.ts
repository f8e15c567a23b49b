import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainQuery } from '../../../electron/core/query/explain-query.ts';
import { findMatches } from '../../../electron/core/query/find-matches.ts';
import { matchesQuery } from '../../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import type { Query } from '../../../electron/core/query/query.ts';
import type { QueryText } from '../../../electron/core/query/query-text.ts';
import { planQuery } from '../../../electron/core/query/plan-query.ts';
import { printQuery } from '../../../electron/core/query/print-query.ts';
import { anyQuery } from '../../helpers/query-generator.ts';

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
    ['dam NEAR/3 (wall OR crack)', 'a crack in the dam', true],
    ['marren ONEAR/1 dam', 'the dam of Marren', false],
    ['dam PRE/1 marren', 'the dam of Marren', true],
    ['marren W/1 dam', 'the dam of Marren', true],
    ['marren NEAR1 dam', 'the dam of Marren', true],
    ['marren ADJ1 dam', 'the dam of Marren', false],
    ['dam{2}', 'dam, and dam', true],
    ['dam{3}', 'dam, and dam', false],
    ['(dam OR "dam wall" OR wall){3}', 'dam wall', false],
    ['ATLEAST/2 dam', 'dam, and dam', true],
    ['atleast2 (dam OR wall)', 'dam wall', true],
    ['case:US', 'told us', false],
    ['case:US', 'the US', true],
    ['case:"US arm*"', 'the US army', true],
    ['case:(Elan OR Élan)', 'the élan', false],
    ['sanction~', 'sanctioning', true],
    ['sanctioned~', 'new sanctions', true],
    ['woman~', 'three women', true],
    ['country~', 'countries', true],
    ['news~', 'what is new', false],
    ['"impose~ sanction~"', 'they imposed sanctions', true],
    ['Staudamm~de', 'des Staudammes', true],
    ['COVID-19', 'after Covid-19', true],
    ['1,000', 'some 1,000 people', true],
    ['F-16', 'two F-16s', false],
    ['F-16*', 'two F-16s', true],
    ['@ana_holt', 'says @Ana_Holt', true],
    ['溃堤', '水坝溃堤', true],
    ['坝水', '水坝溃堤', false],
    ['芯片', 'AI芯片', true],
    ['AI', 'AI芯片', true],
    ['‘marren dam’', 'the dam of Marren', false],
    ['‘marren dam’', 'the Marren dam', true],
    ['don’t', 'they don’t', true],
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

  test.each([
    ['lead:seeps', true],
    ['lead:mayor', false],
    ['outlet:kestrel', true],
    ['origin:reuters', false],
    ['author:holt', true],
    ['author:"holt ben"', false],
    ['author:(holt ONEAR/2 ben)', false],
    ['dateline:marren', true],
    ['language:en', true],
    ['language:e', undefined],
    ['date:2026-02', true],
    ['date:2026-02/04', true],
    ['date:2026-03/', false],
    ['date:/2026-02', true],
    ['date:2026-02-03/2026-02-04', true],
    ['has:author', true],
    ['has:(caption OR quote)', true],
    ['quoted-source:roe', true],
    ['statement:sanctions', true],
    ['said-by:roe', true],
    ['said-by:("Roe" sanctions)', true],
    ['said-by:(roe dam)', false],
    ['said-by:(roe -sanctions)', false],
    ['said-by:mayor', true],
    ['said-by:sanctions', false],
    ['said-by:(mayor AND roe)', true],
    ['said-by:(quoted-source:sanctions)', false],
  ])('%s: %s', (text, expected) => {
    const body = 'The dam at Marren seeps again, and nobody knows why.\n\nThe mayor said sanctions help.';
    const article: QueryText = {
      body,
      outlet: ['Kestrel Times'],
      author: ['Ana Holt', 'Ben Roe'],
      dateline: ['MARREN, Feb 3'],
      language: 'en-GB',
      wall: Date.UTC(2026, 1, 3, 12) / 1000,
      has: new Set(['author', 'quote']),
      'quoted-source': ['John Roe'],
      attributions: [
        {
          field: 'body',
          source: [[body.indexOf('The mayor'), body.indexOf(' said')]],
          content: [[body.indexOf('sanctions'), body.length]],
          kind: 'indirect',
          quotedSource: { name: 'John Roe', kind: 'person' },
        },
      ],
    };
    const parsed = parseQuery(text);
    expect(parsed.ok ? matchesQuery(parsed.value, article) : undefined).toBe(expected);
  });

  test('every query means the same once it is printed', () => {
    const bare = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'printed' ? undefined : each)));
    fc.assert(
      fc.property(anyQuery, (text) => {
        const once = query(text);
        expect(bare(query(printQuery(once))), printQuery(once)).toEqual(bare(once));
      }),
      { numRuns: 1000 },
    );
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
    ['marren ONEAR/8 dam', 'articles with marren at most 8 words before dam'],
    ['sanctions{3}', 'articles with sanctions at least 3 times'],
    ['date:2026-02/04', 'articles with a date from 2026-02-01 to 2026-04-30'],
    ['date:2026-02-03', 'articles with the date 2026-02-03'],
    ['said-by:"Roe"', 'articles with a statement of “Roe”'],
    [
      'said-by:(Roe sanctions)',
      'articles with a statement with both Roe and sanctions, in which at least one of these names who said it',
    ],
    ['case:US has:byline', 'articles with both US with capitals and accents as typed and a byline'],
    ['strike~', 'articles with any of strike, strikes, struck or striking'],
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
    ['titel:Kestrel', 0, 'There is no field “titel”.'],
    ['dam W/S wall', 4, 'W/S at character 5 is not known here.'],
    ['dam NEAR/x wall', 4, 'NEAR/x at character 5 does not say how many words may stand between.'],
    ['dam ONEAR/ wall', 4, 'ONEAR/ at character 5 does not say how many words may stand between.'],
    ['dam{3', 3, 'The { at character 4 belongs to no count.'],
    ['{3}', 0, 'The { at character 1 belongs to no count.'],
    ['dam{0}', 3, 'The count at character 4 is 0.'],
    ['(dam wall){2}', 10, 'The count at character 11 does not follow words.'],
    [
      'headline:dam NEAR/3 body:wall',
      13,
      'NEAR/3 at character 14 joins words of two fields: headline and body.',
    ],
    ['date:2026-13', 5, '“2026-13” is no day, month, year or range.'],
    ['date:2026-02-30', 5, '“2026-02-30” is no day, month, year or range.'],
    ['date:2026-04/02', 5, '2026-04/02 ends before it begins.'],
    ['language:English', 9, '“English” is no code of a language.'],
    ['has:headlin', 4, 'There is no has:headlin.'],
    ['said-by:(-dam)', 0, 'said-by: at character 1 needs a word that is looked for.'],
    ['said-by:(roe date:2026)', 13, 'date: at character 14 cannot stand inside said-by:.'],
    ['wall~xx', 4, 'The endings of “xx” are not known.'],
    ['headline:', 0, 'Nothing to look for follows headline:.'],
    [
      'dam NEAR/3 (wall crack)',
      4,
      'NEAR/3 at character 5 can only join words and phrases, or those joined by OR.',
    ],
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
            'said-by:',
            'case:',
            'date:',
            '2026/',
            '{2}',
            'ATLEAST/2',
            'ONEAR',
            '~',
            '‘',
            '水',
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
          planQuery(parsed.value);
          expect(explainQuery(parsed.value)).not.toBe('');
        } else expect(parsed.error.at + parsed.error.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['(', 'NOT ', '-', 'a ', '"a" ', 'a OR ', 'body:', '(a ', 'a NEAR ', '"', '*', '(('])(
    '10,000 characters of %s come to an end',
    (unit) => {
      const text = unit.repeat(10_000 / unit.length);
      const parsed = parseQuery(text);
      if (parsed.ok) matchesQuery(parsed.value, { body: 'a b '.repeat(2000) });
      expect(parsed).toBeDefined();
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
