import type { ArticleField, ArticleFields, RawArticle } from '../../domain/article.ts';
import type { ColumnMeaning } from '../../domain/columns.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import type { NumericOrder } from '../../text/printed-date.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import { blocksOfCell, lineOfCell } from './cell-text.ts';
import { meaningsOfHeader } from './header-names.ts';
import { languageCode } from './language-names.ts';
import { cellText, type Cell, type TableRow } from './table.ts';
import { inZoneOfHeader, readTableDate, withTimeOf } from './table-dates.ts';

/** How one table is read: its headers, the column of each meaning, and the order of its numeric dates. */
export type TableReading = {
  readonly headers: readonly string[];
  readonly columnOf: ReadonlyMap<ColumnMeaning, number>;
  readonly orders: ReadonlyMap<number, NumericOrder>;
  readonly evidence: ReadonlyMap<ColumnMeaning, Evidence>;
};

const URL_START = /^(?:https?:\/\/|www\.)\S+$/i;
const MOST_SUBJECTS = 100;

/** What a row says as an article; undefined when it holds neither a headline nor text. */
export function articleOfRow(row: TableRow, reading: TableReading): RawArticle | undefined {
  const cell = (meaning: ColumnMeaning) => cellOf(row, reading, meaning);
  const line = (meaning: ColumnMeaning) => lineOfCell(cellText(cell(meaning))) || undefined;
  const { blocks, mendings } = blocksOfCell(cellText(cell('body')));
  const outlet = line('outlet');
  const headline = withoutOutlet(line('headline'), outlet);
  if (headline === undefined && blocks.length === 0) return undefined;
  const byline = lineOfCell(listed(cellText(cell('authors')))) || undefined;
  const origin = line('origin');
  const language = line('language');
  const found: { readonly [Field in ArticleField]?: ArticleFields[Field] | undefined } = {
    headline,
    standfirst: line('standfirst'),
    byline,
    authors: byline === undefined ? undefined : statedAuthors([byline]),
    outlet: outlet === undefined ? undefined : { name: outlet },
    origin: origin === undefined ? undefined : { name: origin, creditLine: origin },
    datePublished: dateOf(row, reading, 'datePublished'),
    dateModified: dateOf(row, reading, 'dateModified'),
    language: language === undefined ? undefined : languageCode(language),
    url: urlOf(row, reading),
    providerId: line('providerId'),
    section: line('section'),
    page: line('page'),
    edition: line('edition'),
    slug: line('slug'),
    subjects: subjectsOf(listed(cellText(cell('subjects')))),
    editorsNote: line('editorsNote'),
    wordCountPrinted: countOf(line('wordCountPrinted')),
  };
  const entries = Object.entries(found).filter(([, value]) => value !== undefined);
  return {
    blocks,
    stated: Object.fromEntries(entries),
    evidence: Object.fromEntries(
      entries.map(([field]) => [field, reading.evidence.get(columnMeaning(field, row, reading))]),
    ),
    ...(mendings.length === 0 ? {} : { mendings }),
  };
}

/** News services print the outlet behind the headline as well ("Bridge reopens - Kestrel Daily"). */
function withoutOutlet(headline: string | undefined, outlet: string | undefined): string | undefined {
  const tail = headline === undefined ? null : /\s+[-–—|]\s+([^|–—]{2,80})$/u.exec(headline);
  const isOutlet = tail !== null && outlet !== undefined && matchKey(tail[1] ?? '') === matchKey(outlet);
  return isOutlet ? headline?.slice(0, tail.index) : headline;
}

function cellOf(row: TableRow, reading: TableReading, meaning: ColumnMeaning): Cell | undefined {
  const column = reading.columnOf.get(meaning);
  return column === undefined ? undefined : row.cells[column];
}

function dateOf(row: TableRow, reading: TableReading, meaning: 'datePublished' | 'dateModified') {
  const column = reading.columnOf.get(meaning);
  if (column === undefined) return undefined;
  const cell = row.cells[column];
  const stated = typeof cell === 'object' ? cell.date : undefined;
  const date = stated ?? readTableDate(cellText(cell), reading.orders.get(column));
  if (date === undefined) return undefined;
  const time = meaning === 'datePublished' ? cellText(cellOf(row, reading, 'timePublished')) : '';
  return inZoneOfHeader(withTimeOf(date, time), reading.headers[column] ?? '');
}

/** The address in its own column, or the link behind it or behind the headline. */
function urlOf(row: TableRow, reading: TableReading): string | undefined {
  const cell = cellOf(row, reading, 'url');
  const printed = cleanLine(cellText(cell));
  if (URL_START.test(printed)) return printed;
  return [linkOf(cell), linkOf(cellOf(row, reading, 'headline'))].find(
    (link) => link !== undefined && URL_START.test(link),
  );
}

function linkOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'object' ? cell.href : undefined;
}

/** A list as scripts print it ("['Ana Roth', 'Jo Bell']") as names parted by semicolons. */
function listed(text: string): string {
  if (!/^\[\s*["'].*["']\s*\]$/s.test(text)) return text;
  return text
    .slice(1, -1)
    .split(/(?<=["'])\s*,\s*(?=["'])/)
    .map((name) => name.trim().slice(1, -1))
    .join('; ');
}

function subjectsOf(text: string): ArticleFields['subjects'] {
  const names = lineOfCell(text)
    .split(/\s*[;|；]\s*|(?<=\p{L})\s*[,，、]\s*/u)
    .map(cleanLine)
    .filter(Boolean);
  return names.length === 0
    ? undefined
    : [...new Set(names)].slice(0, MOST_SUBJECTS).map((name) => ({ name }));
}

function countOf(text: string | undefined): number | undefined {
  const digits = /^\D{0,3}(\d{1,3}(?:[.,\s]\d{3})+|\d{1,7})(?!\d|[.,]\d)/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}

/** Why a value is held to be true: the column it stood in, and whether that is called what it is taken for. */
export function columnEvidence(header: string, meaning: ColumnMeaning, isSettled: boolean): Evidence {
  const isNamed = isSettled || meaningsOfHeader(header).some((named) => named.meaning === meaning);
  return {
    from: 'file-metadata',
    certainty: isNamed ? 'high' : 'medium',
    note: /^Column \d+$/.test(header) ? header.toLowerCase() : `column “${header}”`,
  };
}

/** Byline and authors stand in one column; an address may have come from the link behind the headline. */
function columnMeaning(field: string, row: TableRow, reading: TableReading): ColumnMeaning {
  if (field === 'byline') return 'authors';
  if (field !== 'url') return field as ColumnMeaning;
  const own = cellOf(row, reading, 'url');
  const isOwn = URL_START.test(cleanLine(cellText(own))) || linkOf(own) !== undefined;
  return isOwn ? 'url' : 'headline';
}
