import { assertNever } from '../result.ts';
import type { BinSize } from './coverage.ts';

/*
 * Calendar arithmetic on wall-clock strings ("2026-09-08T18:20", or cut to day, month, year). They are taken as if UTC,
 * so that days are days and no zone of the machine can creep in.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-01 was a Thursday: its week began three days before. */
const DAYS_SINCE_MONDAY = 3;

/** Milliseconds of a wall-clock string taken as UTC: for differences and order only. */
export function wallMs(wall: string): number {
  return Date.parse(`${wall}${'0000-01-01T00:00:00'.slice(wall.length)}Z`);
}

/** The wall-clock string, to the minute, of milliseconds made by `wallMs`. */
export function wallOfMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16);
}

/** The start of the bin a wall-clock time falls into; weeks begin on Monday (ISO 8601). */
export function binStartOf(wall: string, bin: BinSize): string {
  const ms = wallMs(wall);
  switch (bin) {
    case 'hour':
      return wallOfMs(Math.floor(ms / HOUR) * HOUR);
    case 'day':
      return wallOfMs(Math.floor(ms / DAY) * DAY);
    case 'week': {
      const day = Math.floor(ms / DAY);
      const weekday = (((day + DAYS_SINCE_MONDAY) % 7) + 7) % 7;
      return wallOfMs((day - weekday) * DAY);
    }
    case 'month':
      return `${wallOfMs(ms).slice(0, 7)}-01T00:00`;
    default:
      return assertNever(bin);
  }
}

/** The start of the bin `count` bins after one that starts at `start` (before it, when negative). */
export function binAfter(start: string, bin: BinSize, count = 1): string {
  switch (bin) {
    case 'hour':
      return wallOfMs(wallMs(start) + count * HOUR);
    case 'day':
      return wallOfMs(wallMs(start) + count * DAY);
    case 'week':
      return wallOfMs(wallMs(start) + count * 7 * DAY);
    case 'month': {
      const date = new Date(wallMs(start));
      return wallOfMs(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1));
    }
    default:
      return assertNever(bin);
  }
}

/** Days from one wall-clock time to another, with fractions. */
export function daysBetween(from: string, to: string): number {
  return (wallMs(to) - wallMs(from)) / DAY;
}

/** An instant (ISO 8601 in UTC) on the clock of an IANA zone, to the minute. */
export function wallInZone(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** How far the clock of a zone is from UTC at an instant: "UTC+2", "UTC+5:30", "UTC". */
export function zoneOffset(zone: string, instant: string): string {
  const minutes = Math.round(
    (wallMs(wallInZone(instant, zone)) - Math.floor(Date.parse(instant) / 60_000) * 60_000) / 60_000,
  );
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
