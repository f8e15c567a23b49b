import { expect, test } from 'vitest';
import type { StoryArticle, StoryDecision } from '#core/domain/story.ts';
import { datesText, eventText, whyHere } from '../../../renderer/components/story/story-text.ts';

const article = (decision: StoryDecision, changes: Partial<StoryArticle> = {}): StoryArticle => ({
  id: 7,
  decision,
  isCorrected: false,
  isPinned: false,
  ...changes,
});
const joined = {
  kind: 'joined',
  story: 3,
  subject: 'dam',
  words: ['dam', 'seepage'],
  likeness: 0.31,
  needed: 0.14,
} as const;
const merged = {
  kind: 'merged',
  story: 4,
  from: 3,
  moved: [6, 7],
  subject: 'valley',
  words: ['valley'],
  likeness: 0.45,
  needed: 0.4,
} as const;
const split = {
  kind: 'split',
  story: 4,
  into: 5,
  moved: [7],
  words: ['turbine', 'cable', 'valve', 'ferry', 'quay', 'port'],
  between: 0.01,
  within: 0.2,
} as const;

test('why an article is in a story: where it came in, and each move since, with the words that decided', () => {
  const events = [merged, split, { ...split, moved: [9], words: ['ferry'] }];
  expect(whyHere(article(joined), { events }).replaceAll('\u00a0', ' ')).toBe(
    'Like the story, it is about “dam” and mentions seepage: likeness 0.31, at least 0.14 needed. ' +
      'Later its story was merged with another, and it moved with 1 other: both are about “valley”; likeness 0.45, at least 0.40 needed. ' +
      'Later it was split off its story: they speak of turbine, cable and valve, the others of ferry, quay and port; ' +
      'likeness between the two 0.01, within each 0.20.',
  );
  expect(whyHere(article({ kind: 'copy', story: 3 }), { events: [] })).toBe(
    'It is a copy of an article of this story.',
  );
});

test.each([
  [['dam', '2026', 'seepage'], ' and mentions seepage'],
  [['Dam', '2026'], ''],
  [['Marren', 'dam', 'Marren dam', 'dam gates'], ' and mentions Marren and dam gates'],
])('of %j what tells something beside the subject is named: %s', (words, named) => {
  const told = article({ ...joined, words });
  expect(whyHere(told, { events: [] })).toBe(
    `Like the story, it is about “dam”${named}: likeness 0.31, at least 0.14 needed.`,
  );
});

test('what the analyst did comes first, and what the rules said is told as theirs', () => {
  const { decision: _decision, ...old } = article(joined, { isPinned: true });
  expect(whyHere(old, { events: [] })).toBe(
    'You pinned it here. It was placed by an earlier version, which kept no reasons.',
  );
  expect(whyHere(article(joined, { isCorrected: true }), { events: [] })).toMatch(
    /^It is here because of a correction of yours\. The rules had put it into another story: Like the story, it is about/,
  );
});

test('a split is told from the side that is looked at', () => {
  const on = (...ids: readonly number[]) => ({ articles: ids.map((id) => ({ ...article(joined), id })) });
  const event = { ...split, moved: [7, 8] };
  const told = (ids: readonly number[]) => eventText(event, on(...ids)).replaceAll('\u00a0', ' ');
  expect(told([7, 8, 9])).toMatch(/^2 articles of this story were split off another: they speak of turbine/);
  expect(told([9, 10])).toMatch(/^2 articles went to a story of their own: they speak of turbine/);
});

test('the time a story spans, and how many of its articles have no date where all are known', () => {
  const dated = { ...article(joined), published: '2026-09-07T10:00' };
  const told = (changes: Partial<Parameters<typeof datesText>[0]>): string =>
    datesText({
      first: dated.published,
      last: dated.published,
      articles: [dated],
      volume: { articles: 1, unique: 1 },
      ...changes,
    });
  expect(told({})).toBe('Published 7 Sep 2026, 10:00.');
  const undated = { articles: [dated, article(joined)], volume: { articles: 2, unique: 2 } };
  expect(told({ ...undated, last: '2026-09-08' })).toBe(
    'First 7 Sep 2026, 10:00, last 8 Sep 2026. 1 article has no date.',
  );
  expect(told({ ...undated, volume: { articles: 9, unique: 9 } })).toBe('Published 7 Sep 2026, 10:00.');
});
