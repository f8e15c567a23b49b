import { DateTime, IANAZone } from 'luxon';
import type { DatePrecision, PrintedDate } from '../core/domain/article.ts';

/**
 * Wall-clock time is kept as whole seconds since 1970 *as the clock on the wall shows them* in the library's zone, so
 * that days and weeks are simple divisions. Granule says how exact it is: 0 year, 1 month, 2 day, 3 minute, 4 second.
 */
export type WallTime = { readonly wall: number; readonly granule: number };

const PRECISIONS: readonly DatePrecision[] = ['year', 'month', 'day', 'minute', 'second'];
export const MONTH_GRANULE = 1;
export const DAY_GRANULE = 2;
export const MINUTE_GRANULE = 3;

const PRINTED = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?/;

/** Reads "2026-09", "2026-09-08T00:00" and the like as wall-clock seconds; undefined when there is no such day or time. */
export function wallOf(value: string): number | undefined {
  const match = PRINTED.exec(value);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const given = (part: number | undefined, otherwise: number): number =>
    part === undefined || Number.isNaN(part) ? otherwise : part;
  const [inMonth, onDay] = [given(month, 1), given(day, 1)];
  const [hours, minutes, seconds] = [given(hour, 0), given(minute, 0), given(second, 0)];
  // 24:00 is the end of a day.
  const isTime = (hours < 24 || (hours === 24 && minutes + seconds === 0)) && minutes < 60 && seconds < 60;
  // Not by Date.UTC, which takes the years 0 to 99 for those after 1900.
  const midnight = new Date(0).setUTCFullYear(given(year, 1), inMonth - 1, onDay);
  const shown = new Date(midnight);
  const isDay = shown.getUTCMonth() === inMonth - 1 && shown.getUTCDate() === onDay;
  return isDay && isTime ? midnight / 1000 + hours * 3600 + minutes * 60 + seconds : undefined;
}

const OFFSET = /^([+-])(\d\d):?(\d\d)$/;

/** Seconds east of Greenwich of "+02:00" or "Z". */
function offsetSeconds(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const [, sign, hours, minutes] = OFFSET.exec(offset) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
}

/** The same moment on the clock of another zone: `wall` in a zone with this offset, seen in `zone` (IANA). */
function moved(wall: number, offset: string, zone: string): number | undefined {
  const seconds = offsetSeconds(offset);
  if (seconds === undefined) return undefined;
  const there = DateTime.fromSeconds(wall - seconds, { zone });
  return there.isValid ? wall - seconds + there.offset * 60 : undefined;
}

/**
 * The wall-clock time of a printed date in the library's zone. Times of an unknown zone are taken as printed; a day,
 * month or year has no zone to move it to and stands at its start.
 */
export function wallTime(date: PrintedDate, zone: string): WallTime | undefined {
  const granule = PRECISIONS.indexOf(date.precision);
  const printed = wallOf(date.value);
  if (printed === undefined) return undefined;
  if (granule < MINUTE_GRANULE || date.zone === 'unknown') return { wall: printed, granule };
  // An offset we cannot read leaves the time as printed, as for an unknown zone.
  return { wall: moved(printed, date.zone, zone) ?? printed, granule };
}

/** The offset ("+02:00") of a zone when its clock shows this time; undefined when it never does. */
export function offsetAt(value: string, zone: string): string | undefined {
  const time = DateTime.fromISO(value, { zone });
  // Where the clock leaps, luxon answers with a time that was not asked for.
  const isShown = time.isValid && time.toFormat("yyyy-MM-dd'T'HH:mm:ss").startsWith(value);
  return isShown ? time.toFormat('ZZ') : undefined;
}

/** "2026-09-08T14:05" cut to its exactness. */
export function printWall({ wall, granule }: WallTime): string {
  const text = new Date(wall * 1000).toISOString();
  const lengths = [4, 7, 10, 16, 19];
  return text.slice(0, lengths[granule]);
}

/** The start of a bin as ranges and timelines write it: "2026-09-08T00:00". */
export function printBin(wall: number): string {
  return new Date(wall * 1000).toISOString().slice(0, 16);
}

export const SECONDS_A_DAY = 86_400;

/** Days since 1970, also before it. */
export function dayOf(wall: number): number {
  return Math.floor(wall / SECONDS_A_DAY);
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}
