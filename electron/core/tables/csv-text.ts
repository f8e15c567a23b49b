import type { Value } from '../domain/table.ts';

/** A text a spreadsheet would run as a formula (OWASP, CSV injection; the wide signs where Japanese is set). */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;
/** A reader may drop spaces at the ends of a cell that is not quoted. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;
/** Tells Excel that the file is UTF-8. */
export const CSV_MARK = '\u{feff}';

function textOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}

function cell(value: Value): string {
  const text = textOf(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row as CSV (RFC 4180: commas, CRLF, quotes doubled). An apostrophe disarms text that looks like a formula. */
export function csvLine(values: readonly Value[]): string {
  const line = values.map(cell).join(',');
  // A line of nothing would be no row.
  return `${line === '' ? '""' : line}\r\n`;
}

/** Rows as CSV; see `csvLine`. */
export function csvText(
  rows: readonly (readonly Value[])[],
  { isMarked = false }: { readonly isMarked?: boolean } = {},
): string {
  return `${isMarked ? CSV_MARK : ''}${rows.map(csvLine).join('')}`;
}

/** The text of a cell of ours as it was before it was disarmed. */
export function asWritten(cellText: string): string {
  return GUARDED.test(cellText) ? cellText.slice(1) : cellText;
}
