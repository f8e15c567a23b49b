import type { ClipRow, DueReport, ReportLicences, ScheduleRow } from '../../contract/report-desk-api.ts';
import type { ClipFacts } from '../../core/domain/clip-facts.ts';
import type { OutletRow } from '../../core/domain/outlet-entry.ts';
import type { ReportSpec } from '../../core/domain/report.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { ReportDraft, ReportDraftRow } from '../../core/domain/report-draft.ts';
import { specOfPeriod } from '../../core/domain/report-period.ts';
import {
  dueRun,
  nextMoment,
  rangeOfRun,
  type DueRun,
  type ReportSchedule,
} from '../../core/domain/report-schedule.ts';
import { wallInZone } from '../../core/domain/wall-time.ts';
import { issuedRow, sinceIssued } from '../../core/report/since-issued.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReportDeskApi } from '../../contract/report-desk-api.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** How long a draft that was put away can be brought back, in milliseconds. */
const DAY_MS = 86_400_000;

/** A schedule changed in when it runs begins to count anew: what lies behind it was never asked for. */
function isSameRhythm(one: ReportSchedule, other: Omit<ReportSchedule, 'id' | 'handledTo'>): boolean {
  return (
    one.days === other.days &&
    one.weekday === other.weekday &&
    one.time === other.time &&
    one.isPaused === other.isPaused
  );
}

type OutletCount = { readonly value: string | null; readonly articles: number };

function clipRow({ id, headline, outlet, published }: ClipFacts): ClipRow {
  return {
    id,
    ...(headline !== undefined && { headline }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  };
}

function licencesOf(counts: readonly OutletCount[], entries: readonly OutletRow[]): ReportLicences {
  const licences = new Map(entries.map(({ name, licence }) => [name, licence]));
  const forbidden = new Map<string, number>();
  let allowed = 0;
  let unsaid = 0;
  for (const { value, articles } of counts) {
    const licence = value === null ? undefined : licences.get(value);
    if (licence === 'full') allowed += articles;
    else if (licence === undefined || value === null) unsaid += articles;
    else forbidden.set(value, (forbidden.get(value) ?? 0) + articles);
  }
  return { forbidden: [...forbidden].map(([outlet, articles]) => ({ outlet, articles })), allowed, unsaid };
}

/** Drafts, templates, schedules and issued reports. */
export function reportDeskRequests({
  library,
  clock,
  appVersion,
}: EngineParts): Pick<EngineHandlers, keyof ReportDeskApi> {
  const now = (): string => wallInZone(clock.now(), library.info().zone);
  const rowOf = (schedule: ReportSchedule): ScheduleRow => ({
    ...schedule,
    next: nextMoment(schedule, now()),
  });
  const draftRow = ({ spec, ...head }: ReportDraft): ReportDraftRow => ({
    ...head,
    kind: spec.kind,
    ...(spec.title !== undefined && { title: spec.title }),
    ...(spec.selection.range !== undefined && { range: spec.selection.range }),
    ...(spec.picked !== undefined && { picked: spec.picked.length }),
  });
  const nameOf = ({ name, spec }: ReportDraft): string => name ?? spec.title ?? spec.kind;

  /** The run there is to do; one asked for by hand goes up to this minute. */
  function runOf(schedule: ReportSchedule, isByHand: boolean): DueRun | undefined {
    const due = dueRun(schedule, now());
    if (due !== undefined || !isByHand) return due;
    return { moment: now(), range: rangeOfRun(schedule, now()), isLate: false, missed: 0 };
  }
  function dueOf(schedule: ReportSchedule, isByHand: boolean): readonly DueReport[] {
    const draft = library.reportDraft(schedule.draftId);
    const run = runOf(schedule, isByHand);
    if (draft === undefined || run === undefined) return [];
    return [{ schedule, name: nameOf(draft), run, spec: specOfPeriod(draft.spec, run.range) }];
  }

  /** Whose articles the report clips, and how many: those picked, or all it counts. */
  function outletsOf(spec: ReportSpec): Result<readonly OutletCount[], QueryError> {
    if (spec.picked !== undefined) {
      const facts = library.clipFacts(spec.picked.map(({ article }) => article));
      return ok(facts.map(({ outlet }) => ({ value: outlet ?? null, articles: 1 })));
    }
    const facets = library.facets(spec.selection, 'outlet');
    if (!facets.ok) return facets;
    return ok(facets.value.map(({ value, volume }) => ({ value, articles: volume.articles })));
  }

  return {
    'reports.drafts': () => ok(library.reportDrafts()),

    'reports.draft'({ id }) {
      const draft = library.reportDraft(id);
      return draft === undefined ? err({ kind: 'not-found' }) : ok(draft);
    },

    'reports.saveDraft'(draft) {
      const saved = library.transaction(() => library.saveReportDraft({ ...draft, changedAt: clock.now() }));
      return saved.ok ? ok(draftRow(saved.value)) : saved;
    },

    'reports.removeDraft'({ id }) {
      if (library.reportDraft(id) === undefined) return err({ kind: 'not-found' });
      const at = clock.now();
      const erasedBefore = new Date(Date.parse(at) - DAY_MS).toISOString();
      return library.transaction(() => library.removeReportDraft(id, at, erasedBefore));
    },

    'reports.restoreDraft'({ id }) {
      const restored = library.transaction(() => library.restoreReportDraft(id));
      if (!restored.ok) return restored;
      return restored.value ? ok(undefined) : err({ kind: 'not-found' });
    },

    'reports.clips': ({ articles }) => ok(library.clipFacts(articles).map(clipRow)),

    'reports.licences'({ spec }) {
      const outlets = outletsOf(spec);
      return outlets.ok ? ok(licencesOf(outlets.value, library.outletRows())) : outlets;
    },

    'reports.schedules': () => ok(library.reportSchedules().map(rowOf)),

    'reports.saveSchedule'(rule) {
      if (library.reportDraft(rule.draftId) === undefined) return err({ kind: 'not-found' });
      const before = library.reportSchedules().find(({ id }) => id === rule.id);
      const isNew = before === undefined || !isSameRhythm(before, rule);
      const saved = library.transaction(() =>
        library.saveReportSchedule({ ...rule, ...(isNew && { handledTo: now() }) }),
      );
      return saved.ok ? ok(rowOf(saved.value)) : saved;
    },

    'reports.removeSchedule': ({ id }) => library.transaction(() => library.removeReportSchedule(id)),

    'reports.due'({ id }) {
      // Two windows of one library would write each report twice.
      if (library.info().isReadOnly) return ok([]);
      const schedules = library.reportSchedules().filter((one) => id === undefined || one.id === id);
      return ok(schedules.flatMap((schedule) => dueOf(schedule, id !== undefined)));
    },

    'reports.keepRun': ({ id, run }) => library.transaction(() => library.keepReportRun(id, run)),

    'reports.issue'(report) {
      const issued = library.transaction(() =>
        library.addIssuedReport({ ...report, at: clock.now(), appVersion }),
      );
      return issued.ok ? ok(issuedRow(issued.value)) : issued;
    },

    'reports.issued': ({ draftId }) => ok(library.issuedReports(draftId).map(issuedRow)),

    'reports.changes'({ id }) {
      const issued = library.issuedReport(id);
      return issued === undefined ? err({ kind: 'not-found' }) : sinceIssued(issued, library);
    },
  };
}
