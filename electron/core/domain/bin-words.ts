import type { BinSize } from './coverage.ts';

/** A bin in a sentence: "by day", "per week". */
export const BIN_WORDS: Readonly<Record<BinSize, string>> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
};
