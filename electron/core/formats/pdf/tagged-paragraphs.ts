import { cleanLine, endsSentence } from '../../text/clean.ts';
import type { WordJoiner } from './join-words.ts';
import { runsRightToLeft } from './line-text.ts';
import type { TypeMeasures } from './measures.ts';
import { kindOfType } from './paragraphs.ts';
import type { SetParagraph } from './set-paragraph.ts';
import type { PdfPage, Piece } from './pdf-page.ts';
import { TaggedLines } from './tagged-lines.ts';
import { runsOf, type TaggedRun } from './tagged-runs.ts';

/** The text of a tagged file as paragraphs, and what was left out of it. */
export type TaggedText = {
  readonly paragraphs: readonly SetParagraph[];
  readonly dropped: readonly string[];
  /** Whether its tags are those of a web page: an article marked as such, a menu. */
  readonly isWebPage: boolean;
};

/** Tags are trusted where they cover nearly all the text that stands within the margins. */
const LEAST_COVER = 0.9;
const MARGIN = 0.09;
/** An element marked as an article is the article where most of the text stands in it. */
const LEAST_ARTICLE = 0.6;
const LONGEST_LABEL = 0.25;
const LEAST_CARDS = 2;
const LONGEST_TEASER = 200;
/** No paragraph is longer; what claims to be is parted, so that time stays in measure. */
const LONGEST_PARAGRAPH = 50_000;

type Part = { readonly run: TaggedRun; readonly lines: TaggedLines; readonly page: number; isLink: boolean };

/** Paragraphs by the structure tree of a tagged file; undefined where it has none, or one that leaves text out. */
export function taggedParagraphs(
  pages: readonly PdfPage[],
  type: TypeMeasures,
  words: WordJoiner,
): TaggedText | undefined {
  const runs = pages.map(runsOf);
  if (coverOf(pages, runs) < LEAST_COVER) return undefined;
  const parts = partsOf(runs, words, runsRightToLeft(pages.flatMap(({ pieces }) => pieces)));
  const kept = keptParts(parts);
  const paragraphs = parts.filter((part) => kept.has(part)).map((part) => paragraphOf(part, type));
  const dropped = parts.filter((part) => !kept.has(part)).map(({ lines }) => cleanLine(lines.text));
  return {
    paragraphs: levelled(paragraphs),
    dropped: dropped.filter((text) => /\p{L}{2}/u.test(text)),
    isWebPage: parts.some((part) => part.run.article || (part.isLink && !kept.has(part))),
  };
}

function lettersIn(pieces: Iterable<Piece>): number {
  let letters = 0;
  for (const { text } of pieces) letters += text.length;
  return letters;
}

function coverOf(pages: readonly PdfPage[], runs: readonly (readonly TaggedRun[])[]): number {
  let all = 0;
  let covered = 0;
  for (const [index, page] of pages.entries()) {
    const tagged = new Set(runs[index]?.flatMap(({ pieces }) => pieces));
    const isMargin = ({ y }: Piece) => y < MARGIN * page.height || y > (1 - MARGIN) * page.height;
    const text = page.pieces.filter(
      (piece) => tagged.has(piece) || (piece.isArtifact !== true && !isMargin(piece)),
    );
    all += lettersIn(text);
    covered += lettersIn(text.filter((piece) => tagged.has(piece)));
  }
  return all === 0 ? 0 : covered / all;
}

function partsOf(
  pages: readonly (readonly TaggedRun[])[],
  words: WordJoiner,
  isRightToLeft: boolean,
): readonly Part[] {
  const parts: Part[] = [];
  for (const [page, runs] of pages.entries()) {
    for (const [index, run] of runs.entries()) {
      const open = parts.at(-1);
      if (open !== undefined && isSame(open, run, index === 0)) {
        const isNewCell = run.cell !== undefined && run.cell !== open.lines.cell;
        open.lines.add(run.pieces, isNewCell, run.cell);
        open.isLink &&= run.isLink || !/\p{L}/u.test(run.pieces.map(({ text }) => text).join(''));
      } else {
        const lines = new TaggedLines(words, isRightToLeft);
        lines.add(run.pieces, false, run.cell);
        parts.push({ run, lines, page, isLink: run.isLink });
      }
    }
  }
  return parts;
}

/** Whether a run goes on with a paragraph, be it one that runs over to the next page. */
function isSame({ run: before, lines }: Part, run: TaggedRun, isFirstOfPage: boolean): boolean {
  if (lines.text.length > LONGEST_PARAGRAPH) return false;
  if (before.block === run.block) return !run.isLoose || !lines.isFarFrom(run.pieces);
  if (run.isLoose && before.isLoose && before.article === run.article && lines.isOnLineOf(run.pieces))
    return true;
  if (!isFirstOfPage || before.kind !== run.kind || !lines.isLikeTypeOf(run.pieces)) return false;
  if (run.kind !== 'paragraph' && run.kind !== 'item') return false;
  const next = run.pieces[0]?.text ?? '';
  return !endsSentence(lines.text) && (/^\p{Ll}/u.test(next) || lines.text.length > 80);
}

/** All but menus, labels within pictures, and what a page has around the one article it marks as such. */
function keptParts(parts: readonly Part[]): ReadonlySet<Part> {
  const letters = (list: readonly Part[]) => list.reduce((sum, { lines }) => sum + lines.text.length, 0);
  const all = letters(parts);
  const inArticle = parts.filter(({ run }) => run.article);
  const isMarked = letters(inArticle) >= LEAST_ARTICLE * all;
  const labels = parts.filter(({ run }) => run.kind === 'figure');
  const hasLabels = letters(labels) < LONGEST_LABEL * all;
  const lists = new Map<unknown, Part[]>();
  for (const part of parts) {
    if (part.run.list !== undefined) lists.set(part.run.list, [...(lists.get(part.run.list) ?? []), part]);
  }
  const menus = new Set([...lists.values()].filter((items) => items.every(({ isLink }) => isLink)).flat());
  const hasMenus = letters([...menus]) < LONGEST_LABEL * 2 * all;
  const teasers = teasersIn(parts);
  return new Set(
    parts.filter(
      (part) =>
        (!isMarked || part.run.article) &&
        !(hasLabels && part.run.kind === 'figure') &&
        !(hasMenus && menus.has(part)) &&
        !teasers.has(part),
    ),
  );
}

/** Cards that lead to other pages: headings that are links, each with a line or two under it, and what is set over them. */
function teasersIn(parts: readonly Part[]): ReadonlySet<Part> {
  const isCard = ({ run, isLink }: Part) => run.kind === 'heading' && isLink;
  if (parts.filter(isCard).length < LEAST_CARDS) return new Set();
  const teasers = new Set<Part>();
  let isWithin = false;
  for (const part of parts) {
    const isHeading = part.run.kind === 'heading';
    isWithin = isCard(part) || (isWithin && !isHeading && part.lines.text.length < LONGEST_TEASER);
    if (isWithin) teasers.add(part);
  }
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.run.kind === 'heading' && part.run.level !== 1 && next !== undefined && isCard(next))
      teasers.add(part);
  }
  return teasers;
}

function paragraphOf({ run, lines, page }: Part, type: TypeMeasures): SetParagraph {
  const text = cleanLine(lines.text.replace(/^[•▪●◦■○–—*·\uf0b7]\s+(?=\S)/u, ''));
  const { size, bottom } = lines;
  const set = { text, size, page, bottom };
  switch (run.kind) {
    case 'heading':
      return { ...set, kind: 'heading', ...(run.level === undefined ? {} : { level: run.level }) };
    case 'caption':
    case 'note':
      return { ...set, kind: run.kind };
    case 'item':
    case 'row':
    case 'figure':
      return { ...set, kind: 'body' };
    default:
      return { ...set, kind: kindOfType(size, text.length, type) };
  }
}

/** Headings known by their type alone take the level of tagged ones of their size, so that all have one scale. */
function levelled(paragraphs: readonly SetParagraph[]): readonly SetParagraph[] {
  const tagged = paragraphs.filter(({ level }) => level !== undefined);
  if (tagged.length === 0) return paragraphs;
  return paragraphs.map((paragraph) => {
    if (paragraph.kind !== 'heading' || paragraph.level !== undefined) return paragraph;
    const nearest = tagged.filter(({ size }) => size <= paragraph.size * 1.02);
    const level = Math.min(6, ...nearest.map((heading) => heading.level ?? 6));
    return { ...paragraph, level };
  });
}
