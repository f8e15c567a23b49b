import type { ArticleFields, Author, Block, Mending, PrintedDate } from '../domain/article.ts';
import { endsSentence, matchKey } from '../text/clean.ts';
import { isOutletName } from '../text/outlet-names.ts';
import type { BylineLine } from './byline-line.ts';
import { readBylineLine } from './byline-line.ts';
import type { Credit } from './credit-lines.ts';
import { creditOfLine } from './credit-lines.ts';
import { findDateline } from './dateline.ts';
import { isHeadFurniture } from './head-furniture.ts';
import { betterHeadline, isSameHeadline } from './repeated-headline.ts';
import { isSectionName } from './section-names.ts';

/** What stands above the text: headline, standfirst, byline and date lines; `rest` is the text itself. */
export type Head = {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly section?: string;
  readonly outlet?: string;
  readonly bylines: readonly string[];
  readonly authors: readonly Author[];
  readonly isSureOfAuthors: boolean;
  readonly published?: PrintedDate;
  readonly modified?: PrintedDate;
  readonly hasRelativeTime: boolean;
  readonly credit?: Credit;
  readonly mendings: readonly Mending[];
  readonly rest: readonly Block[];
};

type Draft = { -readonly [Key in keyof Head]: Head[Key] };

const LONGEST_HEAD = 14;
const MOST_BARE_NAMES = 2;
const LONGEST_HEADLINE = 220;
const LONGEST_STANDFIRST = 420;
/** The line with which releases say where they may not be published: part of the text. */
const RESTRICTION = /^\W*not (?:intended )?for (?:distribution|dissemination|release|publication)\b/iu;

/** Reads the lines above the text, from the top until the text begins. */
export function readHead(given: readonly Block[], stated: ArticleFields, isUntitled = false): Head {
  const blocks = isUntitled || stated.headline !== undefined ? given : withDatelineBelow(given);
  const head: Draft = {
    ...(stated.headline === undefined ? {} : { headline: stated.headline }),
    bylines: [],
    authors: [],
    isSureOfAuthors: true,
    hasRelativeTime: false,
    mendings: [],
    rest: blocks,
  };
  let at = 0;
  const last = Math.min(blocks.length, LONGEST_HEAD);
  while (at < last && takeLine(head, blocks, at, stated, isUntitled)) at += 1;
  return { ...head, rest: blocks.slice(at) };
}

/** Releases print place and date above the headline: the line goes beneath it, where texts have theirs. */
function withDatelineBelow(blocks: readonly Block[]): readonly Block[] {
  const [line, headline, ...rest] = blocks;
  if (line === undefined || headline === undefined || rest.length === 0) return blocks;
  const found = findDateline(line.text);
  const isWholeLine = found?.date !== undefined && found.dateline.text.length === line.text.length;
  const isHeadline = isHeadlineLike(blocks, 1) && readBylineLine(headline.text) === undefined;
  return isWholeLine && isHeadline && !opensWithDateline(rest[0]) ? [headline, line, ...rest] : blocks;
}

function opensWithDateline(block: Block | undefined): boolean {
  return block !== undefined && findDateline(block.text) !== undefined;
}

/** Takes the line at `at` as part of the head, or says that the text begins here. */
function takeLine(
  head: Draft,
  blocks: readonly Block[],
  at: number,
  stated: ArticleFields,
  isUntitled: boolean,
): boolean {
  const block = blocks[at];
  if (block === undefined) return false;
  const { text } = block;
  if (isHeadFurniture(text) && at + 1 < blocks.length) {
    head.mendings = [...head.mendings, { kind: 'dropped-page-furniture', printed: text }];
    return true;
  }
  if (head.headline !== undefined && text.length < 400 && isSameHeadline(head.headline, text)) {
    const kept = betterHeadline(head.headline, text);
    head.mendings = [
      ...head.mendings,
      { kind: 'dropped-repeated-headline', printed: kept === text ? head.headline : text },
    ];
    head.headline = stated.headline ?? kept;
    return true;
  }
  const credit = creditOfLine(text);
  if (credit !== undefined) {
    head.credit ??= credit;
    return true;
  }
  const line = readBylineLine(text);
  if (
    line !== undefined &&
    (!line.isBareName || (head.headline !== undefined && headGoesOn(head, blocks, at + 1)))
  ) {
    takeByline(head, text, line);
    return true;
  }
  if (opensText(head, text)) return false;
  if (head.headline === undefined) return !isUntitled && takeHeadline(head, blocks, at);
  const isStandfirst =
    head.standfirst === undefined &&
    stated.standfirst === undefined &&
    text.length <= LONGEST_STANDFIRST &&
    !RESTRICTION.test(text);
  if (isStandfirst && headGoesOn(head, blocks, at + 1)) {
    head.standfirst = text;
    return true;
  }
  return false;
}

/** A line of nothing but place and date above the headline is none that a text opens with. */
function opensText(head: Draft, text: string): boolean {
  const found = findDateline(text);
  return found !== undefined && (head.headline !== undefined || found.dateline.text.length < text.length);
}

function takeHeadline(head: Draft, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined) return false;
  const isAbove = isSectionName(block.text) || isKicker(blocks, at);
  if (head.section === undefined && isAbove && isHeadlineLike(blocks, at + 1)) {
    head.section = block.text;
    return true;
  }
  if (head.outlet === undefined && isOutletName(block.text) && isHeadlineLike(blocks, at + 1)) {
    head.outlet = block.text;
    return true;
  }
  if (!isHeadlineLike(blocks, at)) return false;
  head.headline = block.text;
  return true;
}

/** A word or two above a headline ("Floods"), when standfirst and byline, or a byline, follow that. */
function isKicker(blocks: readonly Block[], at: number): boolean {
  const [kicker = '', headline = '', ...below] = blocks.slice(at, at + 4).map(({ text }) => text);
  const isShort = kicker.split(' ').length <= 2 && kicker.length <= 30 && /^\p{Lu}[\p{L} -]+$/u.test(kicker);
  if (!isShort || headline.split(' ').length < 3 || readBylineLine(headline) !== undefined) return false;
  return below.some((line) => {
    const found = readBylineLine(line);
    return found !== undefined && !found.isBareName;
  });
}

/** A headline is a heading, or a line of moderate length that does not close like a sentence. */
function isHeadlineLike(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined) return false;
  if (block.kind === 'heading') return true;
  const { text } = block;
  if (text.length > LONGEST_HEADLINE || text.split(' ').length > 34 || /^\p{Ll}/u.test(text)) return false;
  if (/[,;]$/.test(text) || /^[-–—•*]\s/.test(text)) return false;
  const isSentence =
    /[.。]["'”’)]?$/u.test(text) && !/(?:…|\.\.\.|\b\p{Lu}\.)$/u.test(text) && endsSentence(text);
  const next = blocks[at + 1]?.text;
  const goesOn = next !== undefined && /^\p{Ll}/u.test(next) && readBylineLine(next) === undefined;
  return !isSentence && !goesOn;
}

/** Whether the next lines still belong to the head, so that what stands before them does too. */
function headGoesOn(head: Draft, blocks: readonly Block[], at: number): boolean {
  // A name may stand twice, as printed and in capitals.
  let next = at;
  while (next < at + MOST_BARE_NAMES && isBareName(blocks[next]?.text)) next += 1;
  return isHeadLine(head, blocks[next]?.text);
}

function isHeadLine(head: Draft, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (head.headline !== undefined && isSameHeadline(head.headline, text)) return true;
  const line = readBylineLine(text);
  return (
    (line !== undefined && !line.isBareName) ||
    findDateline(text) !== undefined ||
    creditOfLine(text) !== undefined
  );
}

function isBareName(text: string | undefined): boolean {
  return text !== undefined && readBylineLine(text)?.isBareName === true;
}

function takeByline(head: Draft, text: string, line: BylineLine): void {
  if (line.authors.length > 0) {
    head.bylines = [...head.bylines, text];
    const isNew = ({ name }: Author) =>
      !head.authors.some((known) => matchKey(known.name) === matchKey(name));
    head.authors = [...head.authors, ...line.authors.filter(isNew)];
    head.isSureOfAuthors &&= !line.isBareName;
  }
  if (line.outlet !== undefined) head.outlet ??= line.outlet;
  head.hasRelativeTime ||= line.hasRelativeTime;
  if (line.published !== undefined) head.published ??= line.published;
  if (line.modified !== undefined) head.modified ??= line.modified;
}
