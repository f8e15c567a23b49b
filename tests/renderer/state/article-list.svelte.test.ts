import { describe, expect, it } from 'vitest';
import { ArticleListState, PAGE_ROWS } from '../../../renderer/state/article-list.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const articles = makeLibrary(12);
const everything = { filters: [] };

async function settled(): Promise<void> {
  await new Promise((go) => setTimeout(go, 0));
}

describe('the article list', () => {
  it('is as long as the selection and heads each day with its count', async () => {
    const list = new ArticleListState(makeFakeApi({ articles }));
    await list.load(everything);
    expect(list.length).toBe(articles.length);
    expect(list.items.filter((item) => item.kind === 'article')).toHaveLength(articles.length);
    expect(list.items[0]?.kind).toBe('day');
    expect(list.days.reduce((sum, day) => sum + day.volume.articles, 0)).toBe(articles.length);
  });

  it('fetches each page once, when it is looked at', async () => {
    const api = makeFakeApi({ articles });
    const list = new ArticleListState(api);
    await list.load(everything);
    const offset = PAGE_ROWS * 3 + 5;
    expect(list.rowAt(offset)).toBeUndefined();
    list.want(offset);
    list.want(offset + 1);
    await settled();
    expect(list.rowAt(offset)?.id).toBeDefined();
    const pages = api.asked.filter(({ name }) => name === 'articles.list');
    expect(pages.map(({ input }) => (input as { offset: number }).offset)).toEqual([0, PAGE_ROWS * 3]);
  });

  it('gives at every offset the row the engine has there', async () => {
    const api = makeFakeApi({ articles });
    const list = new ArticleListState(api);
    await list.load(everything);
    const reply = await api.request('articles.list', {
      selection: everything,
      order: 'newest',
      offset: 0,
      limit: articles.length,
    });
    const rows = reply.ok ? reply.value : [];
    for (let offset = 0; offset < rows.length; offset += PAGE_ROWS) list.want(offset);
    await settled();
    expect(rows.map((_, offset) => list.rowAt(offset)?.id)).toEqual(rows.map((row) => row.id));
  });

  it('shows only the newest of two selections asked in a row', async () => {
    const api = makeFakeApi({ articles, isHeld: true });
    const list = new ArticleListState(api);
    const first = list.load(everything);
    const second = list.load({ filters: [{ field: 'topic', value: '1', exclude: false }] });
    api.release();
    await Promise.all([first, second]);
    expect(list.length).toBe(articles.filter((article) => article.topicKey === 'marren').length);
  });

  it('steps over the edge of a page and stays at the ends', async () => {
    const list = new ArticleListState(makeFakeApi({ articles }));
    await list.load(everything);
    for (let i = 0; i <= PAGE_ROWS; i += 1) await list.step(1);
    expect(list.selectedOffset).toBe(PAGE_ROWS);
    expect(list.selectedId).toBe(list.rowAt(PAGE_ROWS)?.id);
    list.select(list.rowAt(0)!, 0);
    expect(await list.step(-1)).toBeUndefined();
    expect(list.selectedOffset).toBe(0);
  });

  it('keeps the rows in sight when the same selection is asked anew', async () => {
    const list = new ArticleListState(makeFakeApi({ articles }));
    await list.load(everything);
    list.want(PAGE_ROWS * 2);
    await settled();
    const before = list.rowAt(PAGE_ROWS * 2)?.id;
    await list.load(everything);
    expect(list.rowAt(PAGE_ROWS * 2)?.id).toBe(before);
  });

  it('says why when the engine refuses, and keeps the last good rows', async () => {
    const failing: Record<string, unknown> = {};
    const api = makeFakeApi({ articles, failing });
    const list = new ArticleListState(api);
    await list.load(everything);
    failing['articles.list'] = { kind: 'engine-stopped', detail: 'test' };
    await list.load(everything);
    expect(list.failure).toEqual({ kind: 'engine-stopped', detail: 'test' });
    expect(list.length).toBe(articles.length);
  });
});
