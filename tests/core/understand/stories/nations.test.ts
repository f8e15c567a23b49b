import { expect, test } from 'vitest';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';

const termOf = (word: string, language = 'en'): string =>
  articleTermsOf({ headline: `the talks of ${word} failed`, body: '', language }).find(({ read }) =>
    read.startsWith(word),
  )?.term ?? '';

test.each([
  ['China', 'Chinese'],
  ['Russia', 'Russians'],
  ['Britain', 'British'],
  ['Britain', 'UK'],
  ['Korea', 'Koreans'],
  ['Europe', 'EU'],
  ['Netherlands', 'Dutch'],
])('%s and %s are one term, each shown as it is printed', (land, people) => {
  expect(termOf(people)).not.toBe('');
  expect(termOf(people)).toBe(termOf(land));
});

test.each([
  ['China', 'Japanese'],
  ['Poland', 'Pole'],
  ['Arabia', 'Saudi'],
  ['Turkey', 'turkish'],
])('%s and %s are two', (one, other) => {
  expect(termOf(other)).not.toBe(termOf(one));
});

test('other languages keep their own words', () => {
  expect(termOf('Chinese', 'de')).not.toBe(termOf('China', 'de'));
});

test('a name is shown as it is printed, not as a dateline sets it and not with what it owns', () => {
  const terms = articleTermsOf({
    headline: 'Villages below Marren Dam emptied',
    body: 'TESSEN (Harrow Post) – The dam that stands above Tessen holds for now, they said, and Marwen’s word stands.',
  });
  const read = terms.map((term) => term.read);
  expect(read).toEqual(expect.arrayContaining(['Marren', 'Dam', 'Tessen', 'Marwen']));
  expect(read).not.toContain('TESSEN');
});
