import { expect, test } from 'vitest';
import type { Input } from '../../electron/contract/api.ts';
import { article, aWatchedDesk, idOf, SPEC } from './a-report-desk.ts';

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
