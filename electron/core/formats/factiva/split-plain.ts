import { linesByBox } from '../exports/by-box.ts';
import { exportDate, isWordCount } from '../exports/printed-values.ts';
import type { ExportLine } from '../exports/export-line.ts';
import { accessionOf, articleBox, isPageFurniture, type ArticleLines } from './factiva-article.ts';

/** Lines above the number of words: a section, the headline, bylines. */
const MOST_ABOVE = 4;

/** Parts lines without field codes into articles: by their boxes on a page, else by the lines that begin and end them. */
export function splitPlain(all: readonly ExportLine[]): readonly ArticleLines<ExportLine>[] {
  const lines = all.filter((line) => !isPageFurniture(line));
  return lines.some((line) => articleBox(line) !== undefined) ? byBox(lines) : byLines(lines);
}

function byBox(lines: readonly ExportLine[]): readonly ArticleLines<ExportLine>[] {
  return linesByBox(lines, articleBox).map((inside) => ({
    lines: inside,
    isWhole: inside.slice(-8).some(({ text }) => accessionOf(text) !== undefined),
  }));
}

/** An article begins above the line with its number of words, and ends with its accession number. */
function byLines(lines: readonly ExportLine[]): readonly ArticleLines<ExportLine>[] {
  const articles: ArticleLines<ExportLine>[] = [];
  const anchors = lines.flatMap((_, at) => (isAnchor(lines, at) ? [at] : []));
  const ends = lines.flatMap(({ text }, at) => (accessionOf(text) === undefined ? [] : [at]));
  let floor = 0;
  let nextEnd = 0;
  for (const [index, anchor] of anchors.entries()) {
    while (nextEnd < ends.length && (ends[nextEnd] ?? 0) < anchor) nextEnd += 1;
    floor = Math.max(floor, (ends[nextEnd - 1] ?? -1) + 1);
    const start = startAbove(lines, anchor, floor);
    const next = anchors[index + 1] ?? lines.length;
    const end = ends[nextEnd];
    const isWhole = end !== undefined && end < next;
    const stop = isWhole ? end + 1 : endBelow(lines, next, anchor + 1);
    articles.push({ lines: lines.slice(start, stop), isWhole });
    floor = stop;
  }
  return articles;
}

/** Without its number an article ends where the head of the next begins: above it stands text. */
function endBelow(lines: readonly ExportLine[], next: number, floor: number): number {
  if (next === lines.length) return next;
  let start = next;
  while (start > floor && next - start < MOST_ABOVE) {
    const above = lines[start - 1];
    if (above === undefined || above.text.length > 160 || /[.!?]["”»]?$/.test(above.text)) break;
    start -= 1;
    if (above.isBold || above.isLarge) break;
  }
  return start;
}

/** The number of words with the date right below it. */
function isAnchor(lines: readonly ExportLine[], at: number): boolean {
  const [here, below] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  return isWordCount(here) && below.length < 80 && exportDate(below) !== undefined;
}

function startAbove(lines: readonly ExportLine[], anchor: number, floor: number): number {
  let start = anchor;
  while (start > floor && anchor - start < MOST_ABOVE) {
    start -= 1;
    const line = lines[start];
    if (line?.breaksPage === true || line?.bookmark !== undefined || line?.isLarge === true) break;
  }
  return start;
}
