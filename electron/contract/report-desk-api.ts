import type { LibraryError } from '../core/domain/library-info.ts';
import type { ReportFormat, ReportSpec } from '../core/domain/report.ts';
import type {
  IssuedChanges,
  IssuedFigures,
  IssuedRow,
  ReportDraft,
  ReportDraftRow,
} from '../core/domain/report-draft.ts';
import type { DueRun, ReportRun, ReportSchedule, ScheduleRule } from '../core/domain/report-schedule.ts';
import type { QueryError } from '../core/domain/topic.ts';
import type { NotFound, Request } from './request.ts';

/** A schedule with the moment it runs next, by the library's clock. */
export type ScheduleRow = ReportSchedule & { readonly next: string };

/** A report whose time has come: what to write, in which formats, and where. */
export type DueReport = {
  readonly schedule: ReportSchedule;
  readonly name: string;
  readonly run: DueRun;
  readonly spec: ReportSpec;
};

/** An article as a clip is listed while a report is made. */
export type ClipRow = {
  readonly id: number;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
};

/** What the licences of outlets mean for a report with full text: whose text stays an extract, and whose leaves. */
export type ReportLicences = {
  readonly forbidden: readonly { readonly outlet: string; readonly articles: number }[];
  /** Articles of outlets whose licence allows it, and of those nothing is said about. */
  readonly allowed: number;
  readonly unsaid: number;
};

/** What is asked about reports in the making, by themselves and issued. */
export type ReportDeskApi = {
  'reports.drafts': Request<void, readonly ReportDraftRow[]>;
  'reports.draft': Request<{ id: number }, ReportDraft, NotFound>;
  /** Without an id a new one. */
  'reports.saveDraft': Request<
    { id?: number; name?: string; isTemplate: boolean; spec: ReportSpec },
    ReportDraftRow,
    LibraryError
  >;
  /** It can be brought back for a day. */
  'reports.removeDraft': Request<{ id: number }, void, LibraryError | NotFound>;
  'reports.restoreDraft': Request<{ id: number }, void, LibraryError | NotFound>;
  /** Those of the articles that are in the library, in the order asked for. */
  'reports.clips': Request<{ articles: readonly number[] }, readonly ClipRow[]>;
  'reports.licences': Request<{ spec: ReportSpec }, ReportLicences, QueryError>;
  'reports.schedules': Request<void, readonly ScheduleRow[]>;
  'reports.saveSchedule': Request<{ id?: number } & ScheduleRule, ScheduleRow, LibraryError | NotFound>;
  'reports.removeSchedule': Request<{ id: number }, void, LibraryError>;
  /** What is to be written now; with an id that schedule, whether its time has come or not. */
  'reports.due': Request<{ id?: number }, readonly DueReport[]>;
  'reports.keepRun': Request<{ id: number; run: ReportRun }, void, LibraryError>;
  /** Remembers a report that left, with what it counted. */
  'reports.issue': Request<
    {
      draftId?: number;
      title: string;
      format: ReportFormat;
      path: string;
      bytes: number;
      sha256: string;
      isScheduled: boolean;
      spec: ReportSpec;
      figures: IssuedFigures;
    },
    IssuedRow,
    LibraryError
  >;
  /** The newest first. */
  'reports.issued': Request<{ draftId: number }, readonly IssuedRow[]>;
  /** What an issued report would count today, and why it is not what it counted. */
  'reports.changes': Request<{ id: number }, IssuedChanges, NotFound | QueryError>;
};

export const REPORT_DESK_NAMES = [
  'reports.drafts',
  'reports.draft',
  'reports.saveDraft',
  'reports.removeDraft',
  'reports.restoreDraft',
  'reports.clips',
  'reports.licences',
  'reports.schedules',
  'reports.saveSchedule',
  'reports.removeSchedule',
  'reports.due',
  'reports.keepRun',
  'reports.issue',
  'reports.issued',
  'reports.changes',
] as const satisfies readonly (keyof ReportDeskApi)[];
