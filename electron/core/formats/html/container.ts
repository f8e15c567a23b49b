import { matchKey } from '../../text/clean.ts';
import { FURNITURE_LINE } from './furniture-lines.ts';
import { BAD_HINT, BAD_LINE_HINT, CONSENT_HINT, GOOD_HINT, PRUNED_TAGS } from './hints.ts';
import type { Box, PageTree, TextBlock } from './page-tree.ts';

/** Why boxes do not hold the text, and which box holds it. */
export type Container = {
  readonly box: Box;
  readonly bad: ReadonlyMap<Box, string>;
  /** Size of the prose in the chosen box, and on the whole page. */
  readonly prose: number;
  readonly pageProse: number;
};

/** What helps to find the text: titles the page may show above it, and its description, often the first sentence. */
export type Clues = { readonly titles: readonly string[]; readonly description: string };

const NEVER_BAD = /^(?:P|BODY|HTML|MAIN|ARTICLE|H[1-4]|TR|TBODY|TABLE)$/;

/** Sums over blocks from the start: the sum over a box is one subtraction. */
function runningSums(values: readonly number[]): (box: Box) => number {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return (box) => (sums[box.end] ?? 0) - (sums[box.start] ?? 0);
}

/**
 * Weighs every block (prose for, links and furniture against) and takes the box with the largest sum. Without hints
 * (`useHints` false) class names condemn nothing: for pages that hide their whole text behind odd names.
 */
export function findContainer(
  { boxes, blocks }: PageTree,
  clues: Clues,
  useHints: boolean,
): Container | undefined {
  const root = boxes[0];
  if (root === undefined) return undefined;
  const prose = runningSums(blocks.map((block) => (block.isProse ? block.size : 0)));
  const pageProse = blocks.reduce((sum, block) => sum + (block.isProse ? block.size : 0), 0);
  const bad = condemn(boxes, prose, pageProse, useHints);
  const headlineAt = shownHeadline(blocks, bad, clues.titles);
  const weigh = runningSums(
    withDescription(
      blocks,
      blocks.map((block) => weightOf(block, bad)),
      clues.description,
    ),
  );
  let best = root;
  let top = -Infinity;
  for (const box of boxes) {
    if (bad.has(box) || box.start === box.end) continue;
    const score = placed(weigh(box) * bonus(box, weigh(box)), box, headlineAt);
    if (score > top || (score === top && box.depth > best.depth)) {
      best = box;
      top = score;
    }
  }
  const box = roomFor(best);
  return { box, bad, prose: prose(box), pageProse };
}

/** A paragraph is no room for a text: a short report may have one long paragraph, and lists beside it. */
function roomFor(box: Box): Box {
  let room = box;
  while (room.parent !== undefined && /^(?:P|LI|UL|OL|BLOCKQUOTE|SPAN|A|H[1-6])$/.test(room.tag))
    room = room.parent;
  return room;
}

/** Boxes that are not the text, by element, class name or hiding, unless they hold much of the page's prose. */
function condemn(
  boxes: readonly Box[],
  prose: (box: Box) => number,
  pageProse: number,
  useHints: boolean,
): ReadonlyMap<Box, string> {
  const family = familyProse(boxes, prose);
  const bad = new Map<Box, string>();
  for (const box of boxes) {
    const inherited = box.parent === undefined ? undefined : bad.get(box.parent);
    const share = pageProse === 0 ? 0 : Math.max(prose(box), family(box)) / pageProse;
    const reason = inherited ?? reasonAgainst(box, share, useHints);
    if (reason !== undefined) bad.set(box, reason);
  }
  return bad;
}

function reasonAgainst(box: Box, share: number, useHints: boolean): string | undefined {
  if (box.isHidden && share < 0.6) return 'hidden';
  if (PRUNED_TAGS.has(box.tag) && share < prunedLimit(box.tag)) return box.tag.toLowerCase();
  if (share < 0.9 && !NEVER_BAD.test(box.tag) && CONSENT_HINT.test(box.hint)) return 'consent';
  if (isGood(box)) return undefined;
  if (useHints && !NEVER_BAD.test(box.tag) && share < 0.3 && BAD_HINT.test(box.hint)) return 'hint';
  if (/^(?:P|H[1-6])$/.test(box.tag) && share < 0.1 && BAD_LINE_HINT.test(box.hint)) return 'hint';
  return undefined;
}

function prunedLimit(tag: string): number {
  if (tag === 'FORM') return 0.25;
  return tag === 'ASIDE' || tag === 'FIGURE' ? 0.35 : 0.5;
}

function isGood(box: Box): boolean {
  return GOOD_HINT.test(box.hint) || box.itemprop.includes('articleBody');
}

/** Boxes of one class are judged together, because a text may be split over many grid cells. */
function familyProse(boxes: readonly Box[], prose: (box: Box) => number): (box: Box) => number {
  const families = new Map<string, { count: number; sum: number }>();
  const keyOf = (box: Box) => `${box.tag} ${box.hint}`;
  for (const box of boxes) {
    if (box.hint.trim() === '') continue;
    const family = families.get(keyOf(box)) ?? { count: 0, sum: 0 };
    family.count += 1;
    family.sum += prose(box);
    families.set(keyOf(box), family);
  }
  return (box) => {
    const family = families.get(keyOf(box));
    return family !== undefined && family.sum / family.count > 350 ? family.sum : 0;
  };
}

function weightOf(block: TextBlock, bad: ReadonlyMap<Box, string>): number {
  const { tag } = block.box;
  if (bad.has(block.box)) return block.isProse ? -block.size * 0.3 : -5;
  if (block.isProse) {
    if (FURNITURE_LINE.test(block.text)) return 0;
    const length = Math.min(block.size, 1200);
    if (tag === 'LI') return length * (block.linkShare < 0.2 ? 0.5 : 0.4);
    return length * (tag === 'P' || tag === 'BLOCKQUOTE' ? 1 : 0.8);
  }
  if (block.linkShare > 0.5) return -Math.min(60, 15 + block.size * 0.5);
  if (tag === 'TR') return Math.min(block.size, 60) * 0.4;
  return tag === 'P' && block.size > 20 && block.linkShare < 0.1 ? 2 : -6;
}

function withDescription(
  blocks: readonly TextBlock[],
  weights: readonly number[],
  description: string,
): readonly number[] {
  const opening = matchKey(description).slice(0, 45);
  if (opening.length < 40) return weights;
  return weights.map((weight, index) => {
    const block = blocks[index];
    const isOpening =
      block !== undefined &&
      weight > 0 &&
      block.size > 60 &&
      matchKey(block.text.slice(0, 120)).startsWith(opening);
    return isOpening ? weight + 300 : weight;
  });
}

/** Where the page shows its headline: the text stands below it. */
function shownHeadline(
  blocks: readonly TextBlock[],
  bad: ReadonlyMap<Box, string>,
  titles: readonly string[],
): number {
  const keys = new Set(titles.map(matchKey));
  return blocks.findIndex(
    (block) =>
      block.level > 0 &&
      block.level < 4 &&
      bad.get(block.box) !== 'nav' &&
      bad.get(block.box) !== 'hidden' &&
      keys.has(matchKey(block.text)),
  );
}

function bonus(box: Box, weight: number): number {
  if (weight <= 0) return 1;
  if (isGood(box)) return 1.12;
  return box.tag === 'ARTICLE' || box.tag === 'MAIN' ? 1.04 : 1;
}

function placed(score: number, box: Box, headlineAt: number): number {
  if (score <= 0 || headlineAt < 0) return score;
  if (box.end <= headlineAt) return score * 0.4;
  const distance = box.start - headlineAt;
  if (distance < 30) return score;
  return score * (distance < 80 ? 0.75 : 0.55);
}
