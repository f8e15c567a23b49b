import type { Value } from '../domain/table.ts';
import type { LocalWords } from './local-words.ts';
import { isShare, type ReportColumn } from './report-table.ts';

/** A value of a table in words, for formats whose cells are text: figures and times as the locale writes them. */
export function cellWords(
  value: Value,
  column: ReportColumn | undefined,
  words: LocalWords,
  no = '',
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.say.clips.yes : no;
  if (typeof value === 'number') return numberText(value, words, column !== undefined && isShare(column));
  if (column?.kind !== 'moment') return value;
  // A bar that begins at midnight is of days.
  const isBar = column.id === 'from' || column.id === 'to';
  return words.date(isBar ? value.replace(/T00:00$/u, '') : value.slice(0, 16));
}

/** Whole numbers as counts; shares with one digit after the point, each like the others of its column. */
function numberText(value: number, words: LocalWords, isOfShares: boolean): string {
  return Number.isInteger(value) && !isOfShares
    ? words.count(value)
    : `${value < 0 ? '−' : ''}${words.share(Math.abs(value)).slice(0, -2)}`;
}
