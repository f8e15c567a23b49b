import type { Bin } from '../domain/coverage.ts';
import type { TimeRange } from '../domain/selection.ts';
import { wallMs } from '../domain/wall-time.ts';
import { rounded } from './band.ts';
import type { Band } from './band.ts';

/** A range on the chart: pending while dragged (dashed edges), committed after (solid edges with grips and a veil). */
export type BrushMarks = {
  readonly x: number;
  readonly width: number;
  readonly state: 'pending' | 'committed';
};

/** Where a wall-clock time stands between the gutters; times outside stand at the nearer edge. */
function xOfTime(bins: readonly Bin[], band: Band, wall: string): number {
  const at = bins.findIndex((bin) => wall < bin.end);
  const bin = bins[at];
  if (!bin) return band.x(bins.length);
  const through = (wallMs(wall) - wallMs(bin.start)) / (wallMs(bin.end) - wallMs(bin.start));
  return rounded(band.x(at) + Math.max(0, through) * band.step);
}

/** The brush over a range, or nothing when the range lies beside the chart. */
export function brushMarks(
  bins: readonly Bin[],
  band: Band,
  range: TimeRange,
  state: BrushMarks['state'],
): BrushMarks | undefined {
  const x = xOfTime(bins, band, range.from);
  const width = rounded(xOfTime(bins, band, range.to) - x);
  return width > 0 ? { x, width, state } : undefined;
}

/** The range from one bin to another, in whichever order they were touched. */
export function rangeOfBins(bins: readonly Bin[], one: number, other: number): TimeRange | undefined {
  const from = bins[Math.min(one, other)]?.start;
  const to = bins[Math.max(one, other)]?.end;
  return from === undefined || to === undefined ? undefined : { from, to };
}
