import type { ClipFacts, CountedArticle } from './domain/clip-facts.ts';
import type { Selection } from './domain/selection.ts';
import type { QueryError } from './domain/topic.ts';
import type { Result } from './result.ts';

/** What reports ask of many articles at once. */
export type ClipReading = {
  /** Every article of a selection, newest first, undated ones last. */
  countedArticles(selection: Selection): Result<readonly CountedArticle[], QueryError>;
  /** The facts of these articles, in the order asked; one that is not there is left out. */
  clipFacts(ids: readonly number[]): readonly ClipFacts[];
  /** When each was published, in the order asked: wall-clock time in the library's zone, cut to its precision. */
  publishedOf(ids: readonly number[]): readonly (string | undefined)[];
  /** Those of the articles that say of themselves that they were corrected or withdrawn. */
  correctedAmong(ids: readonly number[]): readonly number[];
};
