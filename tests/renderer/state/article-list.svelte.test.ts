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
    expect(pages.map(({ input }) => (input as { offset: number }).offset)).toEqual([PAGE_ROWS * 3]);
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
    failing['live.list'] = { kind: 'engine-stopped', detail: 'test' };
    await list.load(everything);
    expect(list.failure).toEqual({ kind: 'engine-stopped', detail: 'test' });
    expect(list.length).toBe(articles.length);
  });

  describe('folded', () => {
    const groups = new Set(articles.map(({ groupId }) => groupId));
    const folded = async (): Promise<{ list: ArticleListState; api: ReturnType<typeof makeFakeApi> }> => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      list.isFolded = true;
      await list.load(everything);
      return { list, api };
    };
    /** The first row that stands for others, selected. */
    const selectGroup = (list: ArticleListState): { offset: number; group: number; copies: number } => {
      for (let offset = 0; ; offset += 1) {
        const row = list.rowAt(offset)!;
        if (row.folded?.kind !== 'group') continue;
        list.select(row, offset);
        return { offset, group: row.folded.group, copies: row.folded.copies };
      }
    };

    it('has a row for each group, and says how many articles that is', async () => {
      const { list } = await folded();
      expect(list.length).toBe(groups.size);
      expect(list.volume).toEqual({ articles: articles.length, unique: groups.size });
    });

    it('shows the copies of a group below it, where the keys step on to them, and puts them away', async () => {
      const { list } = await folded();
      const { offset, copies } = selectGroup(list);
      const next = list.rowAt(offset + 1)!.id;
      expect(list.turnSelected()).toBe(true);
      await settled();
      expect(list.length).toBe(groups.size + copies);
      expect(list.selectedOffset).toBe(offset);
      const stepped = await list.step(1);
      expect(stepped?.folded?.kind).toBe('copy');
      expect(list.turnSelected(true)).toBe(false);
      expect(list.turnSelected(false)).toBe(true);
      await settled();
      expect(list.length).toBe(groups.size);
      expect(list.selectedOffset).toBe(offset);
      expect(list.rowAt(offset + 1)!.id).toBe(next);
    });

    it('opens a group where the list stands, without what has come since', async () => {
      const { list, api } = await folded();
      const { copies } = selectGroup(list);
      const newest = Math.max(...articles.map(({ id }) => id));
      api.arrive([{ ...articles[0]!, id: newest + 1, groupId: newest + 1, published: '2026-09-28T09:13' }]);
      await list.load(everything);
      list.turnSelected();
      await settled();
      expect(list.length).toBe(groups.size + copies);
      expect(list.arrived.articles).toBe(1);
      await list.bringIn();
      expect(list.length).toBe(groups.size + copies + 1);
    });

    it('keeps what is selected when a copy that comes takes its place before it', async () => {
      const { list, api } = await folded();
      const { offset, copies } = selectGroup(list);
      const selected = list.rowAt(offset)!;
      const newest = Math.max(...articles.map(({ id }) => id));
      const twin = articles.find(({ id }) => id === selected.id)!;
      api.arrive([{ ...twin, id: newest + 1, published: '2026-09-28T09:13' }]);
      await list.load(everything);
      await list.bringIn();
      expect(list.rowAt(list.selectedOffset!)!.id).toBe(selected.id);
      expect(list.length).toBe(groups.size + copies + 1);
    });

    it('forgets what was open with another selection', async () => {
      const { list } = await folded();
      selectGroup(list);
      list.turnSelected();
      await settled();
      await list.load({ filters: [{ field: 'topic', value: '1', exclude: false }] });
      expect(list.fold?.open).toEqual([]);
    });
  });

  it('has no headings of days where the best match stands first', async () => {
    const list = new ArticleListState(makeFakeApi({ articles }));
    await list.load(everything);
    await list.reorder('relevance');
    expect(list.items.every(({ kind }) => kind === 'article')).toBe(true);
    expect(list.items).toHaveLength(articles.length);
  });

  describe('while articles arrive', () => {
    const [template] = articles;
    const newest = Math.max(...articles.map(({ id }) => id));
    const coming = [1, 2, 3].map((n) => ({
      ...template!,
      id: newest + n,
      groupId: newest + n,
      headline: `Late ${String(n)}`,
      published: `2026-09-2${String(n)}T09:1${String(n)}`,
    }));
    const idsOf = (list: ArticleListState): readonly (number | undefined)[] =>
      Array.from({ length: PAGE_ROWS }, (_, offset) => list.rowAt(offset)?.id);
    const inOrder = async (api: ReturnType<typeof makeFakeApi>): Promise<readonly number[]> => {
      const input = { selection: everything, order: 'newest' as const, offset: 0, limit: PAGE_ROWS };
      const reply = await api.request('articles.list', input);
      return reply.ok ? reply.value.map(({ id }) => id) : [];
    };

    it('stands still under whoever reads in it, and says how many there are', async () => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      await list.load(everything);
      list.select(list.rowAt(4)!, 4);
      const before = idsOf(list);
      api.arrive(coming);
      await list.load(everything);
      expect(idsOf(list)).toEqual(before);
      expect(list.length).toBe(articles.length);
      expect(list.arrived.articles).toBe(3);
    });

    it('takes them in where they belong when asked, and keeps what is selected', async () => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      await list.load(everything);
      const chosen = list.rowAt(90)!;
      list.select(chosen, 90);
      api.arrive(coming);
      await list.load(everything);
      const asked = api.asked.length;
      await list.bringIn();
      expect(api.asked.slice(asked).map(({ name }) => name)).toEqual(['live.list']);
      expect(list.arrived.articles).toBe(0);
      expect(list.length).toBe(articles.length + 3);
      expect(list.days.reduce((sum, day) => sum + day.volume.articles, 0)).toBe(articles.length + 3);
      expect(list.rowAt(list.selectedOffset!)?.id).toBe(chosen.id);
      expect(idsOf(list)).toEqual(await inOrder(api));
    });

    it('begins with all there is when a view opens that shows it', async () => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      await list.load(everything);
      list.select(list.rowAt(4)!, 4);
      api.arrive(coming);
      list.enter();
      await list.load(everything);
      expect(list.arrived.articles).toBe(0);
      expect(list.length).toBe(articles.length + 3);
    });

    it('takes them in by itself where nobody is at it', async () => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      await list.load(everything);
      api.arrive(coming);
      await list.load(everything);
      expect(list.arrived.articles).toBe(0);
      expect(list.length).toBe(articles.length + 3);
      expect(idsOf(list)).toEqual(await inOrder(api));
    });

    it('fetches the pages that stand still as they stood', async () => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      await list.load(everything);
      list.isInHand = true;
      const place = { offset: PAGE_ROWS * 2, limit: 1 };
      const stood = await api.request('articles.list', { selection: everything, order: 'newest', ...place });
      api.arrive(coming);
      await list.load(everything);
      list.want(place.offset);
      await settled();
      expect(list.rowAt(place.offset)?.id).toBe(stood.ok && stood.value[0]!.id);
    });

    it('asks one question at a time, and once more for all that came meanwhile', async () => {
      const api = makeFakeApi({ articles });
      const list = new ArticleListState(api);
      await list.load(everything);
      const asked = (): number => api.asked.filter(({ name }) => name === 'live.list').length;
      const before = asked();
      api.arrive(coming);
      await Promise.all([list.load(everything), list.load(everything), list.load(everything)]);
      expect(asked() - before).toBe(2);
      expect(list.length).toBe(articles.length + 3);
    });
  });
});
