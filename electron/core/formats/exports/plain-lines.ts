import { cleanLine } from '../../text/clean.ts';
import { exportLine, type ExportLine, type ExportLines } from './export-line.ts';

/** Longer lines were never broken to fit a page. */
const WIDEST_PAGE = 100;
const NARROWEST_PAGE = 60;
/** More long lines than this share, and the text was not set to a width at all. */
const LONG_LINE_SHARE = 0.03;
/** The middle of the page databases print plain text for. */
const MIDDLE = 40;
/** A field begins a line of its own: "BYLINE: …", "Section: …", "HD" or "HD   …". */
const FIELD = /^(?:\p{Lu}[\p{L}-]{2,24}(?: \p{L}{2,12})?\s?:\s|[A-Z]{2,3}(?:\s{2,}|\t|$))/u;

/** "HD   Headline": a code and its text in two columns. */
const CODE_APART = /^([A-Z]{2,3})\s{2,}(?=\S)/;

type Draft = { -readonly [Key in keyof ExportLine]: ExportLine[Key] };

/** Lines of a plain-text export: those broken to a page width are joined again, all others stay apart. */
export function linesOfText(text: string): ExportLines {
  const printed = text.replace(/\r\n?|\u2028|\u0085/g, '\n').split('\n');
  const width = pageWidth(printed);
  const lines: Draft[] = [];
  let gap = 1;
  let before: string | undefined;
  let breaksPage = false;
  for (const raw of printed) {
    if (raw.includes('\f')) breaksPage = true;
    const line = raw.replaceAll('\f', ' ');
    const cleaned = line.trim().replace(CODE_APART, '$1\t').split('\t').map(cleanLine).join('\t').trim();
    if (cleaned === '') {
      gap += 1;
      before = undefined;
      continue;
    }
    const isCentred = isSetInTheMiddle(line, cleaned);
    const last = lines.at(-1);
    const isJoined =
      before !== undefined &&
      last !== undefined &&
      !isCentred &&
      !last.isCentred &&
      !breaksPage &&
      !FIELD.test(line);
    if (isJoined && isFull(before ?? '', cleaned, width)) last.text += ` ${cleaned}`;
    else {
      lines.push(exportLine({ text: cleaned, gap, isCentred, breaksPage }));
      breaksPage = false;
    }
    gap = 0;
    before = line;
  }
  return { lines, isCutOff: false };
}

/** Whether a line was ended only because the next word would not have fitted. */
function isFull(line: string, next: string, width: number | undefined): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return width !== undefined && line.trimEnd().length + 1 + word.length > width - 3;
}

function pageWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const long = lengths.filter((length) => length > WIDEST_PAGE).length;
  if (lengths.length < 8 || long > lengths.length * LONG_LINE_SHARE) return undefined;
  const widest = lengths.reduce((most, length) => (length <= WIDEST_PAGE ? Math.max(most, length) : most), 0);
  return widest < NARROWEST_PAGE ? undefined : widest;
}

function isSetInTheMiddle(line: string, cleaned: string): boolean {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '        ').length ?? 0;
  return indent >= 15 || (indent >= 3 && Math.abs(indent + cleaned.length / 2 - MIDDLE) <= 2);
}
