import type { Volume } from './domain/selection.ts';
import type { TopicColour } from './domain/topic.ts';

/** One series and bucket of a timeline, as the library counts it. `bucket` is the bin's start, wall-clock. */
export type BucketRow = { readonly key: string | null; readonly bucket: string; readonly volume: Volume };

/** Everything `buildTimeline` needs, counted in one pass over the library. */
export type BucketCounts = {
  readonly rows: readonly BucketRow[];
  readonly labels: readonly {
    readonly key: string | null;
    readonly label: string;
    readonly colour?: TopicColour;
    readonly total: Volume;
  }[];
  /** The selection whatever the series (`key` null), and the base of all articles per bucket. */
  readonly selected: readonly BucketRow[];
  readonly all: readonly BucketRow[];
  /** Base per series told: filled only where a series has a base of its own (outlet, origin, language, format). */
  readonly bases: readonly BucketRow[];
  readonly total: Volume;
  readonly undated: Volume;
  readonly imprecise: Volume;
  /** Smaller series that were not asked for; only where there are some. */
  readonly seriesLeft?: number;
};
