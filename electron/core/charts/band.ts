/** One band per bin between two gutters: the scale every chart of a view shares, so that a day is one column. */
export type Band = {
  readonly step: number;
  readonly barWidth: number;
  /** Left edge of the band, also of one past the last. */
  x(bin: number): number;
  middle(bin: number): number;
};

const GAP_SHARE = 0.28;
const LEAST_GAP = 1;
const MOST_GAP = 3;
const LEAST_BAR = 1;

/** Two decimals are finer than any screen and keep exported files readable and alike. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Half pixels, on which hairlines are sharp. */
export function crisp(value: number): number {
  return Math.round(value * 2) / 2;
}

/** Bands of `bins` bins from `left` to `right`; gaps are 28 % of the step, 1 to 3 px. */
export function bandScale(left: number, right: number, bins: number): Band {
  const step = Math.max(0, right - left) / Math.max(1, bins);
  const gap = Math.min(MOST_GAP, Math.max(LEAST_GAP, step * GAP_SHARE));
  return {
    step,
    barWidth: rounded(Math.max(Math.min(LEAST_BAR, step), step - gap)),
    x: (bin) => rounded(left + bin * step),
    middle: (bin) => rounded(left + (bin + 0.5) * step),
  };
}
