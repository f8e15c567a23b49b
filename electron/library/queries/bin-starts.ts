import type { BinSize } from '../../core/domain/coverage.ts';
import { assertNever } from '../../core/result.ts';
import { DAY_GRANULE, MINUTE_GRANULE, MONTH_GRANULE, SECONDS_A_DAY } from '../wall-clock.ts';

const SECONDS_AN_HOUR = 3600;

/** 1970-01-01 was a Thursday: three days after the Monday its ISO week began with. */
const DAYS_SINCE_MONDAY = 3;

/** What the database counts by before bins are made of it: hours since 1970 for hours, days for all else. */
export function unitSql(bin: BinSize): string {
  if (bin !== 'hour') return 'article.day';
  // Whole days are floored, so the rest is never negative, before 1970 either.
  return `article.day * 24 + (article.wall - article.day * ${SECONDS_A_DAY}) / ${SECONDS_AN_HOUR}`;
}

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

/** Wall-clock start of the bin that holds the unit; weeks begin on Monday (ISO 8601). */
export function binStart(unit: number, bin: BinSize): number {
  switch (bin) {
    case 'hour':
      return unit * SECONDS_AN_HOUR;
    case 'day':
      return unit * SECONDS_A_DAY;
    case 'week': {
      const weekday = (((unit + DAYS_SINCE_MONDAY) % 7) + 7) % 7;
      return (unit - weekday) * SECONDS_A_DAY;
    }
    case 'month': {
      const day = new Date(unit * SECONDS_A_DAY * 1000);
      return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1) / 1000;
    }
    default:
      return assertNever(bin);
  }
}
