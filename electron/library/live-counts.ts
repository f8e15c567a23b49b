import type { LiveCounts } from '../core/live-ports.ts';
import { ok } from '../core/result.ts';
import { firstFrom } from './counting/article-columns.ts';
import { volumeGrowth } from './counting/volumes.ts';
import type { LibraryParts } from './library-parts.ts';

/** What has come since a mark, of everything that is counted or listed. */
export function liveCounts(
  { marks, counted, chosen, list, buckets, facets }: LibraryParts,
  readMarks: () => number,
): LiveCounts {
  return {
    mark: () => marks.now(),
    whyNot: (mark) => marks.whyNot(mark),
    readMarks,
    volumeGrowth: (selection, after) => {
      const found = chosen(selection);
      return found.ok ? ok(volumeGrowth(found.value, firstFrom(counted.columns(), after + 1))) : found;
    },
    bucketGrowth: (selection, by, bin, after) => buckets.growth(selection, by, bin, after),
    facetGrowth: (selection, field, after) => facets.growth(selection, field, after),
    listGrowth: (selection, order, after, limit) => list.growth(selection, order, after, limit),
  };
}
