import type { BinSize } from '../domain/coverage.ts';
import { binWords, fullDay, knownDate, rangeTitle, shortDay, shortMonth } from '../domain/date-words.ts';
import { wallMs, wallOfMs } from '../domain/wall-time.ts';
import { LONE_MONTHS, MONTH_NAMES, SHORT_MONTHS } from './month-names.ts';

/** Dates as a language writes them; times of day are written alike in all of them. */
export type LocalDates = {
  /** "9 Sep": for axes, tables and notes at the side. */
  short(wall: string): string;
  /** "Sep". */
  month(wall: string): string;
  /** "9 Sep 2026". */
  dayAndYear(wall: string): string;
  /** "9 September 2026". */
  day(wall: string): string;
  /** As far as it is known: "16 Sep 2026, 18:20", "September 2026". */
  known(wall: string): string;
  /** A half-open range: "8–16 September 2026". */
  range(from: string, to: string): string;
  /** One bar: a day, a week, a month, or an hour of a day. */
  bin(start: string, end: string, size: BinSize): string;
};

const MINUTE = 60_000;
const BRITISH: LocalDates = {
  short: shortDay,
  month: shortMonth,
  dayAndYear: (wall) => knownDate(wall.slice(0, 10)),
  day: fullDay,
  known: knownDate,
  range: rangeTitle,
  bin: binWords,
};

const isMidnight = (wall: string): boolean => wall.length === 10 || wall.slice(11, 16) === '00:00';
const yearOf = (wall: string): string => wall.slice(0, 4);

/** How dates stand in a language; English outside of the United States is British. */
export function localDates(language: string, region: string | undefined): LocalDates {
  if (language === 'en' && region !== 'US') return BRITISH;
  const isMonthFirst = language === 'en';
  // Spanish and Portuguese put "de" between the parts of a date that is written out.
  const joint = language === 'es' || language === 'pt' ? ' de ' : ' ';
  const month = (wall: string): string => MONTH_NAMES[language]?.[Number(wall.slice(5, 7)) - 1] ?? '';
  const lone = (wall: string): string => LONE_MONTHS[language]?.[Number(wall.slice(5, 7)) - 1] ?? month(wall);
  const cut = (wall: string): string => SHORT_MONTHS[language]?.[Number(wall.slice(5, 7)) - 1] ?? '';
  const number = (wall: string): string => `${Number(wall.slice(8, 10))}${language === 'de' ? '.' : ''}`;
  const long = (wall: string): string =>
    isMonthFirst ? `${month(wall)} ${number(wall)}` : `${number(wall)}${joint}${month(wall)}`;
  const day = (wall: string): string => `${long(wall)}${isMonthFirst ? ', ' : joint}${yearOf(wall)}`;
  const short = (wall: string): string =>
    isMonthFirst ? `${cut(wall)} ${number(wall)}` : `${number(wall)} ${cut(wall)}`;
  const dayAndYear = (wall: string): string => `${short(wall)}${isMonthFirst ? ',' : ''} ${yearOf(wall)}`;
  const known = (wall: string): string => {
    if (wall.length <= 4) return wall;
    if (wall.length <= 7) return `${lone(wall)}${joint}${yearOf(wall)}`;
    const date = isMonthFirst ? dayAndYear(wall) : day(wall);
    return wall.length < 16 ? date : `${date}, ${wall.slice(11, 16)}`;
  };
  const days = (from: string, last: string): string => {
    if (from.slice(0, 10) === last.slice(0, 10)) return day(from);
    if (yearOf(from) !== yearOf(last)) return `${day(from)} – ${day(last)}`;
    if (from.slice(0, 7) !== last.slice(0, 7)) return `${long(from)} – ${day(last)}`;
    return isMonthFirst
      ? `${month(from)} ${number(from)}–${number(last)}, ${yearOf(from)}`
      : `${number(from)}–${day(last)}`;
  };
  const range = (from: string, to: string): string => {
    const time = (wall: string): string => `${day(wall)}, ${wall.slice(11, 16)}`;
    if (!isMidnight(from) || !isMidnight(to)) return `${time(from)} – ${time(to)}`;
    return days(from, wallOfMs(wallMs(to) - MINUTE));
  };
  const bin = (start: string, end: string, size: BinSize): string => {
    if (size === 'hour') return `${day(start)}, ${start.slice(11, 16)}–${end.slice(11, 16)}`;
    return size === 'month' ? known(start.slice(0, 7)) : range(start, end);
  };
  return { short, month: cut, dayAndYear, day, known, range, bin };
}
