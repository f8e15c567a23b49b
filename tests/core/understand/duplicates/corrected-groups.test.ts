import { expect, test } from 'vitest';
import { correctedGroups, type GroupsAsked } from '#core/understand/duplicates/corrected-groups.ts';

const LINKS: readonly (readonly [number, number])[] = [
  [2, 1],
  [3, 1],
  [3, 2],
  [4, 1],
  [4, 2],
  [4, 3],
];
function grouped(corrections: GroupsAsked['corrections'], links = LINKS): readonly (readonly number[])[] {
  const linkedTo = (id: number): readonly number[] =>
    links.filter((link) => link.includes(id)).flatMap((link) => link.filter((end) => end !== id));
  const ids = [...new Set([...links.flat(), 9])].sort((a, b) => a - b);
  return correctedGroups({ ids, linkedTo, corrections });
}
const apart = (articleId: number, ...others: readonly number[]) => ({ articleId, isCopy: false, others });
const same = (articleId: number, ...others: readonly number[]) => ({ articleId, isCopy: true, others });

test('nothing said leaves what was found', () => {
  expect(grouped([])).toEqual([[1, 2, 3, 4], [9]]);
  expect(grouped([], [[5, 6]])).toEqual([[5, 6], [9]]);
});

test('an article set apart takes none of the others along, and what comes later goes with most', () => {
  // 1 is set apart from 2 and 3; 4 came later and is like all three: two stand against one.
  expect(grouped([apart(1, 2, 3)])).toEqual([[1], [2, 3, 4], [9]]);
  expect(grouped([apart(3, 1, 2)])).toEqual([[1, 2, 4], [3], [9]]);
  expect(grouped([apart(2, 1, 3, 4), apart(1, 3, 4)])).toEqual([[1], [2], [3, 4], [9]]);
});

test('where as many stand on either side, the one that was taken out has nobody follow', () => {
  expect(
    grouped(
      [apart(1, 2)],
      [
        [3, 1],
        [3, 2],
      ],
    ),
  ).toEqual([[1], [2, 3], [9]]);
});

test('one put into a group stays there when the one it was found by is taken out', () => {
  expect(grouped([same(9, 2, 1, 3, 4), apart(2, 1, 3, 4, 9)])).toEqual([[1, 3, 4, 9], [2]]);
});

test('an article put with another brings its copies along', () => {
  expect(grouped([same(9, 1)])).toEqual([[1, 2, 3, 4, 9]]);
});

test('the later word holds, whichever was said', () => {
  expect(grouped([apart(1, 2, 3, 4), same(1, 2, 3, 4)])).toEqual([[1, 2, 3, 4], [9]]);
  expect(grouped([same(9, 1), apart(9, 1, 2, 3, 4)])).toEqual([[1, 2, 3, 4], [9]]);
});

test('a group is brought back whole to one that was set apart from it', () => {
  expect(grouped([apart(1, 2, 3, 4), same(2, 1, 3, 4)])).toEqual([[1, 2, 3, 4], [9]]);
});

test('a word about an article that is gone says nothing', () => {
  expect(grouped([{ isCopy: false, others: [1, 2] }, same(7, 1), apart(1)])).toEqual([[1, 2, 3, 4], [9]]);
});
