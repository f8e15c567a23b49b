import { expect, test } from 'vitest';
import { ReaderState } from '../../../renderer/state/reader.svelte.ts';
import { makeFakeApi, type FakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const ARTICLES = makeLibrary(4);
const REVISED = ARTICLES.find((article) => article.versions.length === 3)!;

async function opened(api: FakeApi): Promise<ReaderState> {
  const reader = new ReaderState(api);
  await reader.open(REVISED.id, 'marren');
  return reader;
}

test('the current version is what was opened, and nothing more is asked for it', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const reader = await opened(api);
  expect([reader.shownVersion, reader.shown?.headline]).toEqual([3, REVISED.headline]);
  await reader.showVersion(3);
  expect(api.asked.map(({ name }) => name)).toEqual(['articles.get']);
});

test('an earlier version shows its own words, without marks that belong to the current one', async () => {
  const reader = await opened(makeFakeApi({ articles: ARTICLES }));
  expect(reader.matches.length).toBeGreaterThan(0);
  await reader.showVersion(1);
  expect(reader.shown?.headline).toBe('Minister: drains report not seen');
  expect(reader.matches).toEqual([]);
  await reader.showVersion(3);
  expect([reader.version, reader.shown?.headline]).toEqual([undefined, REVISED.headline]);
});

test('changes are those from the version before to the one shown', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const reader = await opened(api);
  await reader.showChanges(true);
  expect(api.asked.at(-1)).toMatchObject({ name: 'articles.changes', input: { from: 2, to: 3 } });
  await reader.showVersion(1);
  expect(api.asked.at(-1)).toMatchObject({ name: 'articles.changes', input: { from: 1, to: 2 } });
  expect(reader.changes.value?.fields.map(({ field }) => field)).toContain('headline');
});

test('the next article is opened at its current version, without changes', async () => {
  const reader = await opened(makeFakeApi({ articles: ARTICLES }));
  await reader.showVersion(1);
  await reader.showChanges(true);
  await reader.open(1, undefined);
  expect([reader.version, reader.isShowingChanges, reader.shown?.headline]).toEqual([
    undefined,
    false,
    ARTICLES[0]!.headline,
  ]);
});
