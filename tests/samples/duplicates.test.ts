import { expect, test } from 'vitest';
import { readBytes } from '../../electron/core/read.ts';
import { groupDuplicates } from '../../electron/core/understand/duplicates/group.ts';
import { generateArticles } from '../helpers/library-generator.ts';
import { EXPECTED_ARTICLES } from './expected-counts.ts';
import { READING_ALL_MS, sampleBytes } from './sample-files.ts';

/** Members of each group of two or more, so that groups compare whatever they are called. */
function together(
  members: readonly (readonly [group: string | number, member: string])[],
): readonly string[] {
  const groups = new Map<string | number, string[]>();
  for (const [group, member] of members) groups.set(group, [...(groups.get(group) ?? []), member]);
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort().join('\n'))
    .sort();
}

test(
  'the samples fall into the duplicate groups of their author',
  async () => {
    const items = [];
    for (const { file } of EXPECTED_ARTICLES) {
      const [article] = (await readBytes(sampleBytes(file), file, { defaults: {} })).articles;
      items.push({
        id: file,
        title: article?.headline ?? '',
        body: article?.body ?? '',
        ...(article?.datePublished === undefined ? {} : { date: article.datePublished.value }),
      });
    }
    const found = groupDuplicates(items).map(({ id, group }) => [group, String(id)] as const);
    const expected = EXPECTED_ARTICLES.map(({ file, group }) => [group ?? file, file] as const);
    expect(together(found)).toEqual(together(expected));
  },
  READING_ALL_MS,
);

test('generated copies are found, and nothing else is taken for one', () => {
  const articles = [...generateArticles({ count: 400, seed: 3, outlets: 15, days: 20 }).articles];
  const items = articles.map(({ position, article }) => ({
    id: String(position),
    title: article.headline ?? '',
    body: article.body,
    ...(article.datePublished === undefined ? {} : { date: article.datePublished.value }),
  }));
  const found = groupDuplicates(items).map(({ id, group }) => [group, String(id)] as const);
  const expected = articles.map(({ position, group }) => [group, String(position)] as const);
  expect(together(found)).toEqual(together(expected));
});
