import { MOST_SERIES } from '#core/charts/focal-series.ts';
import type { CoverageSeries, CoverageTimeline, TimelineBy } from '#core/domain/coverage.ts';
import type { Filter, Selection, TimeRange, Volume } from '#core/domain/selection.ts';
import type { TopicColour } from '#core/domain/topic.ts';

/** The numbers of a series, or (without a key) of the whole selection. */
export type Numbers = Pick<CoverageSeries, 'label' | 'volumes' | 'bases' | 'total'> & {
  readonly key?: string | null;
};
type KnownTopic = { readonly id: number; readonly name: string; readonly colour: TopicColour };
const EMPTY: Volume = { articles: 0, unique: 0 };

/** The values of the chart's own field that the selection includes, in the order of its chips. */
export function chosenKeys(filters: readonly Filter[], by: TimelineBy): readonly (string | null)[] {
  return filters.filter((filter) => filter.field === by && !filter.exclude).map((filter) => filter.value);
}

/**
 * The series of the main chart, focal one first: by topic the chosen topics, then the largest beside them. By anything
 * else the whole selection is drawn (no focus), and its parts stand below.
 */
export function focusOf(timeline: CoverageTimeline, filters: readonly Filter[]): readonly (string | null)[] {
  if (timeline.by !== 'topic') return [];
  const chosen = chosenKeys(filters, 'topic');
  const others = timeline.series.map(({ key }) => key).filter((key) => key !== null && !chosen.includes(key));
  return [...chosen, ...others].slice(0, MOST_SERIES);
}

/** A chosen topic without a single article in sight still stands on the chart, at zero. */
export function withSilentTopics(
  timeline: CoverageTimeline,
  filters: readonly Filter[],
  topics: readonly KnownTopic[],
): CoverageTimeline {
  if (timeline.by !== 'topic') return timeline;
  const silent = chosenKeys(filters, 'topic')
    .filter((key) => !timeline.series.some((series) => series.key === key))
    .flatMap((key) => topics.find((topic) => String(topic.id) === key) ?? [])
    .map((topic): CoverageSeries => ({
      key: String(topic.id),
      label: topic.name,
      colour: topic.colour,
      volumes: timeline.bins.map(() => EMPTY),
      bases: timeline.bins.map((bin) => bin.all),
      total: EMPTY,
    }));
  return silent.length === 0 ? timeline : { ...timeline, series: [...timeline.series, ...silent] };
}

/** The numbers behind the bars. */
export function focalNumbers(timeline: CoverageTimeline, focus: readonly (string | null)[]): Numbers {
  const series = timeline.series.find((candidate) => focus.length > 0 && candidate.key === focus[0]);
  if (series) return series;
  return {
    label: 'All in this selection',
    volumes: timeline.selected,
    bases: timeline.bins.map((bin) => bin.all),
    total: timeline.total,
  };
}

/** A share of everything is always the whole: then counts say more. */
export function isWhole({ volumes, bases }: Pick<Numbers, 'volumes' | 'bases'>): boolean {
  return volumes.every((volume, at) => volume.articles === (bases[at]?.articles ?? 0));
}

/** Exactly the articles of one bin of one series: what a click on its bar opens. */
export function binSelection(
  selection: Selection,
  by: TimelineBy,
  key: string | null | undefined,
  range: TimeRange,
): Selection {
  const others = selection.filters.filter((filter) => filter.field !== by || filter.exclude);
  const own: Filter = { field: by, value: key ?? null, exclude: false };
  const filters = key === undefined ? selection.filters : [...others, own];
  return { ...(selection.query === undefined ? {} : { query: selection.query }), range, filters };
}
