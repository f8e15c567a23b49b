import { knownDate, longDay, plainDay, rangeTitle, shortDay } from '#core/domain/date-words.ts';
import { daysByLocale, isHouseLocale } from '#core/domain/locale.ts';
import { wallMs, wallOfMs } from '#core/domain/wall-time.ts';

/*
 * Dates as the window prints them: shorter than in a report, and without the year where the place makes it plain. All
 * are wall-clock strings ("2026-09-08T18:20", possibly cut to day, month or year); no zone is ever applied.
 */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SHORT_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MINUTE_MS = 60_000;

const dayMonth = { day: 'numeric', month: 'long' } as const;
const HEADING = daysByLocale({ ...dayMonth, weekday: 'long' });
const HEADING_WITH_YEAR = daysByLocale({ ...dayMonth, weekday: 'long', year: 'numeric' });
const IN_FULL = daysByLocale({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const RANGE = daysByLocale({ day: 'numeric', month: 'short', year: 'numeric' });
const RANGE_HEADING = daysByLocale(dayMonth);

const weekday = (wall: string, names: readonly string[]): string =>
  names[new Date(wallMs(wall.slice(0, 10))).getUTCDay()] ?? '';
const isMidnight = (wall: string): boolean => wall.length === 10 || wall.slice(11, 16) === '00:00';
const lastDay = (to: string): string => wallOfMs(wallMs(to) - MINUTE_MS).slice(0, 10);

/** "Wednesday 16 September", with the year when it is not `year`. */
export function dayHeading(day: string, year?: string): string {
  const isOtherYear = year !== undefined && !day.startsWith(year);
  if (!isHouseLocale()) return (isOtherYear ? HEADING_WITH_YEAR : HEADING).day(day);
  return `${weekday(day, WEEKDAYS)} ${longDay(day)}${isOtherYear ? ` ${day.slice(0, 4)}` : ''}`;
}

/** "18:20", or nothing when the date has no time. */
export function timeOf(wall: string | undefined): string | undefined {
  return wall !== undefined && wall.length >= 16 ? wall.slice(11, 16) : undefined;
}

/** "September 2026". */
export function monthYear(wall: string): string {
  return knownDate(wall.slice(0, 7));
}

/** A date in full as far as it is known: "Wed 16 Sep 2026, 18:20", cut to "September 2026" or "2026". */
export function fullDate(wall: string): string {
  if (wall.length < 10) return knownDate(wall);
  if (!isHouseLocale())
    return wall.length < 16 ? IN_FULL.day(wall) : `${IN_FULL.day(wall)}, ${wall.slice(11, 16)}`;
  return `${weekday(wall, SHORT_WEEKDAYS)} ${knownDate(wall)}`;
}

/** A half-open range in words: "8–16 Sep 2026", "8 Aug – 16 Sep 2026", "16 Sep 2026, 08:00–14:00". */
export function rangeText(from: string, to: string): string {
  if (!isMidnight(from) || !isMidnight(to)) {
    const isSameDay = from.slice(0, 10) === to.slice(0, 10);
    const end = isSameDay ? to.slice(11, 16) : knownDate(to.slice(0, 16));
    return `${plainDay(from)}, ${from.slice(11, 16)}${isSameDay ? '–' : ' – '}${end}`;
  }
  const first = from.slice(0, 10);
  const last = lastDay(to);
  if (first === last) return plainDay(first);
  if (!isHouseLocale()) return RANGE.range(first, last);
  if (first.slice(0, 7) === last.slice(0, 7))
    return `${String(Number(first.slice(8, 10)))}–${plainDay(last)}`;
  const start = first.slice(0, 4) === last.slice(0, 4) ? shortDay(first) : plainDay(first);
  return `${start} – ${plainDay(last)}`;
}

/** "8–16 September": a range as a heading, without its year. */
export function rangeHeading(from: string, to: string): string {
  if (!isMidnight(from) || !isMidnight(to)) return rangeText(from, to);
  const last = lastDay(to);
  if (from.slice(0, 10) === last) return dayHeading(last);
  if (!isHouseLocale()) return RANGE_HEADING.range(from, last);
  return rangeTitle(from, to).replace(new RegExp(` ${last.slice(0, 4)}$`), '');
}
