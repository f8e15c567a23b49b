import type { Library } from '../ports.ts';

/** What a report asks of the library: reading only. */
export type ReportReader = Pick<
  Library,
  | 'info'
  | 'topics'
  | 'volume'
  | 'articles'
  | 'article'
  | 'fieldCorrections'
  | 'matches'
  | 'buckets'
  | 'facets'
  | 'quotedSources'
  | 'statements'
  | 'storyRows'
  | 'watches'
>;
