import type { ClipFacts } from '../domain/clip-facts.ts';
import type { Span } from '../domain/attribution.ts';
import type { CoverageTimeline } from '../domain/coverage.ts';
import type { QuotedSourceRow, Statement, StoryRow } from '../domain/library-article.ts';
import type { Facet } from '../domain/library-info.ts';
import type { MediaType } from '../domain/article.ts';
import type { QuotedSourceKind } from '../domain/attribution.ts';
import type { OutletTier } from '../domain/outlet-entry.ts';
import type { GroupOrigin, LeadRule, SummedChain } from '../domain/pickup.ts';
import type { EventMarker } from '../domain/event-marker.ts';
import type { ClipOrder, ReportKind, ReportLook, ReportSectionId } from '../domain/report.ts';
import type { IssuedChanges } from '../domain/report-draft.ts';
import type { ContestedPoints, Difference, NewVoices } from '../domain/signals.ts';
import type { RichText } from '../domain/rich-text.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import type { TopicColour } from '../domain/topic.ts';

/** An article put into the report: where it stands, and as much of its text as may leave. */
export type Clip = Pick<
  ClipFacts,
  | 'id'
  | 'outlet'
  | 'origin'
  | 'language'
  | 'byline'
  | 'authors'
  | 'section'
  | 'page'
  | 'published'
  | 'isZoneUnknown'
  | 'url'
  | 'path'
  | 'sha256'
  | 'reader'
> & {
  readonly headline: string;
  /** Of its outlet, as the registry has it now. */
  readonly tier?: OutletTier;
  readonly mediaType?: MediaType;
  /** Number of its duplicate group: copies share it. */
  readonly group: number;
  /** It stands for its group in this report: the group's lead copy, or the earliest copy that was counted. */
  readonly isLeadCopy: boolean;
  /** Other copies of the same text within what is counted. */
  readonly pickups: number;
  readonly status?: string;
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  /** An extract or the full text, paragraphs apart. */
  readonly text: readonly string[];
};

/** A stretch of a clip's text with the places of the words the topic asks for. */
export type Passage = { readonly text: string; readonly marks: readonly Span[] };

export type TopicClip = {
  readonly clip: Clip;
  readonly passages: readonly Passage[];
  /** What the analyst says of it. */
  readonly note?: RichText;
  /** How it is cited, in the style of the look; absent for the house's own line. */
  readonly citation?: string;
  /** It carries its full text; an outlet's licence may keep it to an extract. */
  readonly isFullText: boolean;
};

/** The clips under one heading: a topic, a tier, a day, or words of the analyst. */
export type ClipSection = {
  /** Its list in the annex. */
  readonly list: string;
  readonly name: string;
  readonly topic?: { readonly colour: TopicColour; readonly query: string; readonly version: number };
  /** What the heading stands for in the selection; of picked clips under a heading of the analyst, these. */
  readonly volume: Volume;
  /** As printed: one per duplicate group, newest first; or as picked. */
  readonly clips: readonly TopicClip[];
  /** More of them that are not printed here and stand in the list. */
  readonly rest: number;
};

/** An event marker that lies in the time the chart shows, with the name of its topic. */
export type ReportEvent = EventMarker & { readonly topic?: string };

/** A row of a table of outlets, origins, …: now and, where there is a period before, then. */
export type FacetRow = Facet & { readonly before?: Volume };

/** The period before, which changes are measured against. Without `base` nothing of the library lies in it. */
export type Before = { readonly range: TimeRange; readonly volume: Volume; readonly base: Volume };

/** How one text spread: its lead copy, and what became of it. */
export type Syndication = {
  readonly list: string;
  readonly lead: Clip;
  readonly origin: GroupOrigin;
  readonly rule: LeadRule;
  /** Copies within what is counted, the lead copy not among them. */
  readonly pickups: number;
  readonly outlets: number;
  /** Minutes after the lead copy, of those pickups that tell the hour: the first, the middle one, the last. */
  readonly delay?: {
    readonly first: number;
    readonly median: number;
    readonly last: number;
    readonly of: number;
  };
  /** Of the pickups compared with the lead copy. */
  readonly edits: {
    readonly compared: number;
    /** Share of the lead copy's words that stand in the middle one of them: 0 to 1. */
    readonly kept?: number;
    readonly otherHeadline: number;
    readonly withCuts: number;
    readonly withAdditions: number;
    readonly droppedStatements: number;
  };
};

/** One thing that happened in a story, by time. */
export type StoryEvent = {
  readonly at?: string;
  readonly kind: 'first' | 'text' | 'corrected' | 'withdrawn' | 'merged' | 'split';
  readonly words: string;
  readonly clip?: Clip;
};

/** Everything a dossier says of its story. */
export type Dossier = {
  readonly story: { readonly id: number; readonly title: string };
  readonly list: string;
  readonly lead: Clip | undefined;
  /** The text of the lead copy, as much of it as may leave. */
  readonly text: readonly Passage[];
  readonly events: readonly StoryEvent[];
  /** Pickups of its most spread texts, each in time. */
  readonly chains: readonly (SummedChain & { readonly list: string })[];
  /** What each quoted source said, most quoted first. */
  readonly bySource: readonly {
    readonly name: string;
    readonly total: number;
    readonly statements: readonly ReportStatement[];
  }[];
  readonly contested: ContestedPoints;
};

/** A statement of a record, with those that say nearly the same, and where it is found. */
export type RecordedStatement = ReportStatement & {
  readonly clip: Clip | undefined;
  readonly repeats: readonly ReportStatement[];
  readonly differs?: { readonly from: string; readonly difference: Difference };
};

/** Everything one quoted source said in the selection, by time. */
export type StatementRecord = {
  readonly quotedSource: string;
  readonly kind?: QuotedSourceKind;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly statements: readonly RecordedStatement[];
  /** Statements counted; those above and their repeats are all of them unless fewer were read. */
  readonly total: number;
  readonly read: number;
  readonly isFolded: boolean;
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
    readonly before?: Volume;
  }[];
  /** On any of them in the period before. */
  readonly anyBefore?: Volume;
};

/** Articles a figure counts, by number: every figure of the report leads to its list. */
export type ArticleList = {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly number[];
  /** More that the annex does not hold. */
  readonly left?: number;
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
  /** What is printed, in this order. */
  readonly printed: readonly ReportSectionId[];
  readonly look: ReportLook;
  readonly summary: RichText | undefined;
  readonly outlook: RichText | undefined;
  readonly volume: Volume;
  /** All articles of the library in the period: the base of the share. */
  readonly base: Volume;
  readonly before: Before | undefined;
  readonly undated: Volume;
  readonly imprecise: Volume;
  readonly timeline: CoverageTimeline;
  /** Marks of the analyst on the time shown: of every topic, or of one that the report compares. They count nothing. */
  readonly events: readonly ReportEvent[];
  readonly clipOrder: ClipOrder;
  /** The clips were picked by hand. */
  readonly isPicked: boolean;
  /** Picked clips that are in the library no longer. */
  readonly missingClips: number;
  readonly sections: readonly ClipSection[];
  readonly stories: readonly StorySection[];
  readonly storyCount: number;
  readonly quotedSources: readonly (QuotedSourceRow & { readonly before?: number })[];
  readonly statementCount: number;
  /** Statements of the selection, newest first: all of them, unless the report says that it lists fewer. */
  readonly statements: readonly ReportStatement[];
  /** One statement of each of the most quoted. */
  readonly voices: readonly ReportStatement[];
  readonly newVoices: NewVoices | undefined;
  readonly outlets: readonly FacetRow[];
  readonly origins: readonly FacetRow[];
  readonly languages: readonly FacetRow[];
  readonly mediaTypes: readonly FacetRow[];
  readonly tiers: readonly FacetRow[];
  /** Undefined where more articles are counted than bylines are read of. */
  readonly bylines: readonly FacetRow[] | undefined;
  readonly shareOfVoice: ShareOfVoice | undefined;
  readonly syndication: readonly Syndication[];
  readonly corrections: readonly Clip[];
  /** Reports that left before, and what they would count today. */
  readonly earlier: readonly IssuedChanges[];
  readonly dossier: Dossier | undefined;
  readonly record: StatementRecord | undefined;
  /** Stretches of the period for which nothing was imported, in words. */
  readonly gaps: readonly string[];
  /** Numbers of all articles counted, newest first. */
  readonly counted: readonly number[];
  /** The articles counted, newest first, where the figures lead to: all of them, unless `annexLeft` counts more. */
  readonly annex: readonly Clip[];
  /** Articles counted that are not in the annex: the data export of the list has them. */
  readonly annexLeft: number;
  /** Clips printed that the figures do not count: picked by hand from outside of the selection. */
  readonly uncounted: readonly Clip[];
  readonly lists: readonly ArticleList[];
  readonly method: readonly MethodLine[];
  /** Clips that carry their full text. */
  readonly fullTexts: number;
  /** How many articles are counted. */
  readonly clips: number;
};
