import { strToU8, Zip, ZipDeflate } from 'fflate';
import { finished } from '../finished.ts';
import type { Slices } from '../ports.ts';
import { columnName, headXml, rowXml } from './sheet-xml.ts';
import type { Table } from '../domain/table.ts';
import { joinedBytes } from './text-bytes.ts';
import * as xml from './workbook-xml.ts';

/** A sheet holds no more rows (limits of Excel), one of them its titles; a longer table goes on in the next sheet. */
const MOST_ROWS = 1_048_576 - 1;
/** The earliest moment a zip can name: the same workbook is the same bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1);
/** Rows turned into bytes at once: many enough to be quick, few enough that a table of any length takes little memory. */
const ROWS_AT_ONCE = 500;

/**
 * Tables as the bytes of an .xlsx file (ECMA-376), a sheet each: titles that stay in sight and can be filtered by, typed
 * cells below. Written row by row and without workers: core runs in any thread.
 */
export function workbook(title: string, tables: readonly Table[], mostRows = MOST_ROWS): Uint8Array {
  return finished(workbookInSlices(title, tables, mostRows));
}

/** As `workbook`, some hundred rows at a time. */
export function* workbookInSlices(
  title: string,
  tables: readonly Table[],
  mostRows = MOST_ROWS,
): Slices<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  const sheets: xml.SheetFacts[] = [];
  for (const table of tables) yield* writeTable(zip, sheets, table, mostRows);
  for (const [name, content] of Object.entries(xml.parts(title, sheets))) addPart(zip, name)(content, true);
  zip.end();
  return joinedBytes(written);
}

type Put = (text: string, isLast: boolean) => void;

function addPart(zip: Zip, name: string): Put {
  const entry = new ZipDeflate(name, { level: 6 });
  entry.mtime = FIRST_MOMENT;
  zip.add(entry);
  return (text, isLast) => {
    entry.push(strToU8(text), isLast);
  };
}

/** Writes a table's sheets; a table without rows has one with its titles. */
function* writeTable(zip: Zip, sheets: xml.SheetFacts[], table: Table, mostRows: number): Slices<void> {
  const { title, rows } = table;
  const iterator = rows[Symbol.iterator]();
  let next = iterator.next();
  const first = next.done === true ? undefined : next.value;
  const columns = table.columns.map((column, at) => ({
    ...column,
    isFigure: typeof first?.[at] === 'number',
  }));
  const wide = xml.pagesWide(columns);
  let part = 1;
  do {
    const put = addPart(zip, `xl/worksheets/sheet${sheets.length + 1}.xml`);
    put(xml.sheetStart(columns) + headXml(columns), false);
    let row = 1;
    let lines: string[] = [];
    while (next.done !== true && row <= mostRows) {
      row += 1;
      lines.push(rowXml(next.value, row, columns));
      if (lines.length === ROWS_AT_ONCE) {
        put(lines.join(''), false);
        lines = [];
        yield;
      }
      next = iterator.next();
    }
    const reference = `A1:${columnName(Math.max(0, columns.length - 1))}${row}`;
    put(lines.join('') + xml.sheetEnd(reference, wide), true);
    const name = xml.sheetName(part === 1 ? title : `${title} (${part})`, sheets);
    sheets.push({ name, reference, isWide: wide > 1 });
    part += 1;
  } while (next.done !== true);
}
