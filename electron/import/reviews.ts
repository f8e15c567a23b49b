import type { ReadArticle } from '../core/domain/article.ts';
import type { ImportError, Review } from '../core/domain/import-record.ts';
import type { FileYield } from '../core/import-ports.ts';

/** Why a file without articles has none. */
export function firstRefusal(yields: FileYield): ImportError {
  return yields.refusals[0] ?? { kind: 'no-text', format: yields.format ?? 'unknown' };
}

/** What a person should look at. Counts are of the articles the file brought; nothing was filled in for them. */
export function reviewsOf(yields: FileYield, brought: readonly ReadArticle[]): readonly Review[] {
  const lacking = (field: 'datePublished' | 'headline' | 'outlet') =>
    brought.filter((article) => article[field] === undefined).length;
  const counted = [
    { kind: 'no-date', articles: lacking('datePublished') },
    { kind: 'no-headline', articles: lacking('headline') },
    { kind: 'no-outlet', articles: lacking('outlet') },
  ] as const;
  const reviews: Review[] = counted.filter((review) => review.articles > 0);
  const found = yields.articles.length;
  if (yields.expected !== undefined && yields.expected > found) {
    reviews.push({ kind: 'expected-more', expected: yields.expected, found });
  }
  if (found > 0 && yields.refusals.length > 0) {
    reviews.push({ kind: 'refused-items', refusals: yields.refusals });
  }
  return reviews;
}
