import type { CoverageTimeline } from '../domain/coverage.ts';
import type { QuotedSourceRow, Statement, StoryRow } from '../domain/library-article.ts';
import type { Facet } from '../domain/library-info.ts';
import type { ReportKind } from '../domain/report.ts';
import type { TopicColour } from '../domain/topic.ts';
import type { Volume } from '../domain/selection.ts';

/** An article put into the report: where it stands, and as much of its text as may leave. */
export type Clip = {
  readonly id: number;
  readonly headline: string;
  readonly outlet?: string;
  readonly origin?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly isZoneUnknown: boolean;
  readonly pickups: number;
  readonly isLeadCopy: boolean;
  readonly url?: string;
  readonly path: string;
  readonly sha256: string;
  readonly status?: string;
  readonly topics: readonly string[];
  /** An extract or the full text, paragraphs apart. */
  readonly text: readonly string[];
};

export type TopicSection = {
  readonly id: number;
  readonly name: string;
  readonly colour: TopicColour;
  readonly query: string;
  readonly version: number;
  readonly volume: Volume;
  /** Lead copies within the selection, newest first. */
  readonly clips: readonly Clip[];
};

export type StorySection = { readonly row: StoryRow; readonly lead: Clip | undefined };

/** A statement with its number in the report ("S-0412": article 412's first). */
export type ReportStatement = { readonly reference: string; readonly statement: Statement };

/** Everything a report prints, worked out once; every output writes the same model. */
export type ReportModel = {
  readonly kind: ReportKind;
  readonly title: string;
  readonly fileName: string;
  readonly libraryName: string;
  readonly zone: string;
  readonly period: { readonly from: string; readonly to: string } | undefined;
  /** State of the library the report is of: when its last file was taken in. */
  readonly asOf: string | undefined;
  readonly selection: readonly string[];
  readonly summary: string | undefined;
  readonly volume: Volume;
  /** All articles of the library in the period: the base of the share. */
  readonly base: Volume;
  readonly statementCount: number;
  readonly undated: Volume;
  readonly imprecise: Volume;
  readonly timeline: CoverageTimeline;
  readonly topics: readonly TopicSection[];
  readonly stories: readonly StorySection[];
  readonly quotedSources: readonly QuotedSourceRow[];
  readonly statements: readonly ReportStatement[];
  readonly outlets: readonly Facet[];
  readonly origins: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly corrections: readonly Clip[];
  /** Days of the period for which nothing was imported. */
  readonly gaps: readonly string[];
  /** Every article counted, newest first: where the figures lead to. */
  readonly annex: readonly Clip[];
  readonly method: readonly { readonly label: string; readonly text: string }[];
  /** How many articles are in the annex. */
  readonly clips: number;
};
