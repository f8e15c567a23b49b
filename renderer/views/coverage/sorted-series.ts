import type { CoverageTimeline } from '#core/domain/coverage.ts';
import type { SeriesOrder } from '../../state/coverage.svelte.ts';

type Series = CoverageTimeline['series'][number];

function firstBin({ volumes }: Series): number {
  const at = volumes.findIndex(({ articles }) => articles > 0);
  return at < 0 ? volumes.length : at;
}

const highest = ({ volumes }: Series): number => Math.max(0, ...volumes.map(({ articles }) => articles));

/** The same series in another order; what is equal in it stays as it stood, the largest first. */
export function inOrder(timeline: CoverageTimeline, order: SeriesOrder): CoverageTimeline {
  if (order === 'total') return timeline;
  const compare: Readonly<Record<Exclude<SeriesOrder, 'total'>, (one: Series, other: Series) => number>> = {
    first: (one, other) => firstBin(one) - firstBin(other),
    highest: (one, other) => highest(other) - highest(one),
    name: (one, other) => one.label.localeCompare(other.label),
  };
  return { ...timeline, series: timeline.series.toSorted(compare[order]) };
}
