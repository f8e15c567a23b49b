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
    'It is about “dam” too, and shares dam, seepage: likeness 0.31, 0.14 needed. ' +
      '2 articles of another story came in: both are about “valley” and share valley; likeness 0.45, 0.40 needed. ' +
      '1 article went to a story of their own: what parts them is turbine; likeness across 0.01, inside 0.20.',
  );
  expect(whyHere(article({ kind: 'copy', story: 3 }), { events: [] })).toBe(
    'It is a copy of an article of this story.',
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
