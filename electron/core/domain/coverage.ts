import type { TopicColour } from './topic.ts';
import type { Volume } from './selection.ts';

export type TimelineBy = 'topic' | 'outlet' | 'origin' | 'quoted-source' | 'language' | 'tag';
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

/** Counts over time for one selection. No cap: every series with an article is here, largest first. */
export type CoverageTimeline = {
  readonly by: TimelineBy;
  readonly bin: BinSize;
  readonly zone: string;
  readonly bins: readonly Bin[];
  readonly series: readonly CoverageSeries[];
  /** The whole selection per bin, whatever the series. */
  readonly selected: readonly Volume[];
  readonly total: Volume;
  /** Articles of the selection that no bin can hold: no date, or a date less exact than the bin. */
  readonly undated: Volume;
  readonly imprecise: Volume;
};
