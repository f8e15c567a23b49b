import type { CoverageTimeline } from '../domain/coverage.ts';
import { percentOf } from '../domain/figures.ts';
import type { EventMarker } from '../domain/event-marker.ts';
import type { TimeRange } from '../domain/selection.ts';
import { bandScale, rounded } from './band.ts';
import { brushMarks } from './brush.ts';
import { eventMarks } from './event-marks.ts';
import type { EventMark } from './event-marks.ts';
import type { BrushMarks } from './brush.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeTick } from './time-axis.ts';
import { binText } from './timeline.ts';

/** Lower limits, in per cent of the row's articles, of the steps above zero: 0, under 5, under 12, under 25, under 45, more. */
export const HEAT_LIMITS = [5, 12, 25, 45] as const;
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5;

type HeatCell = {
  readonly bin: number;
  readonly x: number;
  readonly width: number;
  /** "no import": hatched, not zero. */
  readonly step: HeatStep | 'no-import';
  readonly text: string;
};

type HeatRow = {
  readonly key: string | null;
  readonly label: string;
  readonly y: number;
  readonly height: number;
  readonly total: { readonly articles: number; readonly unique: number };
  readonly cells: readonly HeatCell[];
};

export type HeatStripMarks = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Where the time axis stands. */
  readonly base: number;
  readonly rows: readonly HeatRow[];
  readonly timeTicks: readonly TimeTick[];
  readonly events: readonly EventMark[];
  readonly brush?: BrushMarks;
};

export type HeatStripOptions = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** Rows shown, largest first; all when absent. The view prints how many it leaves out. */
  readonly rows?: number | undefined;
  readonly brush?: TimeRange | undefined;
  readonly events?: readonly EventMarker[] | undefined;
};

const AXIS_HEIGHT = 16;
const AXIS_GAP = 2;

/** The step of a share: zero has its own, and 45 % is in the last. */
export function heatStep(articles: number, base: number): HeatStep | 'no-import' {
  const share = percentOf(articles, base);
  if (share === undefined) return 'no-import';
  if (articles === 0) return 0;
  const above = HEAT_LIMITS.filter((limit) => share >= limit).length;
  return ([1, 2, 3, 4, 5] as const)[above] ?? 5;
}

/** Rows by bins, each cell the share of the row's own articles in six printed steps. */
export function heatStripMarks(timeline: CoverageTimeline, options: HeatStripOptions): HeatStripMarks {
  const { width, left, rowHeight } = options;
  const right = width - options.right;
  const band = bandScale(left, right, timeline.bins.length);
  const shown = timeline.series.slice(0, options.rows ?? timeline.series.length);
  const base = shown.length * rowHeight + AXIS_GAP;
  const cellWidth = rounded(Math.max(Math.min(1, band.step), band.step - 1));
  const brush = options.brush && brushMarks(timeline.bins, band, options.brush, 'committed');
  return {
    width,
    height: shown.length * rowHeight + AXIS_HEIGHT + AXIS_GAP,
    left,
    right,
    base,
    rows: shown.map((series, row) => ({
      key: series.key,
      label: series.label,
      y: rounded(row * rowHeight + 1),
      height: rounded(rowHeight - 2),
      total: series.total,
      cells: series.volumes.map((volume, bin) => {
        const all = series.bases[bin] ?? { articles: 0, unique: 0 };
        const step = heatStep(volume.articles, all.articles);
        return { bin, x: band.x(bin), width: cellWidth, step, text: binText(timeline, bin, volume, all) };
      }),
    })),
    timeTicks: timeAxis(timeline.bins, timeline.bin, band, width),
    events: eventMarks(options.events ?? [], timeline.bins, band, width),
    ...(brush ? { brush } : {}),
  };
}
