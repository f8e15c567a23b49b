import type { PrintedDate } from '../../domain/article.ts';
import { findYearlessDate, printedDate } from '../../text/printed-date.ts';
import { zoneOffset } from '../../text/time-zones.ts';
import { monthOf } from '../feeds/feed-date.ts';

/** "131137 GMT Nov 13", "251852 Sep 24": day, hour, minute, month, year. */
const DAY_TIME_GROUP =
  /(?<!\d)(\d{2})(\d{2})(\d{2})\s*([A-Z]{1,5})?\s+(\p{L}{3,9})\.?,?\s+(\d{4}|\d{2})(?!\d)/iu;
/** "AP-WF-11-13-13 1509GMT": month, day, year, time. */
const AMERICAN = /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})\s+(\d{2}):?(\d{2})\s*([A-Z]{1,4})?/u;
/** "TYO-14:02-26-09-19": zone or place, time, then day and month in either order. */
const TIME_FIRST = /([A-Z]{2,4})?-?(?<!\d)(\d{2}):(\d{2})-(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?!\d)/u;

/** The date that closes a message, when its year is printed with it. */
export function closingDate(closing: string, text: string): PrintedDate | undefined {
  return dayTimeGroup(closing) ?? american(closing) ?? timeFirst(closing, text);
}

/** Whether a line is the day and time that close a message, and nothing else. */
export function isDayTimeGroup(line: string): boolean {
  const match = DAY_TIME_GROUP.exec(line.trim());
  return match !== null && match[0].length >= line.trim().length - 1 && dayTimeGroup(line) !== undefined;
}

function dayTimeGroup(closing: string): PrintedDate | undefined {
  const match = DAY_TIME_GROUP.exec(closing);
  const month = monthOf(match?.[5]);
  if (match === null || month === undefined) return undefined;
  return assembled(match[6], month, match[1], match[2], match[3], match[4]);
}

function american(closing: string): PrintedDate | undefined {
  const match = AMERICAN.exec(closing);
  return match === null
    ? undefined
    : assembled(match[3], Number(match[1]), match[2], match[4], match[5], match[6]);
}

/** The dateline tells day from month where the numbers do not; else the day stands first, as the time does. */
function timeFirst(closing: string, text: string): PrintedDate | undefined {
  const match = TIME_FIRST.exec(closing);
  if (match === null) return undefined;
  const [, zone, hour, minute, one, two, year] = match;
  const printed = findYearlessDate(text.slice(0, 120));
  const isMonthFirst =
    Number(two) > 12 ||
    (Number(one) <= 12 && printed?.month === Number(one) && printed.month !== Number(two));
  const [day, month] = isMonthFirst ? [two, one] : [one, two];
  return assembled(year, Number(month), day, hour, minute, zone);
}

function assembled(
  year: string | undefined,
  month: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
): PrintedDate | undefined {
  const short = Number(year);
  const full = (year ?? '').length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  const parts = { year: full, month, day: Number(day), hour: Number(hour), minute: Number(minute) };
  const date = printedDate(parts, zoneOffset(zone?.toUpperCase()));
  return date?.precision === 'day' ? { ...date, zone: 'unknown' } : date;
}
