import { assertNever } from '../result.ts';
import type { BinSize } from './coverage.ts';
import { wallMs, wallOfMs } from './wall-time.ts';

/*
 * Dates in words, written by hand in English: locale data change between versions of the runtime ("Sep", "Sept"), and
 * the same library must give the same bytes.
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
const MINUTE = 60_000;

const dayNumber = (wall: string): number => Number(wall.slice(8, 10));
const monthName = (wall: string): string => MONTHS[Number(wall.slice(5, 7)) - 1] ?? '';
const year = (wall: string): string => wall.slice(0, 4);

/** "Sep". */
export function shortMonth(wall: string): string {
  return monthName(wall).slice(0, 3);
}

/** "9 Sep". */
export function shortDay(wall: string): string {
  return `${dayNumber(wall)} ${shortMonth(wall)}`;
}

/** "9 September". */
export function longDay(wall: string): string {
  return `${dayNumber(wall)} ${monthName(wall)}`;
}

/** "9 September 2026". */
export function fullDay(wall: string): string {
  return `${longDay(wall)} ${year(wall)}`;
}

/** A date as far as it is known: "16 Sep 2026, 18:20", "16 Sep 2026", "September 2026", "2026". */
export function knownDate(wall: string): string {
  if (wall.length <= 4) return wall;
  if (wall.length <= 7) return `${monthName(wall)} ${year(wall)}`;
  const day = `${shortDay(wall)} ${year(wall)}`;
  return wall.length < 16 ? day : `${day}, ${wall.slice(11, 16)}`;
}

function isMidnight(wall: string): boolean {
  return wall.length === 10 || wall.slice(11, 16) === '00:00';
}

function words(from: string, to: string, joint: 'to' | '–'): string {
  const [near, far] = joint === '–' ? ['–', ' – '] : [' to ', ' to '];
  if (!isMidnight(from) || !isMidnight(to)) {
    if (from.slice(0, 10) === to.slice(0, 10))
      return `${fullDay(from)}, ${from.slice(11, 16)}${near}${to.slice(11, 16)}`;
    return `${fullDay(from)}, ${from.slice(11, 16)}${far}${fullDay(to)}, ${to.slice(11, 16)}`;
  }
  const last = wallOfMs(wallMs(to) - MINUTE);
  if (from.slice(0, 10) === last.slice(0, 10)) return fullDay(from);
  if (from.slice(0, 7) === last.slice(0, 7)) return `${dayNumber(from)}${near}${fullDay(last)}`;
  return `${year(from) === year(last) ? longDay(from) : fullDay(from)}${far}${fullDay(last)}`;
}

/** A half-open range as a title says it: "8–16 September 2026". */
export function rangeTitle(from: string, to: string): string {
  return words(from, to, '–');
}

/** A half-open range inside a sentence: "from 8 to 16 September 2026", "on 8 September 2026". */
export function rangePhrase(from: string, to: string): string {
  const text = words(from, to, 'to');
  return text.includes(' to ') ? `from ${text}` : `on ${text}`;
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
      return `${monthName(start)} ${year(start)}`;
    default:
      return assertNever(bin);
  }
}
