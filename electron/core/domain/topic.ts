import type { Volume } from './selection.ts';

/** One of the eight series colours (tokens --s1 to --s8), kept for life. */
export type TopicColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A saved query. Each change of the query makes a new version. */
export type Topic = {
  readonly id: number;
  readonly name: string;
  readonly colour: TopicColour;
  readonly query: string;
  readonly version: number;
  /** ISO 8601 in UTC: when this version was made. */
  readonly versionedAt: string;
};

/** A query that cannot be understood: which character, and what would help. `at` counts UTF-16 units. */
export type QueryError = {
  readonly at: number;
  readonly length: number;
  readonly message: string;
  readonly suggestion?: string;
  /** The whole query put right, where there is one way to do it. */
  readonly mended?: string;
};

/** A query a topic had, from a moment on. */
export type TopicVersion = Pick<Topic, 'version' | 'query'> & {
  /** ISO 8601 in UTC. */
  readonly at: string;
};

/** Articles, and the query that opens exactly them. */
export type FoundBy = { readonly volume: Volume; readonly query: string };

/** What one query finds in the articles of today that another does not, and the other way round. */
export type QueryChange = {
  readonly was: Volume;
  readonly is: Volume;
  readonly came?: FoundBy;
  readonly went?: FoundBy;
};

/** A version of a topic with what its words find in the articles of today, and what changed against the one before. */
export type TopicVersionRow = TopicVersion & { readonly volume: Volume; readonly change?: QueryChange };

/** Articles a query finds in one bin of time. */
export type QueryBar = { readonly start: string; readonly end: string; readonly volume: Volume };

/** A topic that could be made: words frequent and new in headlines, with what they are measured by. */
export type TopicSuggestion = {
  readonly name: string;
  readonly query: string;
  /** Unique articles with these words in the headline, in the days looked at and in those before. */
  readonly recent: Volume;
  readonly before: Volume;
  /** Of the recent ones, those that no topic holds yet. */
  readonly inNoTopic: Volume;
  /** Words that stand in at least half of these headlines as well. */
  readonly often: readonly string[];
};

/** A topic of a list that is brought in, and what would become of it. */
export type ListedTopicRow = {
  readonly line: number;
  readonly name: string;
  readonly query: string;
} & (
  | { readonly kind: 'new' | 'same' }
  /** A topic of this name has another query; it gets a new version. */
  | { readonly kind: 'changed'; readonly id: number; readonly was: string }
  | { readonly kind: 'refused'; readonly why: string }
);
