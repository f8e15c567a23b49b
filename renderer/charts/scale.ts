import type { Bin, BinSize } from '#core/domain/coverage.ts';
import type { TimeRange } from '#core/domain/selection.ts';
import { monthMark, shortDay, timeOf, wallMs } from '../ui/date-text.ts';

/** One band scale for every chart of a view, so that a day is the same column everywhere. Pixels. */
export type Band = {
  readonly left: number;
  readonly right: number;
  readonly step: number;
  /** Bar width: the gap is 28 % of the step, 1 to 3 px. */
  readonly bar: number;
  /** Left edge of bin `i`; fractions lie inside the bin. */
  x(i: number): number;
  mid(i: number): number;
  /** The bin under a pixel, clamped to the ends. */
  at(px: number): number;
};

export function bandScale(left: number, right: number, bins: number): Band {
  const step = (right - left) / Math.max(1, bins);
  const gap = Math.min(step * 0.5, Math.max(1, Math.min(3, step * 0.28)));
  return {
    left,
    right,
    step,
    bar: step - gap,
    x: (i) => left + i * step,
    mid: (i) => left + (i + 0.5) * step,
    at: (px) => Math.max(0, Math.min(bins - 1, Math.floor((px - left) / step))),
  };
}

/** Four or five round values from above zero to at least `max`. */
export function niceTicks(max: number, wanted = 5): readonly number[] {
  if (max <= 0) return [1];
  const rough = max / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const whole = step < 1 ? step : Math.ceil(step * 10) / 10;
  return Array.from({ length: Math.ceil(max / whole - 1e-9) }, (_, i) => whole * (i + 1));
}

export type TimeTick = { readonly index: number; readonly text: string };
const LABEL_PX = 50;

/** Ticks of the time axis: Mondays for days, months for weeks, years or months for months, midnights for hours. */
export function timeTicks(bins: readonly Bin[], size: BinSize, step: number): readonly TimeTick[] {
  const all = bins.flatMap((bin, index) => {
    const text = tickText(bin, size, bins[index - 1]);
    return text === undefined ? [] : [{ index, text }];
  });
  let last = -Infinity;
  return all.filter(({ index }) => {
    const isRoomy = (index - last) * step >= LABEL_PX;
    if (isRoomy) last = index;
    return isRoomy;
  });
}

function tickText(bin: Bin, size: BinSize, previous: Bin | undefined): string | undefined {
  const { start } = bin;
  switch (size) {
    case 'hour':
      return start.slice(11, 13) === '00' ? shortDay(start) : timeOf(start);
    case 'day':
      return new Date(wallMs(start)).getUTCDay() === 1 ? shortDay(start) : undefined;
    case 'week':
      return previous?.start.slice(0, 7) === start.slice(0, 7) ? undefined : monthMark(start);
    case 'month':
      return monthMark(start);
  }
}

/** Where a range begins and ends in bins, with fractions: 3.5 is the middle of the fourth bin. */
export function rangePlace(range: TimeRange, bins: readonly Bin[]): readonly [number, number] {
  return [placeOf(range.from, bins), placeOf(range.to, bins)];
}

/** Where a date stands in bins, with fractions; undefined outside them and for dates without a day. */
export function wallPlace(wall: string, bins: readonly Bin[]): number | undefined {
  const [first] = bins;
  const last = bins.at(-1);
  if (wall.length < 10 || !first || !last) return undefined;
  const ms = wallMs(wall);
  if (ms < wallMs(first.start) || ms >= wallMs(last.end)) return undefined;
  return placeOf(wall, bins);
}

function placeOf(wall: string, bins: readonly Bin[]): number {
  const ms = wallMs(wall);
  for (const [i, bin] of bins.entries()) {
    const start = wallMs(bin.start);
    const end = wallMs(bin.end);
    if (ms < start) return i;
    if (ms < end) return i + (ms - start) / (end - start);
  }
  return bins.length;
}
