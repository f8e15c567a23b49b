import type { Library } from '../ports.ts';

/** What a report asks of the library: reading only. */
export type ReportReader = Pick<
  Library,
  | 'info'
  | 'topics'
  | 'volume'
  | 'countedArticles'
  | 'clipFacts'
  | 'publishedOf'
  | 'correctedAmong'
  | 'article'
  | 'articleDays'
  | 'outletRows'
  | 'fieldCorrections'
  | 'statementCorrections'
  | 'quotedSourceCorrections'
  | 'storyCorrections'
  | 'leadChoices'
  | 'copyCorrections'
  | 'matches'
  | 'buckets'
  | 'facets'
  | 'quotedSources'
  | 'quotedSource'
  | 'statements'
  | 'statementCounts'
  | 'story'
  | 'storyRows'
  | 'copyChain'
  | 'watches'
  | 'eventMarkers'
>;
