import type { ExportLine, ExportLines } from '../exports/export-line.ts';
import { isCopyright } from '../exports/printed-values.ts';
import { documentsOnCover, isCoverLine } from './cover.ts';
import { dateLineOf } from './date-line.ts';
import { headingOf, labelOf } from './labels.ts';
import { readTrailer } from './trailer.ts';

/** One article's lines; `isWhole` when they end as an article does. */
export type NexisDocument = { readonly lines: readonly ExportLine[]; readonly isWhole: boolean };

export type NexisFile = { readonly documents: readonly NexisDocument[]; readonly expected?: number };

const MARKER =
  /^(?:FOCUS - )?(?:(\d{1,6}) (?:of|von|de|sur|van) (\d{1,6}) (?:documents?|dokument(?:e|en)?|documenten|documentos?)|(?:documents?|dokumente?|documento) (\d{1,6}) (?:of|von|de|sur|van) (\d{1,6}))$/iu;

/** "3 of 87 DOCUMENTS": the number of an article and how many there are. */
export function markerOf({
  text,
}: ExportLine): { readonly number: number; readonly total: number } | undefined {
  const match = text.length > 60 ? null : MARKER.exec(text);
  return match === null
    ? undefined
    : { number: Number(match[1] ?? match[3]), total: Number(match[2] ?? match[4]) };
}

/** Parts an export into its documents; what stands before the first is the cover, and no article. */
export function splitNexis(file: ExportLines): NexisFile {
  const { lines } = file;
  const starts = lines.flatMap((line, at) =>
    markerOf(line) !== undefined || line.opensDocument ? [at] : [],
  );
  const hasEnds = lines.some((line) => headingOf(line) === 'end');
  const cuts = starts.length > 0 ? cutAtStarts(lines, starts) : cutAtEnds(lines, hasEnds);
  const [first] = cuts;
  const cover = first === undefined ? lines : lines.slice(0, lines.indexOf(first[0] as ExportLine));
  const stated = file.documents ?? documentsOnCover(cover) ?? countOf(lines);
  const isEndMarked = lines.some(({ closesDocument }) => closesDocument);
  const documents = cuts.map((inside) => documentOf(inside, isEndMarked));
  return { documents, ...(stated === undefined ? {} : { expected: stated }) };
}

function cutAtStarts(
  lines: readonly ExportLine[],
  starts: readonly number[],
): readonly (readonly ExportLine[])[] {
  return starts.flatMap((start, index) => {
    const inside = lines.slice(start, starts[index + 1] ?? lines.length);
    // The anchor of a document and its number may stand on lines of their own.
    const hasMore = inside.length > 1 || (inside[0] !== undefined && markerOf(inside[0]) === undefined);
    return hasMore ? [inside] : [];
  });
}

/** Without numbers, articles end with a line that says so; without that either, there is one article or none. */
function cutAtEnds(lines: readonly ExportLine[], hasEnds: boolean): readonly (readonly ExportLine[])[] {
  const cuts: (readonly ExportLine[])[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (headingOf(line) !== 'end') continue;
    cuts.push(lines.slice(start, at + 1));
    start = at + 1;
  }
  const rest = lines.slice(start);
  if (!hasEnds || rest.some((line) => headingOf(line) === 'body' || labelOf(line) !== undefined))
    cuts.push(rest);
  return cuts.map(withoutCover).filter((inside) => looksLikeArticle(inside));
}

/** Takes the cover sheet, or the blank page with its number, off the head of an article. */
function withoutCover(lines: readonly ExportLine[]): readonly ExportLine[] {
  const body = lines.findIndex((line) => headingOf(line) === 'body');
  const head = lines.slice(0, body < 0 ? lines.length : body);
  const marked = head.findLastIndex(({ bookmark }) => /^bookmark_?\d*$/i.test(bookmark ?? ''));
  if (marked >= 0) return lines.slice(marked);
  const covered = head.findLastIndex((line) => isCoverLine(line) && labelOf(line)?.kind !== 'section');
  const page = head.findLastIndex(({ breaksPage }) => breaksPage);
  if (covered < 0)
    return page > 0 && !head.slice(0, page).some((line) => dateLineOf(line.text)) ? lines.slice(page) : lines;
  return lines.slice(page > covered ? page : afterCover(lines, covered));
}

/** The details of the last listed document run on to the next blank line or page. */
function afterCover(lines: readonly ExportLine[], covered: number): number {
  const date = lines.findIndex((line, at) => at > covered && dateLineOf(line.text)?.isPure === true);
  for (let at = date - 1; at > covered; at -= 1)
    if ((lines[at]?.isBold === true || lines[at]?.isLarge === true) && at >= date - 3) return at;
  return date > covered + 2 ? date - 2 : covered + 1;
}

/** Length, byline or body, or a date with other labels: a cover sheet has none of them. */
function looksLikeArticle(lines: readonly ExportLine[]): boolean {
  const labels = lines.map((line) => labelOf(line)).filter((label) => label !== undefined);
  const isLabelled = labels.some(
    ({ kind }) => kind === 'length' || kind === 'byline' || kind === 'section' || kind === 'headline',
  );
  return (
    isLabelled ||
    lines.some((line) => headingOf(line) === 'body') ||
    (labels.length > 1 && lines.some(({ text }) => dateLineOf(text) !== undefined))
  );
}

function documentOf(inside: readonly ExportLine[], isEndMarked: boolean): NexisDocument {
  const lines = inside.filter((line) => markerOf(line) === undefined);
  const end = lines.findIndex((line) => headingOf(line) === 'end');
  const isClosed = end >= 0 || inside.some(({ closesDocument }) => closesDocument);
  return {
    lines: end >= 0 ? lines.slice(0, end) : lines,
    isWhole: isClosed || (!isEndMarked && endsLikeArticle(lines)),
  };
}

/** Where nothing marks the end, the last line is one of rights, or a label that only stands below a text. */
function endsLikeArticle(lines: readonly ExportLine[]): boolean {
  const last = lines.at(-1);
  if (last === undefined) return false;
  const { start, values } = readTrailer(lines, 1);
  return (
    isCopyright(last.text) || (start < lines.length && (values.has('ignored') || values.has('language')))
  );
}

/** What the numbers of the articles promise: up to the total where they begin at 1, else from the first to the last. */
function countOf(lines: readonly ExportLine[]): number | undefined {
  const markers = lines.flatMap((line) => markerOf(line) ?? []);
  const [first] = markers;
  const last = markers.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first.number === 1 ? first.total : last.number - first.number + 1;
}
