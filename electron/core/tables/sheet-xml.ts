import { escapeXml } from '../charts/svg.ts';
import type { TableColumn, Value } from '../domain/table.ts';

/** A cell of a workbook holds no more characters (limits of Excel). */
const LONGEST_CELL = 32_767;
const CUT = ' […] (cut: a cell of a workbook holds 32,767 characters)';
/** Day 0 of a workbook's calendar, whose 29 February 1900 never was: earlier days stay text. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;
const DAY = 86_400_000;

/** Places in the list of styles in `STYLES`; the first is that of cells that are not written. */
export const STYLE = {
  head: 1,
  day: 2,
  minute: 3,
  broken: 4,
  figure: 5,
  figureHead: 6,
  words: 7,
  flag: 8,
} as const;

/** A column of a sheet; `isFigure` by its first value. */
export type SheetColumn = TableColumn & { readonly isFigure: boolean };

/** What the end of a figure's cell takes from its width, and what bold words of a title take more than others, in characters. */
const FIGURE_INDENT = 2;
const HEAD_AIR = 2;

/** How wide a column is written: no word of its title breaks. */
export function widthOf({ title, width, isFigure }: SheetColumn): number {
  const word = Math.max(...title.split(' ').map(({ length }) => length));
  return Math.max(width, word + HEAD_AIR) + (isFigure ? FIGURE_INDENT : 0);
}

/** "A" for 0, "AA" for 26. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Days since the calendar began; undefined for a time less exact than a day, or before it. */
function dayNumber(moment: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/u.test(moment)) return undefined;
  const days = (Date.parse(moment.length === 10 ? moment : `${moment}Z`) - DAY_ZERO) / DAY;
  return days >= FIRST_DAY ? days : undefined;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  // Half a character would spoil the file.
  return text.slice(0, LONGEST_CELL - CUT.length).replace(/[\ud800-\udbff]$/u, '') + CUT;
}

function cell(value: Value, place: string, kind: TableColumn['kind']): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${STYLE.figure}"><v>${value}</v></c>`;
  if (typeof value === 'boolean')
    return `<c r="${place}" s="${STYLE.flag}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const days = kind === 'moment' ? dayNumber(value) : undefined;
  if (days !== undefined)
    return `<c r="${place}" s="${value.length > 10 ? STYLE.minute : STYLE.day}"><v>${days}</v></c>`;
  const style = kind === 'prose' || /[\r\n]/u.test(value) ? STYLE.broken : STYLE.words;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shortened(value))}</t></is></c>`;
}

/** Points of a line, and of the tallest row a sheet has (limits of Excel). */
const LINE = 13.5;
const TALLEST_ROW = 409;

/** How many lines words take in a column of so many characters. */
function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/u)) {
    const isNext = used > 0 && used + 1 + length > width;
    if (isNext) lines += 1;
    used = (isNext || used === 0 ? 0 : used + 1) + length;
    // A word longer than the column is broken.
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used = ((used - 1) % width) + 1;
    }
  }
  return lines;
}

/** The height of a row of several lines: not every program works it out when it opens the file. */
function heightOf(lines: number): string {
  return lines === 1 ? '' : ` ht="${Math.min(TALLEST_ROW, lines * LINE)}" customHeight="1"`;
}

/** One row of a sheet, counted from 1. Text is never a formula: only `f` elements are, and none is written. */
export function rowXml(values: readonly Value[], row: number, columns: readonly TableColumn[]): string {
  const cells = values.map((value, at) => cell(value, `${columnName(at)}${row}`, columns[at]?.kind));
  const lines = columns.map(({ kind, width }, at) => {
    const value = values[at];
    return kind === 'prose' && typeof value === 'string' ? linesIn(shortened(value), width) : 1;
  });
  return `<row r="${row}"${heightOf(Math.max(1, ...lines))}>${cells.join('')}</row>`;
}

/** The row of titles; those of figures stand over the figures. */
export function headXml(columns: readonly SheetColumn[]): string {
  const cells = columns.map(
    ({ title, isFigure }, at) =>
      `<c r="${columnName(at)}1" s="${isFigure ? STYLE.figureHead : STYLE.head}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(title)}</t></is></c>`,
  );
  const lines = Math.max(1, ...columns.map((column) => linesIn(column.title, widthOf(column) - HEAD_AIR)));
  return `<row r="1"${heightOf(lines)}>${cells.join('')}</row>`;
}
