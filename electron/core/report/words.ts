import { fullDay, knownDate, rangeTitle, shortDay } from '../domain/date-words.ts';
import { count, listed, percent as percentText, percentOf } from '../domain/figures.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import type { Clip } from './model.ts';
import { wallInZone, wallMs, wallOfMs } from '../domain/wall-time.ts';

/** "19.0 %"; a dash when there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return percentText(percentOf(part, whole));
}

/** "297 articles, 182 unique". */
export function volumeText({ articles, unique }: Volume): string {
  return `${count(articles)} ${articles === 1 ? 'article' : 'articles'}, ${count(unique)} unique`;
}

/** A wall-clock time in words, as exact as it is. */
export function dateText(value: string | undefined): string {
  return value === undefined ? 'no date' : knownDate(value);
}

/** "16 Sep 2026, 18:20" without its year: "16 Sep, 18:20". */
export function shortDate(value: string | undefined): string {
  if (value === undefined || value.length < 10) return dateText(value);
  return value.length > 10 ? `${shortDay(value)}, ${value.slice(11, 16)}` : shortDay(value);
}

/** The days a half-open range holds: "8–16 September 2026"; open ends in words. */
export function periodText(period: TimeRange | undefined): string {
  if (period === undefined) return 'all dates';
  if (period.from.startsWith('0001')) return `up to ${fullDay(wallOfMs(wallMs(period.to) - 60_000))}`;
  return period.to.startsWith('9999') ? `from ${fullDay(period.from)}` : rangeTitle(period.from, period.to);
}

/** Who wrote a clip: the authors parsed, else the byline as printed. */
export function writtenBy({ authors, byline }: Pick<Clip, 'authors' | 'byline'>): string | undefined {
  return authors.length > 0 ? `by ${listed(authors)}` : byline;
}

/** An instant on the library's clock: "17 Sep 2026, 07:30". */
export function asOfText(instant: string, zone: string): string {
  return knownDate(wallInZone(instant, zone));
}
