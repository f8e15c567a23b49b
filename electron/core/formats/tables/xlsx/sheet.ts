import type { Cell, TableRow } from '../table.ts';
import { readTableDate } from '../table-dates.ts';
import { dateOfSerial, timeOfSerial, type NumberKind } from './number-formats.ts';
import { unescapeCell } from './shared-strings.ts';
import type { Relation } from './workbook.ts';
import { attributeOf, readXmlEvents } from './xml-events.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly countsFrom1904: boolean;
  readonly relations: ReadonlyMap<string, Relation>;
};

export type Sheet = { readonly rows: readonly TableRow[]; readonly isCut: boolean };

type OpenCell = {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: string;
};

/** Columns beyond this hold no field of an article. */
const MOST_COLUMNS = 1000;
const MOST_CELLS = 6_000_000;
/** As many as a sheet can have. */
const MOST_ROWS = 1_048_576;
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"([^"]{1,2000})"/i;

/** Reads the rows of a sheet: values as they were last calculated, days as dates, and the links behind cells. */
export function readSheet(bytes: Uint8Array, context: SheetContext): Sheet {
  const rows: { readonly number: number; readonly cells: Cell[] }[] = [];
  const links = new Map<string, string>();
  let cell: OpenCell | undefined;
  let into: 'value' | 'inline' | 'formula' | undefined;
  let isAbove = false;
  let held = 0;
  readXmlEvents(bytes, {
    open(local, attributes) {
      if (local === 'row') {
        if (rows.length >= MOST_ROWS) held = MOST_CELLS + 1;
        else rows.push({ number: Number(attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1), cells: [] });
      } else if (local === 'c') {
        cell = openCell(attributes, rows.at(-1)?.cells.length ?? 0);
      } else if (local === 'hyperlink') {
        const id = attributeOf(attributes, 'id', true);
        const target = id === undefined ? undefined : context.relations.get(id)?.target;
        const ref = attributes['ref']?.split(':')[0];
        if (target !== undefined && ref !== undefined) links.set(ref, target);
      } else if (local === 'rPh') isAbove = true;
      into = isAbove ? undefined : textOf(local);
    },
    close(local) {
      into = undefined;
      if (local === 'rPh') isAbove = false;
      if (local !== 'c' || cell === undefined) return;
      const row = rows.at(-1)?.cells;
      if (row !== undefined && cell.column < MOST_COLUMNS && held <= MOST_CELLS) {
        while (row.length < cell.column) {
          row.push('');
          held += 1;
        }
        row[cell.column] = shown(cell, context);
        held += 1;
      }
      cell = undefined;
    },
    text(text) {
      if (cell !== undefined && into !== undefined) cell[into] += text;
    },
  });
  const linked = rows.map(({ number, cells }) => ({
    where: `row ${number}`,
    cells:
      links.size === 0
        ? cells
        : cells.map((one, column) => withLink(one, links.get(reference(column, number)))),
  }));
  return { rows: linked, isCut: held > MOST_CELLS };
}

function openCell(attributes: Readonly<Record<string, string>>, next: number): OpenCell {
  const column = columnOf(attributes['r'] ?? '') ?? next;
  const style = Number(attributes['s'] ?? -1);
  return { column, type: attributes['t'] ?? 'n', style, value: '', inline: '', formula: '' };
}

function textOf(local: string): 'value' | 'inline' | 'formula' | undefined {
  if (local === 'v') return 'value';
  if (local === 't') return 'inline';
  return local === 'f' ? 'formula' : undefined;
}

function shown(cell: OpenCell, context: SheetContext): Cell {
  const value = valueOf(cell, context);
  return withLink(value, LINK_FORMULA.exec(cell.formula)?.[1]);
}

function valueOf({ type, style, value, inline }: OpenCell, context: SheetContext): Cell {
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'inlineStr':
      return unescapeCell(inline);
    case 'str':
      return unescapeCell(value);
    case 'e':
      return '';
    case 'd': {
      const date = readTableDate(value, undefined);
      return date === undefined ? value : { text: value, date };
    }
    default:
      return numberOf(value, context.kinds[style] ?? 'number', context.countsFrom1904);
  }
}

function numberOf(value: string, kind: NumberKind, countsFrom1904: boolean): Cell {
  if (value.trim() === '' || kind === 'number') return value;
  const serial = Number(value);
  if (kind === 'time' && serial < 1) return timeOfSerial(serial) ?? value;
  const date = dateOfSerial(serial, countsFrom1904);
  return date === undefined ? value : { text: date.value.replace('T', ' '), date };
}

function withLink(cell: Cell, link: string | undefined): Cell {
  if (link === undefined) return cell;
  return typeof cell === 'object' ? { ...cell, href: link } : { text: cell, href: link };
}

/** The column of a reference, counted from 0: "B7" is 1. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function reference(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters + String(row);
}
