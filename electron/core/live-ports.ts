import type { BucketCounts } from './bucket-counts.ts';
import type { BinSize, TimelineBy } from './domain/coverage.ts';
import type { ListGrowth } from './domain/library-article.ts';
import type { Facet } from './domain/library-info.ts';
import type { Mark, WholeReason } from './domain/live.ts';
import type { FilterField, Selection, Volume } from './domain/selection.ts';
import type { QueryError } from './domain/topic.ts';
import type { Result } from './result.ts';

/** What articles that came add to such counts, and between which bins anything of the base falls. */
export type BucketGrowth = BucketCounts & {
  readonly span: { readonly first: string; readonly last: string } | undefined;
  /** How many series there are now. */
  readonly series: number;
};

/** What the library can say of articles that have come since it was asked before. */
export type LiveCounts = {
  /**
   * Where the library stands. What is counted at a mark is carried on by the growths: what articles of a higher id than
   * `after` add to volume, timeline and facets, as long as `whyNot` knows no reason to count anew.
   */
  mark(): Mark;
  whyNot(mark: Mark): WholeReason | undefined;
  /** Grows with every article marked as read, or not. */
  readMarks(): number;
  volumeGrowth(selection: Selection, after: number): Result<Volume, QueryError>;
  bucketGrowth(
    selection: Selection,
    by: TimelineBy,
    bin: BinSize,
    after: number,
  ): Result<BucketGrowth, QueryError>;
  facetGrowth(selection: Selection, field: FilterField, after: number): Result<readonly Facet[], QueryError>;
  /** What articles of higher ids than `after` bring to a list that holds those before: see ListGrowth. */
  listGrowth(
    selection: Selection,
    order: 'newest' | 'oldest' | 'relevance',
    after: number,
    limit: number,
  ): Result<ListGrowth, QueryError>;
};
