import type { PrintedDate } from '../../domain/article.ts';
import { MONTH_BY_NAME } from '../../text/month-names.ts';
import { printedDate, readDate } from '../../text/printed-date.ts';
import { zoneOffset } from '../../text/time-zones.ts';

const CLOCK = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(?:\s*([AaPp])\.?[Mm]\.?)?`;
const ZONE = String.raw`(?:\s*\(?\s*((?:GMT|UTC?|Z)?\s?[+-]\s?\d{1,2}:?(?:\d{2})?|[A-Za-z]{1,5})\s*\)?)?`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[\s,-]+(\p{L}{3,12})\.?[\s,-]+(\d{2,4})(?:[\s,T]+(?:at\s+)?${CLOCK}${ZONE})?`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4})(?:[\s,T]+(?:at\s+)?${CLOCK}${ZONE})?|${CLOCK}${ZONE}\s+(\d{4}))`,
  'iu',
);
const ISO = new RegExp(
  String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[Tt\s]+${CLOCK}${ZONE})?)?)?\s*$`,
  'u',
);

/** The zones of RFC 822, which mean one offset each, unlike in free text. */
const RFC_822: Readonly<Record<string, string>> = {
  UT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * A date as feeds write it: RFC 822 with any weekday or none, two-digit years, names of months in full or in other
 * languages, missing seconds, times and zones; or ISO 8601, however far it goes. What no calendar holds is no date.
 */
export function feedDate(printed: string | undefined): PrintedDate | undefined {
  const text = printed?.replace(/\s+/gu, ' ').trim().slice(0, 100);
  if (text === undefined || text === '' || /^0000/u.test(text)) return undefined;
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month, day, ...clock] = iso;
    if (month === undefined) return yearOnly(Number(year));
    return assembled(Number(year), Number(month), day, clock);
  }
  const rest = text.replace(/^(?!\p{L}{3,12}\.?\s+\d)\p{L}{2,14}\.?(?:,\s*|\s+)/u, '');
  const named = DAY_FIRST.exec(rest);
  const day =
    named === null ? undefined : assembled(yearOf(named[3]), monthOf(named[2]), named[1], named.slice(4));
  if (day !== undefined) return day;
  const first = MONTH_FIRST.exec(rest);
  if (first !== null) {
    const clock = first[3] === undefined ? first.slice(9, 14) : first.slice(4, 9);
    const found = assembled(Number(first[3] ?? first[14]), monthOf(first[1]), first[2], clock);
    if (found !== undefined) return found;
  }
  return readDate(text);
}

function assembled(
  year: number,
  month: number | undefined,
  day: string | undefined,
  [hour, minute, second, half, zone]: readonly (string | undefined)[],
): PrintedDate | undefined {
  if (month === undefined) return undefined;
  if (day === undefined) return printedDate({ year, month }, 'unknown');
  if (hour === undefined || minute === undefined)
    return printedDate({ year, month, day: Number(day) }, 'unknown');
  const clock = {
    hour: hourOf(Number(hour), half),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
  };
  const timed = printedDate({ year, month, day: Number(day), ...clock }, offsetOf(zone));
  return timed?.precision === 'day' ? { ...timed, zone: 'unknown' } : timed;
}

function yearOnly(year: number): PrintedDate | undefined {
  return year < 1700 || year > 2199 ? undefined : { value: String(year), zone: 'unknown', precision: 'year' };
}

/** RFC 2822 §4.3: two digits below 50 are of this century; three are counted from 1900. */
function yearOf(printed: string | undefined): number {
  const year = Number(printed);
  if (printed?.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return printed?.length === 3 ? 1900 + year : year;
}

/** The month a name or its beginning means in any of the languages we know, when it can only mean one. */
export function monthOf(printed: string | undefined): number | undefined {
  const name = printed?.toLowerCase() ?? '';
  const exact = MONTH_BY_NAME.get(name);
  if (exact !== undefined || name.length < 3) return exact;
  const months = new Set(
    [...MONTH_BY_NAME].filter(([full]) => full.startsWith(name)).map(([, month]) => month),
  );
  return months.size === 1 ? [...months][0] : undefined;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetOf(printed: string | undefined): string {
  const zone = printed?.replace(/\s+/gu, '').toUpperCase();
  if (zone === undefined) return 'unknown';
  return RFC_822[zone] ?? zoneOffset(zone);
}
