import type { TopicColour } from './topic.ts';
import type { FilterField, Volume } from './selection.ts';

/** What coverage is compared by. */
export const TIMELINE_BYS = [
  'topic',
  'outlet',
  'origin',
  'quoted-source',
  'quoted-kind',
  'language',
  'format',
  'story',
  'tag',
] as const satisfies readonly FilterField[];
export type TimelineBy = (typeof TIMELINE_BYS)[number];
export type BinSize = 'hour' | 'day' | 'week' | 'month';
export type Measure = 'share' | 'articles' | 'unique';

/** One bar's place: `[start, end)` in wall-clock time of the library's zone, and all articles of the library in it. */
export type Bin = {
  readonly start: string;
  readonly end: string;
  readonly all: Volume;
  /** The range or the clock cuts this bin short. */
  readonly isPartial: boolean;
  /** Nothing at all was imported for this bin: drawn as absence, not as zero. */
  readonly isGap: boolean;
};

/** One topic, outlet, origin, quoted source or language over the bins; arrays run beside `bins`. */
export type CoverageSeries = {
  /** Value for a Filter of the same field; null stands for "not given". */
  readonly key: string | null;
  readonly label: string;
  readonly colour?: TopicColour;
  readonly volumes: readonly Volume[];
  /** Share base per bin: all articles there (by outlet: all of that outlet). */
  readonly bases: readonly Volume[];
  readonly total: Volume;
};

/** Series compared with all articles of the same value, not with all articles. */
export const HAS_OWN_BASE: Readonly<Record<TimelineBy, boolean>> = {
  topic: false,
  outlet: true,
  origin: true,
  'quoted-source': false,
  'quoted-kind': false,
  language: true,
  format: true,
  story: false,
  tag: false,
};

/** Counts over time for one selection. Every series with an article is here, largest first, but those `seriesLeft` counts. */
export type CoverageTimeline = {
  readonly by: TimelineBy;
  readonly bin: BinSize;
  readonly zone: string;
  readonly bins: readonly Bin[];
  readonly series: readonly CoverageSeries[];
  /** How many smaller series were left out, where only so many were asked for. */
  readonly seriesLeft?: number;
  /** The whole selection per bin, whatever the series. */
  readonly selected: readonly Volume[];
  readonly total: Volume;
  /** Articles of the selection that no bin can hold: no date, or a date less exact than the bin. */
  readonly undated: Volume;
  readonly imprecise: Volume;
};
