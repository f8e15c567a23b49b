import type { Volume } from '../domain/selection.ts';

const COUNT = new Intl.NumberFormat('en-GB');
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1,564". Whole, never rounded. */
export function count(value: number): string {
  return COUNT.format(value);
}

/** "19.0 %"; nothing when there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

/** "297 articles, 182 unique". */
export function volumeText({ articles, unique }: Volume): string {
  return `${count(articles)} ${articles === 1 ? 'article' : 'articles'}, ${count(unique)} unique`;
}

/** A wall-clock time in words, as exact as it is: "September 2026", "16 September 2026", "16 September 2026, 18:20". */
export function dateText(value: string | undefined): string {
  if (value === undefined) return 'no date';
  if (value.length === 4) return value;
  if (value.length === 7) return MONTH.format(asDate(`${value}-01`));
  const day = DAY.format(asDate(value.slice(0, 10)));
  return value.length > 10 ? `${day}, ${value.slice(11, 16)}` : day;
}

/** "16 Sep, 18:20". */
export function shortDate(value: string | undefined): string {
  if (value === undefined || value.length < 10) return dateText(value);
  const day = SHORT.format(asDate(value.slice(0, 10)));
  return value.length > 10 ? `${day}, ${value.slice(11, 16)}` : day;
}

/** The days a half-open range holds: "8–16 September 2026", "29 August – 3 September 2026". */
export function periodText(period: { readonly from: string; readonly to: string } | undefined): string {
  if (period === undefined) return 'all dates';
  const first = period.from.slice(0, 10);
  const last = lastDay(period.to);
  if (first <= '0001-01-01') return `up to ${dateText(last)}`;
  if (last >= '9999-12-30') return `from ${dateText(first)}`;
  if (first === last) return dateText(first);
  const [year, month, day] = first.split('-');
  if (last.startsWith(`${year}-${month}`)) return `${Number(day)}–${dateText(last)}`;
  return `${dateText(first)} – ${dateText(last)}`;
}

/** The last day a half-open end leaves inside. */
export function lastDay(to: string): string {
  return new Date(asDate(to).getTime() - 60_000).toISOString().slice(0, 10);
}

function asDate(value: string): Date {
  return new Date(`${value.length === 10 ? `${value}T00:00` : value.slice(0, 16)}Z`);
}
