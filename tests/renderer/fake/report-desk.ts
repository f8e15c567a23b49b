import type { ReportDeskApi, ScheduleRow } from '#contract/report-desk-api.ts';
import type { IssuedChanges, IssuedRow, ReportDraft, ReportDraftRow } from '#core/domain/report-draft.ts';
import { nextMoment } from '#core/domain/report-schedule.ts';
import { err, ok, type Result } from '#core/result.ts';

const NOW = '2026-09-28T07:14:00Z';

export const NO_FIGURES = { volume: { articles: 0, unique: 0 }, articles: [], upTo: 0, topics: [] };

/** What was issued of every draft of the fake library. */
const ISSUED: IssuedRow = {
  id: 1,
  draftId: 1,
  at: '2026-09-27T05:31:00Z',
  title: 'Water desk, morning briefing',
  format: 'pdf',
  path: '/home/desk/Briefings/water-desk-2026-09-27.pdf',
  bytes: 184_213,
  sha256: 'a'.repeat(64),
  isScheduled: true,
  appVersion: '0.1.0',
  volume: { articles: 41, unique: 33 },
};
const CHANGES: IssuedChanges = {
  issued: ISSUED,
  spec: { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' },
  now: { articles: 44, unique: 34 },
  groups: [
    { change: 'added', why: 'came', articles: [901, 902, 903] },
    { change: 'added', why: 'corrected', articles: [120] },
    { change: 'removed', why: 'deleted', articles: [77] },
  ],
  corrected: [14, 18],
  revised: [],
  reread: [],
  acts: [],
  deleted: [{ id: 77, headline: 'Dam seeps again' }],
  topics: [{ name: 'Marren Dam', from: 3, to: 4 }],
};

type Answers = {
  [Name in keyof ReportDeskApi]: (
    input: ReportDeskApi[Name]['input'],
  ) => Result<ReportDeskApi[Name]['output'], ReportDeskApi[Name]['failure']>;
};

const DRAFTS: readonly ReportDraft[] = [
  {
    id: 1,
    name: 'Water desk, morning',
    isTemplate: true,
    changedAt: '2026-09-20T07:14:00Z',
    spec: { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' },
  },
];

function rowOf({ spec, ...head }: ReportDraft): ReportDraftRow {
  return {
    ...head,
    kind: spec.kind,
    ...(spec.title !== undefined && { title: spec.title }),
    ...(spec.selection.range !== undefined && { range: spec.selection.range }),
    ...(spec.picked !== undefined && { picked: spec.picked.length }),
  };
}

/** Drafts, schedules and issued reports in memory. */
export function reportDeskAnswers(isNew: boolean): Answers {
  let drafts = isNew ? [] : DRAFTS;
  let removed: readonly ReportDraft[] = [];
  let schedules: readonly ScheduleRow[] = [];
  let lastId = 1;
  return {
    'reports.drafts': () => ok(drafts.map(rowOf)),
    'reports.draft': ({ id }) => {
      const draft = drafts.find((one) => one.id === id);
      return draft ? ok(draft) : err({ kind: 'not-found' });
    },
    'reports.saveDraft': (input) => {
      const draft = { ...input, id: input.id ?? (lastId += 1), changedAt: NOW };
      drafts = [draft, ...drafts.filter(({ id }) => id !== draft.id)];
      return ok(rowOf(draft));
    },
    'reports.removeDraft': ({ id }) => {
      removed = [...removed, ...drafts.filter((one) => one.id === id)];
      drafts = drafts.filter((one) => one.id !== id);
      return ok(undefined);
    },
    'reports.restoreDraft': ({ id }) => {
      drafts = [...removed.filter((one) => one.id === id), ...drafts];
      return ok(undefined);
    },
    'reports.clips': ({ articles }) =>
      ok(
        articles.map((id) => ({
          id,
          headline: `Article ${id}`,
          outlet: 'Kestrel Daily',
          published: '2026-09-08',
        })),
      ),
    'reports.licences': () =>
      ok({ forbidden: [{ outlet: 'Kestrel Daily', articles: 12 }], allowed: 4, unsaid: 20 }),
    'reports.schedules': () => ok(schedules),
    'reports.saveSchedule': (rule) => {
      const id = rule.id ?? schedules.length + 1;
      const row = { ...rule, id, handledTo: '2026-09-28T09:14', next: nextMoment(rule, '2026-09-28T09:14') };
      schedules = [...schedules.filter((one) => one.id !== id), row];
      return ok(row);
    },
    'reports.removeSchedule': ({ id }) => {
      schedules = schedules.filter((one) => one.id !== id);
      return ok(undefined);
    },
    'reports.due': () => ok([]),
    'reports.keepRun': () => ok(undefined),
    'reports.issue': (report) => ok({ ...ISSUED, ...report }),
    'reports.issued': ({ draftId }) => ok(draftId === 1 ? [ISSUED] : []),
    'reports.changes': () => ok(CHANGES),
  };
}
