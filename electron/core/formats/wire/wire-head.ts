import { cleanLine } from '../../text/clean.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import { isNote } from './wire-notes.ts';

/** What stands above a text: its headline, byline and notes to desks; `rest` is the text. */
export type WireHead = {
  readonly headline?: string;
  readonly byline?: string;
  readonly notes: readonly string[];
  readonly rest: string;
};

const FARTHEST = 16;
const LONGEST_LINE = 160;

/** Reads the lines above a text up to the mark that closes them ("=" or "+"); without one there is no such head. */
export function readWireHead(text: string, mark: RegExp): WireHead {
  const lines = text.split('\n');
  let end = -1;
  for (let at = 0; at < Math.min(lines.length, FARTHEST); at += 1) {
    const line = lines[at] ?? '';
    if (line.length > LONGEST_LINE) break;
    if (mark.test(line)) end = at;
    // Headline and byline may close with a mark each; once there was one, text begins at the next line without.
    else if (end >= 0 && line.trim() !== '') break;
  }
  if (end < 0) return { notes: [], rest: text };
  const head = lines
    .slice(0, end + 1)
    .map((line) => cleanLine(line.replace(mark, '')))
    .filter(Boolean);
  return { ...sorted(head), rest: lines.slice(end + 1).join('\n') };
}

/** Tells headline, byline and notes apart; a note in brackets may go on over lines. */
export function sorted(lines: readonly string[]): Omit<WireHead, 'rest'> {
  const headline: string[] = [];
  const byline: string[] = [];
  const notes: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) {
      notes.push(`${notes.pop() ?? ''} ${line}`);
      isOpen = !line.includes(')');
    } else if (isNote(line) || isTakeKey(line, lines)) {
      notes.push(line);
      isOpen = line.startsWith('(') && !line.includes(')');
    } else if (headline.length > 0 && startsWithBy(line) && line.length < 120) byline.push(line);
    else headline.push(line);
  }
  return {
    ...(headline.length === 0 ? {} : { headline: headline.join(' ') }),
    ...(byline.length === 0 ? {} : { byline: byline.join(', ') }),
    notes,
  };
}

/** A line in capitals above a headline that is not names the kind of message. */
function isTakeKey(line: string, lines: readonly string[]): boolean {
  const isLoud = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return (
    isLoud(line) &&
    line.split(' ').length <= 5 &&
    lines.some((other) => other !== line && !isLoud(other) && !isNote(other) && !startsWithBy(other))
  );
}
