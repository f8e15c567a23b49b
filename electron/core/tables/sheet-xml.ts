import { escapeXml } from '../charts/svg.ts';
import type { TableColumn, Value } from '../domain/table.ts';

/** A cell of a workbook holds no more characters (limits of Excel). */
const LONGEST_CELL = 32_767;
const CUT = ' […] (cut: a cell of a workbook holds 32,767 characters)';
/** Day 0 of a workbook's calendar, whose 29 February 1900 never was: earlier days stay text. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;
const DAY = 86_400_000;

/** Places in the list of styles in `STYLES`. */
export const STYLE = { plain: 0, head: 1, day: 2, minute: 3, broken: 4 } as const;

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
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const days = kind === 'moment' ? dayNumber(value) : undefined;
  if (days !== undefined)
    return `<c r="${place}" s="${value.length > 10 ? STYLE.minute : STYLE.day}"><v>${days}</v></c>`;
  const style = /[\r\n]/u.test(value) ? ` s="${STYLE.broken}"` : '';
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(shortened(value))}</t></is></c>`;
}

/** One row of a sheet, counted from 1. Text is never a formula: only `f` elements are, and none is written. */
export function rowXml(values: readonly Value[], row: number, columns: readonly TableColumn[]): string {
  const cells = values.map((value, at) => cell(value, `${columnName(at)}${row}`, columns[at]?.kind));
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** The row of titles. */
export function headXml(columns: readonly TableColumn[]): string {
  const cells = columns.map(
    ({ title }, at) =>
      `<c r="${columnName(at)}1" s="${STYLE.head}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(title)}</t></is></c>`,
  );
  return `<row r="1">${cells.join('')}</row>`;
}
