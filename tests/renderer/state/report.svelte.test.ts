import { expect, test, vi } from 'vitest';
import { PREVIEW_AFTER_MS, ReportState } from '../../../renderer/state/report.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';

const TOPICS = [{ id: 1 }, { id: 2 }, { id: 3 }];
const EVERYTHING = { filters: [] };

test('an untouched draft asks for every topic, and leaves out what was not written', () => {
  const report = new ReportState(makeFakeApi({ articles: [] }));
  report.title = '   ';
  expect(report.specFor(EVERYTHING, TOPICS)).toEqual({
    kind: 'briefing',
    selection: EVERYTHING,
    topics: [],
    text: 'extract',
  });
});

test('topics are printed in the order made, without those left out', () => {
  const report = new ReportState(makeFakeApi({ articles: [] }));
  report.move(3, -1, TOPICS);
  report.pick(1, false);
  expect(report.specFor(EVERYTHING, TOPICS).topics).toEqual([3, 2]);
  report.pick(1, true);
  expect(report.specFor(EVERYTHING, TOPICS).topics).toEqual([1, 3, 2]);
});

test('a topic cannot be moved out of the list, and a new one comes last', () => {
  const report = new ReportState(makeFakeApi({ articles: [] }));
  report.move(1, -1, TOPICS);
  report.move(3, 1, TOPICS);
  expect(report.ordered(TOPICS)).toEqual(TOPICS);
  report.move(3, -1, TOPICS);
  expect(report.ordered([...TOPICS, { id: 4 }]).map(({ id }) => id)).toEqual([1, 3, 2, 4]);
  expect(report.ordered([{ id: 1 }, { id: 2 }]).map(({ id }) => id)).toEqual([1, 2]);
});

test('the preview is asked for once after a burst of changes, and the old page stands meanwhile', async () => {
  vi.useFakeTimers();
  const api = makeFakeApi({ articles: [] });
  const report = new ReportState(api);
  report.show(report.specFor(EVERYTHING, TOPICS));
  await vi.advanceTimersByTimeAsync(1);
  const first = report.preview.value;
  expect(first?.url).toContain('Briefing');
  for (const title of ['D', 'Da', 'Dam']) {
    report.title = title;
    report.show(report.specFor(EVERYTHING, TOPICS));
    await vi.advanceTimersByTimeAsync(PREVIEW_AFTER_MS - 1);
    expect(report.preview.value).toBe(first);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(report.preview.value?.url).toContain('Dam');
  expect(api.asked.filter(({ name }) => name === 'shell.previewReport')).toHaveLength(2);
  vi.useRealTimers();
});

test('an export says where it went; a cancelled one says nothing; a failed one says why', async () => {
  const report = new ReportState(makeFakeApi({ articles: [] }));
  await report.export(report.specFor(EVERYTHING, TOPICS), 'pdf');
  expect(report.exported).toMatchObject({ path: '/home/desk/briefing.pdf', format: 'pdf' });
  const failing = (failure: { kind: 'cancelled' } | { kind: 'print-failed'; detail: string }): ReportState =>
    new ReportState(makeFakeApi({ articles: [], failing: { 'shell.exportReport': failure } }));
  const cancelled = failing({ kind: 'cancelled' });
  await cancelled.export(cancelled.specFor(EVERYTHING, TOPICS), 'pdf');
  expect([cancelled.exported, cancelled.exportFailure]).toEqual([undefined, undefined]);
  const failed = failing({ kind: 'print-failed', detail: 'no paper' });
  await failed.export(failed.specFor(EVERYTHING, TOPICS), 'pdf');
  expect(failed.exportFailure).toMatchObject({ kind: 'print-failed' });
});
