import { cleanLine, endsSentence } from '../../text/clean.ts';

/** Lines shorter than this were not broken for want of room: a score, an address, a list. */
const SHORT_LINE = 40;

/** Marks a line break in text that is being gathered. */
export const BREAK = '\n';

/**
 * Paragraphs of a run of text with line breaks in it. Two breaks part paragraphs, or one before a line
 * set in with an ideographic blank. One does where every line closes a
 * sentence, or where the lines are too short to have been broken to a width; else it is only the end of a line.
 */
export function paragraphsAtBreaks(run: string): readonly string[] {
  return run
    .split(/\n\s*\n|\n(?=\u3000)/)
    .flatMap((part) => {
      const lines = part.split(BREAK).map(cleanLine).filter(Boolean);
      return isBrokenToWidth(lines) ? [lines.join(' ')] : lines;
    })
    .filter(Boolean);
}

function isBrokenToWidth(lines: readonly string[]): boolean {
  const broken = lines.slice(0, -1);
  if (broken.length === 0 || broken.every(endsSentence)) return false;
  const median = broken.map(({ length }) => length).toSorted((a, b) => a - b)[broken.length >> 1] ?? 0;
  return lines.length < 3 || median >= SHORT_LINE;
}
