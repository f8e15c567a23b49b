import { describe, expect, test } from 'vitest';
import { addCoverage } from '#core/domain/coverage-delta.ts';
import type { Mark } from '#core/domain/live.ts';
import { aDesk } from './a-desk.ts';

const EVERYTHING = { filters: [] };
const LIST = { selection: EVERYTHING, order: 'newest', offsets: [0], limit: 100 } as const;

function text(headline: string, day: number): string {
  return `${headline}\n\nPORT ANSEL (Marren News) - The ${headline.toLowerCase()} was seen on 2026-09-0${String(day)}, people in the port of ${headline} said on the quay.\n`;
}

/** A desk that watches a folder, with some articles in it. */
async function aFilledDesk(...headlines: readonly string[]) {
  const desk = await aDesk();
  await desk.must('watches.add', { path: desk.incoming, defaults: {} });
  const keep = async (...more: readonly string[]): Promise<void> => {
    await desk.settle(...more.map((one, i) => desk.write(`${one}.txt`, text(one, i + 1))));
  };
  await keep(...headlines);
  return { ...desk, keep };
}

describe('questions that stay open', () => {
  test('are answered whole once, and then with what has come', async () => {
    const { must, keep } = await aFilledDesk('Dam', 'Harbour');
    const first = await must('live.volume', { selection: EVERYTHING });
    expect(first).toMatchObject({ kind: 'whole', why: 'first', value: { articles: 2 } });
    await keep('Strike', 'Barley', 'Ferry');
    const next = await must('live.volume', { selection: EVERYTHING, since: first.mark });
    expect(next).toMatchObject({ kind: 'delta', delta: { articles: 3 } });
    const nothing = await must('live.volume', { selection: EVERYTHING, since: next.mark });
    expect(nothing).toMatchObject({ kind: 'delta', delta: { articles: 0 } });
  });

  test.each([
    ['deleted', 'articles.delete', { ids: [1] }],
    ['refiled', 'articles.tag', { ids: [1], tag: 'clip', isOn: true }],
    ['refiled', 'topics.save', { name: 'Dams', query: 'dam' }],
    ['refiled', 'outlets.save', { entry: { name: 'Marren News', aliases: [], domains: [] } }],
    ['zone', 'library.setZone', { zone: 'Asia/Tokyo' }],
  ] as const)('come whole again, %s, after %s', async (why, name, input) => {
    const { must, keep } = await aFilledDesk('Dam', 'Harbour');
    const marks: Record<string, Mark> = {};
    const coverage = { selection: EVERYTHING, by: 'outlet', bin: 'day' } as const;
    marks['list'] = (await must('live.list', LIST)).mark;
    marks['coverage'] = (await must('live.coverage', coverage)).mark;
    marks['topics'] = (await must('live.topics', {})).mark;
    await must(name, input as never);
    await keep('Strike');
    expect(await must('live.list', { ...LIST, since: marks['list'] })).toMatchObject({ kind: 'whole', why });
    expect(await must('live.coverage', { ...coverage, since: marks['coverage'] })).toMatchObject({ why });
    expect(await must('live.topics', { since: marks['topics'] })).toMatchObject({ kind: 'whole', why });
  });

  test('count the unread of topics anew when an article was read, and only them', async () => {
    const { must, keep } = await aFilledDesk('Dam', 'Harbour');
    await must('topics.save', { name: 'Ports', query: 'port' });
    const topics = await must('live.topics', {});
    const volume = await must('live.volume', { selection: EVERYTHING });
    expect(topics).toMatchObject({ value: [{ volume: { articles: 2 }, unread: 2 }] });
    await keep('Strike');
    const grown = await must('live.topics', { since: topics.mark });
    expect(grown).toMatchObject({ kind: 'delta', delta: [{ volume: { articles: 1 }, unread: 1 }] });
    await must('articles.mark', { id: 1, isRead: true });
    const read = await must('live.topics', { since: grown.mark });
    expect(read).toMatchObject({ why: 'marked', value: [{ volume: { articles: 3 }, unread: 2 }] });
    expect(await must('live.volume', { selection: EVERYTHING, since: volume.mark })).toMatchObject({
      kind: 'delta',
    });
  });

  test('leave a list that stands still as it is, also when it comes whole', async () => {
    const { must, keep } = await aFilledDesk('Dam', 'Harbour');
    const list = await must('live.list', LIST);
    if (list.kind !== 'whole') throw new Error('The first answer is whole');
    const { upTo } = list.value;
    await keep('Strike');
    const still = await must('live.list', { ...LIST, since: list.mark, upTo, isStill: true });
    expect(still).toMatchObject({ kind: 'delta', delta: { arrived: { articles: 1 }, rows: [], days: [] } });
    await must('articles.tag', { ids: [1], tag: 'clip', isOn: true });
    const tagged = await must('live.list', { ...LIST, since: still.mark, upTo, isStill: true });
    expect(tagged).toMatchObject({ kind: 'whole', value: { upTo, arrived: { articles: 1 } } });
    if (tagged.kind !== 'whole') throw new Error('It was tagged');
    expect(tagged.value.pages[0]?.map(({ id }) => id).sort()).toEqual([1, 2]);
    const taken = await must('live.list', { ...LIST, since: tagged.mark, upTo });
    expect(taken).toMatchObject({ kind: 'delta', delta: { rows: [{ id: 3 }] } });
  });

  test('show what is brought back from the deleted ones, also in a list that stands still', async () => {
    const { must } = await aFilledDesk('Dam', 'Harbour');
    const { deleted } = await must('articles.delete', { ids: [1] });
    const list = await must('live.list', LIST);
    await must('deleted.restore', { ids: deleted });
    const back = await must('live.list', { ...LIST, since: list.mark, upTo: list.mark.upTo, isStill: true });
    expect(back).toMatchObject({ kind: 'whole', why: 'deleted', value: { arrived: { articles: 0 } } });
    expect(back.kind === 'whole' && back.value.pages[0]).toHaveLength(2);
  });

  test('say a timeline anew whose bins are others, and add to one whose bins are the same', async () => {
    const { must, keep } = await aFilledDesk('Dam', 'Harbour', 'Strike');
    const question = { selection: EVERYTHING, by: 'language', bin: 'day' } as const;
    const first = await must('live.coverage', question);
    await keep('Ferry');
    const next = await must('live.coverage', { ...question, since: first.mark });
    const fresh = await must('live.coverage', question);
    if (first.kind !== 'whole' || fresh.kind !== 'whole') throw new Error('Asked without a mark');
    const added = next.kind === 'whole' ? next.value : addCoverage(first.value, next.delta);
    expect(added).toEqual(fresh.value);
    const old = { ...next.mark, frame: 'day 2026-01-01T00:00 2026-01-02T00:00 over' };
    expect(await must('live.coverage', { ...question, since: old })).toMatchObject({ why: 'frame' });
    const restarted = { ...next.mark, age: 'another 0' };
    expect(await must('live.coverage', { ...question, since: restarted })).toMatchObject({
      why: 'restarted',
    });
  });
});
