import type { ArticleDefaults, FormatId, RawArticle } from '../../domain/article.ts';
import type { ColumnMapping, ColumnMeaning, TableColumns, TableMemo } from '../../domain/columns.ts';
import type { ImportError } from '../../domain/import-record.ts';
import { cleanLine } from '../../text/clean.ts';
import type { NumericOrder } from '../../text/printed-date.ts';
import type { FormatYield } from '../article-format.ts';
import { signsOf } from './column-signs.ts';
import { findTable, isSame } from './find-header.ts';
import { guessColumns } from './guess-columns.ts';
import { articleOfRow, columnEvidence, type TableReading } from './row-article.ts';
import { cellText, isBlankRow, type RowSet, type Table, type TableRow } from './table.ts';
import { numericOrder, orderOfHeader } from './table-dates.ts';

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const DATES: readonly ColumnMeaning[] = ['datePublished', 'dateModified'];

/**
 * Reads one table into an article for each row; a row that is none says so and stops nothing. Where `before` tells how
 * its first portion was read, these rows go on below it and are read the same way.
 */
export function readTable(
  set: RowSet,
  format: FormatId,
  defaults: ArticleDefaults,
  before?: TableMemo,
): FormatYield {
  const mappings = defaults.columns ?? [];
  const table = before === undefined ? findTable(set, mappings) : goneOn(set, before);
  if (table.rows.length === 0) return { articles: [], refusals: [], ...(before && { table: before }) };
  const columns = before?.columns ?? columnsOf(table, mappings);
  const { meanings } = columns.mapping;
  if (!meanings.includes('headline') && !meanings.includes('body')) {
    return { articles: [], refusals: [{ kind: 'no-article-boundary', format }], columns };
  }
  const reading = readingOf(table, columns, before?.orders);
  const articles: RawArticle[] = [];
  const refusals: ImportError[] = [];
  for (const row of table.rows) {
    const problem = set.isAligned === true ? undefined : raggedness(row, reading);
    if (problem !== undefined) {
      refusals.push({ kind: 'malformed', format, where: `${row.where}: ${problem}` });
      continue;
    }
    const article = articleOfRow(row, reading);
    if (article !== undefined) articles.push(article);
    else refusals.push({ kind: 'in-member', member: row.where, error: { kind: 'no-text', format } });
  }
  return { articles, refusals, columns, table: { ...before, columns, orders: reading.orders } };
}

function goneOn({ rows }: RowSet, { columns }: TableMemo): Table {
  return { headers: columns.mapping.headers, rows: rows.filter((row) => !isBlankRow(row)) };
}

/** How the columns are read: as the watch has it for tables with these headers, or else as they suggest themselves. */
function columnsOf(table: Table, mappings: readonly ColumnMapping[]): TableColumns {
  const kept = mappings.find(
    ({ headers, meanings }) => isSame(headers, table.headers) && meanings.length === headers.length,
  );
  const mapping = kept ?? { headers: table.headers, meanings: guessColumns(table.headers, signsOf(table)) };
  return {
    mapping,
    isGuessed: kept === undefined,
    samples: table.headers.map((_, at) => samplesOf(table, at)),
  };
}

function samplesOf(table: Table, column: number): readonly string[] {
  const samples = new Set<string>();
  for (const row of table.rows) {
    const text = cleanLine(cellText(row.cells[column]).slice(0, 4 * SAMPLE_LENGTH));
    if (text !== '') samples.add(text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function readingOf(
  table: Table,
  { mapping, isGuessed }: TableColumns,
  before: TableMemo['orders'] = new Map(),
): TableReading {
  const columnOf = new Map<ColumnMeaning, number>();
  for (const [column, meaning] of mapping.meanings.entries()) {
    if (meaning !== 'ignored' && !columnOf.has(meaning)) columnOf.set(meaning, column);
  }
  const orders = new Map<number, NumericOrder>();
  for (const column of DATES.flatMap((meaning) => columnOf.get(meaning) ?? [])) {
    const order =
      before.get(column) ??
      numericOrder(table.rows.map((row) => cellText(row.cells[column]))) ??
      orderOfHeader(table.headers[column] ?? '');
    if (order !== undefined) orders.set(column, order);
  }
  const evidence = new Map(
    [...columnOf].map(([meaning, column]) => [
      meaning,
      columnEvidence(table.headers[column] ?? '', meaning, !isGuessed),
    ]),
  );
  return { headers: table.headers, columnOf, orders, evidence };
}

/**
 * A row with more cells than there are headers has slipped: none of its values can be trusted to stand under its own
 * header. So has one that breaks off before it says more than one thing.
 */
function raggedness({ cells }: TableRow, { headers, columnOf }: TableReading): string | undefined {
  const surplus = cells.slice(headers.length).some((cell) => cellText(cell) !== '');
  if (surplus) return `it has ${cells.length} cells, the table ${headers.length}`;
  if (cells.length * 2 >= headers.length) return undefined;
  const said = [...columnOf.values()].filter((column) => cellText(cells[column]) !== '').length;
  return said >= 2 ? undefined : `it has ${cells.length} of ${headers.length} cells`;
}
