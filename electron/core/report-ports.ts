import type { IssuedReport, ReportDraft, ReportDraftRow } from './domain/report-draft.ts';
import type { ReportRun, ReportSchedule, ScheduleRule } from './domain/report-schedule.ts';

/** What the library keeps of reports: drafts and templates, when they are written by themselves, and what was issued. */
export type ReportDesk = {
  /** The draft changed last first. */
  reportDrafts(): readonly ReportDraftRow[];
  reportDraft(id: number): ReportDraft | undefined;
  /** Without an id a new one; an id that is given stays, so that a draft keeps it through everything. */
  saveReportDraft(draft: Omit<ReportDraft, 'id'> & { readonly id?: number }): ReportDraft;
  /** Puts a draft away; it can be brought back until drafts put away before `erasedBefore` are erased. */
  removeReportDraft(id: number, at: string, erasedBefore: string): void;
  /** False when there is nothing to bring back. */
  restoreReportDraft(id: number): boolean;
  /** Schedules of drafts that are there. */
  reportSchedules(): readonly ReportSchedule[];
  /** `handledTo` is where the schedule begins to count; a schedule that stands keeps its own unless it is given. */
  saveReportSchedule(
    rule: ScheduleRule & { readonly id?: number; readonly handledTo?: string },
  ): ReportSchedule;
  removeReportSchedule(id: number): void;
  /** What became of a run: from its moment on the schedule waits for the next. */
  keepReportRun(id: number, run: ReportRun): void;
  /** The newest first; of one draft or of all. */
  issuedReports(draftId?: number): readonly IssuedReport[];
  issuedReport(id: number): IssuedReport | undefined;
  /** Articles that got another version after a moment (ISO 8601 in UTC). */
  revisedSince(at: string): readonly number[];
  /** Articles whose file was read again after a moment. */
  rereadSince(at: string): readonly number[];
  /** Articles the analyst took out after a moment, by the numbers they had. */
  deletedSince(at: string): readonly { readonly id: number; readonly headline?: string }[];
  addIssuedReport(report: Omit<IssuedReport, 'id'>): IssuedReport;
};
