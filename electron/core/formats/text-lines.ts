import type { Block } from '../domain/article.ts';
import { cleanLine, endsSentence } from '../text/clean.ts';
import { startsWithBy } from '../text/stated-authors.ts';

/** Lines longer than this were never broken to fit a page width. */
const WIDEST_PAGE = 130;
const NARROWEST_PAGE = 40;
const LONGEST_BYLINE = 60;
const LIST_ITEM = /^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)/;

/**
 * Paragraphs of plain text. Blank lines part them; lines broken to a page width are joined again, and every other
 * line end counts as a paragraph's end, so that headline, byline and date stay apart.
 */
export function paragraphsOf(text: string): readonly Block[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u0085/g, '\n')
    .replace(/[\u2029\f]/g, '\n\n')
    .split('\n');
  const width = pageWidth(lines);
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    const paragraph = cleanLine(open.join(' '));
    if (paragraph !== '') blocks.push({ kind: 'paragraph', text: paragraph });
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (line.trim() === '') {
      close();
      continue;
    }
    if (before !== undefined && !continues(before, line, width)) close();
    open.push(line);
  }
  close();
  return blocks;
}

/** The width the text was set to, when it was: most long lines end just short of it. */
function pageWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (lengths.length < 3 || widest > WIDEST_PAGE || widest < NARROWEST_PAGE) return undefined;
  return widest;
}

/** Whether a line end is only a break to fit the page: the next word would not have fitted any more. */
function continues(line: string, next: string, width: number | undefined): boolean {
  if (width === undefined || LIST_ITEM.test(next)) return false;
  const isIndented = /^(?:\s{2,}|\t)\S/.test(next) && !/^\s/.test(line);
  if (isIndented || /^\u3000\S/.test(next)) return false;
  if (startsWithBy(next) && next.length <= LONGEST_BYLINE && endsSentence(line)) return false;
  const firstWord = /^\s*(\S+)/.exec(next)?.[1] ?? '';
  return line.trimEnd().length + 1 + firstWord.length > width - 3;
}
