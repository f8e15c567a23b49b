import type { QuotedSourceKind } from './attribution.ts';
import type { Statement } from './library-article.ts';
import type { TimeRange, Volume } from './selection.ts';
import type { TopicColour } from './topic.ts';

/** What spikes are looked for in. */
export const SPIKE_BYS = ['topic', 'quoted-source', 'outlet'] as const;
export type SpikeBy = (typeof SPIKE_BYS)[number];

/** The same weekday of so many weeks before says what is usual, and of so many of them something must be imported. */
export const WEEKS_COMPARED = 4;
export const LEAST_WEEKS = 3;
/** Fewer unique articles than this are no spike, whatever is usual. */
export const LEAST_ARTICLES = 8;
/** How many spreads above the usual a day must reach. */
export const TIMES_SPREAD = 4;
/** A day on which more of everything came in is no spike: the share of all articles must grow as well. */
export const TIMES_SHARE = 1.5;

/** The rule in words, as the key, the list and the method print it. */
export const SPIKE_RULE = `A spike is a day with at least ${LEAST_ARTICLES} unique articles and more than the usual by ${TIMES_SPREAD} times the spread. Usual is the median of the same weekday in the ${WEEKS_COMPARED} weeks before; the spread is their median distance from it (MAD × 1.48), at least its square root and at least 1. The share of all articles must also be over ${String(TIMES_SHARE)} × its median on those days, so that a day of larger imports is none. Days without any import are left out; with fewer than ${LEAST_WEEKS} left, a day is not judged. Today counts only upwards. Of days in a row the highest is marked.`;

/** The same rule, as short as a key has room for. */
export const SPIKE_KEY = 'spike, against the same weekday';

/** A day of the same weekday before. */
export type ComparedDay = { readonly day: string; readonly volume: Volume };

/** A day that stands out, or a run of such days with its highest. Days are "2026-09-09", in the library's zone. */
export type Spike = {
  readonly day: string;
  /** The whole run. */
  readonly range: TimeRange;
  /** Of the highest day; all articles of the library that day beside it. */
  readonly volume: Volume;
  readonly all: Volume;
  /** Unique articles that are usual on this weekday, and the fewest that would have stood out. */
  readonly usual: number;
  readonly least: number;
  readonly compared: readonly ComparedDay[];
  /** The day is not over: more may come. */
  readonly isUnfinished: boolean;
};

/** Spikes of one topic, quoted source or outlet, newest first. `key` is the value for a filter of that field. */
export type SeriesSpikes = {
  readonly key: string | null;
  readonly label: string;
  readonly colour?: TopicColour;
  readonly spikes: readonly Spike[];
  /** Days with enough articles that could not be judged: too little was imported on those to compare with. */
  readonly unjudged: number;
};

/** What spikes a selection has: as a whole, and by one field. Only series with a spike or an unjudged day are there. */
export type Spikes = {
  readonly by: SpikeBy;
  readonly whole: Omit<SeriesSpikes, 'key' | 'label' | 'colour'>;
  readonly series: readonly SeriesSpikes[];
};

/** The rule of new voices, in words. */
export const VOICE_DAYS = 28;
export const VOICE_RULE = `A new voice is a quoted source known by name whose first dated statement among these articles, in this library, falls in the time looked at: the range chosen, else the last ${VOICE_DAYS} days that hold articles.`;

/** Somebody quoted for the first time among the articles selected. */
export type NewVoice = {
  readonly name: string;
  readonly kind: QuotedSourceKind;
  /** When it was first quoted here, as far as that is known. */
  readonly first: string;
  readonly statements: number;
  readonly articles: number;
  /** It was not quoted on anything else before either. */
  readonly isNewToLibrary: boolean;
  /** Articles without a date that quote it too: whether they were earlier cannot be said. */
  readonly undated: number;
};

export type NewVoices = {
  readonly range: TimeRange;
  readonly voices: readonly NewVoice[];
  /** Nothing of the selection is dated before the range: then everybody would be new, and nobody is told. */
  readonly isWithoutBefore: boolean;
};

/**
 * In what two statements on the same thing differ, and how: "contradicts" where one plainly denies what the other says,
 * "updates" where what goes on being counted has grown since, else "differs".
 */
export type Difference =
  | {
      readonly kind: 'figure';
      readonly how: 'updates' | 'differs';
      readonly was: readonly string[];
      readonly is: readonly string[];
    }
  | { readonly kind: 'denial'; readonly how: 'contradicts' | 'differs' };

/** A statement with those that say the same, folded into it. */
export type ToldStatement = {
  readonly statement: Statement;
  /** Near-repeats, oldest first; the statement itself is not among them. */
  readonly repeats: readonly Statement[];
  /** How it differs from an earlier statement of the same source, by its place among those told. */
  readonly differs?: { readonly from: number; readonly difference: Difference };
};

/** What one quoted source said among the articles selected, oldest first, near-repeats folded. */
export type StatementHistory = {
  readonly quotedSource: string;
  readonly told: readonly ToldStatement[];
  /** Statements read, and how many there are: only so many are laid beside each other. */
  readonly read: number;
  readonly total: number;
};

/** The rule by which statements are held to be on the same thing. */
export const SAME_THING_RULE =
  'Statements are on the same thing when they share three words that tell something, and at least half of those of the shorter one. They are near-repeats when they share four fifths of them, with the same figures and neither denied. One contradicts the other where a clause of it denies what a clause of the other says in nearly the same words, of the same names and times. They differ where the words are less alike, where a word stands against its opposite, or where each gives another figure for the same. A higher count of later is an update. What is supposed, asked, or said by others is not compared.';

/** Statements are compared with each other up to this many of one source, topic or story; more is said. */
export const MOST_COMPARED = 1_000;

/** A quoted source whose statements differ from what it said before. */
export type ChangedSource = {
  readonly quotedSource: string;
  /** The latest change: what was said before, what is said now. */
  readonly was: Statement;
  readonly is: Statement;
  readonly difference: Difference;
  readonly changes: number;
};

export type ChangedSources = {
  readonly sources: readonly ChangedSource[];
  readonly read: number;
  readonly total: number;
};

/** One thing that several quoted sources speak of. */
export type ContestedPoint = {
  /** Words that the statements share. */
  readonly words: readonly string[];
  /** One statement of each quoted source, its latest, by time; their near-repeats are counted. */
  readonly sides: readonly { readonly statement: Statement; readonly statements: number }[];
  /** What the sides differ in; absent where they only speak of the same. */
  readonly difference?: Difference;
};

export type ContestedPoints = {
  readonly points: readonly ContestedPoint[];
  readonly read: number;
  readonly total: number;
};

/** What each quoted source said among the articles selected, those with most statements first, and the points in common. */
export type SaidBySource = ContestedPoints & {
  readonly sources: readonly Pick<StatementHistory, 'quotedSource' | 'told'>[];
};
