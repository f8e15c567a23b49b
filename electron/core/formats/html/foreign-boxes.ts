import { REPLY_LINK } from './furniture-lines.ts';
import type { Container } from './container.ts';
import type { Box, PageTree, TextBlock } from './page-tree.ts';

/** Boxes inside the container that belong to other articles, teasers, link lists or readers' comments. */
export function foreignBoxes(
  tree: PageTree,
  { box: outer, bad, prose }: Container,
  headlineAt: number,
): ReadonlySet<Box> {
  const inside = tree.boxes.filter(
    (box) => box !== outer && box.start >= outer.start && box.end <= outer.end,
  );
  const blocks = tree.blocks;
  const home = homeSignature(blocks.slice(outer.start, outer.end), bad);
  return new Set([
    ...linkBoxes(inside, blocks),
    ...laterArticles(inside, blocks, headlineAt),
    ...afterText(inside, blocks, outer, home),
    ...teaserCards(inside, blocks, prose),
    ...commentThreads(blocks.slice(outer.start, outer.end), outer, bad),
  ]);
}

/** How the paragraphs of the text are boxed: element, parent's class and element. */
export function signature(block: TextBlock): string {
  return `${block.box.tag}|${block.box.parent?.className ?? ''}|${block.box.parent?.tag ?? ''}`;
}

/** The signature under which most prose of the container stands; its first half weighs double. */
export function homeSignature(
  blocks: readonly TextBlock[],
  bad: ReadonlyMap<Box, string>,
): string | undefined {
  const sums = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (!block.isProse || bad.has(block.box)) continue;
    const weight = index < blocks.length / 2 ? 1 : 0.5;
    sums.set(signature(block), (sums.get(signature(block)) ?? 0) + block.size * weight);
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function linkBoxes(boxes: readonly Box[], blocks: readonly TextBlock[]): readonly Box[] {
  return boxes.filter((box) => {
    const isList = /^(?:UL|OL|TABLE|DL)$/.test(box.tag);
    if (!isList && !/^(?:DIV|SECTION|ASIDE|BLOCKQUOTE|ARTICLE)$/.test(box.tag)) return false;
    let length = 0;
    let links = 0;
    let hasProse = false;
    for (const block of blocks.slice(box.start, box.end)) {
      length += block.text.length;
      links += block.text.length * block.linkShare;
      hasProse ||= block.isProse && block.linkShare < 0.3;
    }
    if (isList) return links > 0.5 * length;
    return links > 0.55 * length && length > 10 && !hasProse;
  });
}

/** On endless pages more articles follow in boxes like the first one, each under a headline of its own. */
function laterArticles(
  boxes: readonly Box[],
  blocks: readonly TextBlock[],
  headlineAt: number,
): readonly Box[] {
  const headline = blocks[headlineAt];
  if (headline === undefined) return [];
  const families = new Map<string, Box[]>();
  for (const box of boxes) {
    if (box.tag !== 'ARTICLE' && box.className === '') continue;
    const within = blocks.slice(box.start, Math.min(box.end, box.start + 200));
    if (within.reduce((sum, block) => sum + (block.isProse ? block.size : 0), 0) < 300) continue;
    const level = within.find((block) => block.level === 1 || (block.level === 2 && block.size > 25))?.level;
    if (level === undefined) continue;
    const key = `${box.tag}|${box.tag === 'ARTICLE' ? '' : box.className}|${box.depth}|${level}`;
    families.set(key, [...(families.get(key) ?? []), box]);
  }
  return [...families.values()].flatMap((family) => {
    const [first, ...others] = family;
    if (first === undefined || headlineAt < first.start || headlineAt >= first.end) return [];
    return others.filter((box) => box.start >= first.end);
  });
}

/** Branches after the last paragraph of the text that bring link headlines. */
function afterText(
  boxes: readonly Box[],
  blocks: readonly TextBlock[],
  outer: Box,
  home: string | undefined,
): readonly Box[] {
  let last = -1;
  for (let index = outer.start; index < outer.end; index += 1) {
    const block = blocks[index];
    if (block?.isProse === true && signature(block) === home) last = index;
  }
  if (last < 0) return [];
  return boxes.filter(
    (box) =>
      box.start > last &&
      box.depth <= outer.depth + 3 &&
      blocks.slice(box.start, box.end).some((block) => block.linkShare > 0.7 && block.size > 20),
  );
}

type Card = {
  readonly box: Box;
  readonly hasLinkHeadline: boolean;
  readonly isCut: boolean;
  readonly size: number;
};

/** Three or more like boxes, each a link headline with at most a short excerpt. */
function teaserCards(boxes: readonly Box[], blocks: readonly TextBlock[], textSize: number): readonly Box[] {
  const families = new Map<string, Card[]>();
  for (const box of boxes) {
    if (box.end - box.start > 12 || !/^(?:DIV|LI|ARTICLE|SECTION|A|TD|DL)$/.test(box.tag)) continue;
    const card = cardOf(box, blocks.slice(box.start, box.end));
    if (card === undefined) continue;
    const key = `${box.tag}|${box.className}|${box.depth}`;
    families.set(key, [...(families.get(key) ?? []), card]);
  }
  return [...families.values()].flatMap((family) => {
    const size = family.reduce((sum, card) => sum + card.size, 0);
    const linked = family.filter((card) => card.hasLinkHeadline).length;
    const cut = family.filter((card) => card.isCut).length;
    const isFamily =
      family.length >= 3 && ((linked >= family.length * 0.7 && size < textSize * 0.5) || cut >= 3);
    return isFamily ? family.map((card) => card.box) : [];
  });
}

function cardOf(box: Box, blocks: readonly TextBlock[]): Card | undefined {
  const size = blocks.reduce((sum, block) => sum + block.size, 0);
  const links = blocks.filter((block) => block.linkShare > 0.75 && block.size > 20);
  const prose = blocks.filter((block) => block.isProse && block.linkShare <= 0.75);
  const isCut = prose.length === 1 && size < 450 && isExcerpt(prose[0]?.text ?? '');
  const hasLinkHeadline = links.length > 0 && size < 700 && prose.length <= 2;
  return hasLinkHeadline || isCut ? { box, hasLinkHeadline: links.length > 0, isCut, size } : undefined;
}

/** Text that stops in the middle with three dots, as teasers do. */
export function isExcerpt(text: string): boolean {
  return /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/.test(text);
}

function commentThreads(
  blocks: readonly TextBlock[],
  outer: Box,
  bad: ReadonlyMap<Box, string>,
): readonly Box[] {
  const replies = blocks.filter((block) => block.size < 30 && REPLY_LINK.test(block.text));
  if (replies.length < 2) return [];
  const first = blocks.find((block) => block.isProse && !bad.has(block.box));
  const holdsFirst = (box: Box) => first !== undefined && box.start <= first.index && first.index < box.end;
  return replies.flatMap((reply) => {
    let box = reply.box;
    while (box.parent !== undefined && box.parent !== outer && !holdsFirst(box.parent)) box = box.parent;
    return box === outer || holdsFirst(box) ? [] : [box];
  });
}
