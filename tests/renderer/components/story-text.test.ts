import { expect, test } from 'vitest';
import type { StoryArticle, StoryDecision } from '#core/domain/story.ts';
import { whyHere } from '../../../renderer/components/story/story-text.ts';

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
  words: ['turbine'],
  between: 0.01,
  within: 0.2,
} as const;

test('why an article is in a story: where it came in, and each move since, with the words that decided', () => {
  const events = [merged, split, { ...split, moved: [9], words: ['ferry'] }];
  expect(whyHere(article(joined), { events }).replaceAll('\u00a0', ' ')).toBe(
    'It is about “dam” too, and shares seepage: likeness 0.31, 0.14 needed. ' +
      'Then its story was merged into another with 1 other: both are about “valley”; likeness 0.45, 0.40 needed. ' +
      'Then it was parted from its story: what parts them is turbine; likeness across 0.01, inside 0.20.',
  );
  expect(whyHere(article({ kind: 'copy', story: 3 }), { events: [] })).toBe(
    'It is a copy of an article of this story.',
  );
});

test.each([
  [['dam', '2026', 'seepage'], 'seepage'],
  [['dam', '2026'], '2026'],
  [['Marren', 'dam', 'Marren dam', 'dam gates'], 'Marren, dam gates'],
])('of %j what tells something beside the subject is named: %s', (words, named) => {
  const told = article({ ...joined, words });
  expect(whyHere(told, { events: [] })).toBe(
    `It is about “dam” too, and shares ${named}: likeness 0.31, 0.14 needed.`,
  );
});

test('what the analyst did comes first, and what the rules said is told as theirs', () => {
  const { decision: _decision, ...old } = article(joined, { isPinned: true });
  expect(whyHere(old, { events: [] })).toBe(
    'You pinned it here. It was placed by an earlier version, which kept no reasons.',
  );
  expect(whyHere(article(joined, { isCorrected: true }), { events: [] })).toMatch(
    /^It is here because of a correction of yours\. The rules had put it into another story: It is about/,
  );
});
