import { beforeEach, expect, test } from 'vitest';
import { ReportDraftsState } from '../../../renderer/state/report-drafts.svelte.ts';
import { ranText } from '../../../renderer/state/ran-text.ts';
import { makeFakeApi, type FakeApi } from '../fake-api.ts';

let api: FakeApi;
let reports: ReportDraftsState;

beforeEach(() => {
  api = makeFakeApi({ articles: [], isNew: true });
  reports = new ReportDraftsState(api);
});

const range = (from: string, to: string) => ({ from: `${from}T00:00`, to: `${to}T00:00` });

async function aDraft(title: string): Promise<void> {
  await reports.startNew('analysis', { filters: [], range: range('2026-09-07', '2026-09-14') });
  reports.open.change({ title });
  await reports.open.flush();
  await reports.load();
}
const row = (title: string) => reports.rows.find((one) => one.title === title)!;

test('the draft changed last is come back to; without one there is a new one', async () => {
  await reports.begin();
  expect(reports.open.save).toBe('new');
  await aDraft('Water');
  const again = new ReportDraftsState(api);
  await again.begin();
  expect(again.open.spec.title).toBe('Water');
});

test('a copy is another draft; one for the next period has its period moved and its clips and words left behind', async () => {
  await aDraft('Water');
  reports.addClips([4, 5]);
  reports.open.change({ summary: [{ type: 'paragraph', runs: [{ text: 'Held.' }] }] });
  await reports.open.flush();
  const was = reports.open.id;
  await reports.duplicate(row('Water'));
  expect([reports.open.name, reports.picked.length, reports.open.id === was]).toEqual([
    'Water, copy',
    2,
    false,
  ]);
  await reports.duplicateForNext(reports.rows.find(({ id }) => id === was)!);
  expect(reports.open.spec).toEqual({
    kind: 'analysis',
    title: 'Water',
    selection: { filters: [], range: range('2026-09-14', '2026-09-21') },
    topics: [],
    text: 'extract',
  });
  expect(reports.drafts).toHaveLength(3);
});

test('a template stays as it is when a report is made from it', async () => {
  await aDraft('Water');
  await reports.saveAsTemplate(row('Water'));
  const [template] = reports.templates;
  expect([reports.open.isTemplate, reports.templates.length, reports.drafts.length]).toEqual([true, 1, 1]);
  await reports.fromTemplate(template!, '2026-09-30T10:00');
  expect(reports.open.isTemplate).toBe(false);
  expect(reports.templates).toEqual([template]);
});

test('a draft that is put away gives way to the next, and comes back as it was', async () => {
  await aDraft('Water');
  await aDraft('Ferry');
  const ferry = row('Ferry');
  await reports.remove(ferry, { filters: [] });
  expect([reports.open.spec.title, reports.drafts.length]).toEqual(['Water', 1]);
  await reports.restore(ferry.id);
  expect([reports.open.spec.title, reports.drafts.length]).toEqual(['Ferry', 2]);
  await reports.remove(row('Ferry'), { filters: [] });
  await reports.remove(row('Water'), { filters: [] });
  expect([reports.open.id, reports.open.save]).toEqual([undefined, 'new']);
});

test('clips are put in once, in order, with headings and notes, and without any every article is one', () => {
  reports.addClips([3, 1]);
  reports.addClips([1, 2]);
  reports.moveClip(2, 0);
  reports.changeClip(1, { heading: 'The dam' });
  expect(reports.picked).toEqual([{ article: 2 }, { article: 3 }, { article: 1, heading: 'The dam' }]);
  reports.changeClip(1, { heading: undefined });
  expect(reports.picked[2]).toEqual({ article: 1 });
  [1, 2, 3].forEach((article) => reports.removeClip(article));
  expect(reports.open.spec).not.toHaveProperty('picked');
});

test('a name that is emptied goes back to the title', async () => {
  await aDraft('Water');
  await reports.rename(row('Water'), 'Mornings');
  expect(row('Water').name).toBe('Mornings');
  await aDraft('Ferry');
  await reports.rename(row('Water'), '  ');
  expect(row('Water')).not.toHaveProperty('name');
});

const RUN = {
  at: '2026-09-29T07:30:02.000Z',
  moment: '2026-09-29T07:30',
  range: range('2026-09-28', '2026-09-29'),
  isLate: false,
  missed: 0,
  articles: 3,
  paths: ['/out/water.pdf'],
};

test('a run that was late, empty or failed says so', () => {
  expect(ranText('Water', RUN, 'since-run')).toEqual({
    isDone: true,
    text: 'Water was written: water.pdf, 3\u00a0articles.',
  });
  expect(ranText('Water', { ...RUN, articles: 0 }, 'since-run').text).toContain('It is empty');
  const failed = ranText('Water', { ...RUN, paths: [], failure: '/out is not there.' }, 'since-run');
  expect([failed.isDone, failed.text]).toEqual([
    false,
    'Water was not written as planned. /out is not there.',
  ]);
});

test('runs missed before a late one are covered only by a period that goes on from the run before', () => {
  const late = { ...RUN, isLate: true, missed: 2 };
  expect(ranText('Water', late, 'since-run').text).toContain(
    'as 2\u00a0runs before it; this one report covers them.',
  );
  expect(ranText('Water', late, 'day-before').text).toContain(
    'as 2\u00a0runs before it, whose periods have no report.',
  );
});
