import { expect, test } from 'vitest';
import { frequentTerms } from '#core/query/suggest-terms.ts';

const told = (headlines: readonly string[]): readonly string[] =>
  frequentTerms(headlines, 3).map(({ name }) => name);

test('what headlines are only marked with is no topic, but may be part of a name', () => {
  const headlines = [
    'VIDEO: Reservoir falls',
    'Video shows ferry on a rock',
    'Harbour fire, video',
    'Dockers walk out [VIDEO]',
    'Video Games Hall opens',
    'Late sale of Video Games',
    'Night of Video Games',
  ];
  expect(told(headlines)).toEqual(['Video Games']);
});

test('words that stand in headlines together are one suggestion, and a name is told in the place of its words', () => {
  const headlines = ['Ilse Marwen resigns', 'Why Ilse Marwen left', 'Ilse Marwen speaks', 'Marwen in court'];
  expect(frequentTerms(headlines, 3)).toEqual([
    { name: 'Ilse Marwen', query: 'headline:"ilse marwen"', headlines: 3, often: [] },
  ]);
});
