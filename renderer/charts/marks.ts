import type { Bin } from '#core/domain/coverage.ts';

/** One series as a chart draws it: values under the chosen measure, undefined where there is nothing to measure. */
export type ChartSeries = {
  readonly label: string;
  readonly colour: number;
  readonly values: readonly (number | undefined)[];
};

/** Neighbouring bins with nothing imported, as bands `[from, to)` in bins. */
export function gapBands(bins: readonly Bin[]): readonly (readonly [number, number])[] {
  const bands: [number, number][] = [];
  bins.forEach((bin, i) => {
    if (!bin.isGap) return;
    const last = bands.at(-1);
    if (last?.[1] === i) last[1] = i + 1;
    else bands.push([i, i + 1]);
  });
  return bands;
}

/** The contour of a series' bars, broken where nothing was imported: never a spline. */
export function outlinePath(
  values: readonly (number | undefined)[],
  x: (i: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let isDown = false;
  values.forEach((value, i) => {
    if (value === undefined) {
      isDown = false;
      return;
    }
    path += `${isDown ? 'L' : 'M'}${String(x(i))} ${String(y(value))}H${String(x(i + 1))}`;
    isDown = true;
  });
  return path;
}

/**
 * Spikes: bins over three times the median of the 28 bins before (at least 14 of them) and with at least 20 articles;
 * of neighbouring ones only the highest.
 */
export function spikes(
  values: readonly (number | undefined)[],
  articles: readonly number[],
  bins: readonly Bin[],
): readonly number[] {
  const isSpike = values.map((value, i) => {
    const before = values.slice(Math.max(0, i - 28), i).filter((other) => other !== undefined);
    const median = before.toSorted((a, b) => a - b)[before.length >> 1] ?? Infinity;
    const isWhole = bins[i]?.isPartial === false;
    return i >= 14 && isWhole && value !== undefined && (articles[i] ?? 0) >= 20 && value > 3 * median;
  });
  const runs: number[][] = [];
  isSpike.forEach((is, i) => {
    if (!is) return;
    if (isSpike[i - 1]) runs.at(-1)?.push(i);
    else runs.push([i]);
  });
  return runs.map((run) => run.reduce((best, i) => ((values[i] ?? 0) > (values[best] ?? 0) ? i : best)));
}

export type Label = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: number;
};
const CHARACTER_PX = 6.9;
const LINE_PX = 13;

/** Labels on the marks: above each series' highest bin, on a second row where taken, left out where still in the way. */
export function placeLabels(
  series: readonly ChartSeries[],
  frame: { readonly left: number; readonly right: number; readonly top: number },
  mid: (i: number) => number,
  y: (value: number) => number,
): readonly Label[] {
  const placed: (Label & { half: number })[] = [];
  for (const one of series) {
    const peak = one.values.reduce<number>(
      (best, value, i) => ((value ?? 0) > (one.values[best] ?? 0) ? i : best),
      0,
    );
    const value = one.values[peak];
    if (value === undefined || value === 0) continue;
    const half = (one.label.length * CHARACTER_PX) / 2;
    const x = Math.max(frame.left + half, Math.min(frame.right - half, mid(peak)));
    const rows = [y(value) - 12, y(value) - 12 - LINE_PX, y(value) - 12 + LINE_PX * 2.2];
    const at = rows.find(
      (row) =>
        row > frame.top - 4 &&
        placed.every(
          (other) => Math.abs(other.x - x) > other.half + half + 6 || Math.abs(other.y - row) >= LINE_PX,
        ),
    );
    if (at !== undefined) placed.push({ x, y: at, text: one.label, colour: one.colour, half });
  }
  return placed;
}
