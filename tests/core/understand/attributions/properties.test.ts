import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution, Span } from '#core/domain/attribution.ts';
import { attributionsOfText, findAttributions } from '#core/understand/attributions/find-attributions.ts';

const PIECES = [
  'Ilse Marwen',
  'the minister',
  'it',
  'they',
  'The Ministry of Public Works',
  'said',
  'told',
  'reporters',
  'accused',
  'that',
  'of',
  'to',
  'according to',
  'reportedly',
  'was',
  'has',
  'not',
  'and',
  ',',
  ',',
  '.',
  '.',
  ':',
  ';',
  '—',
  '"',
  '"',
  '“',
  '”',
  "'",
  '’',
  "''",
  '``',
  '(',
  ')',
  '[',
  ']',
  '\n\n',
  'the dam is safe',
  'who',
  'which',
  'called',
  'an',
  'attempt',
  '\u{1F600}',
  '\u200b',
  'É',
  '\ud800',
  '1,200',
  "Russia's",
  'Mr.',
  'U.S.',
  'saying',
  'as',
  'constructor',
  'its constructor of',
  '__proto__',
  "Roe's hasOwnProperty",
];
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  newsLike,
  newsLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

function expectSound(text: string, attribution: Attribution): void {
  const roles: Readonly<Record<string, readonly Span[]>> = {
    source: attribution.source,
    cue: attribution.cue,
    content: attribution.content,
  };
  for (const spans of Object.values(roles)) {
    let reached = 0;
    for (const [start, end] of spans) {
      expect(start).toBeGreaterThanOrEqual(reached);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
      reached = end;
    }
  }
  const all = Object.values(roles)
    .flat()
    .toSorted(([a], [b]) => a - b);
  for (let i = 1; i < all.length; i += 1) expect(all[i]![0]).toBeGreaterThanOrEqual(all[i - 1]![1]);
  expect(attribution.cue.length).toBeGreaterThan(0);
  expect(attribution.content.length).toBeGreaterThan(0);
  expect(attribution.source.length > 0).toBe(attribution.quotedSource !== undefined);
}

describe('attributions of any text', () => {
  it('keep their offsets in range, sorted, apart and off surrogate pairs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const attribution of attributionsOfText(text)) expectSound(text, attribution);
      }),
      { numRuns: 300 },
    );
  });

  it('are in reading order and the same every time', () => {
    fc.assert(
      fc.property(anyText, anyText, (headline, body) => {
        const once = findAttributions({ headline, body });
        expect(findAttributions({ headline, body })).toEqual(once);
        const starts = once.filter(({ field }) => field === 'body').map(({ cue }) => cue[0]![0]);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const attribution of once)
          expectSound(attribution.field === 'body' ? body : headline, attribution);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['one word of 200,000 letters', 'a'.repeat(200_000)],
    ['one sentence of 40,000 words', 'the minister said and '.repeat(10_000)],
    ['100,000 quotation marks', '"'.repeat(100_000)],
    ['100,000 spaced quotation marks', '" '.repeat(50_000)],
    ['open parentheses', '( a '.repeat(30_000)],
    ['commas', 'Roe, '.repeat(30_000)],
    ['apostrophes', " 'a".repeat(30_000)],
    ['blank lines', '\n'.repeat(100_000)],
    ['paragraphs of open quotations', '"We said so.\n\n'.repeat(8_000)],
  ])('are found in bounded time in %s', (_name, text) => {
    const began = process.cpuUsage().user;
    for (const attribution of attributionsOfText(text)) expectSound(text, attribution);
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(10);
  });

  it('are none in a language that is not read', () => {
    expect(findAttributions({ body: 'Der Minister said that it is so.', language: 'de' })).toEqual([]);
  });
});
