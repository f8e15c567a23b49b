import type { BinSize } from '../../core/domain/coverage.ts';
import { assertNever } from '../../core/result.ts';
import { DAY_GRANULE, MINUTE_GRANULE, MONTH_GRANULE, SECONDS_A_DAY } from '../wall-clock.ts';

const SECONDS_AN_HOUR = 3600;
const HOURS_A_DAY = 24;

/** 1970-01-01 was a Thursday: three days after the Monday its ISO week began with. */
const DAYS_SINCE_MONDAY = 3;

/** How exact a date must be to fall into one bin of this size. */
export function granuleOf(bin: BinSize): number {
  switch (bin) {
    case 'hour':
      return MINUTE_GRANULE;
    case 'day':
    case 'week':
      return DAY_GRANULE;
    case 'month':
      return MONTH_GRANULE;
    default:
      return assertNever(bin);
  }
}

/** Wall-clock start of the bin that holds the hour, counted since 1970; weeks begin on Monday (ISO 8601). */
export function binStart(hour: number, bin: BinSize): number {
  if (bin === 'hour') return hour * SECONDS_AN_HOUR;
  const day = Math.floor(hour / HOURS_A_DAY);
  switch (bin) {
    case 'day':
      return day * SECONDS_A_DAY;
    case 'week': {
      // Whole days are floored, so the rest is never negative, before 1970 either.
      const weekday = (((day + DAYS_SINCE_MONDAY) % 7) + 7) % 7;
      return (day - weekday) * SECONDS_A_DAY;
    }
    case 'month': {
      const date = new Date(day * SECONDS_A_DAY * 1000);
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 1000;
    }
    default:
      return assertNever(bin);
  }
}
