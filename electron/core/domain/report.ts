import type { RichText } from './rich-text.ts';
import type { Selection, TimeRange } from './selection.ts';

/** A briefing to read in minutes, an analysis to work through, one story's dossier, the record of one quoted source's statements. */
export type ReportKind = 'briefing' | 'analysis' | 'dossier' | 'record';
export type ReportFormat =
  'html' | 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'md' | 'csv' | 'json' | 'eml' | 'ris' | 'bib';

/** The parts a report may have, in their usual order (research/features.md §5.2). `method` and `annex` are what makes it defensible. */
export const REPORT_SECTIONS = [
  'summary',
  'volume',
  'stories',
  'clips',
  'who-said-what',
  'outlets',
  'share-of-voice',
  'syndication',
  'corrections',
  'outlook',
  'method',
  'annex',
] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** An article put into the report by hand, where it stands and what the analyst says of it. */
export type PickedClip = {
  readonly article: number;
  /** Under which heading; absent: with its topic. */
  readonly heading?: string;
  readonly note?: RichText;
};

/** How the clips stand: by topic, by outlet's tier, by day, or as picked by hand. */
export type ClipOrder = 'topic' | 'tier' | 'date' | 'picked';

/** How a clip is cited where it is listed; `house` is Sourceline's own line. */
export type CitationStyle = 'house' | 'apa' | 'chicago' | 'harvard' | 'ieee';

/** What a report looks like and says of itself: a client's, kept with a template. */
export type ReportLook = {
  readonly paper: 'A4' | 'Letter';
  /** Language of words, dates and figures: a BCP 47 tag such as "en-GB"; words are English where there are none in it. */
  readonly locale: string;
  /** Six hexadecimal digits, for headings and bars. */
  readonly colour?: string;
  readonly logo?: {
    readonly type: 'image/png' | 'image/jpeg';
    readonly base64: string;
    readonly alt: string;
  };
  readonly header?: string;
  readonly footer?: string;
  readonly desk?: string;
  readonly analyst?: string;
  readonly distribution?: string;
  readonly confidentiality?: string;
  readonly citation: CitationStyle;
};

/** What an analyst asks for. The same spec on the same library gives the same bytes. */
export type ReportSpec = {
  readonly kind: ReportKind;
  readonly title?: string;
  /** Written by a person; absent means the section says that none was written. */
  readonly summary?: RichText;
  /** Dated events ahead, embargoes lifting: written by a person. */
  readonly outlook?: RichText;
  /** Period, query and filters; a dossier's story and a record's quoted source are filters of it. */
  readonly selection: Selection;
  /** The period before, for change; absent: the stretch of the same length just before the selection's. */
  readonly before?: TimeRange;
  /** Topic ids in the order they are to be printed; empty means every topic. */
  readonly topics: readonly number[];
  /** What is printed, in order; absent: what its kind prints (`SECTIONS_OF`). */
  readonly sections?: readonly ReportSectionId[];
  readonly clipOrder?: ClipOrder;
  /** Present: these are the clips, in this order, and no others. Figures still count the selection. */
  readonly picked?: readonly PickedClip[];
  /** Clip text: an extract by default; full text is a deliberate choice, and never where an outlet's licence forbids it. */
  readonly text: 'extract' | 'full';
  readonly look?: ReportLook;
};

/** What each kind prints when nothing else is asked for, in order. */
export const SECTIONS_OF: Readonly<Record<ReportKind, readonly ReportSectionId[]>> = {
  briefing: REPORT_SECTIONS.filter((id) => id !== 'syndication' && id !== 'outlook'),
  analysis: REPORT_SECTIONS,
  dossier: [
    'summary',
    'stories',
    'syndication',
    'who-said-what',
    'volume',
    'clips',
    'corrections',
    'method',
    'annex',
  ],
  record: ['summary', 'who-said-what', 'volume', 'outlets', 'clips', 'corrections', 'method', 'annex'],
};
