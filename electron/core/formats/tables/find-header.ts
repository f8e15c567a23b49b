import type { ColumnMapping } from '../../domain/columns.ts';
import { cleanLine } from '../../text/clean.ts';
import { readTableDate } from './table-dates.ts';
import { meaningsOfHeader } from './header-names.ts';
import { cellText, isBlankRow, type RowSet, type Table, type TableRow } from './table.ts';

/** Titles, dates and filters that exports print above the headers stay below this many rows. */
const DEEPEST_HEADER = 40;
const LONGEST_NAME = 60;

/**
 * Tells the row of headers from the titles above it: a row the watch's mapping names, else the one with the most
 * names of columns. A table without such a row has headers only where its first full row holds no data.
 */
export function findTable(set: RowSet, mappings: readonly ColumnMapping[]): Table {
  if (set.headers !== undefined) return { headers: set.headers, rows: set.rows };
  const head = set.rows.slice(0, DEEPEST_HEADER);
  const names = head.map((row) => headersOf(row));
  const mapped = names.findIndex((cells) => mappings.some(({ headers }) => isSame(trimmed(headers), cells)));
  const at = mapped >= 0 ? mapped : headerRow(head, names);
  if (at !== undefined) return below(set.rows, at, names[at] ?? []);
  const width = widthOf(head);
  const headers = Array.from({ length: width }, (_, index) => `Column ${index + 1}`);
  return { headers, rows: set.rows.filter((row) => !isBlankRow(row)) };
}

/** Whether two rows of headers are the same. */
export function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((header, index) => header === right[index]);
}

function headerRow(head: readonly TableRow[], names: readonly (readonly string[])[]): number | undefined {
  const known = names.map((cells) => new Set(cells.filter(isName).flatMap(meaningOf)).size);
  const most = known.reduce((best, count) => Math.max(best, count), 0);
  if (most >= 2) return known.indexOf(most);
  const width = widthOf(head);
  const full = names.findIndex((cells) => cells.filter(Boolean).length >= Math.max(1, width * 0.6));
  if (full < 0) return undefined;
  const isHeader = names[full]?.every(isName) === true && full < head.length - 1;
  return isHeader && (most === 1 || differsBelow(head, full)) ? full : undefined;
}

/** Without a name we know, a row is one of headers only if the rows below hold what no header is: dates, long text. */
function differsBelow(head: readonly TableRow[], at: number): boolean {
  return head
    .slice(at + 1)
    .some((row) => row.cells.some((cell) => cellText(cell) !== '' && !isName(cellText(cell))));
}

function meaningOf(header: string): readonly string[] {
  const [best] = meaningsOfHeader(header);
  return best === undefined ? [] : [best.meaning];
}

/** Whether a cell may be the name of a column: short, no date, no address, no number. */
function isName(text: string): boolean {
  if (text.length > LONGEST_NAME || /^(?:https?:|www\.)/i.test(text)) return false;
  if (/^[\d\s.,:/+%-]+$/.test(text) && text !== '') return false;
  return readTableDate(text, undefined) === undefined;
}

function headersOf(row: TableRow): readonly string[] {
  return trimmed(row.cells.map((cell) => cleanLine(cellText(cell))));
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** The rows under the headers. Where most of them go on past the last header, the columns there have no name. */
function below(rows: readonly TableRow[], at: number, headers: readonly string[]): Table {
  const filled = rows.slice(at + 1).filter((row) => !isBlankRow(row));
  const widths = filled
    .slice(0, DEEPEST_HEADER)
    .map((row) => headersOf(row).length)
    .sort((a, b) => a - b);
  const unnamed = Math.max(0, (widths[Math.floor(widths.length / 2)] ?? 0) - headers.length);
  return { headers: [...headers, ...Array.from({ length: unnamed }, () => '')], rows: filled };
}

function widthOf(rows: readonly TableRow[]): number {
  return rows.reduce((most, row) => Math.max(most, headersOf(row).length), 0);
}
