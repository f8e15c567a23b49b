import type { Span } from '../../../domain/attribution.ts';

/** A stretch between quotation marks, marks included. `continues` is the index of the one before it in a chain. */
export type Quotation = { readonly span: Span; readonly isClosed: boolean; readonly continues?: number };

type Found = { span: Span; isClosed: boolean; continues?: number };

const OPENING = '“«„‟';
const CLOSING = '”»';
const ANY_MARK = /["“”„‟«»‘’']/g;

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** Doubled marks ('' and ``) written as one mark and a space, so that every offset stays where it was. */
export function unifyMarks(text: string): string {
  if (!/''|``/.test(text)) return text;
  // Three in a row after a word are a single mark that closes and a double one that closes after it.
  return text.replace(/``|(?<=[^\s'])'(?='')|''/g, (marks, at: number) => {
    if (marks === "'") return marks;
    const opens = text[at] === '`' || (isSpace(text[at - 1]) && !isSpace(text[at + 2]));
    return opens ? ' “' : '” ';
  });
}

type Direction = 'opens' | 'closes' | 'neither';

/** Reads a double mark; a straight one opens when none is open, or when it stands free before a word. */
function directionOf(text: string, at: number, isOpen: boolean): Direction {
  const mark = text[at] ?? '';
  const standsAfterWord = !isSpace(text[at - 1]) && !isLetter(text[at + 1]);
  // Curly marks the wrong way round: “Frozen“ and ”Frozen”.
  if (OPENING.includes(mark)) return isOpen && mark === '“' && standsAfterWord ? 'closes' : 'opens';
  if (CLOSING.includes(mark))
    return !isOpen && mark === '”' && isSpace(text[at - 1]) && isLetter(text[at + 1]) ? 'opens' : 'closes';
  if (!isOpen) return 'opens';
  const standsBeforeWord = isSpace(text[at - 1]) && !isSpace(text[at + 1]);
  return standsBeforeWord ? 'opens' : 'closes';
}

/** Where a quotation in single marks that opens at `at` ends, or -1. An apostrophe after s closes only at a pause. */
function singleMarkEnd(text: string, at: number, limit: number): number {
  let fallback = -1;
  for (let i = at + 2; i < Math.min(limit, at + 1200); i += 1) {
    if (text[i] === '"' || text[i] === '“') return -1;
    if (text[i] !== "'" && text[i] !== '’') continue;
    if (isLetter(text[i + 1])) continue;
    const isSure = /[,.?!]/.test(text[i - 1] ?? '') || text[i - 1] !== 's' || !isSpace(text[i + 1]);
    if (isSure) return i;
    if (fallback < 0) fallback = i;
  }
  return fallback;
}

function opensSingle(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== "'" && mark !== '‘') return false;
  const before = text[at - 1];
  if (!isSpace(before) && before !== '(' && before !== '—') return false;
  // 'em, '90s and the like are elisions, not marks.
  return isLetter(text[at + 1]) && !/^'(?:\d0s|em\b|tis\b|til\b|n\b)/i.test(text.slice(at, at + 6));
}

/** An unclosed mark is trusted only where speech usually starts: at the paragraph's head or after a comma or colon. */
function isTrustedOpening(text: string, at: number, paragraphStart: number, isReopened: boolean): boolean {
  const before = text.slice(paragraphStart, at).trimEnd();
  return /^$|[,:]$/.test(before) || (isReopened && /[.?!]$/.test(before));
}

/** Whether the next paragraph opens with a mark, as one does that goes on with what was quoted. */
const isReopenedAfter = (text: string, end: number): boolean => /^\s*["“„]/.test(text.slice(end, end + 20));

/** `"It is no “fair trade” at all"`: where a quotation in curly marks within another ends, or -1. */
function innerEnd(text: string, open: number, at: number, end: number): number {
  if (text[at] !== '“' || at === open + 1) return -1;
  const close = nextMark(text, at + 1, end);
  if (close < 0 || text[close] !== '”') return -1;
  const after = nextMark(text, close + 1, end);
  const goesOn = after < 0 ? isReopenedAfter(text, end) : text[after] !== '“' && !isSpace(text[after - 1]);
  const outer = text[open] === '"' ? '"' : '”';
  return goesOn && (after < 0 || text[after] === outer) ? close + 1 : -1;
}

/** The next double mark from `from` on, or -1. */
function nextMark(text: string, from: number, end: number): number {
  for (let i = from; i < end; i += 1) if (/["“”]/.test(text.charAt(i))) return i;
  return -1;
}

function paragraphQuotations(text: string, start: number, end: number): Found[] {
  const found: Found[] = [];
  let open = -1;
  const trimmedEnd = start + text.slice(start, end).trimEnd().length;
  const closeAt = (stop: number, isClosed: boolean): void => {
    const isReopened = stop >= trimmedEnd && isReopenedAfter(text, end);
    if (isClosed || isTrustedOpening(text, open, start, isReopened))
      found.push({ span: [open, stop], isClosed });
    open = -1;
  };
  // Searched in the text up to here only: a text of many paragraphs and no marks would else be searched to its end for each.
  const upToEnd = text.slice(0, end);
  ANY_MARK.lastIndex = start;
  for (let match = ANY_MARK.exec(upToEnd); match !== null; match = ANY_MARK.exec(upToEnd)) {
    const at = match.index;
    if (/['‘’]/.test(match[0])) {
      if (open >= 0 || !opensSingle(text, at)) continue;
      const close = singleMarkEnd(text, at, end);
      if (close < 0) continue;
      found.push({ span: [at, close + 1], isClosed: true });
      ANY_MARK.lastIndex = close + 1;
      continue;
    }
    const inner = open >= 0 ? innerEnd(text, open, at, end) : -1;
    if (inner > 0) {
      ANY_MARK.lastIndex = inner;
      continue;
    }
    const direction = directionOf(text, at, open >= 0);
    if (direction === 'opens') {
      if (open >= 0) closeAt(text.slice(open, at).trimEnd().length + open, false);
      open = at;
    } else if (open >= 0) closeAt(at + 1, true);
  }
  if (open >= 0) closeAt(text.slice(open, end).trimEnd().length + open, false);
  return found;
}

/** The first double mark of a paragraph when it closes what an earlier paragraph opened, or -1. */
function closingMarkFirst(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const mark = text.charAt(at);
    if (mark !== '"' && !OPENING.includes(mark) && !CLOSING.includes(mark)) continue;
    const standsBehind = !isSpace(text[at - 1]) && at > start && !isLetter(text[at + 1]);
    return standsBehind && !OPENING.includes(mark) ? at : -1;
  }
  return -1;
}

/**
 * All quotations of the text, paragraph by paragraph. An unclosed one that reaches its paragraph's end is continued
 * by a quotation at the head of the next: English opens the mark again on each paragraph and closes only the last.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const quotations: Found[] = [];
  let previousEnd = -1;
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const start = paragraph.index;
    const end = start + paragraph[0].length;
    if (paragraph[0].trim() === '') continue;
    const before = quotations.at(-1);
    const isOpen = before !== undefined && !before.isClosed && before.span[1] === previousEnd;
    const close = isOpen ? closingMarkFirst(text, start, end) : -1;
    const here: Found[] = close < 0 ? [] : [{ span: [start, close + 1], isClosed: true }];
    here.push(...paragraphQuotations(text, close < 0 ? start : close + 1, end));
    const first = here[0];
    const startsParagraph = first !== undefined && text.slice(start, first.span[0]).trim() === '';
    if (first && startsParagraph && before && !before.isClosed && before.span[1] === previousEnd) {
      first.continues = quotations.length - 1;
    }
    quotations.push(...here);
    previousEnd = start + paragraph[0].trimEnd().length;
  }
  return quotations;
}
