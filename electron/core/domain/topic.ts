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
