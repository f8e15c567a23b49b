import type { TableColumn, Value } from '../domain/table.ts';
import type { LocalWords } from './local-words.ts';

/** A value of a table in words, for formats whose cells are text: figures and times as the locale writes them. */
export function cellWords(value: Value, column: TableColumn | undefined, words: LocalWords, no = ''): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : no;
  if (typeof value === 'number') return numberText(value, words, column?.title.endsWith('%'));
  if (column?.kind !== 'moment') return value;
  // A bar that begins at midnight is of days.
  const isBar = column.title === 'From' || column.title === 'To';
  return words.date(isBar ? value.replace(/T00:00$/u, '') : value.slice(0, 16));
}

/** Whole numbers as counts; shares with one digit after the point, each like the others of its column. */
function numberText(value: number, words: LocalWords, isShare = false): string {
  return Number.isInteger(value) && !isShare
    ? words.count(value)
    : `${value < 0 ? '−' : ''}${words.share(Math.abs(value)).slice(0, -2)}`;
}
