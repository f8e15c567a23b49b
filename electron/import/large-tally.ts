import type { ReadArticle } from '../core/domain/article.ts';
import type { ImportError, Review } from '../core/domain/import-record.ts';
import type { FileYield } from '../core/import-ports.ts';
import { reviewsOf } from './reviews.ts';

/** Refusals listed of a large file; the others are counted. */
const MOST_REFUSALS = 500;

/** What has been found in a large file so far. */
export type LargeTally = {
  readonly format?: string;
  readonly formatVersion?: number;
  readonly articlesFound: number;
  readonly expected: number;
  readonly refusals: readonly ImportError[];
  readonly otherRefusals: number;
  readonly setAside: ReadonlySet<string>;
  readonly tried: readonly string[];
  /** Articles that lack a field, by the kind of the review. */
  readonly lacking: ReadonlyMap<'no-date' | 'no-headline' | 'no-outlet', number>;
};

export const NOTHING_FOUND: LargeTally = {
  articlesFound: 0,
  expected: 0,
  refusals: [],
  otherRefusals: 0,
  setAside: new Set(),
  tried: [],
  lacking: new Map(),
};

/** Counts a portion in. */
export function withPortion(tally: LargeTally, yields: FileYield): LargeTally {
  const refusals = [...tally.refusals, ...yields.refusals];
  const { format = tally.format, formatVersion = tally.formatVersion } = yields;
  return {
    ...tally,
    ...(format !== undefined && { format }),
    ...(formatVersion !== undefined && { formatVersion }),
    articlesFound: tally.articlesFound + yields.articles.length,
    // Every portion may say how many the whole file holds.
    expected: Math.max(tally.expected, yields.expected ?? 0),
    refusals: refusals.slice(0, MOST_REFUSALS),
    otherRefusals: tally.otherRefusals + Math.max(0, refusals.length - MOST_REFUSALS),
    setAside: new Set([...tally.setAside, ...(yields.setAside ?? [])]),
    // How the first portion was recognised stands for all.
    tried: tally.tried.length === 0 ? yields.tried.filter((step) => !step.startsWith('Found ')) : tally.tried,
  };
}

/** Counts in what the articles lack that were brought. */
export function withBrought(tally: LargeTally, brought: readonly ReadArticle[]): LargeTally {
  const lacking = new Map(tally.lacking);
  for (const review of reviewsOf({ articles: [], refusals: [], tried: [] }, brought)) {
    if ('articles' in review) lacking.set(review.kind, (lacking.get(review.kind) ?? 0) + review.articles);
  }
  return { ...tally, lacking };
}

/** What a person should look at, of the file as a whole. */
export function reviewsOfTally(tally: LargeTally): readonly Review[] {
  const { lacking, expected, articlesFound: found, refusals, otherRefusals } = tally;
  const reviews: Review[] = [...lacking].map(([kind, articles]) => ({ kind, articles }));
  if (expected > found) reviews.push({ kind: 'expected-more', expected, found });
  if (found > 0 && refusals.length > 0) {
    reviews.push({ kind: 'refused-items', refusals, ...(otherRefusals > 0 && { others: otherRefusals }) });
  }
  return reviews;
}

/** The steps taken, for the technical detail. */
export function triedOf({ tried, articlesFound }: LargeTally, portions: number): readonly string[] {
  return [
    ...tried,
    `Too large to be held: read in ${portions} ${portions === 1 ? 'portion' : 'portions'}`,
    `Found ${articlesFound} ${articlesFound === 1 ? 'article' : 'articles'}`,
  ];
}
