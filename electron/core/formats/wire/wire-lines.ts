import type { Block, Mending } from '../../domain/article.ts';
import { knownAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { paragraphsOf } from '../text-lines.ts';
import { isDayTimeGroup } from './wire-dates.ts';

/** The text of a message apart from what desks tell each other below it. */
export type WireBody = {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
  readonly mendings: readonly Mending[];
};

/** From here on a message speaks to desks only. */
const NOTEBOOK =
  /^[\s#]*(?:\p{L}{2,8}[ -])?(?:notebook|notizblock|notepad)\s*:?\s*$|following information is (?:not|not intended) for publication|information is not intended for publication|nicht zur veröffentlichung (?:bestimmt|vorgesehen)|ne sont pas destinées à la publication/iu;
const SEPARATOR = /^[\s*_=.–—#-]+$/u;
const LETTERS = /^\p{L}{2,8}(?:[\s/-][\p{L}\d]{1,6}){0,7}$/u;
/** Initials of the desk, as some agencies close: "bur-abc/def". */
const INITIALS = /^\p{Ll}{2,5}(?:[-/]\p{Ll}{2,5}){1,4}$/u;
const LIST_ITEM = /^\s*(?:[-*•+–]\s|\d{1,3}[.)]\s)/u;
const INDENT = /^(?: {2,}|\t)\S/u;
/** A hyphen at the end of a line is one of the word, as "and" behind it tells ("harbour- and"). */
const BOUND_HYPHEN = /\p{L}-$/u;
const AND = /^(?:und|oder|bis|and|or|to|et|ou|y|o|e|en|of|och|og|eller)\b/iu;
const MOST_NOTES = 4000;
/** Wider lines were never broken to a page. */
const WIDEST_PAGE = 130;

/** Takes the text of a message apart from notebook, sign-off and closing time; its lines become paragraphs. */
export function readBody(text: string): WireBody {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => NOTEBOOK.test(line));
  const own = start < 0 ? lines : lines.slice(0, start);
  const below = start < 0 ? [] : lines.slice(start);
  const mendings: Mending[] = [];
  for (const part of [below, own]) trimEnd(part, mendings);
  const blocks = paragraphsIn(own).filter(({ text: paragraph }) => /[\p{L}\p{N}]/u.test(paragraph));
  const note = cleanLine(
    below
      .filter((line) => !SEPARATOR.test(line))
      .join('\n')
      .slice(0, MOST_NOTES),
  );
  return { blocks, notes: note === '' ? [] : [note], mendings };
}

/**
 * Paragraphs of wire text: blank lines and indents part them, whatever the length of the lines between; a list item
 * and a line that ends far from the edge stand by themselves. Text with neither is told apart by its lines' lengths.
 */
function paragraphsIn(lines: readonly string[]): readonly Block[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  const isParted = lines.slice(1).some((line) => line.trim() === '' || INDENT.test(line));
  if (!isParted || width > WIDEST_PAGE) return paragraphsOf(lines.join('\n'));
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? '';
    const isNew =
      !isOpen ||
      LIST_ITEM.test(line) ||
      (INDENT.test(line) && !INDENT.test(before)) ||
      isShort(before, line, width);
    const text = line.trim();
    isOpen = text !== '';
    if (!isOpen) continue;
    const last = paragraphs.at(-1) ?? '';
    if (isNew) paragraphs.push(text);
    else
      paragraphs[paragraphs.length - 1] =
        `${last}${BOUND_HYPHEN.test(last) && /^\p{L}/u.test(text) && !AND.test(text) ? '' : ' '}${text}`;
  }
  return paragraphs.map((text) => ({ kind: 'paragraph', text: cleanLine(text) }));
}

/** The next word would have fitted twice over, and begins a sentence of its own. */
function isShort(before: string, line: string, width: number): boolean {
  return before.trimEnd().length < width / 2 && /^\s*[\p{Lu}\p{N}«„“"(]/u.test(line);
}

/** Takes blank lines, separators, closing time and sign-off off the end. */
function trimEnd(lines: string[], mendings: Mending[]): void {
  for (let last = lines.at(-1); last !== undefined; last = lines.at(-1)) {
    const line = cleanLine(last);
    const isSigned = isSignOff(line);
    if (line !== '' && !SEPARATOR.test(line) && !isDayTimeGroup(line) && !isSigned) return;
    lines.pop();
    if (isSigned) mendings.unshift({ kind: 'dropped-page-furniture', printed: line });
  }
}

/** "dpa wsz jln npr", "==Kyodo", "bur-abc/def": who sent the message, in the desk's own short words. */
function isSignOff(line: string): boolean {
  if (/^=+\s*\p{L}{2,20}$/u.test(line)) return true;
  if (INITIALS.test(line)) return true;
  const inBrackets = /^[([](.{2,30})[)\]]$/u.exec(line)?.[1];
  const [first = '', ...rest] = (inBrackets ?? line).split(/[\s/\\-]+/u);
  if (knownAgency(first) === undefined || rest.length === 0) return false;
  // Names in brackets alone are a credit; initials behind them make it the desk's.
  const initials = rest.filter((word) => knownAgency(word) === undefined);
  const areSmall = initials.length > 0 && initials.every((word) => word === word.toLowerCase());
  return areSmall && (inBrackets !== undefined || LETTERS.test(line));
}

/** Whether the opening of a text names its agency itself, in brackets before the first sentence. */
export function creditInText(blocks: readonly Block[]): boolean {
  return blocks.slice(0, 4).some(({ text }) => {
    const bracket = /\(([^()]{2,40})\)/u.exec(text.slice(0, 120))?.[1];
    return bracket !== undefined && bracket.split(/[/,-]/u).some((name) => knownAgency(name) !== undefined);
  });
}
