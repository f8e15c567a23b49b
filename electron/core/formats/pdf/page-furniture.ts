import type { PrintedDate } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { findDate } from '../../text/printed-date.ts';
import type { Line } from './lines.ts';
import type { PdfPage } from './pdf-page.ts';

/** A page with the lines set on it. */
export type SetPage = { readonly page: PdfPage; readonly lines: readonly Line[] };

/** Pages without what stands around the text, and what that told. */
export type Bared = {
  readonly pages: readonly SetPage[];
  /** Whether a browser printed them, and the address it put into the margin. */
  readonly isBrowserPrint: boolean;
  readonly url?: string;
  /** Page numbers as printed, by the page's place in the file. */
  readonly folios: ReadonlyMap<number, string>;
  /** Dates printed over the page, as newspapers have them. */
  readonly dates: ReadonlyMap<number, PrintedDate>;
  readonly dropped: readonly string[];
};

/** The share of a page's height, at its top and at its foot, in which running heads stand. */
const MARGIN = 0.12;
const FOLIO_MARGIN = 0.1;
const NARROW_MARGIN = 0.09;
const SAME_PLACE = 4;
const FOLIO =
  /^(?:(?:page|seite|página|pagina|p\.|pg\.?|s\.|стр\.?|sida|side)\s*)?[-–—|•]?\s*(?<folio>[A-Z]?\d{1,4})\s*(?:(?:\/|of|von|de|sur|di|av|из)\s*\d{1,4})?\s*[-–—|•]?$/iu;
const ADDRESS = /(?:^|\s)(https?:\/\/[^\s…]+)(?=\s|$)/;
const PRINT_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:um\s+|à\s+)?\d{1,2}[:.h]\d{2}/;
const PAGE_MARK = /(?:^|\s)\d{1,4}\s?(?:\/|of|von|sur|de)\s?\d{1,4}$/;

/** Takes running heads, page numbers and what browsers print into margins off the pages. */
export function withoutFurniture(pages: readonly SetPage[]): Bared {
  const repeated = repeatedLines(pages);
  const url = addressOf(pages);
  const folios = new Map<number, string>();
  const dates = new Map<number, PrintedDate>();
  const dropped = new Set<string>();
  let isBrowserPrint = url !== undefined;
  const bared = pages.map(({ page, lines }) => {
    const isPrint = url !== undefined || hasPrintMargins(page, lines);
    isBrowserPrint ||= isPrint;
    const printRows = isPrint ? marginRows(page, lines) : [];
    const outermost = outermostRows(page, lines);
    const folioRows = lines
      .filter((line) => isMargin(line, page, MARGIN) && FOLIO.test(line.text))
      .map(({ y }) => y);
    const kept = lines.filter((line) => {
      if (!isMargin(line, page, MARGIN)) return true;
      if (printRows.some((y) => Math.abs(y - line.y) < SAME_PLACE)) return false;
      const isOuter = outermost.includes(line.y) || isMargin(line, page, FOLIO_MARGIN);
      const folio = isOuter ? FOLIO.exec(line.text)?.groups?.['folio'] : undefined;
      if (folio !== undefined) {
        folios.set(page.index, folio);
        return false;
      }
      const date = dateOver(line, page);
      if (date !== undefined) dates.set(page.index, dates.get(page.index) ?? date);
      const isBesideFolio =
        isOuter && line.text.length <= LONGEST_DATE_LINE && folioRows.some((y) => Math.abs(y - line.y) < 1);
      if (!repeated.has(keyOf(line)) && !isBesideFolio) return true;
      if (/\p{L}{2}/u.test(line.text)) dropped.add(cleanLine(line.text));
      return false;
    });
    return { page, lines: kept };
  });
  return {
    pages: bared,
    isBrowserPrint,
    ...(url === undefined ? {} : { url }),
    folios,
    dates,
    dropped: [...dropped],
  };
}

const LONGEST_DATE_LINE = 80;

function dateOver(line: Line, page: PdfPage): PrintedDate | undefined {
  if (line.y > MARGIN * page.height || line.text.length > LONGEST_DATE_LINE) return undefined;
  const date = findDate(line.text)?.date;
  return date?.precision === 'day' ? date : undefined;
}

function isMargin(line: Line, page: PdfPage, share: number): boolean {
  return line.y < share * page.height || line.y > (1 - share) * page.height;
}

/** What a line says but for numbers, and how high it stands. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / SAME_PLACE)} ${line.text.replace(/\d+/g, '#')}`;
}

/** Lines that stand in the margin at the same place of several pages; left and right pages may have their own. */
function repeatedLines(pages: readonly SetPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    for (const key of new Set(lines.filter((line) => isMargin(line, page, MARGIN)).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const needed = Math.max(2, Math.ceil(pages.length * 0.3));
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

function addressOf(pages: readonly SetPage[]): string | undefined {
  for (const { page, lines } of pages.slice(0, 3)) {
    for (const line of lines) {
      if (!isMargin(line, page, NARROW_MARGIN)) continue;
      const address = ADDRESS.exec(line.text)?.[1];
      const isAlone = address !== undefined && line.text.length - address.length < 12;
      if (isAlone && hasPrintMargins(page, lines)) return address;
    }
  }
  return undefined;
}

/** A browser prints address, title, date and page mark into the margins: two of them make a print. */
function hasPrintMargins(page: PdfPage, lines: readonly Line[]): boolean {
  const margin = lines.filter((line) => isMargin(line, page, NARROW_MARGIN));
  const signs = [ADDRESS, PRINT_DATE, PAGE_MARK].filter((sign) => margin.some(({ text }) => sign.test(text)));
  return signs.length >= 2;
}

/** Heights of the rows in the margins that a browser printed. */
function marginRows(page: PdfPage, lines: readonly Line[]): readonly number[] {
  return lines
    .filter((line) => isMargin(line, page, NARROW_MARGIN))
    .filter(({ text }) => [ADDRESS, PRINT_DATE, PAGE_MARK].some((sign) => sign.test(text)))
    .map(({ y }) => y);
}

function outermostRows(page: PdfPage, lines: readonly Line[]): readonly number[] {
  const heights = lines.filter((line) => isMargin(line, page, MARGIN)).map(({ y }) => y);
  const first = lines[0]?.y;
  const last = lines.at(-1)?.y;
  return heights.filter((y) => y === first || y === last);
}
