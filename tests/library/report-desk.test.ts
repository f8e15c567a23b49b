import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportSpec } from '#core/domain/report.ts';
import type { IssuedReport } from '#core/domain/report-draft.ts';
import type { ScheduleRule } from '#core/domain/report-schedule.ts';
import type { Library } from '#core/ports.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { packIds, unpackIds } from '../../electron/library/tables/issued-reports.ts';
import { aFolder, aLibrary, change, NOW, SQL_JS_FOLDER } from './a-library.ts';

const LOGO = 'A'.repeat(40_000);
const SPEC: ReportSpec = {
  kind: 'briefing',
  title: 'Water',
  summary: [{ type: 'paragraph', runs: [{ text: 'The dam held.', bold: true }] }],
  selection: { query: 'dam', filters: [], range: { from: '2026-09-07T00:00', to: '2026-09-08T00:00' } },
  topics: [2, 1],
  picked: [{ article: 3, heading: 'Ä “first”', note: [{ type: 'bullets', items: [[{ text: 'new' }]] }] }],
  text: 'extract',
  look: {
    paper: 'A4',
    locale: 'en-GB',
    citation: 'house',
    logo: { type: 'image/png', base64: LOGO, alt: 'Works' },
  },
};
const RULE: Omit<ScheduleRule, 'draftId'> = {
  days: 'daily',
  weekday: 1,
  time: '07:30',
  period: 'day-before',
  folder: '/out',
  formats: ['html', 'pdf'],
  isPaused: false,
};
const RUN = {
  at: NOW,
  moment: '2026-09-09T07:30',
  range: { from: '2026-09-08T00:00', to: '2026-09-09T00:00' },
  isLate: true,
  missed: 2,
  articles: 0,
  paths: ['/out/water.html'],
};
const ISSUED: Omit<IssuedReport, 'id'> = {
  at: NOW,
  title: 'Water',
  format: 'pdf',
  path: '/out/water.pdf',
  bytes: 12,
  sha256: 'a'.repeat(64),
  isScheduled: false,
  appVersion: '1',
  spec: SPEC,
  figures: { volume: { articles: 4, unique: 3 }, articles: [9, 3, 2, 1], upTo: 12, topics: [] },
};

const save = (library: Library, spec: ReportSpec, id?: number) =>
  change(library, () =>
    library.saveReportDraft({ spec, isTemplate: false, changedAt: NOW, ...(id !== undefined && { id }) }),
  );

/** What the desk has, as a whole. */
function everything(library: Library) {
  return {
    drafts: library.reportDrafts().map(({ id }) => library.reportDraft(id)),
    schedules: library.reportSchedules(),
    issued: library.issuedReports(),
  };
}

test('a draft comes back as it was left, and what was taken out of it is gone', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const { id } = save(library, SPEC);
  const { look: _look, picked: _picked, ...plain } = SPEC;
  const other = save(library, { ...plain, title: 'Other' });
  save(library, { ...plain, title: 'Less' }, other.id);
  library.close();
  const again = await aLibrary(folder);
  expect(again.reportDraft(id)).toEqual({ id, spec: SPEC, isTemplate: false, changedAt: NOW });
  expect(again.reportDraft(other.id)?.spec).toEqual({ ...plain, title: 'Less' });
  expect(again.reportDrafts()).toMatchObject([{ title: 'Less' }, { title: 'Water', picked: 1 }]);
});

test('a keystroke does not write the logo again', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const { id } = save(library, SPEC);
  const ledger = (): number => readFileSync(join(folder, 'library.ledger')).length;
  const before = ledger();
  save(library, { ...SPEC, summary: [{ type: 'paragraph', runs: [{ text: 'The dam held!' }] }] }, id);
  expect(ledger() - before).toBeLessThan(1_000);
  expect(library.reportDraft(id)?.spec.look?.logo?.base64).toBe(LOGO);
});

test('a draft that was put away comes back with its schedule until it is erased', async () => {
  const library = await aLibrary();
  const { id } = save(library, SPEC);
  const schedule = change(library, () => library.saveReportSchedule({ ...RULE, draftId: id }));
  change(library, () =>
    library.removeReportDraft(id, '2026-09-08T10:00:00.000Z', '2026-09-07T10:00:00.000Z'),
  );
  expect(everything(library)).toMatchObject({ drafts: [], schedules: [] });
  expect(change(library, () => library.restoreReportDraft(id))).toBe(true);
  expect(library.reportSchedules()).toEqual([schedule]);
  change(library, () =>
    library.removeReportDraft(id, '2026-09-08T11:00:00.000Z', '2026-09-07T11:00:00.000Z'),
  );
  const later = save(library, SPEC).id;
  change(library, () =>
    library.removeReportDraft(later, '2026-09-10T11:00:00.000Z', '2026-09-09T11:00:00.000Z'),
  );
  expect(change(library, () => library.restoreReportDraft(id))).toBe(false);
  expect(change(library, () => library.restoreReportDraft(later))).toBe(true);
});

test('a run moves its schedule on; one that failed covers nothing', async () => {
  const library = await aLibrary();
  const { id: draftId } = save(library, SPEC);
  const { id } = change(library, () =>
    library.saveReportSchedule({ ...RULE, draftId, handledTo: '2026-09-08T09:00' }),
  );
  change(library, () => library.keepReportRun(id, RUN));
  expect(library.reportSchedules()).toEqual([
    { ...RULE, id, draftId, handledTo: RUN.moment, coveredTo: RUN.range.to, lastRun: RUN },
  ]);
  const failed = { ...RUN, moment: '2026-09-10T07:30', paths: [], failure: 'The folder is gone.' };
  change(library, () => library.keepReportRun(id, failed));
  expect(library.reportSchedules()).toMatchObject([
    { handledTo: '2026-09-10T07:30', coveredTo: RUN.range.to, lastRun: failed },
  ]);
  // Changed in anything but its time, it goes on from there.
  change(library, () => library.saveReportSchedule({ ...RULE, id, draftId, folder: '/elsewhere' }));
  expect(library.reportSchedules()).toMatchObject([{ folder: '/elsewhere', handledTo: '2026-09-10T07:30' }]);
});

test('a first run that failed says where the next begins', async () => {
  const library = await aLibrary();
  const { id: draftId } = save(library, SPEC);
  const { id } = change(library, () =>
    library.saveReportSchedule({ ...RULE, draftId, handledTo: '2026-09-08T09:00' }),
  );
  const failed = { ...RUN, paths: [], failure: 'The folder is gone.' };
  change(library, () => library.keepReportRun(id, failed));
  expect(library.reportSchedules()).toMatchObject([{ coveredTo: RUN.range.from }]);
});

test('numbers of articles are kept as runs', () => {
  expect(packIds([9, 3, 2, 1, 3])).toBe('1-3,9');
  expect(unpackIds('1-3,9')).toEqual([1, 2, 3, 9]);
  expect([packIds([]), unpackIds('')]).toEqual(['', []]);
});

test('a backup has drafts, templates, schedules and issued reports', async () => {
  const library = await aLibrary();
  const { id: draftId } = save(library, SPEC);
  change(library, () => {
    library.saveReportDraft({ spec: SPEC, isTemplate: true, name: 'For the works', changedAt: NOW });
    library.keepReportRun(library.saveReportSchedule({ ...RULE, draftId }).id, RUN);
    library.addIssuedReport({ ...ISSUED, draftId });
  });
  const before = everything(library);
  expect([before.drafts.length, before.schedules.length, before.issued.length]).toEqual([2, 1, 1]);
  const target = join(aFolder(), 'copy.db');
  expect(library.backup(target)).toEqual({ ok: true, value: undefined });
  const restored = aFolder();
  copyFileSync(target, join(restored, 'library.db'));
  expect(everything(await aLibrary(restored))).toEqual(before);
});

test('a library made anew from its ledger has drafts, schedules and issued reports', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const { id: draftId } = save(library, SPEC);
  save(library, { ...SPEC, title: 'Water again' }, draftId);
  change(library, () => {
    const { id } = library.saveReportSchedule({ ...RULE, draftId });
    library.keepReportRun(id, RUN);
    library.addIssuedReport({ ...ISSUED, draftId });
    library.addIssuedReport(ISSUED);
  });
  const before = everything(library);
  expect(before.issued).toHaveLength(2);
  library.close();
  const rebuilding = await openRebuilding(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } });
  if (!rebuilding.ok) throw new Error(JSON.stringify(rebuilding.error));
  const finished = rebuilding.value.finish();
  if (!finished.ok) throw new Error(JSON.stringify(finished.error));
  const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  expect(everything(opened.value)).toEqual(before);
  expect(opened.value.verify()).toEqual([]);
  opened.value.close();
});
