import type { DatePrecision, PrintedDate } from '../domain/article.ts';
import type { Span } from '../domain/attribution.ts';
import { MONTH_BY_NAME } from './month-names.ts';
import { findTimeBeside } from './printed-time.ts';
import { ZONE_PATTERN, zoneOffset } from './time-zones.ts';

/** How to read 3/4/2026. Without an order such a date is not read at all. */
export type NumericOrder = 'day-first' | 'month-first';

export type FoundDate = { readonly date: PrintedDate; readonly span: Span };

type Day = { readonly year: number; readonly month: number; readonly day?: number; readonly span: Span };

const MAX_LENGTH = 2000;
const ISO = new RegExp(
  String.raw`(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(${ZONE_PATTERN})?)?(?!\d)`,
  'g',
);
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*$/;
const WORD = String.raw`\p{L}[\p{L}\p{M}]{2,14}`;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,-]+(?:de |of |del )?(${WORD})\.?[\s,-]+(?:de |del )?(\d{4})(?!\d)`,
  'giu',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<!\p{L})(${WORD})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})(?!\d)`,
  'giu',
);
const MONTH_ONLY = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[\s.,-])(${WORD})\.?,?\s+(\d{4})(?!\d|-\d{2}-\d)`,
  'giu',
);
const YEAR_FIRST = /(?<!\d)(\d{4})\s*[./年년]\s*(\d{1,2})\s*[./月월]\s*(\d{1,2})(?!\d)/g;
const NUMERIC = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/g;

/** The first date printed in a line, as exact as it is printed, with the time that stands beside it. */
export function findDate(text: string, order?: NumericOrder): FoundDate | undefined {
  const line = westernDigits(text.slice(0, MAX_LENGTH));
  const iso = findIso(line) ?? findCompact(line);
  const day = findDay(line, order);
  if (iso !== undefined && (day === undefined || iso.span[0] <= day.span[0])) return iso;
  return day === undefined ? undefined : withTime(line, day);
}

/** All dates printed in a line, in their order. */
export function findDates(text: string, order?: NumericOrder): readonly FoundDate[] {
  const found: FoundDate[] = [];
  let from = 0;
  while (found.length < 6) {
    const next = findDate(text.slice(from), order);
    if (next === undefined) break;
    found.push({ date: next.date, span: [next.span[0] + from, next.span[1] + from] });
    from += next.span[1];
  }
  return found;
}

/** Reads a value that is nothing but a date, as markup gives it. */
export function readDate(text: string | undefined, order?: NumericOrder): PrintedDate | undefined {
  return text === undefined ? undefined : findDate(text, order)?.date;
}

/** The month and day of a date printed without its year ("March 3", "3 March"). */
export function findYearlessDate(
  text: string,
): { readonly month: number; readonly day: number; readonly span: Span } | undefined {
  const dayFirst = new RegExp(
    String.raw`(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|\.)?\s+(${WORD})\.?(?!\p{L})`,
    'iu',
  ).exec(text);
  const monthFirst = new RegExp(
    String.raw`(?<!\p{L})(${WORD})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}])`,
    'iu',
  ).exec(text);
  for (const [match, dayAt, monthAt] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1],
  ] as const) {
    if (match === null) continue;
    const month = monthOf(match[monthAt]);
    const day = Number(match[dayAt]);
    if (month !== undefined && day >= 1 && day <= 31) {
      return { month, day, span: [match.index, match.index + match[0].length] };
    }
  }
  return undefined;
}

/** Writes a date as ISO 8601 cut to its precision, or nothing when no calendar holds it. */
export function printedDate(
  parts: {
    readonly year: number;
    readonly month: number;
    readonly day?: number;
    readonly hour?: number;
    readonly minute?: number;
    readonly second?: number;
  },
  zone: string,
): PrintedDate | undefined {
  const { year, month, day, hour, minute, second } = parts;
  if (year < 1700 || year > 2199 || month < 1 || month > 12) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const make = (value: string, precision: DatePrecision): PrintedDate => ({ value, zone, precision });
  if (day === undefined) return make(`${year}-${two(month)}`, 'month');
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const calendar = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return make(calendar, 'day');
  const clock = `${calendar}T${two(hour)}:${two(minute)}`;
  return second === undefined || second > 59
    ? make(clock, 'minute')
    : make(`${clock}:${two(second)}`, 'second');
}

function findIso(line: string): FoundDate | undefined {
  for (const match of line.matchAll(ISO)) {
    const date = fromDigits(match.slice(1, 7), match[7]);
    if (date !== undefined) return { date, span: [match.index, match.index + match[0].length] };
  }
  return undefined;
}

function findCompact(line: string): FoundDate | undefined {
  const match = COMPACT.exec(line);
  if (match === null) return undefined;
  const date = fromDigits(match.slice(1, 7), match[7]);
  return date === undefined ? undefined : { date, span: [0, line.length] };
}

function fromDigits(
  digits: readonly (string | undefined)[],
  zone: string | undefined,
): PrintedDate | undefined {
  const [year = 0, month = 0, day, hour, minute, second] = digits.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const parts = { year, month, ...given({ day, hour, minute, second }) };
  return printedDate(parts, hour === undefined ? 'unknown' : zoneOffset(zone));
}

type Clock = {
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
};

function given(parts: { readonly [Key in keyof Clock]-?: number | undefined }): Clock {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function findDay(line: string, order: NumericOrder | undefined): Day | undefined {
  if (!/\d{4}/.test(line)) return undefined;
  const days = [
    ...named(line, DAY_MONTH, 1, 2, 3),
    ...named(line, MONTH_DAY, 2, 1, 3),
    ...numericYearFirst(line),
    ...numericYearLast(line, order),
  ];
  const found = days.length > 0 ? days : [...named(line, MONTH_ONLY, undefined, 1, 2)];
  return found.sort((a, b) => a.span[0] - b.span[0])[0];
}

function* named(
  line: string,
  pattern: RegExp,
  dayAt: number | undefined,
  monthAt: number,
  yearAt: number,
): Generator<Day> {
  for (const match of line.matchAll(pattern)) {
    const month = monthOf(match[monthAt]);
    const day = dayAt === undefined ? undefined : Number(match[dayAt]);
    const span: Span = [match.index, match.index + match[0].length];
    if (month === undefined) continue;
    if (day === undefined) yield { year: Number(match[yearAt]), month, span };
    else if (day >= 1 && day <= 31) yield { year: Number(match[yearAt]), month, day, span };
  }
}

function* numericYearFirst(line: string): Generator<Day> {
  for (const match of line.matchAll(YEAR_FIRST)) {
    const [year, month, day] = match.slice(1, 4).map(Number);
    if (year === undefined || month === undefined || day === undefined) continue;
    const end = match.index + match[0].length;
    yield { year, month, day, span: [match.index, /[日일]/.test(line[end] ?? '') ? end + 1 : end] };
  }
}

/** 3.4.2026 is day first everywhere; 3/4/2026 only speaks when one number is over 12 or the order is known. */
function* numericYearLast(line: string, order: NumericOrder | undefined): Generator<Day> {
  for (const match of line.matchAll(NUMERIC)) {
    const first = Number(match[1]);
    const second = Number(match[3]);
    const known = match[2] === '.' ? 'day-first' : numericOrder(first, second, order);
    if (known === undefined) continue;
    const [day, month] = known === 'day-first' ? [first, second] : [second, first];
    yield { year: Number(match[4]), month, day, span: [match.index, match.index + match[0].length] };
  }
}

function numericOrder(
  first: number,
  second: number,
  order: NumericOrder | undefined,
): NumericOrder | undefined {
  if (first > 12) return 'day-first';
  if (second > 12) return 'month-first';
  return first === second ? 'day-first' : order;
}

function withTime(line: string, day: Day): FoundDate | undefined {
  const time = day.day === undefined ? undefined : findTimeBeside(line, day.span);
  const parts = {
    year: day.year,
    month: day.month,
    ...(day.day === undefined ? {} : { day: day.day }),
    ...(time === undefined ? {} : time.clock),
  };
  const date = printedDate(parts, time === undefined ? 'unknown' : zoneOffset(time.zone));
  if (date === undefined) return undefined;
  const span: Span =
    time === undefined
      ? day.span
      : [Math.min(day.span[0], time.span[0]), Math.max(day.span[1], time.span[1])];
  return { date, span };
}

function monthOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : MONTH_BY_NAME.get(name.toLowerCase());
}

const DIGIT_BLOCKS = [0x660, 0x6f0, 0x966];

/** Arabic, Persian and Devanagari digits as 0 to 9; every other character keeps its place. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_BLOCKS.find((start) => code >= start && code <= start + 9) ?? 0x30;
    return String(code - zero);
  });
}
