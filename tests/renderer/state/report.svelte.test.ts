import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PREVIEW_AFTER_MS, ReportState, SAVE_AFTER_MS } from '../../../renderer/state/report.svelte.ts';
import { makeFakeApi, type FakeApi, type FakeOptions } from '../fake-api.ts';

const EVERYTHING = { filters: [] };
const DAM = { query: 'dam', filters: [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aReport(options: Partial<FakeOptions> = {}): { api: FakeApi; report: ReportState } {
  const api = makeFakeApi({ articles: [], ...options });
  return { api, report: new ReportState(api) };
}
const saved = (api: FakeApi): unknown[] =>
  api.asked.filter(({ name }) => name === 'reports.saveDraft').map(({ input }) => input);

test('a new draft is of what is on the screen, and is not kept until it is changed', async () => {
  const { api, report } = aReport();
  report.follow(DAM);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([report.spec.selection, report.save, saved(api)]).toEqual([DAM, 'new', []]);
  report.change({ title: 'Water' });
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  report.follow(EVERYTHING);
  expect(report.spec).toEqual({
    kind: 'briefing',
    title: 'Water',
    selection: DAM,
    topics: [],
    text: 'extract',
  });
  expect([report.save, report.id]).toEqual(['saved', 2]);
});

test('while somebody types without a pause it is kept again and again, and never twice as a new one', async () => {
  const { api, report } = aReport();
  for (let stroke = 1; stroke <= 40; stroke += 1) {
    report.change({ title: 'x'.repeat(stroke) });
    await vi.advanceTimersByTimeAsync(100);
  }
  // Four seconds of typing: nothing older than a second is only in the window.
  expect(saved(api).length).toBeGreaterThanOrEqual(4);
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  expect(saved(api).at(-1)).toMatchObject({ id: 2, spec: { title: 'x'.repeat(40) } });
  expect(saved(api).filter((input) => (input as { id?: number }).id === undefined)).toHaveLength(1);
});

test('what was changed while it was being kept is kept after it', async () => {
  const { api, report } = aReport({ isHeld: true });
  report.change({ title: 'Dam' });
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  report.change({ title: 'Dam seeps' });
  api.release();
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  expect(report.save).toBe('saving');
  api.release();
  await vi.advanceTimersByTimeAsync(1);
  expect(report.save).toBe('saved');
  expect(saved(api).at(-1)).toMatchObject({ id: 2, spec: { title: 'Dam seeps' } });
});

test('a disk that refuses is said, and trying again keeps it', async () => {
  const { api, report } = aReport({ failing: { 'reports.saveDraft': { kind: 'disk-full', path: '/' } } });
  report.change({ title: 'Dam' });
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  expect([report.save, report.saveFailure]).toMatchObject(['failed', { kind: 'disk-full' }]);
  await report.flush();
  expect(saved(api)).toHaveLength(2);
});

test('a part that is taken out is gone, not empty', () => {
  const { report } = aReport();
  report.change({ title: 'Dam', picked: [{ article: 1 }] });
  report.change({ title: undefined, picked: undefined });
  expect(report.spec).toEqual({ kind: 'briefing', selection: EVERYTHING, topics: [], text: 'extract' });
});

test('the preview is asked for once after a burst of changes, and the old page stands meanwhile', async () => {
  const { api, report } = aReport();
  report.ask(report.spec);
  await vi.advanceTimersByTimeAsync(1);
  const first = report.preview.value;
  expect(first?.url).toContain('Briefing');
  for (const title of ['D', 'Da', 'Dam']) {
    report.change({ title });
    report.ask(report.spec);
    await vi.advanceTimersByTimeAsync(PREVIEW_AFTER_MS - 1);
    expect(report.preview.value).toBe(first);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(report.preview.value?.url).toContain('Dam');
  expect(api.asked.filter(({ name }) => name === 'shell.previewReport')).toHaveLength(2);
});

test('an export keeps the draft first and says where it went; a cancelled one says nothing; a failed one says why', async () => {
  const { api, report } = aReport();
  report.change({ title: 'Dam' });
  await report.export('pdf');
  expect(report.exported).toMatchObject({ path: '/home/desk/briefing.pdf', format: 'pdf' });
  expect(api.asked.find(({ name }) => name === 'shell.exportReport')?.input).toMatchObject({
    draftId: 2,
    spec: { title: 'Dam' },
  });
  const failing = (failure: { kind: 'cancelled' } | { kind: 'print-failed'; detail: string }): ReportState =>
    aReport({ failing: { 'shell.exportReport': failure } }).report;
  const cancelled = failing({ kind: 'cancelled' });
  await cancelled.export('pdf');
  expect([cancelled.exported, cancelled.exportFailure]).toEqual([undefined, undefined]);
  const failed = failing({ kind: 'print-failed', detail: 'no paper' });
  await failed.export('pdf');
  expect(failed.exportFailure).toMatchObject({ kind: 'print-failed' });
});

test('how far an export is comes from the outside', () => {
  const { api, report } = aReport();
  const stop = report.connect();
  api.emit('report.progress', { format: 'pdf', step: 'printing' });
  expect(report.step).toBe('printing');
  stop();
  api.emit('report.progress', { format: 'pdf', step: 'saving' });
  expect(report.step).toBe('printing');
});
