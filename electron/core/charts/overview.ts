import { BIN_WORDS } from '../domain/bin-words.ts';
import type { CoverageTimeline } from '../domain/coverage.ts';
import type { TimeRange } from '../domain/selection.ts';
import { bandScale, rounded } from './band.ts';
import { brushMarks } from './brush.ts';
import type { BrushMarks } from './brush.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeTick } from './time-axis.ts';
import type { Bar } from './timeline.ts';

/** The strip above a timeline: all of the time at a glance; the frame is the zoom, the line the filter. */
export type OverviewMarks = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly title: string;
  /** `isShown`: inside the frame. */
  readonly bars: readonly (Bar & { readonly isShown: boolean })[];
  readonly timeTicks: readonly TimeTick[];
  readonly frame?: BrushMarks;
  readonly filter?: BrushMarks;
};

export type OverviewOptions = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly zoom?: TimeRange | undefined;
  readonly range?: TimeRange | undefined;
};

const TOP = 2;
const FOOT = 13;
/** A bin with anything in it shows, however small. */
const LEAST_HEIGHT = 0.8;

/** Articles of the selection over the whole time, as small bars on the gutters of the timeline below. */
export function overviewMarks(timeline: CoverageTimeline, options: OverviewOptions): OverviewMarks {
  const { width, height, left } = options;
  const right = width - options.right;
  const base = height - FOOT;
  const band = bandScale(left, right, timeline.bins.length);
  const highest = Math.max(1, ...timeline.selected.map(({ articles }) => articles));
  const frame = options.zoom && brushMarks(timeline.bins, band, options.zoom, 'committed');
  const filter = options.range && brushMarks(timeline.bins, band, options.range, 'committed');
  return {
    width,
    height,
    left,
    right,
    base,
    title: `library, by ${BIN_WORDS[timeline.bin]}`,
    bars: timeline.selected.flatMap(({ articles }, bin) => {
      if (articles === 0) return [];
      const tall = rounded(Math.max(LEAST_HEIGHT, (articles / highest) * (base - TOP)));
      const x = band.x(bin);
      const isShown = !frame || (x + band.step > frame.x && x < frame.x + frame.width);
      const isPartial = timeline.bins[bin]?.isPartial ?? false;
      return [
        {
          bin,
          x,
          y: rounded(base - tall),
          width: band.barWidth,
          height: tall,
          value: articles,
          isPartial,
          isShown,
        },
      ];
    }),
    timeTicks: timeAxis(timeline.bins, timeline.bin, band, width),
    ...(frame ? { frame } : {}),
    ...(filter ? { filter } : {}),
  };
}
