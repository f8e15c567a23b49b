import type { BinSize } from '../domain/coverage.ts';
import { daysBetween } from '../domain/wall-time.ts';

const MOST_DAYS_BY_HOUR = 4;
const MOST_DAYS_BY_DAY = 80;
const MOST_DAYS_BY_WEEK = 80 * 7;

/** The bin size that shows about 20 to 80 bars between two wall-clock times. */
export function chooseBin(from: string, to: string): BinSize {
  const days = daysBetween(from, to);
  if (days < MOST_DAYS_BY_HOUR) return 'hour';
  if (days <= MOST_DAYS_BY_DAY) return 'day';
  return days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}
