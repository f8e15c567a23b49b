import type { CoverageDelta } from '../core/domain/coverage-delta.ts';
import type { BinSize, CoverageTimeline, TimelineBy } from '../core/domain/coverage.ts';
import type { ArticleDay, ArticleRow, Fold, ListGrowth } from '../core/domain/library-article.ts';
import type { Live, Mark } from '../core/domain/live.ts';
import type { Selection, Volume } from '../core/domain/selection.ts';
import type { QueryError, Topic } from '../core/domain/topic.ts';
import type { Request } from './request.ts';

export type Order = 'newest' | 'oldest' | 'relevance';
export type TopicRow = Topic & { readonly volume: Volume; readonly unread: number };

/** What new articles add to the counts of a topic. */
export type TopicGrowth = { readonly id: number; readonly volume: Volume; readonly unread: number };

/** A list as it stands: its days, the pages asked for, and what of the selection is not in it yet. */
export type StandingList = {
  readonly days: readonly ArticleDay[];
  readonly pages: readonly (readonly ArticleRow[])[];
  /** The list holds the articles up to this id; pages that are fetched later are asked for with it. */
  readonly upTo: number;
  readonly arrived: Volume;
};

/**
 * Questions that stay open while articles arrive. `since` is the mark of the answer before: what comes back is then only
 * what articles kept since have added, or all of it where that cannot be said as an addition.
 */
export type LiveApi = {
  'live.volume': Request<{ selection: Selection; since?: Mark }, Live<Volume, Volume>, QueryError>;
  'live.coverage': Request<
    { selection: Selection; by: TimelineBy; bin: BinSize | 'auto'; most?: number; since?: Mark },
    Live<CoverageTimeline, CoverageDelta>,
    QueryError
  >;
  'live.topics': Request<{ since?: Mark }, Live<readonly TopicRow[], readonly TopicGrowth[]>>;
  /**
   * `upTo` is where the list stands. Still, it stays there: what has come since is only counted. Otherwise the rows that
   * came are told, or the whole list where there are more of them than a page.
   */
  'live.list': Request<
    {
      selection: Selection;
      order: Order;
      offsets: readonly number[];
      limit: number;
      since?: Mark;
      upTo?: number;
      isStill?: boolean;
      fold?: Fold;
    },
    Live<StandingList, ListGrowth>,
    QueryError
  >;
};
