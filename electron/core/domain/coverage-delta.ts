import { HAS_OWN_BASE, type CoverageSeries, type CoverageTimeline } from './coverage.ts';
import { addVolume } from './live.ts';
import type { TopicColour } from './topic.ts';
import type { Volume } from './selection.ts';

/** What came into one bin: its place among the bins, articles, and unique ones. */
export type BinGrowth = readonly [bin: number, articles: number, unique: number];

/** What came to one series. One that was not there before begins here, with all of its base. */
export type SeriesGrowth = {
  readonly key: string | null;
  readonly label: string;
  readonly colour?: TopicColour;
  readonly volumes: readonly BinGrowth[];
  /** Only where a series has a base of its own. */
  readonly bases?: readonly BinGrowth[];
  readonly total: Volume;
};

/** What newly kept articles add to a timeline whose bins stay as they are. */
export type CoverageDelta = {
  readonly all: readonly BinGrowth[];
  readonly selected: readonly BinGrowth[];
  readonly series: readonly SeriesGrowth[];
  readonly total: Volume;
  readonly undated: Volume;
  readonly imprecise: Volume;
};

/** The order of series: largest first, "not given" last. */
export function bySize(a: CoverageSeries, b: CoverageSeries): number {
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  const byVolume = b.total.articles - a.total.articles || b.total.unique - a.total.unique;
  if (byVolume !== 0) return byVolume;
  return a.label < b.label ? -1 : Number(a.label > b.label);
}

const NONE: Volume = { articles: 0, unique: 0 };

function grown(volumes: readonly Volume[], growth: readonly BinGrowth[]): readonly Volume[] {
  if (growth.length === 0) return volumes;
  const larger = [...volumes];
  for (const [bin, articles, unique] of growth) {
    larger[bin] = addVolume(larger[bin] ?? NONE, { articles, unique });
  }
  return larger;
}

/** The timeline with what has come since; series nothing came to stay the same objects where they can. */
export function addCoverage(timeline: CoverageTimeline, delta: CoverageDelta): CoverageTimeline {
  const everything = grown(
    timeline.bins.map((bin) => bin.all),
    delta.all,
  );
  const bins =
    delta.all.length === 0
      ? timeline.bins
      : timeline.bins.map((bin, at) => {
          const all = everything[at] ?? bin.all;
          return all === bin.all ? bin : { ...bin, all, isGap: all.articles === 0 };
        });
  const growths = new Map(delta.series.map((growth) => [growth.key, growth]));
  const none = bins.map(() => NONE);
  const hasOwnBase = HAS_OWN_BASE[timeline.by];
  const withGrowth = (series: CoverageSeries, growth: SeriesGrowth | undefined): CoverageSeries => ({
    ...series,
    volumes: grown(series.volumes, growth?.volumes ?? []),
    bases: hasOwnBase ? grown(series.bases, growth?.bases ?? []) : everything,
    total: growth === undefined ? series.total : addVolume(series.total, growth.total),
  });
  const known = timeline.series.map((series): CoverageSeries => {
    const growth = growths.get(series.key);
    growths.delete(series.key);
    if (growth === undefined && (hasOwnBase || delta.all.length === 0)) return series;
    return withGrowth(series, growth);
  });
  const begun = [...growths.values()].map((growth): CoverageSeries => {
    const { key, label, colour } = growth;
    const empty = {
      key,
      label,
      ...(colour !== undefined && { colour }),
      volumes: none,
      bases: none,
      total: NONE,
    };
    return withGrowth(empty, growth);
  });
  return {
    ...timeline,
    bins,
    series: [...known, ...begun].toSorted(bySize),
    selected: grown(timeline.selected, delta.selected),
    total: addVolume(timeline.total, delta.total),
    undated: addVolume(timeline.undated, delta.undated),
    imprecise: addVolume(timeline.imprecise, delta.imprecise),
  };
}
