import { expect, test } from 'vitest';
import type { Events } from '../../electron/contract/events.ts';
import type { ReportSpec } from '#core/domain/report.ts';
import { aDesk } from './a-desk.ts';

const SPEC: ReportSpec = {
  kind: 'analysis',
  title: 'Water',
  selection: { filters: [] },
  topics: [],
  text: 'extract',
};
const ASKER = -1;
const isShare = (told: unknown): told is Events['export.share'] =>
  (told as { share?: unknown }).share !== undefined;

async function aFilledDesk() {
  const desk = await aDesk();
  await desk.must('watches.add', { path: desk.incoming, defaults: {} });
  const rows = Array.from(
    { length: 40 },
    (_, at) =>
      `"Dam ${at}";"The dam above Marren seeps at gauge ${at}, Bram Eskil said on Monday.";2026-09-0${1 + (at % 9)};Kestrel Daily;Ida Moss`,
  );
  await desk.settle(desk.write('a.csv', ['Schlagzeile;Volltext;Datum;Blatt;Autor', ...rows].join('\n')));
  const shares = (): readonly Events['export.share'][] => desk.told.filter(isShare);
  /** Resolves when so much of what is written was told, in the middle of the work. */
  const untilShare = async (least: number): Promise<void> => {
    while (!shares().some(({ share }) => share >= least)) await new Promise(setImmediate);
  };
  return { ...desk, shares, untilShare };
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a report tells how much of it is worked out, and only who asked is told', async () => {
  const { must, shares } = await aFilledDesk();
  await must('report.bytes', { spec: SPEC, format: 'json' });
  expect(shares()).toEqual([]);
  await must('report.bytes', { spec: SPEC, format: 'json', isTold: true });
  const told = shares().map(({ share }) => share);
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([told[0], shares()[0]?.of]).toEqual([0, 'report']);
});

test('a report is given up in the middle of the work', async () => {
  const { ask, untilShare, shares } = await aFilledDesk();
  const asked = ask('report.bytes', { spec: SPEC, format: 'docx', isTold: true }, ASKER);
  await untilShare(0.3);
  await ask('reports.schedules', undefined, ASKER);
  expect(await asked).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(Math.max(...shares().map(({ share }) => share))).toBeLessThan(0.8);
});

test('what changes while a report is worked out is in all of it or in none', async () => {
  const { ask, must, untilShare } = await aFilledDesk();
  const asked = ask('report.bytes', { spec: SPEC, format: 'json', isTold: true }, ASKER);
  await untilShare(0.4);
  const rows = await must('articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 1,
  });
  await must('articles.delete', { ids: rows.map(({ id }) => id) });
  const reply = await asked;
  const after = await must('report.bytes', { spec: SPEC, format: 'json' });
  expect(reply.ok && text(reply.value.bytes)).toBe(text(after.bytes));
  expect(after.figures.volume.articles).toBe(39);
});

test('the desk’s own drafts and marks of reading do not begin a report anew', async () => {
  const { ask, must, untilShare, shares } = await aFilledDesk();
  const asked = ask('report.bytes', { spec: SPEC, format: 'json', isTold: true }, ASKER);
  await untilShare(0.4);
  await must('reports.saveDraft', { isTemplate: false, spec: SPEC });
  await must('articles.mark', { id: 1, isRead: true });
  expect((await asked).ok).toBe(true);
  expect(shares().filter(({ share }) => share === 0)).toHaveLength(1);
});

test('while something changes all the time, a report is written all the same, of one state', async () => {
  const { ask, must } = await aFilledDesk();
  const asked = ask('report.bytes', { spec: SPEC, format: 'json' }, ASKER);
  const isWritten = asked.then(() => true);
  let changes = 0;
  for (;;) {
    if (await Promise.race([isWritten, Promise.resolve(false)])) break;
    await must('articles.correct', { id: 1, field: 'page', text: `A${changes}` });
    changes += 1;
    // What the window asks goes before: the report gets a turn in between.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  }
  expect((await asked).ok).toBe(true);
  // Where it begins anew it is alone: what is asked meanwhile waits until it is done.
  expect(changes).toBeGreaterThan(0);
  expect(changes).toBeLessThan(20);
});

test('data are written in slices: how much is told, and they are given up in the middle', async () => {
  const { ask, must, shares } = await aFilledDesk();
  const rows = Array.from({ length: 5_000 }, (_, at) => [`row ${at}`, at]);
  const columns = [
    { title: 'Row', width: 9 },
    { title: 'No.', width: 9 },
  ];
  const data = {
    list: 'rows',
    shown: { title: 'Rows', fileName: 'rows', columns, rows, about: [] },
  } as const;
  expect((await must('data.bytes', { data, format: 'xlsx', isTold: true })).rows).toBe(5_000);
  expect(shares()).toHaveLength(51);
  expect([shares()[0]?.share, shares().at(-1)?.share]).toEqual([0, 1]);
  const before = shares().length;
  const asked = ask('data.bytes', { data, format: 'xlsx', isTold: true }, -3);
  while (shares().length < before + 10) await new Promise(setImmediate);
  await ask('library.info', undefined, -3);
  expect(await asked).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(shares().length).toBeLessThan(before + 40);
});
