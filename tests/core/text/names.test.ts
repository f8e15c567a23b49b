import { describe, expect, test } from 'vitest';
import { knownAgency, soundsLikeAgency } from '../../../electron/core/text/agencies.ts';
import { outletName } from '../../../electron/core/text/outlet-names.ts';
import { isSameHeadline } from '../../../electron/core/understand/repeated-headline.ts';
import { footCredit } from '../../../electron/core/understand/credit-lines.ts';
import { detectLanguage } from '../../../electron/core/understand/language.ts';

test('agencies are known under all their names, short ones only in their own case', () => {
  expect(['The Associated Press', 'AP', 'A.P.'].map(knownAgency)).toEqual(['AP', 'AP', 'AP']);
  expect(knownAgency('Press Trust of India')).toBe('PTI');
  expect(['app', 'Ana', 'Tt', 'pap'].map(knownAgency)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['Norvik Newswire', 'KestrelWire'].map(soundsLikeAgency)).toEqual([true, true]);
  expect(soundsLikeAgency('Kestrel Daily')).toBe(false);
});

test('an outlet sheds a descriptor only after a compound brand', () => {
  expect(
    ['UrduPoint News', 'Sky News', 'Sable Evening News', 'BBC News', 'Kestrel Daily'].map(outletName),
  ).toEqual(['UrduPoint', 'Sky News', 'Sable Evening News', 'BBC News', 'Kestrel Daily']);
});

test('a headline is the same in other case, other quotes, or shortened at a word', () => {
  expect(isSameHeadline("PORT 'SHUT' AFTER FALL", 'Port ‘shut’ after fall')).toBe(true);
  expect(isSameHeadline('Osterlo harbour to stay shut until Friday', 'Osterlo harbour to stay shut')).toBe(
    true,
  );
  expect(isSameHeadline('Osterlo harbour to stay shut', 'Osterlo harbour')).toBe(false);
  expect(isSameHeadline('Osterlo harbour shut', 'Marren harbour shut')).toBe(false);
});

describe('credits at the foot', () => {
  const foot = (...texts: string[]) => footCredit(texts.map((text) => ({ kind: 'paragraph', text })))?.agency;
  test.each([
    ['Source: dpa', 'dpa'],
    ['(AP)', 'AP'],
    ['— Reuters contributed to this report', 'Reuters'],
    ['The Associated Press contributed to this report.', 'AP'],
    ['Copyright 2026 The Associated Press. All rights reserved.', 'AP'],
    ['The port will open on Friday, she said. (AFP)', 'AFP'],
    ['Ostra', 'Ostra'],
  ])('%s', (line, agency) => {
    expect(foot('One paragraph.', 'Another one.', line)).toBe(agency);
  });
  test.each([
    'Ends',
    'The app, she said.',
    'Ana Costa contributed to this report.',
    'He told Sputnik that he would stay.',
  ])('not %s', (line) => {
    expect(foot('One paragraph.', 'Another one.', line)).toBeUndefined();
  });
});

test('language is told where there is text enough, and left open where not', () => {
  expect(
    detectLanguage(
      'Die Regierung hat am Montag erklärt, dass der Hafen bis Freitag geschlossen bleibt, weil ein Kran umgestürzt ist.',
    ),
  ).toBe('de');
  expect(detectLanguage('Harbour shut')).toBeUndefined();
  expect(detectLanguage('12 34 56 — 78 / 90 '.repeat(20))).toBeUndefined();
  const english = 'The harbour will stay shut until Friday, the authority said on Monday. '.repeat(6);
  const french = 'Le port restera fermé jusqu’à vendredi, a déclaré lundi l’autorité du port. '.repeat(6);
  expect(detectLanguage(english + french)).toBeUndefined();
});

test.each([
  'Shares of Mitsubishi Jukogyo and of Sumitomo Kinzoku rose to 412 yen, and those of Kobe Seiko were up by 3 yen at the close, it said.',
  'Gov. Kulongoski and Sen. Wyden will be at the dam on Friday to see the turbines, which have been still since the flood.',
])('English full of foreign names is English: %s', (text) => {
  expect(detectLanguage(text)).toBe('en');
});

test('a few English words make no text English', () => {
  const dutch =
    'De minister was of is er niet bij, want had hij in de Tweede Kamer gezegd dat het plan “of the people, by the people” niet doorgaat, dan was het kabinet gevallen.';
  expect(detectLanguage(dutch)).toBe('nl');
  expect(
    detectLanguage('And that was it. 1, 2, 3, 4, 5, 6, 7, 8, 9, 10. The a b c of it, to be.'),
  ).toBeUndefined();
});
