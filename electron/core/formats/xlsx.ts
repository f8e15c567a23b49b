import type { ArticleDefaults, RawArticle } from '../domain/article.ts';
import type { TableColumns } from '../domain/columns.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { err, ok, type Result } from '../result.ts';
import { unpackLeniently } from './archive/unpack.ts';
import type { ArticleFormat, FormatYield } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { readTable } from './tables/read-tables.ts';
import { readNumberKinds } from './tables/xlsx/number-formats.ts';
import { readSharedStrings } from './tables/xlsx/shared-strings.ts';
import { readSheet, type SheetContext } from './tables/xlsx/sheet.ts';
import {
  readRelations,
  readWorkbook,
  relationsPart,
  type SheetPlace,
  type Workbook,
} from './tables/xlsx/workbook.ts';

const EXTENSIONS = ['xlsx', 'xlsm'];
const MEBIBYTE = 1_048_576;
const LIMITS = { totalBytes: 256 * MEBIBYTE, entryBytes: 128 * MEBIBYTE };
const WANTED =
  /^xl\/(?:(?:_rels\/)?workbook\d*\.xml(?:\.rels)?|sharedStrings\.xml|styles\.xml|worksheets\/(?:_rels\/)?[^/]+\.xml(?:\.rels)?)$/i;
const SHEET_NAMES = /xl\/(?:workbook|worksheets|_rels|sharedStrings)/;
const TAIL = 16 * 1024;
const WORKBOOK = /^xl\/workbook\d*\.xml$/i;
/** A workbook under a password is packed into an old Office file. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

type Parts = ReadonlyMap<string, Uint8Array>;

/** Spreadsheets: the rows of each visible sheet, one article for each. */
export const xlsx: ArticleFormat = {
  id: 'xlsx',
  label: FORMAT_LABELS.xlsx,
  version: 2,
  extensions: EXTENSIONS,
  recognises: (head) => {
    const isNamed = hasExtension(head.fileName, EXTENSIONS);
    if (startsWith(head.bytes, OLD_OFFICE)) return isNamed ? 0.9 : 0;
    if (!startsWith(head.bytes, ZIP)) return 0;
    if (isNamed) return 0.95;
    // The names of its entries stand at the end of an archive too.
    const tail = head.whole?.bytes.subarray(-TAIL) ?? head.bytes;
    return [head.bytes, tail].some((part) => SHEET_NAMES.test(latin(part))) ? 0.95 : 0;
  },
  parse: ({ bytes, defaults }) => {
    if (startsWith(bytes, OLD_OFFICE)) return err({ kind: 'protected', format: 'xlsx' });
    const { entries, refusals } = unpackLeniently(bytes, {
      wanted: (name) => WANTED.test(name),
      limits: LIMITS,
      format: 'xlsx',
    });
    const parts: Parts = new Map(entries.map((entry) => [entry.name, entry.bytes]));
    const main = entries.find(({ name }) => WORKBOOK.test(name));
    if (main === undefined) {
      return err(refusals[0] ?? { kind: 'malformed', format: 'xlsx', where: 'the list of its sheets' });
    }
    const workbook = readWorkbook(main.name, main.bytes, parts.get(relationsPart(main.name)));
    return readSheets(workbook, parts, refusals, defaults);
  },
};

function readSheets(
  workbook: Workbook,
  parts: Parts,
  broken: readonly ImportError[],
  defaults: ArticleDefaults,
): Result<FormatYield, ImportError> {
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const context = contextOf(workbook, parts);
  const read = visible.flatMap((sheet) => readOne(sheet, parts, context, visible.length > 1, defaults));
  const hidden = workbook.sheets
    .filter(({ isHidden }) => isHidden)
    .map(({ name }) => `hidden sheet “${name}”`);
  const tables = read.filter(({ table }) => !isNoTable(table));
  const refusals = [
    ...broken,
    ...(tables.length === 0 ? read : tables).flatMap(({ table }) => table.refusals),
  ];
  const notes = tables.length === 0 ? [] : read.filter(({ table }) => isNoTable(table));
  const setAside = [...notes.map(({ name }) => `sheet “${name}” without articles`), ...hidden];
  const columns = widest(read.map(({ table }) => table));
  const articles: readonly RawArticle[] = read.flatMap(({ table }) => table.articles);
  return ok({
    articles,
    refusals,
    ...(setAside.length === 0 ? {} : { setAside }),
    ...(columns === undefined ? {} : { columns }),
  });
}

type ReadOne = { readonly name: string; readonly table: FormatYield };

function readOne(
  { name, part }: SheetPlace,
  parts: Parts,
  context: SheetContext,
  isOneOfMany: boolean,
  defaults: ArticleDefaults,
): readonly ReadOne[] {
  const bytes = parts.get(part);
  // A part that could not be unpacked is among the refusals already.
  if (bytes === undefined) return [];
  const links = parts.get(relationsPart(part));
  const sheet = readSheet(bytes, {
    ...context,
    relations: links === undefined ? new Map() : readRelations(links),
  });
  const prefix = isOneOfMany ? `sheet “${name}”, ` : '';
  const rows = sheet.rows.map((row) => ({ ...row, where: prefix + row.where }));
  if (rows.every(({ cells }) => cells.length === 0)) return [];
  const table = readTable({ rows, isAligned: true }, 'xlsx', defaults);
  const cut: readonly ImportError[] = sheet.isCut
    ? [{ kind: 'malformed', format: 'xlsx', where: `${prefix}more cells than any real sheet has` }]
    : [];
  return [{ name, table: { ...table, refusals: [...table.refusals, ...cut] } }];
}

function contextOf(workbook: Workbook, parts: Parts): SheetContext {
  const find = (wanted: string) =>
    [...parts].find(([name]) => name.toLowerCase() === `xl/${wanted.toLowerCase()}`)?.[1];
  const strings = find('sharedStrings.xml');
  const styles = find('styles.xml');
  return {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    kinds: styles === undefined ? [] : readNumberKinds(styles),
    countsFrom1904: workbook.countsFrom1904,
    relations: new Map(),
  };
}

/** A sheet whose columns are not those of articles: a summary, a list of something else. */
function isNoTable({ articles, refusals }: FormatYield): boolean {
  return articles.length === 0 && refusals.every(({ kind }) => kind === 'no-article-boundary');
}

/** The columns of the sheet that gave most articles stand for the file. */
function widest(tables: readonly FormatYield[]): TableColumns | undefined {
  return tables.toSorted((a, b) => b.articles.length - a.articles.length)[0]?.columns;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
