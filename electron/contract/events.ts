import type { ImportProgress, LibraryError } from '../core/domain/library-info.ts';
import type { LibraryHostState } from '../core/domain/library-care.ts';
import type { StatementRenewal } from '../core/domain/statement-renewal.ts';
import type { WatchStatus } from '../core/domain/watch.ts';
import type { TopicAlert } from '../core/domain/topic-alert.ts';
import type { ReportFormat } from '../core/domain/report.ts';
import type { UpdateState } from '../core/domain/update.ts';
import type { ReportRun, SchedulePeriod } from '../core/domain/report-schedule.ts';
import type { Theme } from './settings.ts';

/** What is being done for a report that is to be saved: the library is read, pages are laid out, the file is written. */
export type ReportStep = 'building' | 'printing' | 'saving';

/** What the engine tells the window by itself. Each says that something changed; the window asks for what it shows. */
export type Events = {
  /** Articles, topics, marks or records changed. `articles` were added since the last such event. */
  'library.changed': {
    readonly articles: number;
    /** Nothing but marks of reading: no count of articles and no report is another. */
    readonly isMark?: true;
  };
  'imports.progress': ImportProgress;
  /** Statements of articles are found again: how far that is. */
  'statements.renewal': StatementRenewal;
  'watches.changed': readonly WatchStatus[];
  /** The disk refused; the library is whole, and nothing was acknowledged that is not there. */
  'library.trouble': LibraryError;
  /** The engine died by itself and was started again; what was kept is there. */
  'engine.restarted': Readonly<Record<string, never>>;
  /** The rule of a watch took articles out; they can be restored. */
  'library.retained': { readonly watch: string; readonly deleted: number };
  /** What the analyst wanted to be told of topics. */
  'topics.alert': { readonly alerts: readonly TopicAlert[] };
  /** A notification was clicked: its topic is to be shown. */
  'topics.show': { readonly topicId: number };
  'report.progress': { readonly format: ReportFormat; readonly step: ReportStep };
  /** How much of a report or of data is read and written: 0 to 1. Only of what was asked to be told. */
  'export.share': { readonly of: 'report' | 'data'; readonly share: number };
  /** A scheduled report was written, or could not be. */
  'reports.ran': {
    readonly name: string;
    readonly run: ReportRun;
    readonly period: SchedulePeriod;
  };
  /** The library was opened, closed, or is being worked on as a whole. */
  'library.host': LibraryHostState;
  /** Something was found out, or is being done, about newer versions of the program. */
  'updates.changed': UpdateState;
  'theme.changed': { readonly theme: Theme };
  /** A menu item or accelerator the window carries out. */
  'menu.command': { readonly command: string };
};

export const EVENT_NAMES = [
  'library.changed',
  'imports.progress',
  'statements.renewal',
  'watches.changed',
  'library.trouble',
  'engine.restarted',
  'library.retained',
  'topics.alert',
  'topics.show',
  'report.progress',
  'export.share',
  'reports.ran',
  'library.host',
  'updates.changed',
  'theme.changed',
  'menu.command',
] as const satisfies readonly (keyof Events)[];
