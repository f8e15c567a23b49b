import { looksLikePersonName } from '../../text/person-names.ts';
import { languageCode } from './language-names.ts';
import { cellText, type Table } from './table.ts';
import { isAmbiguousDate, readTableDate } from './table-dates.ts';

/** What the cells of a column look like, as shares of those that hold something. */
export type ColumnSigns = {
  readonly filled: number;
  readonly dates: number;
  readonly times: number;
  readonly urls: number;
  readonly languages: number;
  readonly numbers: number;
  readonly names: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly meanWords: number;
};

const SAMPLE_ROWS = 200;
const TIME = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?$/iu;
const URL_CELL = /^(?:https?:\/\/|www\.)\S+$/i;
const NUMBER = /^[-+]?[\d\s.,]+%?$/;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Looks at the cells of each column, in rows spread over the whole table. */
export function signsOf(table: Table): readonly ColumnSigns[] {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE_ROWS));
  const rows = table.rows.filter((_, index) => index % step === 0).slice(0, SAMPLE_ROWS);
  return table.headers.map((_, column) => {
    const cells = rows.map((row) => row.cells[column]);
    const dated = cells.filter((cell) => typeof cell === 'object' && cell.date !== undefined).length;
    return signsOfCells(cells.map(cellText).filter(Boolean), dated);
  });
}

function signsOfCells(cells: readonly string[], dated: number): ColumnSigns {
  const share = (holds: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  const mean = (measure: (cell: string) => number) =>
    cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + measure(cell), 0) / cells.length;
  return {
    filled: cells.length,
    dates: cells.length === 0 ? 0 : Math.max(share(isDate), dated / cells.length),
    times: share((cell) => TIME.test(cell)),
    urls: share((cell) => URL_CELL.test(cell)),
    languages: share((cell) => languageCode(cell) !== undefined),
    numbers: share((cell) => NUMBER.test(cell)),
    names: share(looksLikePersonName),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    meanLength: mean((cell) => cell.length),
    meanWords: mean(wordsOf),
  };
}

/** A date and hardly more; one whose day and month cannot be told apart is a date too. */
function isDate(cell: string): boolean {
  if (cell.length > 45) return false;
  if (isAmbiguousDate(cell)) return true;
  const date = readTableDate(cell, undefined);
  return date !== undefined && (date.precision !== 'month' || cell.length <= 16);
}

/** Words, where two ideographs count as one. */
function wordsOf(cell: string): number {
  const text = cell.slice(0, 5000);
  return (text.match(/\S+/g)?.length ?? 0) + (text.match(IDEOGRAPH)?.length ?? 0) / 2;
}
