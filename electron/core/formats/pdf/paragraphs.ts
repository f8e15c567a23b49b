import { cleanLine, endsSentence } from '../../text/clean.ts';
import { findDate } from '../../text/printed-date.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import type { TextBlock } from './blocks.ts';
import type { WordJoiner } from './join-words.ts';
import { isJumpLine } from './jumps.ts';
import type { Line } from './lines.ts';
import { edgeOf, endOf, indentOf, startOf, type TypeMeasures } from './measures.ts';
import type { SetParagraph } from './set-paragraph.ts';

const HEADING_SIZE = 1.15;
const SMALL_SIZE = 0.92;
const LONGEST_HEADING = 300;
const LIST_ITEM = /^(?:[•▪●◦■–—*]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)/u;
const LOOSE_LEADING = 1.3;
const DEEPEST_INDENT = 9;
const LONGEST_HEAD_LINE = 70;
const SAME_EDGE = 3;

type Open = { text: string; last: Line; end: number; size: number; kind: SetParagraph['kind']; page: number };

/** Paragraphs of blocks in reading order; one that runs over into the next column or page is one. */
export function paragraphsOf(
  blocks: readonly TextBlock[],
  type: TypeMeasures,
  words: WordJoiner,
): readonly SetParagraph[] {
  const paragraphs: Open[] = [];
  const columns = columnsOf(blocks);
  let lastBody: Open | undefined;
  for (const block of blocks) {
    const kind = kindOf(block, type);
    const edge = edgeOf(block.lines);
    const end = columnEnd(block, edge, columns.get(block.page) ?? []);
    let open: Open | undefined;
    for (const [index, line] of block.lines.entries()) {
      const before = block.lines[index - 1];
      if (open !== undefined && before !== undefined && !breaks(before, line, { edge, end, type, kind })) {
        open.text = words.join(open.text, line.text);
        open.last = line;
        continue;
      }
      if (
        index === 0 &&
        kind === 'body' &&
        lastBody !== undefined &&
        runsOn(lastBody, block, line, edge, type)
      ) {
        lastBody.text = words.join(lastBody.text, line.text);
        lastBody.last = line;
        lastBody.end = end;
        open = lastBody;
        continue;
      }
      open = { text: line.text, last: line, end, size: block.size, kind, page: block.page };
      paragraphs.push(open);
    }
    if (kind === 'body' && open !== undefined) lastBody = open;
  }
  return paragraphs.map(({ text, size, kind, page, last }) => ({
    text: cleanLine(text),
    size,
    kind,
    page,
    bottom: last.y,
  }));
}

function kindOf({ size, lines }: TextBlock, type: TypeMeasures): SetParagraph['kind'] {
  return kindOfType(
    size,
    lines.reduce((sum, { text }) => sum + text.length, 0),
    type,
  );
}

/** What a paragraph is by its type alone. */
export function kindOfType(
  size: number,
  length: number,
  { bodySize }: TypeMeasures,
): 'body' | 'heading' | 'small' {
  if (size >= HEADING_SIZE * bodySize && length <= LONGEST_HEADING) return 'heading';
  return size <= SMALL_SIZE * bodySize ? 'small' : 'body';
}

type Setting = {
  readonly edge: number;
  readonly end: number;
  readonly type: TypeMeasures;
  readonly kind: SetParagraph['kind'];
};

/** Whether a paragraph ends between two lines of a block. */
function breaks(before: Line, line: Line, { edge, end, type, kind }: Setting): boolean {
  const distance = line.y - before.y;
  const leading = kind === 'body' ? type.leading : Math.max(type.leading, 1.15);
  if (distance > LOOSE_LEADING * leading * line.size) return true;
  if (kind === 'heading') return false;
  if (LIST_ITEM.test(line.text) || isJumpLine(before.text) || isJumpLine(line.text)) return true;
  const indent = indentOf(line, edge);
  const isIndented = indent > 0.6 * line.size && indent < DEEPEST_INDENT * line.size;
  const isHanging = LIST_ITEM.test(before.text) || indentOf(before, edge) > 0.6 * line.size;
  if (isIndented && !isHanging) return true;
  if (!couldHaveGoneOn(before, line, end)) return false;
  // A subheading in bold over its paragraph.
  if (before.font !== line.font) return true;
  return (
    isHeadLine(before.text) ||
    isHeadLine(line.text) ||
    endsSentence(before.text) ||
    isShort(before, edge, end)
  );
}

/** Bylines and dates stand on lines of their own. */
function isHeadLine(text: string): boolean {
  if (text.length > LONGEST_HEAD_LINE) return false;
  if (startsWithBy(text)) return true;
  const span = findDate(text)?.span;
  return span !== undefined && span[1] - span[0] > text.length / 2;
}

type ColumnPart = { readonly edge: number; readonly end: number; readonly size: number };

function columnsOf(blocks: readonly TextBlock[]): ReadonlyMap<number, readonly ColumnPart[]> {
  const columns = new Map<number, ColumnPart[]>();
  for (const { page, lines, size } of blocks) {
    const parts = columns.get(page) ?? [];
    parts.push({ edge: edgeOf(lines), end: Math.max(...lines.map(endOf)), size });
    columns.set(page, parts);
  }
  return columns;
}

/** Where the column ends that a block stands in: short blocks do not show it themselves. */
function columnEnd({ size }: TextBlock, edge: number, parts: readonly ColumnPart[]): number {
  const same = parts.filter(
    (part) => Math.abs(part.size - size) < 0.12 * size && Math.abs(part.edge - edge) < SAME_EDGE,
  );
  return Math.max(...same.map(({ end }) => end));
}

/** Whether the next line's first word would have fitted, so that the line's end was meant. */
function couldHaveGoneOn(before: Line, line: Line, end: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1);
  return end - endOf(before) > width + 0.3 * line.size;
}

function isShort(line: Line, edge: number, end: number): boolean {
  return end - endOf(line) > 0.35 * (end - edge);
}

/** Whether a paragraph of the block before runs over into this one. */
function runsOn(open: Open, block: TextBlock, line: Line, edge: number, type: TypeMeasures): boolean {
  if (Math.abs(open.size - block.size) > 0.12 * block.size || LIST_ITEM.test(line.text)) return false;
  if (isJumpLine(open.last.text)) return false;
  const { text } = open;
  if (/[-‐\u00ad]$/.test(text) && /^\p{Ll}/u.test(line.text)) return true;
  const isNewColumn = open.page !== block.page || open.last.y > line.y;
  if (!endsSentence(text)) {
    if (/^\p{Ll}/u.test(line.text)) return true;
    return isNewColumn && !couldHaveGoneOn(open.last, line, open.end) && !isSetIn(line, edge);
  }
  // A sentence that ends with its column: only where paragraphs are indented can one tell that the paragraph goes on.
  const isFull = open.end - endOf(open.last) < 0.5 * line.size;
  return isNewColumn && type.isIndented && isFull && block.lines.length > 1 && !isSetIn(line, edge);
}

function isSetIn(line: Line, edge: number): boolean {
  return startOf(line) - edge > 0.6 * line.size;
}
