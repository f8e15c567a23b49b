import { expect, test } from 'vitest';
import { rebuildArticles } from '../../electron/command/rebuild-articles.ts';
import { article, desk } from '../import/desk.ts';

const ALL = { offset: 0, limit: 100 };

test('a library is rebuilt from what it keeps: articles, versions and marks, in one change', async () => {
  const { library, write, take, add } = await desk();
  const path = write('a.txt', article('Dam seeps'));
  await take(path);
  await take(write('b.txt', article('Ferry runs')));
  await take(write('a.txt', article('Dam seeps').replace('below the dam', 'above the wall')));
  await add({ path: write('c.txt', article('Strike ends')), defaults: {} });
  const [strike] = library.imports({}, ALL).rows;
  await add({ path: strike?.path ?? '', defaults: {}, rereadOf: strike?.id ?? 0 });
  library.transaction(() => library.markArticle(1, { isStarred: true }));
  const seen = () =>
    [1, 2, 3].map((id) => {
      const found = library.article(id);
      return [found?.headline, found?.isStarred, found?.versions.length, found?.file.path];
    });
  const before = seen();
  expect(before.map(([headline]) => headline)).toEqual(['Dam seeps', 'Ferry runs', 'Strike ends']);
  expect(before[0]).toMatchObject(['Dam seeps', true, 2, path]);
  const rebuilt = await library.longTransaction(() => rebuildArticles(library));
  expect(rebuilt).toEqual({ ok: true, value: [] });
  expect(seen()).toEqual(before);
  expect(library.info().volume.articles).toBe(3);
  expect(library.verify()).toEqual([]);
});

test('a rebuilding that fails leaves the library as it was', async () => {
  const { library, write, take } = await desk();
  await take(write('a.txt', article('Dam seeps')));
  await expect(
    library.longTransaction(async () => {
      library.clearArticles();
      await Promise.resolve();
      throw new Error('a bug');
    }),
  ).rejects.toThrow('a bug');
  expect(library.info().volume.articles).toBe(1);
  expect(library.article(1)?.headline).toBe('Dam seeps');
});
