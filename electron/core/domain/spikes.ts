/** How many bins before a bin say what is usual, and how many of them must hold imports to say it. */
const LOOK_BACK = 28;
const LEAST_LOOK_BACK = 14;
const TIMES_MEDIAN = 3;
/** Fewer articles than this are no spike, whatever the share. */
const SPIKE_ARTICLES = 20;

/** The rule in words, as the key and the method print it. */
export const SPIKE_RULE = `over ${TIMES_MEDIAN} × the median of the previous ${LOOK_BACK} bins and at least ${SPIKE_ARTICLES} articles; the highest bin of a run is marked`;

/** What a spike is judged by in one bin: `value` is absent where nothing was imported. */
export type SpikeBin = {
  readonly value: number | undefined;
  readonly articles: number;
  readonly isPartial: boolean;
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (upper + lower) / 2;
}

function isSpike(bins: readonly SpikeBin[], at: number): boolean {
  const bin = bins[at];
  if (bin?.value === undefined || bin.isPartial || bin.articles < SPIKE_ARTICLES) return false;
  const before = bins
    .slice(Math.max(0, at - LOOK_BACK), at)
    .flatMap(({ value }) => (value === undefined ? [] : [value]));
  return before.length >= LEAST_LOOK_BACK && bin.value > TIMES_MEDIAN * median(before);
}

/** Numbers of the bins that stand out, one per run. */
export function spikes(bins: readonly SpikeBin[]): readonly number[] {
  const marked: number[] = [];
  let highest: number | undefined;
  for (let at = 0; at <= bins.length; at += 1) {
    if (at < bins.length && isSpike(bins, at)) {
      if (highest === undefined || (bins[at]?.value ?? 0) > (bins[highest]?.value ?? 0)) highest = at;
    } else if (highest !== undefined) {
      marked.push(highest);
      highest = undefined;
    }
  }
  return marked;
}
