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
  /^\s*#*\s*(?:\p{L}{2,8}[ -])?(?:notebook|notizblock|notepad)\s*:?\s*$|following information is (?:not|not intended) for publication|information is not intended for publication|nicht zur veröffentlichung (?:bestimmt|vorgesehen)|ne sont pas destinées à la publication/iu;
const SEPARATOR = /^[\s*_=.–—#-]+$/u;
const LETTERS = /^\p{L}{2,8}(?:[\s/-][\p{L}\d]{1,6}){0,7}$/u;
/** Initials of the desk, as some agencies close: "bur-abc/def". */
const INITIALS = /^\p{Ll}{2,5}(?:[-/]\p{Ll}{2,5}){1,4}$/u;
const BROKEN_HYPHEN =
  /(?<=\p{L})-[^\S\n]*\n(?=[^\S\n]*\p{L})(?![^\S\n]*(?:und|oder|bis|and|or|to|et|ou|y|o|e|en|of|och|og|eller)\b)/giu;
const HYPHEN_MARK = '\ue000';
const MOST_NOTES = 4000;

/** Takes the text of a message apart from notebook, sign-off and closing time; its lines become paragraphs. */
export function readBody(text: string): WireBody {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => NOTEBOOK.test(line));
  const own = start < 0 ? lines : lines.slice(0, start);
  const below = start < 0 ? [] : lines.slice(start);
  const mendings: Mending[] = [];
  for (const part of [below, own]) trimEnd(part, mendings);
  const blocks = paragraphsOf(own.join('\n').replace(BROKEN_HYPHEN, `-${HYPHEN_MARK}\n`))
    .map(({ kind, text: paragraph }) => ({
      kind,
      text: paragraph.replaceAll(`-${HYPHEN_MARK} `, '-').replaceAll(HYPHEN_MARK, ''),
    }))
    .filter(({ text: paragraph }) => /[\p{L}\p{N}]/u.test(paragraph));
  const note = cleanLine(
    below
      .filter((line) => !SEPARATOR.test(line))
      .join('\n')
      .slice(0, MOST_NOTES),
  );
  return { blocks, notes: note === '' ? [] : [note], mendings };
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
  const [first = '', ...rest] = line.split(/[\s/-]+/u);
  return (
    LETTERS.test(line) &&
    rest.length > 0 &&
    knownAgency(first) !== undefined &&
    rest.every((word) => word === word.toLowerCase())
  );
}

/** Whether the opening of a text names its agency itself, in brackets before the first sentence. */
export function creditInText(blocks: readonly Block[]): boolean {
  return blocks.slice(0, 4).some(({ text }) => {
    const bracket = /\(([^()]{2,40})\)/u.exec(text.slice(0, 120))?.[1];
    return bracket !== undefined && bracket.split(/[/,-]/u).some((name) => knownAgency(name) !== undefined);
  });
}
