import { describe, expect, it } from 'vitest';
import { deleteArticle } from '../../../renderer/views/shell/actions.ts';
import { Desk } from '../../../renderer/state/desk.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const articles = makeLibrary(10);

describe('the desk', () => {
  it('marks an article as read by reading it, in the list, in the reader and in the library', async () => {
    const api = makeFakeApi({ articles });
    const desk = new Desk(api);
    await desk.list.load({ filters: [] });
    const unread = articles.find(
      (article) =>
        !article.isRead && article.published === articles.findLast((other) => !other.isRead)?.published,
    )!;
    await desk.read(unread.id);
    expect(desk.reader.article?.isRead).toBe(true);
    expect(api.asked).toContainEqual({ name: 'articles.mark', input: { id: unread.id, isRead: true } });
    expect(desk.navigation.view).toBe('articles');
  });

  it('deletes an article, goes to the next, and brings it back by the notice', async () => {
    const desk = new Desk(makeFakeApi({ articles }));
    await desk.list.load({ filters: [] });
    const first = (await desk.list.step(1))!;
    await deleteArticle(desk, first.id, first.headline);
    expect(desk.list.selectedId).not.toBe(first.id);
    const found = async () => (await desk.request('articles.get', { id: first.id })).ok;
    expect(await found()).toBe(false);
    expect(desk.notices.list[0]?.text).toContain(first.headline);
    desk.notices.list[0]?.action?.run();
    await Promise.resolve();
    expect(await found()).toBe(true);
  });

  it('marks the words of the search, or else those of the one topic chosen', async () => {
    const desk = new Desk(makeFakeApi({ articles }));
    await desk.library.refresh();
    expect(desk.readingQuery).toBeUndefined();
    desk.selection.only('topic', '1');
    expect(desk.readingQuery).toBe(desk.library.topics[0]?.query);
    desk.selection.setQuery('dam');
    expect(desk.readingQuery).toBe('dam');
  });

  it('asks what each chip costs only when nothing matches', async () => {
    const api = makeFakeApi({ articles });
    const desk = new Desk(api);
    await desk.count({ filters: [] });
    expect(api.asked.some(({ name }) => name === 'articles.without')).toBe(false);
    desk.selection.setQuery('nothinglikethis');
    await desk.count(desk.selection.current);
    expect(desk.without.value).toEqual([{ left: 'query', volume: desk.without.value?.[0]?.volume }]);
    expect(desk.without.value?.[0]?.volume.articles).toBe(articles.length);
    desk.drop('query');
    expect(desk.selection.current).toEqual({ filters: [] });
  });

  it('keeps the last good count while a query is wrong, and names the character', async () => {
    const desk = new Desk(makeFakeApi({ articles }));
    await desk.count({ filters: [] });
    await desk.count({ query: 'dam "haverwick', filters: [] });
    expect(desk.volume.value?.articles).toBe(articles.length);
    expect(desk.volume.failure).toMatchObject({ at: 4 });
  });

  it('does not select by a query that cannot be understood', async () => {
    const desk = new Desk(makeFakeApi({ articles }));
    expect(await desk.search('dam "haverwick')).toMatchObject({ at: 4 });
    expect(desk.selection.current).toEqual({ filters: [] });
    expect(await desk.search(' dam ')).toBeUndefined();
    expect(desk.selection.current).toEqual({ query: 'dam', filters: [] });
  });

  it('knows the first run by nothing watched and nothing imported', async () => {
    const empty = new Desk(makeFakeApi({ articles, isNew: true }));
    expect(empty.library.isNew).toBe(false);
    await empty.library.refresh();
    expect(empty.library.isNew).toBe(true);
    await empty.request('shell.addSamples', undefined);
    await empty.library.refresh();
    expect(empty.library.isNew).toBe(false);
  });
});
