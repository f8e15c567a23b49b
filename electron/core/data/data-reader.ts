import type { Library } from '../ports.ts';

/** What data for other programs is read from: reading only. */
export type DataReader = Pick<
  Library,
  | 'info'
  | 'topics'
  | 'watches'
  | 'story'
  | 'volume'
  | 'articles'
  | 'articleDays'
  | 'article'
  | 'clipFacts'
  | 'buckets'
  | 'facets'
  | 'statements'
  | 'storyRows'
  | 'countedArticles'
  | 'notes'
>;

/** Rows asked for at once, so that a list of any length takes little memory. */
export const PAGE_ROWS = 1_000;
