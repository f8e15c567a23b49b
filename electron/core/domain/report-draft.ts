import type { HistoryEntry } from './history.ts';
import type { ReportFormat, ReportKind, ReportSpec } from './report.ts';
import type { TimeRange, Volume } from './selection.ts';

/** A report in the making, or a template others are made from. */
export type ReportDraft = {
  readonly id: number;
  /** Its name on the desk; absent: it goes by its title. */
  readonly name?: string;
  readonly isTemplate: boolean;
  readonly spec: ReportSpec;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
};

/** A draft as its list shows it. */
export type ReportDraftRow = Omit<ReportDraft, 'spec'> & {
  readonly kind: ReportKind;
  readonly title?: string;
  readonly range?: TimeRange;
  /** How many clips were picked; absent when none were. */
  readonly picked?: number;
};

/** What a report counted when it was written, so that later it can be said what has changed since, and why. */
export type IssuedFigures = {
  readonly volume: Volume;
  /** Numbers of the articles counted. */
  readonly articles: readonly number[];
  /** Articles with a higher number came after it. */
  readonly upTo: number;
  /** Versions of the topics it was filed by. */
  readonly topics: readonly { readonly id: number; readonly name: string; readonly version: number }[];
};

/** A report as it left: which file, of what, and what it counted. */
export type IssuedReport = {
  readonly id: number;
  /** The draft it was written from; absent when it was none, or is gone. */
  readonly draftId?: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly title: string;
  readonly format: ReportFormat;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether a schedule wrote it. */
  readonly isScheduled: boolean;
  readonly appVersion: string;
  readonly spec: ReportSpec;
  readonly figures: IssuedFigures;
};

/** An issued report as a list shows it. */
export type IssuedRow = Omit<IssuedReport, 'spec' | 'figures'> & { readonly volume: Volume };

/**
 * Why an article is counted that was not, or no longer is: it came, was deleted, was corrected by hand, has a new version,
 * was read again from its file, a topic of the report asks for something else, its story holds other articles; `other` is
 * what the analyst changed besides (tags, names, zone).
 */
export type ChangeReason =
  'came' | 'deleted' | 'corrected' | 'revised' | 'reread' | 'topic' | 'story' | 'other';

/** What a report would count today against what it counted when it was written. */
export type IssuedChanges = {
  readonly issued: IssuedRow;
  /** Of what it was, so that it can be written again. */
  readonly spec: ReportSpec;
  readonly now: Volume;
  readonly groups: readonly {
    readonly change: 'added' | 'removed';
    readonly why: ChangeReason;
    readonly articles: readonly number[];
  }[];
  /** Counted then and now; a field or a statement of it was corrected since, or the correction was taken back. */
  readonly corrected: readonly number[];
  /** Counted then and now, in another version. */
  readonly revised: readonly number[];
  /** Counted then and now; the file was read again meanwhile. */
  readonly reread: readonly number[];
  /** Topics whose query is another one now; without `to` the topic is gone. */
  readonly topics: readonly { readonly name: string; readonly from: number; readonly to?: number }[];
  /**
   * What the analyst changed since that the articles stand under, and that none of them alone tells: who is who, stories,
   * lead copies and copies. Oldest first.
   */
  readonly acts: readonly HistoryEntry[];
  /** What the deleted articles were called, where that was not erased. */
  readonly deleted: readonly { readonly id: number; readonly headline?: string }[];
};
