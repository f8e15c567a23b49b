import { assertNever } from '../result.ts';
import type { BinSize } from './coverage.ts';
import { daysByLocale, isHouseLocale } from './locale.ts';
import { wallMs, wallOfMs } from './wall-time.ts';

/*
 * Dates in words, written by hand in the house's English: locale data change between versions of the runtime ("Sep",
 * "Sept"), and the same library must give the same bytes. Only the window is ever told another locale to write by.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;

const day = 'numeric';
const year = 'numeric';
const MONTH = daysByLocale({ month: 'short' });
const SHORT_DAY = daysByLocale({ day, month: 'short' });
const PLAIN_DAY = daysByLocale({ day, month: 'short', year });
const LONG_DAY = daysByLocale({ day, month: 'long' });
const FULL_DAY = daysByLocale({ day, month: 'long', year });
const MONTH_AND_YEAR = daysByLocale({ month: 'long', year });

const dayNumber = (wall: string): number => Number(wall.slice(8, 10));
const monthNumber = (wall: string): number => Number(wall.slice(5, 7)) - 1;
const monthName = (wall: string): string => MONTHS[monthNumber(wall)] ?? '';
const yearOf = (wall: string): string => wall.slice(0, 4);

/** "Sep". */
export function shortMonth(wall: string): string {
  return isHouseLocale() ? (SHORT_MONTHS[monthNumber(wall)] ?? '') : MONTH.day(wall);
}

/** "9 Sep". */
export function shortDay(wall: string): string {
  return isHouseLocale() ? `${dayNumber(wall)} ${shortMonth(wall)}` : SHORT_DAY.day(wall);
}

/** "9 September". */
export function longDay(wall: string): string {
  return isHouseLocale() ? `${dayNumber(wall)} ${monthName(wall)}` : LONG_DAY.day(wall);
}

/** "9 September 2026". */
export function fullDay(wall: string): string {
  return isHouseLocale() ? `${longDay(wall)} ${yearOf(wall)}` : FULL_DAY.day(wall);
}

/** "16 Sep 2026". */
export function plainDay(wall: string): string {
  return isHouseLocale() ? `${shortDay(wall)} ${yearOf(wall)}` : PLAIN_DAY.day(wall);
}

function monthAndYear(wall: string): string {
  return isHouseLocale()
    ? `${monthName(wall)} ${yearOf(wall)}`
    : MONTH_AND_YEAR.day(`${wall.slice(0, 7)}-01`);
}

/** A date as far as it is known: "16 Sep 2026, 18:20", "16 Sep 2026", "September 2026", "2026". */
export function knownDate(wall: string): string {
  if (wall.length <= 4) return wall;
  if (wall.length <= 7) return monthAndYear(wall);
  const date = plainDay(wall);
  return wall.length < 16 ? date : `${date}, ${wall.slice(11, 16)}`;
}

function isMidnight(wall: string): boolean {
  return wall.length === 10 || wall.slice(11, 16) === '00:00';
}

type Ends = { readonly first: string; readonly last?: string; readonly isNear: boolean };

/** Both ends of a half-open range in words, the first only as far as it differs; a single day has one. */
function endsOf(from: string, to: string): Ends {
  if (!isMidnight(from) || !isMidnight(to)) {
    const first = `${fullDay(from)}, ${from.slice(11, 16)}`;
    if (from.slice(0, 10) === to.slice(0, 10)) return { first, last: to.slice(11, 16), isNear: true };
    return { first, last: `${fullDay(to)}, ${to.slice(11, 16)}`, isNear: false };
  }
  const lastDay = wallOfMs(wallMs(to) - MINUTE);
  if (from.slice(0, 10) === lastDay.slice(0, 10)) return { first: fullDay(from), isNear: false };
  const last = fullDay(lastDay);
  if (isHouseLocale() && from.slice(0, 7) === lastDay.slice(0, 7))
    return { first: String(dayNumber(from)), last, isNear: true };
  return { first: yearOf(from) === yearOf(lastDay) ? longDay(from) : fullDay(from), last, isNear: false };
}

/** A half-open range as a title says it: "8–16 September 2026". */
export function rangeTitle(from: string, to: string): string {
  const { first, last, isNear } = endsOf(from, to);
  if (last === undefined) return first;
  if (!isHouseLocale() && isMidnight(from) && isMidnight(to))
    return FULL_DAY.range(from, wallOfMs(wallMs(to) - MINUTE));
  return `${first}${isNear ? '–' : ' – '}${last}`;
}

/** A half-open range inside a sentence: "from 8 to 16 September 2026", "on 8 September 2026". */
export function rangePhrase(from: string, to: string): string {
  const { first, last } = endsOf(from, to);
  return last === undefined ? `on ${first}` : `from ${first} to ${last}`;
}

/** One bin in words: "9 September 2026", "9 September 2026, 14:00–15:00", "7–13 September 2026", "September 2026". */
export function binWords(start: string, end: string, bin: BinSize): string {
  switch (bin) {
    case 'hour':
      return `${fullDay(start)}, ${start.slice(11, 16)}–${end.slice(11, 16)}`;
    case 'day':
    case 'week':
      return rangeTitle(start, end);
    case 'month':
      return monthAndYear(start);
    default:
      return assertNever(bin);
  }
}
