import { afterEach, expect, test, vi } from 'vitest';
import type { TopicRow } from '#contract/live-api.ts';
import { freeColour, TopicEditorState, TRY_AFTER_MS } from '../../../renderer/state/topic-editor.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const ARTICLES = makeLibrary(4);

async function topicsOf(api: ReturnType<typeof makeFakeApi>): Promise<readonly TopicRow[]> {
  const reply = await api.request('topics.list', undefined);
  return reply.ok ? reply.value : [];
}

test('a new topic starts with the colour fewest topics wear', () => {
  expect(freeColour([])).toBe(1);
  expect(freeColour([{ colour: 1 }, { colour: 2 }, { colour: 1 }])).toBe(3);
  expect(freeColour(([1, 2, 3, 4, 5, 6, 7, 8, 1] as const).map((colour) => ({ colour })))).toBe(2);
});

afterEach(() => void vi.useRealTimers());

test('with a mistake the last good result stays, and nothing can be saved', async () => {
  vi.useFakeTimers();
  const editor = new TopicEditorState(makeFakeApi({ articles: ARTICLES }));
  editor.start(undefined, [], 'dam');
  editor.name = 'Dam';
  await vi.advanceTimersByTimeAsync(TRY_AFTER_MS);
  const good = editor.preview.value;
  expect(good?.volume.articles).toBeGreaterThan(0);
  editor.type('dam OR "reservoir');
  await vi.advanceTimersByTimeAsync(TRY_AFTER_MS);
  expect(editor.mistake?.at).toBe(7);
  expect(editor.preview.value).toBe(good);
  expect(editor.canSave).toBe(false);
  // The mark of the mistake goes with the text it was about, before the next answer comes.
  editor.type('dam');
  expect(editor.mistake).toBeUndefined();
});

test('a topic needs a name and words', () => {
  const editor = new TopicEditorState(makeFakeApi({ articles: ARTICLES }));
  editor.start(undefined, []);
  expect(editor.canSave).toBe(false);
  editor.name = 'Dam';
  expect(editor.canSave).toBe(false);
  editor.query = 'dam';
  expect(editor.canSave).toBe(true);
});

test('a name that is taken is said, and the dialog stays', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const topics = await topicsOf(api);
  const editor = new TopicEditorState(api);
  editor.start(undefined, topics, 'dam');
  editor.name = topics[0]!.name;
  expect(await editor.save()).toBeUndefined();
  expect(editor.trouble).toEqual({ kind: 'name-taken' });
  editor.name = 'Another';
  expect(await editor.save()).toMatchObject({ name: 'Another', query: 'dam' });
  expect(await topicsOf(api)).toHaveLength(topics.length + 1);
});

test('a changed topic keeps its id; a removed one is gone', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const topics = await topicsOf(api);
  const editor = new TopicEditorState(api);
  editor.start(topics[1], topics);
  expect(editor.isQueryChanged).toBe(false);
  editor.type('strike');
  expect(editor.isQueryChanged).toBe(true);
  expect(await editor.save()).toMatchObject({ id: topics[1]!.id, query: 'strike', version: 2 });
  expect(await editor.remove()).toBe(true);
  expect((await topicsOf(api)).map(({ id }) => id)).not.toContain(topics[1]!.id);
});

test('a changed query tells what it brings and loses, and is tested against what was looked at', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const editor = new TopicEditorState(api);
  const topics = await topicsOf(api);
  const [topic] = topics;
  const selection = { query: 'dam', filters: [] };
  editor.start(topic, topics, '', selection);
  await vi.waitFor(() => expect(editor.tested.value).toBeDefined());
  expect(editor.preview.value?.change).toBeUndefined();
  editor.type('ferries');
  await editor.refresh();
  const change = editor.preview.value?.change;
  expect(change?.came?.volume.articles).toBeGreaterThan(0);
  await editor.look('came');
  expect(editor.rows.length).toBe(Math.min(20, change?.came?.volume.articles ?? 0));
  await editor.look('missed');
  const { found, missed } = editor.tested.value ?? {};
  const all = await api.request('articles.volume', { selection });
  expect((found?.articles ?? 0) + (missed?.articles ?? 0)).toBe(all.ok && all.value.articles);
  expect(editor.rows.length).toBeGreaterThan(0);
});
