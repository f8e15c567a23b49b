import type { FolderPreview } from '#contract/watch-api.ts';
import { shortDay } from '#core/domain/date-words.ts';
import { plainDay } from '#core/domain/date-words.ts';
import { monthYear } from '../date-text.ts';

/** A day as far as it is known: "8 Sep 2026", "September 2026", "2026". */
function dayText(day: string): string {
  if (day.length === 4) return day;
  return day.length === 7 ? monthYear(day) : plainDay(day);
}

/** "1 Aug – 27 Sep 2026": first and last published day; a dash when no article has a date. */
export function spanText(first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return '–';
  if (first === last) return dayText(first);
  const isShort = first.length >= 10 && last.length >= 10 && first.slice(0, 4) === last.slice(0, 4);
  return `${isShort ? shortDay(first) : dayText(first)} – ${dayText(last)}`;
}

/** The first and last day of all rows; a date cut to month or year counts from its start. */
export function extentOf(rows: FolderPreview['rows']): {
  readonly first: string | undefined;
  readonly last: string | undefined;
} {
  const days = rows.flatMap((row) => [row.first, row.last]).filter((day) => day !== undefined);
  const sorted = days.toSorted();
  return { first: sorted[0], last: sorted.at(-1) };
}
