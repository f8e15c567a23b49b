import { expect, test } from 'vitest';
import type { Selection } from '#core/domain/selection.ts';
import { aNewArticle, keep, minute } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;

/** Headlines on days of September 2026, each an article of its own. */
function published(desk: Desk, ...articles: readonly (readonly [day: number, headline: string])[]): void {
  keep(
    desk.library,
    ...articles.map(([day, headline]) =>
      aNewArticle({
        headline,
        body: `${headline}. Somebody said so.`,
        datePublished: minute(`2026-09-${String(day).padStart(2, '0')}T12:00`),
      }),
    ),
  );
}
const articlesOf = async (desk: Desk, query: string): Promise<number> =>
  (await desk.must('articles.volume', { selection: { query, filters: [] } })).articles;

test('a changed query is a new version: what it finds, what came and what went, each number opening its articles', async () => {
  const desk = await aDesk();
  published(desk, [1, 'Dam seeps'], [2, 'Dam wall holds'], [3, 'Wall falls'], [4, 'Ferries sail']);
  const { id } = await desk.must('topics.save', { name: 'Dam', query: 'dam' });
  const preview = await desk.must('topics.preview', { query: 'wall', was: 'dam' });
  expect(preview.change).toMatchObject({
    was: { articles: 2 },
    is: { articles: 2 },
    came: { volume: { articles: 1 } },
    went: { volume: { articles: 1 } },
  });
  await desk.must('topics.save', { id, name: 'Dam', query: 'wall' });
  await desk.must('topics.save', { id, name: 'The dam', query: 'wall' });
  await desk.must('topics.save', { id, name: 'The dam', query: 'wall OR ferries' });
  const versions = await desk.must('topics.versions', { id });
  expect(versions.map(({ version, query, volume }) => [version, query, volume.articles])).toEqual([
    [3, 'wall OR ferries', 3],
    [2, 'wall', 2],
    [1, 'dam', 2],
  ]);
  expect(versions[0]?.change).toMatchObject({ was: { articles: 2 }, is: { articles: 3 } });
  expect(versions[0]?.change?.went).toBeUndefined();
  expect(versions[2]?.change).toBeUndefined();
  for (const { change } of versions)
    for (const found of [change?.came, change?.went])
      if (found) expect(await articlesOf(desk, found.query)).toBe(found.volume.articles);
  expect(await desk.ask('topics.versions', { id: 77 })).toEqual({ ok: false, error: { kind: 'not-found' } });
});

test('a query is tried over the whole time of the library', async () => {
  const desk = await aDesk();
  published(desk, [1, 'Dam seeps'], [1, 'Dam holds'], [9, 'Dam empties'], [20, 'Ferries sail']);
  const { bars, volume } = await desk.must('topics.preview', { query: 'dam' });
  expect(bars).toHaveLength(20);
  expect(bars.flatMap((bar, at) => (bar.volume.articles > 0 ? [[at, bar.volume.articles]] : []))).toEqual([
    [0, 2],
    [8, 1],
  ]);
  expect(volume.articles).toBe(3);
});

test('a query is tested against articles one knows: found and missed are all of them', async () => {
  const desk = await aDesk();
  published(desk, [1, 'Dam seeps'], [2, 'Dam wall holds'], [3, 'Wall falls'], [4, 'Ferries sail']);
  const selection: Selection = {
    query: 'dam OR wall',
    filters: [],
    range: { from: '2026-09-02T00:00', to: '2026-09-05T00:00' },
  };
  const tested = async (query: string, isFound: boolean) => {
    const asked = { query, selection, isFound, offset: 0, limit: 10 };
    const { found, missed, rows } = await desk.must('topics.test', asked);
    return [found.articles, missed.articles, rows.map(({ headline }) => headline)];
  };
  expect(await tested('dam', true)).toEqual([1, 1, ['Dam wall holds']]);
  expect(await tested('dam', false)).toEqual([1, 1, ['Wall falls']]);
  expect(await tested('', false)).toEqual([2, 0, []]);
  expect(
    (await desk.ask('topics.test', { query: '(dam', selection, isFound: true, offset: 0, limit: 1 })).ok,
  ).toBe(false);
});

test('topics are suggested from words frequent and new in headlines, and only where no topic has them', async () => {
  const desk = await aDesk();
  const days = [22, 23, 24, 25, 26, 27];
  published(
    desk,
    ...days.map((day) => [day, `Port Ansel strike enters day ${String(day)}`] as const),
    ...days.map((day) => [day, `Marren council meets on the ${String(day)}th`] as const),
    ...[1, 3, 5, 7, 9, 11, 13, 15].flatMap((day) =>
      ['one', 'two', 'three'].map((word) => [day, `Marren council meets: item ${word}`] as const),
    ),
  );
  const { suggestions, range, read, total } = await desk.must('topics.suggest', undefined);
  expect(range).toEqual({ from: '2026-09-21T00:00', to: '2026-09-28T00:00' });
  expect([read, total]).toEqual([12, 12]);
  expect(
    suggestions.map(({ name, query, recent, before, often }) => [
      name,
      query,
      recent.articles,
      before.articles,
      often,
    ]),
  ).toEqual([['Port Ansel', 'headline:"port ansel"', 6, 0, ['enters', 'strike']]]);
  for (const { query, recent } of suggestions)
    expect(
      await desk.must('articles.volume', { selection: { query, filters: [], ...(range && { range }) } }),
    ).toEqual(recent);
  await desk.must('topics.save', { name: 'Strike', query: 'strike' });
  expect((await desk.must('topics.suggest', undefined)).suggestions).toEqual([]);
});

test('while topics are suggested the window is answered, and what arrives meanwhile is counted', async () => {
  const desk = await aDesk();
  const strike = (day: number) => [day, `Port Ansel strike enters day ${String(day)}`] as const;
  published(desk, ...[22, 23, 24, 25, 26, 27].map(strike));
  const order: string[] = [];
  const suggested = desk.must('topics.suggest', undefined).then((told) => {
    order.push('suggestions');
    return told;
  });
  for (let round = 0; round < 3; round += 1) await new Promise(setImmediate);
  published(desk, strike(21));
  const info = desk.must('library.info', undefined).then(() => order.push('window'));
  const [{ suggestions }] = await Promise.all([suggested, info]);
  expect(order).toEqual(['window', 'suggestions']);
  expect(suggestions.map(({ recent }) => recent.articles)).toEqual([7]);
});

test('suggestions are made from the last day that is known, not from a month or a day to come', async () => {
  const desk = await aDesk();
  const days = [21, 22, 23, 24, 25, 26];
  published(desk, ...days.map((day) => [day, 'Port Ansel strike'] as const));
  const later = ['2026-10', '2027-05-01'].map((value) =>
    aNewArticle({
      headline: 'Marren council',
      datePublished: { value, zone: 'unknown', precision: value.length === 7 ? 'month' : 'day' },
    }),
  );
  keep(desk.library, ...later, ...later.slice(0, 1).map((article) => ({ ...article, contentHash: 'other' })));
  desk.setNow('2026-11-03T12:00:00.000Z');
  const { range, read } = await desk.must('topics.suggest', undefined);
  expect(range).toEqual({ from: '2026-09-20T00:00', to: '2026-09-27T00:00' });
  expect(read).toBe(6);
});

test('topics go from one library to another as text or as a table', async () => {
  const [one, other] = [await aDesk(), await aDesk()];
  published(other, [1, 'Dam seeps'], [2, 'Strike ends']);
  await one.must('topics.save', { name: 'Dam', query: 'dam NOT "Port Ansel"', colour: 4 });
  await one.must('topics.save', { name: 'Strike: port', query: 'strike OR (walk* NEAR/3 out)' });
  await other.must('topics.save', { name: 'dam', query: 'seeps', colour: 2 });
  for (const format of ['text', 'csv'] as const) {
    const { content: text } = await one.must('topics.export', { format });
    const { rows } = await other.must('topics.takeList', { text, isKept: false });
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['changed', 'Dam'],
      ['new', 'Strike: port'],
    ]);
  }
  expect(await other.must('topics.list', undefined)).toHaveLength(1);
  const { content: text } = await one.must('topics.export', { format: 'csv' });
  await other.must('topics.takeList', { text: `${text}Bad,(dam,1\r\nDam,again,1\r\n`, isKept: true });
  const kept = await other.must('topics.list', undefined);
  expect(
    kept.map(({ name, query, version, colour, volume }) => [name, query, version, colour, volume.articles]),
  ).toEqual([
    ['dam', 'dam NOT "Port Ansel"', 2, 2, 1],
    ['Strike: port', 'strike OR (walk* NEAR/3 out)', 1, 1, 1],
  ]);
  const again = await other.must('topics.takeList', { text: `${text}Bad,headlin:dam,1\r\n`, isKept: true });
  expect(again.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'refused']);
  expect(again.rows.at(-1)).toMatchObject({
    why: 'Character 1: There is no field “headlin”. Did you mean headline: ?',
  });
});
