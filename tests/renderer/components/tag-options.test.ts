import { expect, test } from 'vitest';
import { tagOptions } from '../../../renderer/components/article/tag-options.ts';

const KNOWN = [
  { name: 'Budget', articles: 2 },
  { name: 'Dam safety', articles: 7 },
  { name: 'Old dam', articles: 1 },
];
const names = (typed: string, own: readonly string[] = []) =>
  tagOptions(typed, KNOWN, own).map(
    ({ name, articles }) => `${name}${articles === undefined ? ' (new)' : ''}`,
  );

test('what is typed comes first, tags that begin with it next', () => {
  expect(names('dam')).toEqual(['dam (new)', 'Dam safety', 'Old dam']);
  expect(names('')).toEqual(['Budget', 'Dam safety', 'Old dam']);
});

test('a tag in other capitals is the tag there is', () => {
  expect(names(' dam SAFETY ')).toEqual(['Dam safety']);
});

test('a tag the article has is not offered again', () => {
  expect(names('dam safety', ['Dam safety'])).toEqual([]);
  expect(names('dam', ['Old dam'])).toEqual(['dam (new)', 'Dam safety']);
});
