import type { CoverageSeries, CoverageTimeline, Measure } from '../domain/coverage.ts';
import { measureOf } from '../domain/measure-of.ts';
import type { Volume } from '../domain/selection.ts';
import type { TopicColour } from '../domain/topic.ts';

/** One line of numbers a chart draws: a series, or the whole selection when no series is in focus. */
export type DrawnSeries = {
  /** Absent for the whole selection. */
  readonly key?: string | null;
  readonly label: string;
  readonly colour: TopicColour;
  readonly volumes: readonly Volume[];
  readonly bases: readonly Volume[];
  readonly total: Volume;
  /** Absent where nothing was imported for it. */
  readonly values: readonly (number | undefined)[];
};

const BORROWED: readonly TopicColour[] = [1, 2, 3];
/** One filled and two outlined series can be told apart on one chart. */
export const MOST_SERIES = 3;

type Numbers = Pick<CoverageSeries, 'label' | 'volumes' | 'bases' | 'total'> & {
  readonly key?: string | null;
};

function drawn(numbers: Numbers, colour: TopicColour, measure: Measure): DrawnSeries {
  const values = numbers.volumes.map((volume, at) => {
    const base = numbers.bases[at] ?? { articles: 0, unique: 0 };
    return base.articles === 0 ? undefined : measureOf(volume, base, measure);
  });
  return { ...numbers, colour, values };
}

/**
 * The series in focus, first the focal one; the whole selection when none is named. Topics keep their colour, others
 * borrow the first that is free.
 */
export function focalSeries(
  timeline: CoverageTimeline,
  focus: readonly (string | null)[],
  measure: Measure,
): readonly DrawnSeries[] {
  const chosen = focus
    .flatMap((key) => timeline.series.find((series) => series.key === key) ?? [])
    .slice(0, MOST_SERIES);
  if (chosen.length === 0) {
    const bases = timeline.bins.map((bin) => bin.all);
    const { selected: volumes, total } = timeline;
    return [drawn({ label: 'All in this selection', volumes, bases, total }, 1, measure)];
  }
  const taken = new Set(chosen.flatMap(({ colour }) => colour ?? []));
  return chosen.map((series) => {
    const colour = series.colour ?? BORROWED.find((candidate) => !taken.has(candidate)) ?? 1;
    taken.add(colour);
    return drawn(series, colour, measure);
  });
}
