import type { PrintedDate } from '../../domain/article.ts';
import { findTimeBeside } from '../../text/printed-time.ts';
import { printedDate, readDate, type NumericOrder } from '../../text/printed-date.ts';
import { ZONE_PATTERN, zoneOffset } from '../../text/time-zones.ts';
import { MONTH_BY_NAME } from '../../text/month-names.ts';

const LONGEST_DATE = 60;
const NUMERIC = /^\D{0,12}?(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const SHORT_NUMERIC = /^(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?=$|[\s,T])/;
const SHORT_NAMED = /^(\d{1,2}[\s-]+)(\p{L}{3,12})(\.?[\s-]+)(\d{2})(?=$|[\s,])/u;
const SHORT_NAMED_FIRST = /^(\p{L}{3,12})(\.?\s+\d{1,2},?\s+)['’]?(\d{2})(?=$|[\s,])/u;
const EPOCH = /^(\d{10}|\d{13})(?:\.\d+)?$/;
const HEADER_ZONE = new RegExp(`[([]\\s*(${ZONE_PATTERN})\\s*[)\\]]`);

/** The order of day and month in a column, when one of its dates has a number that can be no month. */
export function numericOrder(values: Iterable<string>): NumericOrder | undefined {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const value of values) {
    const match = value.length > LONGEST_DATE ? null : NUMERIC.exec(value.trim());
    if (match === null) continue;
    isDayFirst ||= Number(match[1]) > 12;
    isMonthFirst ||= Number(match[3]) > 12;
  }
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day-first' : 'month-first';
}

/** Words for dates in languages that write the day first; "date" by itself could be English. */
const DAY_FIRST =
  /datum|veröffentlicht|erschienen|(?<!\p{L})(?:date de|publié|paru|parution|fecha|publicado|data (?:di|de|da|publikacji)|data|tarih\w*|дата)(?!\p{L})/iu;

/** The order of day and month that the language of a column's header tells, where its dates do not. */
export function orderOfHeader(header: string): NumericOrder | undefined {
  return DAY_FIRST.test(header) ? 'day-first' : undefined;
}

/** Whether a value prints day and month so that only its column could tell which is which. */
export function isAmbiguousDate(value: string): boolean {
  const match = value.length > LONGEST_DATE ? null : NUMERIC.exec(value.trim());
  if (match === null || match[1] === match[3]) return false;
  return Number(match[1]) <= 12 && Number(match[3]) <= 12;
}

/** Reads a cell that is nothing but a date, with the short years spreadsheets print and the seconds machines count. */
export function readTableDate(value: string, order: NumericOrder | undefined): PrintedDate | undefined {
  const text = value.trim();
  if (text.length > LONGEST_DATE || text.length < 4 || !/\d/.test(text)) return undefined;
  return EPOCH.test(text) ? fromEpoch(text) : readDate(withLongYear(text, order), order);
}

/** The date with the time that stands in a column of its own. */
export function withTimeOf(date: PrintedDate, time: string): PrintedDate {
  if (date.precision !== 'day' || time.trim() === '' || time.length > LONGEST_DATE) return date;
  const found = findTimeBeside(`${date.value} ${time}`, [0, date.value.length]);
  if (found === undefined) return date;
  const [year = 0, month = 0, day = 0] = date.value.split('-').map(Number);
  return printedDate({ year, month, day, ...found.clock }, zoneOffset(found.zone)) ?? date;
}

/** The date in the zone its column's header names ("Date (UTC)"), where it names one and the cell does not. */
export function inZoneOfHeader(date: PrintedDate, header: string): PrintedDate {
  const hasTime = date.precision === 'minute' || date.precision === 'second';
  const zone = HEADER_ZONE.exec(header)?.[1];
  return hasTime && date.zone === 'unknown' && zone !== undefined
    ? { ...date, zone: zoneOffset(zone) }
    : date;
}

/** A date counted in seconds or milliseconds since 1970, as machines export it: always UTC. */
function fromEpoch(text: string): PrintedDate | undefined {
  const digits = text.replace(/\..*$/, '');
  const time = new Date(digits.length === 13 ? Number(digits) : Number(digits) * 1000);
  return printedDate(
    {
      year: time.getUTCFullYear(),
      month: time.getUTCMonth() + 1,
      day: time.getUTCDate(),
      hour: time.getUTCHours(),
      minute: time.getUTCMinutes(),
      second: time.getUTCSeconds(),
    },
    'Z',
  );
}

/** "31/03/26" and "31-Mar-26" as 2026. Years below 70 are this century's: tables of articles hold no older ones. */
function withLongYear(text: string, order: NumericOrder | undefined): string {
  const named = SHORT_NAMED.exec(text);
  if (named !== null && MONTH_BY_NAME.has((named[2] ?? '').toLowerCase())) {
    const [whole, day = '', month = '', gap = '', year = ''] = named;
    return day + month + gap + longYear(year) + text.slice(whole.length);
  }
  const first = SHORT_NAMED_FIRST.exec(text);
  if (first !== null && MONTH_BY_NAME.has((first[1] ?? '').toLowerCase())) {
    const [whole, month = '', day = '', year = ''] = first;
    return month + day + longYear(year) + text.slice(whole.length);
  }
  const numeric = SHORT_NUMERIC.exec(text);
  if (numeric !== null && (numeric[2] === '.' || order !== undefined || !isAmbiguousDate(text))) {
    const [whole, left = '', mark = '', right = '', year = ''] = numeric;
    return `${left}${mark}${right}${mark}${longYear(year)}${text.slice(whole.length)}`;
  }
  return text;
}

function longYear(year: string): string {
  return `${Number(year) < 70 ? '20' : '19'}${year}`;
}
