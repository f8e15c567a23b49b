import type { CoverageSeries, CoverageTimeline, TimelineBy } from '#core/domain/coverage.ts';
import type { Filter, FilterField, Selection, TimeRange } from '#core/domain/selection.ts';
import type { TopicColour } from '#core/domain/topic.ts';
import { chosenKeys } from './coverage-text.ts';

/** A series as the main chart draws it: the focal one as bars, the others as outlines. `key` undefined: all of it. */
export type DrawnSeries = Pick<CoverageSeries, 'volumes' | 'bases' | 'total'> & {
  readonly key: string | null | undefined;
  readonly label: string;
  readonly colour: TopicColour;
};

type KnownTopic = { readonly id: number; readonly name: string; readonly colour: TopicColour };
const OUTLINES = 2;
const EMPTY = { articles: 0, unique: 0 };

/**
 * The focal series first, then up to two to compare it with. By topic these are the chosen topics, then the largest;
 * by anything else the whole selection is drawn, and the parts stand below it.
 */
export function drawnSeries(
  timeline: CoverageTimeline,
  filters: readonly Filter[],
  topics: readonly KnownTopic[],
): readonly DrawnSeries[] {
  if (timeline.by !== 'topic' || timeline.series.length === 0) return [wholeSelection(timeline, filters, topics)];
  const chosen = chosenKeys(filters, 'topic');
  const found = timeline.series.filter((series) => series.key !== null && !chosen.includes(series.key));
  const drawn = [
    ...chosen.map((key) => timeline.series.find((series) => series.key === key) ?? silent(key, timeline, topics)),
    ...found,
  ].slice(0, OUTLINES + 1);
  if (drawn.length === 0) return [wholeSelection(timeline, filters, topics)];
  return drawn.map((series, i) => ({ ...series, colour: series.colour ?? colourAt(i) }));
}

function wholeSelection(
  timeline: CoverageTimeline,
  filters: readonly Filter[],
  topics: readonly KnownTopic[],
): DrawnSeries {
  const chosen = chosenKeys(filters, 'topic');
  const topic = chosen.length === 1 ? topics.find((row) => String(row.id) === chosen[0]) : undefined;
  return {
    key: undefined,
    label: topic?.name ?? (filters.length === 0 ? 'All articles' : 'This selection'),
    colour: topic?.colour ?? 1,
    volumes: timeline.selected,
    bases: timeline.bins.map((bin) => bin.all),
    total: timeline.total,
  };
}

/** A chosen topic without a single article in sight still stands on the chart, at zero. */
function silent(key: string | null, timeline: CoverageTimeline, topics: readonly KnownTopic[]): CoverageSeries {
  const topic = topics.find((row) => String(row.id) === key);
  return {
    key,
    label: topic?.name ?? 'Topic',
    ...(topic ? { colour: topic.colour } : {}),
    volumes: timeline.bins.map(() => EMPTY),
    bases: timeline.bins.map((bin) => bin.all),
    total: EMPTY,
  };
}

function colourAt(i: number): TopicColour {
  return ([1, 2, 3] as const)[i] ?? 8;
}

/** Exactly the articles of one bin of one series: what a click on its bar opens. */
export function binSelection(
  selection: Selection,
  by: TimelineBy,
  key: string | null | undefined,
  range: TimeRange,
): Selection {
  const field: FilterField = by;
  const others = selection.filters.filter((filter) => filter.field !== field || filter.exclude);
  const own: Filter = { field, value: key ?? null, exclude: false };
  const filters = key === undefined ? selection.filters : [...others, own];
  return { ...(selection.query === undefined ? {} : { query: selection.query }), range, filters };
}
