import type { PrintedDate } from '../../domain/article.ts';
import { readDate } from '../../text/printed-date.ts';

/** A compact date with a blank for its T, or with parts of a second. */
const LOOSE = /^(\d{8})[T ]\s*(\d{4}(?:\d{2})?)(?:[.,]\d{1,9})?/;

/**
 * A date of a `norm` attribute or a NewsML 1 date. NITF 3.1 asks for a time of 000000 where no time is known, so
 * midnight to the second is read as the day alone.
 */
export function agencyDate(value: string | undefined): PrintedDate | undefined {
  const date = readDate(value?.trim().replace(LOOSE, '$1T$2'));
  if (date === undefined || !/T?00:?00:?00/.test(value?.trim().slice(8) ?? '')) return date;
  return date.value.endsWith('T00:00:00')
    ? { value: date.value.slice(0, 10), zone: 'unknown', precision: 'day' }
    : date;
}

/** Whether one date is certainly after another: both to the second in known zones, or by their days. */
export function isLater(a: PrintedDate, b: PrintedDate): boolean {
  const [one, two] = [instant(a), instant(b)];
  if (one !== undefined && two !== undefined) return one > two;
  return a.zone === b.zone ? a.value > b.value : a.value.slice(0, 10) > b.value.slice(0, 10);
}

function instant({ value, zone }: PrintedDate): number | undefined {
  if (zone === 'unknown' || !value.includes('T')) return undefined;
  const time = Date.parse(value + zone);
  return Number.isNaN(time) ? undefined : time;
}
