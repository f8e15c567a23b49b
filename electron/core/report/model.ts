import type { Span } from '../domain/attribution.ts';
import type { CoverageTimeline } from '../domain/coverage.ts';
import type { QuotedSourceRow, Statement, StoryRow } from '../domain/library-article.ts';
import type { Facet } from '../domain/library-info.ts';
import type { ReportKind } from '../domain/report.ts';
import type { RichText } from '../domain/rich-text.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import type { TopicColour } from '../domain/topic.ts';

/** An article put into the report: where it stands, and as much of its text as may leave. */
export type Clip = {
  readonly id: number;
  readonly headline: string;
  readonly outlet?: string;
  readonly origin?: string;
  readonly language?: string;
  /** As printed. */
  readonly byline?: string;
  /** Parsed from the byline. */
  readonly authors: readonly string[];
  readonly published?: string;
  readonly isZoneUnknown: boolean;
  /** Smallest id of its duplicate group: copies share it. */
  readonly group: number;
  /** It stands for its group in this report: the group's lead copy, or the earliest copy that was counted. */
  readonly isLeadCopy: boolean;
  /** Other copies of the same text within what is counted. */
  readonly pickups: number;
  readonly url?: string;
  readonly path: string;
  readonly sha256: string;
  /** Which reader read it, with its version: "html 4". */
  readonly reader: string;
  readonly status?: string;
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  /** An extract or the full text, paragraphs apart. */
  readonly text: readonly string[];
};

/** A stretch of a clip's text with the places of the words the topic asks for. */
export type Passage = { readonly text: string; readonly marks: readonly Span[] };

export type TopicClip = { readonly clip: Clip; readonly passages: readonly Passage[] };

/** The clips of one topic; without a topic's facts, of the whole selection. */
export type ClipSection = {
  /** Its list in the annex. */
  readonly list: string;
  readonly name: string;
  readonly topic?: { readonly colour: TopicColour; readonly query: string; readonly version: number };
  readonly volume: Volume;
  /** One per duplicate group, newest first. */
  readonly clips: readonly TopicClip[];
};

export type StorySection = { readonly list: string; readonly row: StoryRow; readonly lead: Clip | undefined };

/** A statement with its number in the report ("S-412.1": the first of article 412). */
export type ReportStatement = { readonly reference: string; readonly statement: Statement };

export type ShareOfVoice = {
  /** Articles on any of the topics compared. */
  readonly any: Volume;
  readonly topics: readonly {
    readonly name: string;
    readonly colour: TopicColour;
    readonly volume: Volume;
  }[];
};

/** Articles a figure counts, by number: every figure of the report leads to its list. */
export type ArticleList = {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly number[];
};

export type MethodLine = { readonly label: string; readonly text: string };

/** Everything a report prints, worked out once; every output writes the same model. */
export type ReportModel = {
  readonly kind: ReportKind;
  readonly title: string;
  readonly fileName: string;
  readonly libraryName: string;
  readonly zone: string;
  readonly period: TimeRange | undefined;
  /** State of the library the report is of: when its last file was taken in, ISO 8601 in UTC. */
  readonly asOf: string | undefined;
  readonly selection: readonly string[];
  readonly summary: RichText | undefined;
  readonly outlook: RichText | undefined;
  readonly volume: Volume;
  /** All articles of the library in the period: the base of the share. */
  readonly base: Volume;
  readonly undated: Volume;
  readonly imprecise: Volume;
  readonly timeline: CoverageTimeline;
  readonly sections: readonly ClipSection[];
  readonly stories: readonly StorySection[];
  readonly storyCount: number;
  readonly quotedSources: readonly QuotedSourceRow[];
  /** Every statement of the selection, newest first. */
  readonly statements: readonly ReportStatement[];
  /** One statement of each of the most quoted. */
  readonly voices: readonly ReportStatement[];
  readonly outlets: readonly Facet[];
  readonly origins: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly shareOfVoice: ShareOfVoice | undefined;
  readonly corrections: readonly Clip[];
  /** Stretches of the period for which nothing was imported, in words. */
  readonly gaps: readonly string[];
  /** Every article counted, newest first: where the figures lead to. */
  readonly annex: readonly Clip[];
  readonly lists: readonly ArticleList[];
  readonly method: readonly MethodLine[];
  /** How many articles are in the annex. */
  readonly clips: number;
};
