import { expect, test } from 'vitest';
import type { Input } from '../../electron/contract/api.ts';
import type { ReportSpec } from '#core/domain/report.ts';
import { aDesk } from './a-desk.ts';

const article = (headline: string, day: string, text = 'The dam at Marren seeps again, officials said.') =>
  `${headline}\n\nMARREN (Port Ansel Post) - ${day} September 2026: ${text}\n`;

const SPEC: ReportSpec = {
  kind: 'briefing',
  title: 'Water',
  selection: { query: 'dam', filters: [] },
  topics: [],
  text: 'extract',
};

async function aWatchedDesk() {
  const desk = await aDesk();
  await desk.must('watches.add', { path: desk.incoming, defaults: {} });
  const arrive = async (name: string, content: string): Promise<void> =>
    desk.settle(desk.write(`${name}.txt`, content));
  return { ...desk, arrive };
}
type Desk = Awaited<ReturnType<typeof aWatchedDesk>>;

async function issue(desk: Desk, spec: ReportSpec): Promise<number> {
  const { figures, title, fileName } = await desk.must('report.bytes', { spec, format: 'html' });
  const issued = await desk.must('reports.issue', {
    title,
    spec,
    figures,
    format: 'html',
    path: `/out/${fileName}`,
    bytes: 1,
    sha256: 'a'.repeat(64),
    isScheduled: false,
  });
  return issued.id;
}

const idOf = async (desk: Desk, headline: string): Promise<number> => {
  const rows = await desk.must('articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 50,
  });
  return rows.find((row) => row.headline === headline)?.id ?? -1;
};

test('a report remembers what it counted, and later says what has changed and why', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  await desk.arrive('two', article('Dam holds', '2', 'The dam at Marren holds, engineers found.'));
  await desk.arrive('three', article('Ferry sails', '3', 'The ferry to Osterlo sails again on Monday.'));
  const one = await idOf(desk, 'Dam seeps');
  const three = await idOf(desk, 'Ferry sails');
  const issued = await issue(desk, SPEC);
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    now: { articles: 2, unique: 2 },
    groups: [],
    corrected: [],
    revised: [],
    topics: [],
  });

  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.arrive('four', article('Dam watched', '4', 'Guards watch the dam at Marren day and night.'));
  await desk.must('articles.correct', { id: three, field: 'headline', text: 'Ferry sails past the dam' });
  const two = await idOf(desk, 'Dam holds');
  await desk.must('articles.correct', { id: two, field: 'headline', text: 'Dam holds firm' });
  await desk.must('articles.delete', { ids: [one] });
  const four = await idOf(desk, 'Dam watched');
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    issued: { volume: { articles: 2, unique: 2 }, title: 'Water' },
    now: { articles: 3, unique: 3 },
    groups: [
      { change: 'added', why: 'came', articles: [four] },
      { change: 'added', why: 'corrected', articles: [three] },
      { change: 'removed', why: 'deleted', articles: [one] },
    ],
    corrected: [two],
  });
});

test('an article that got another version is told as such', async () => {
  const desk = await aWatchedDesk();
  const page = (text: string) =>
    `<html><head><title>Dam seeps</title><link rel="canonical" href="https://post.example/dam"></head><body><article><h1>Dam seeps</h1><p>${text}</p><p>The ministry said that the dam at Marren is watched day and night, and that nobody is in danger.</p></article></body></html>`;
  await desk.settle(
    desk.write('one.html', page('The dam at Marren seeps at its northern end, officials said.')),
  );
  const issued = await issue(desk, SPEC);
  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.settle(
    desk.write('two.html', page('The dam at Marren seeps at both of its ends, officials said.')),
  );
  const one = await idOf(desk, 'Dam seeps');
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    now: { articles: 1 },
    groups: [],
    revised: [one],
  });
});

test('a topic that asks for something else is named as the reason', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  await desk.arrive('two', article('Ferry sails', '2', 'The ferry to Osterlo sails again on Monday.'));
  const topic = await desk.must('topics.save', { name: 'Water', query: 'dam' });
  const filters = [{ field: 'topic', value: String(topic.id), exclude: false }] as const;
  const issued = await issue(desk, { ...SPEC, selection: { filters } });
  await desk.must('topics.save', { id: topic.id, name: 'Water', query: 'dam OR ferry' });
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    groups: [{ change: 'added', why: 'topic', articles: [await idOf(desk, 'Ferry sails')] }],
    topics: [{ name: 'Water', from: 1, to: 2 }],
  });
});

test('what licences say of full text is told by outlet, of the clips picked or of all', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  await desk.arrive('two', article('Dam holds', '2').replace('Port Ansel Post', 'Kestrel Daily'));
  await desk.must('outlets.save', {
    entry: { name: 'Port Ansel Post', aliases: [], domains: [], licence: 'extract' },
  });
  const [one, two] = [await idOf(desk, 'Dam seeps'), await idOf(desk, 'Dam holds')];
  const forbidden = [{ outlet: 'Port Ansel Post', articles: 1 }];
  expect(await desk.must('reports.licences', { spec: SPEC })).toEqual({ forbidden, allowed: 0, unsaid: 1 });
  expect(await desk.must('reports.licences', { spec: { ...SPEC, picked: [{ article: two }] } })).toEqual({
    forbidden: [],
    allowed: 0,
    unsaid: 1,
  });
  expect(await desk.must('reports.clips', { articles: [two, 999, one] })).toMatchObject([
    { id: two, headline: 'Dam holds', outlet: 'Kestrel Daily' },
    { id: one, headline: 'Dam seeps', outlet: 'Port Ansel Post' },
  ]);
});

const RULE: Omit<Input<'reports.saveSchedule'>, 'draftId'> = {
  days: 'daily',
  weekday: 1,
  time: '07:30',
  period: 'since-run',
  folder: '/out',
  formats: ['html'],
  isPaused: false,
};

test('a schedule is due by the engine’s clock, once, and a run that was missed is made up for', async () => {
  const desk = await aWatchedDesk();
  // The clock of the desk stands at Monday 2026-09-28, 09:14.
  const draft = await desk.must('reports.saveDraft', { isTemplate: false, spec: SPEC });
  const schedule = await desk.must('reports.saveSchedule', { ...RULE, draftId: draft.id });
  expect(schedule).toMatchObject({ handledTo: '2026-09-28T09:14', next: '2026-09-29T07:30' });
  // Made after its time, it does not run for this morning.
  expect(await desk.must('reports.due', {})).toEqual([]);

  desk.setNow('2026-09-29T07:30:00.000Z');
  const [due] = await desk.must('reports.due', {});
  expect(due).toMatchObject({
    name: 'Water',
    run: {
      moment: '2026-09-29T07:30',
      range: { from: '2026-09-28T07:30', to: '2026-09-29T07:30' },
      isLate: false,
    },
    spec: { selection: { query: 'dam', range: { from: '2026-09-28T07:30', to: '2026-09-29T07:30' } } },
  });
  const ran = { ...due!.run, at: '2026-09-29T07:30:02.000Z', paths: ['/out/water.html'], articles: 0 };
  await desk.must('reports.keepRun', { id: schedule.id, run: ran });
  expect(await desk.must('reports.due', {})).toEqual([]);
  // Asked for by hand it goes on from there to this minute.
  desk.setNow('2026-09-29T12:00:00.000Z');
  expect((await desk.must('reports.due', { id: schedule.id }))[0]?.run.range).toEqual({
    from: '2026-09-29T07:30',
    to: '2026-09-29T12:00',
  });

  desk.setNow('2026-10-02T10:00:00.000Z');
  expect((await desk.must('reports.due', {}))[0]?.run).toEqual({
    moment: '2026-10-02T07:30',
    range: { from: '2026-09-29T07:30', to: '2026-10-02T07:30' },
    isLate: true,
    missed: 2,
  });
});

test('a schedule whose time is changed begins anew; one of a draft that was put away rests', async () => {
  const desk = await aWatchedDesk();
  const draft = await desk.must('reports.saveDraft', { isTemplate: true, spec: SPEC });
  const { id } = await desk.must('reports.saveSchedule', { ...RULE, draftId: draft.id });
  desk.setNow('2026-09-29T12:00:00.000Z');
  await desk.must('reports.saveSchedule', { ...RULE, id, draftId: draft.id, time: '11:00' });
  expect(await desk.must('reports.due', {})).toEqual([]);
  desk.setNow('2026-09-30T11:00:00.000Z');
  expect(await desk.must('reports.due', {})).toHaveLength(1);
  await desk.must('reports.removeDraft', { id: draft.id });
  expect(await desk.must('reports.due', {})).toEqual([]);
  await desk.must('reports.restoreDraft', { id: draft.id });
  expect(await desk.must('reports.due', {})).toHaveLength(1);
  expect(await desk.ask('reports.saveSchedule', { ...RULE, draftId: 99 })).toEqual({
    ok: false,
    error: { kind: 'not-found' },
  });
});
