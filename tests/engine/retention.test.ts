import { describe, expect, test } from 'vitest';
import { NO_BREAK } from '#core/domain/figures.ts';
import type { RetentionRule } from '#core/domain/retention.ts';
import { aDesk } from './a-desk.ts';

/** The clock of the desk stands at 28 September 2026. */
const RULE: RetentionRule = {
  days: 30,
  since: 'published',
  keepsStarred: true,
  keepsTagged: true,
  keptTopics: [],
};
const PAGE = { offset: 0, limit: 50 };
const ALL = { selection: { filters: [] }, order: 'oldest', ...PAGE } as const;

/** One table of articles in a watch; `dates` by headline. */
async function aWatchedTable(dates: Readonly<Record<string, string>>) {
  const desk = await aDesk();
  const { must, write, settle, incoming } = desk;
  const rows = Object.entries(dates).map(
    ([headline, date]) =>
      `"${headline}";"${headline}, the ministry said in the valley of Marren.";${date};Post`,
  );
  const watch = await must('watches.add', { path: incoming, defaults: {} });
  await settle(write('table.csv', ['Schlagzeile;Volltext;Datum;Blatt', ...rows].join('\n')));
  const headlines = async () => (await must('articles.list', ALL)).map(({ headline }) => headline).sort();
  const idOf = async (headline: string) =>
    (await must('articles.list', ALL)).find((row) => row.headline === headline)!.id;
  /** Sets the rule, and waits until it has gone through the watch. */
  const rule = async (change: Partial<RetentionRule> = {}) => {
    await must('watches.update', { id: watch.id, retention: { ...RULE, ...change } });
    await expect
      .poll(async () => (await must('watches.retention', { id: watch.id, rule: { ...RULE, ...change } })).due)
      .toBe(0);
  };
  return { ...desk, watch, headlines, idOf, rule };
}

describe('the rule of a watch', () => {
  test('takes out what is old enough to the day, and says so in the list of deleted articles', async () => {
    const { must, headlines, rule, told, watch } = await aWatchedTable({
      'Dam seeps': '2026-08-28',
      'Ferry runs': '2026-08-29',
      'Mill burns': '2026-09-20',
    });
    // A day counts from its end: the 28th of August is 30 days old at the end of the 27th of September.
    expect(await must('watches.retention', { id: watch.id, rule: RULE })).toEqual({
      due: 1,
      articles: 3,
      kept: 0,
      undated: 0,
    });
    await rule();
    expect(await headlines()).toEqual(['Ferry runs', 'Mill burns']);
    await expect.poll(() => told).toContainEqual({ watch: 'incoming', deleted: 1 });
    expect((await must('deleted.list', PAGE)).rows).toMatchObject([
      {
        headline: 'Dam seeps',
        by: 'retention',
        why: `incoming keeps articles 30${NO_BREAK}days after publication`,
      },
    ]);
    expect((await must('watches.list', undefined))[0]).toMatchObject({
      retention: RULE,
      lastRetention: { deleted: 1 },
    });
  });

  test('passes over articles without a date, with a star, with a tag, and of a topic that is to stay', async () => {
    const { must, headlines, idOf, rule } = await aWatchedTable({
      'Dam seeps': '2020-01-01',
      'Ferry runs': '2020-01-02',
      'Mill burns': '2020-01-03',
      'Weir holds': '2020-01-04',
      'No date': '',
    });
    await must('articles.mark', { id: await idOf('Dam seeps'), isStarred: true });
    await must('articles.tag', { ids: [await idOf('Ferry runs')], tag: 'Boats', isOn: true });
    const topic = await must('topics.save', { name: 'Mills', query: 'mill' });
    await rule({ keptTopics: [topic.id] });
    expect(await headlines()).toEqual(['Dam seeps', 'Ferry runs', 'Mill burns', 'No date']);
    await rule({ keepsStarred: false, keepsTagged: false });
    expect(await headlines()).toEqual(['No date']);
  });

  test('counted from the arrival, it takes nothing that has just arrived', async () => {
    const { headlines, rule } = await aWatchedTable({ 'Dam seeps': '2020-01-01' });
    await rule({ since: 'arrived' });
    expect(await headlines()).toEqual(['Dam seeps']);
  });

  test('does not take again what the analyst brought back', async () => {
    const { must, headlines, rule, library } = await aWatchedTable({
      'Dam seeps': '2020-01-01',
      'Ferry runs': '2020-01-02',
    });
    await rule();
    expect(await headlines()).toEqual([]);
    const dam = (await must('deleted.list', PAGE)).rows.find((row) => row.headline === 'Dam seeps')!;
    await must('deleted.restore', { ids: [dam.id] });
    await rule({ days: 31 });
    expect(await headlines()).toEqual(['Dam seeps']);
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  });

  test('is gone once the watch keeps everything again', async () => {
    const { must, headlines, rule, watch, write, settle } = await aWatchedTable({
      'Dam seeps': '2020-01-01',
    });
    await rule();
    await must('watches.update', { id: watch.id, retention: null });
    await settle(
      write(
        'more.csv',
        'Schlagzeile;Volltext;Datum;Blatt\n"Old mill";"The mill stood, she said.";2019-01-01;Post',
      ),
    );
    expect(await headlines()).toEqual(['Old mill']);
    expect((await must('watches.list', undefined))[0]).not.toHaveProperty('retention');
  });
});
