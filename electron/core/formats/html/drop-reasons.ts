import { endsSentence, matchKey } from '../../text/clean.ts';
import type { Container } from './container.ts';
import { isExcerpt } from './foreign-boxes.ts';
import { FURNITURE_LINE } from './furniture-lines.ts';
import type { Box, TextBlock } from './page-tree.ts';
import { boxesAround } from './page-tree.ts';

export type DropReason =
  'box' | 'hidden' | 'foreign' | 'link' | 'phrase' | 'title' | 'caption' | 'repeat' | 'marks' | 'excerpt';

/** What the reasons for dropping a block are judged by. */
export type DropContext = {
  readonly container: Container;
  readonly foreign: ReadonlySet<Box>;
  readonly titles: ReadonlySet<string>;
  readonly excerpts: number;
  readonly blocks: readonly TextBlock[];
};

/** Why each block of the container is no part of the text; blocks that stay are not in the map. */
export function dropReasons(context: DropContext): ReadonlyMap<TextBlock, DropReason> {
  const { container, blocks } = context;
  const seen = new Set<string>();
  const reasons = new Map<TextBlock, DropReason>();
  for (const block of blocks.slice(container.box.start, container.box.end)) {
    const key = block.text.toLowerCase();
    const reason =
      byBox(block, context) ??
      byLine(block, context) ??
      (block.size > 60 && seen.has(key) ? 'repeat' : undefined);
    seen.add(key);
    if (reason !== undefined) reasons.set(block, reason);
  }
  return reasons;
}

function byBox(block: TextBlock, { container, foreign }: DropContext): DropReason | undefined {
  const condemned = container.bad.get(block.box);
  if (condemned !== undefined) return condemned === 'hidden' ? 'hidden' : 'box';
  for (const box of boxesAround(block, container.box)) if (foreign.has(box)) return 'foreign';
  return undefined;
}

function byLine(block: TextBlock, context: DropContext): DropReason | undefined {
  const { container, titles, excerpts, blocks } = context;
  const { text, size, linkShare, level, box, index } = block;
  const isParagraph = box.tag === 'P';
  const place = index - container.box.start;
  if (linkShare > 0.75 && !isParagraph && level === 0) return 'link';
  if (linkShare > 0.9 && size < 160 && (isParagraph || level > 0)) return 'link';
  if (size < 400 && FURNITURE_LINE.test(text) && !(size > 180 && linkShare < 0.1)) return 'phrase';
  if ((level === 1 && place < 12) || isTitle(text, size, place, titles)) return 'title';
  if (isClockLine(block)) return 'marks';
  if (excerpts >= 4 && size < 330 && !isParagraph && isExcerpt(text)) return 'excerpt';
  if (/^\[\/?\w+[^\]]*\]/.test(text) && size < 250) return 'marks';
  if (asksForSomething(block, place, container, titles)) return 'phrase';
  if (isCaption(block, container.box, blocks)) return 'caption';
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'marks';
}

function isTitle(text: string, size: number, place: number, titles: ReadonlySet<string>): boolean {
  const key = matchKey(text.slice(0, 500));
  if (titles.has(key)) return true;
  if (place >= 8 || size > 300) return false;
  return [...titles].some(
    (title) => title.length > 15 && key.endsWith(title) && key.length < title.length + 45,
  );
}

/** Stamps of live blogs: "14.05 Uhr Mehr dazu". */
function isClockLine(block: TextBlock): boolean {
  return (
    block.size < 60 &&
    block.level === 0 &&
    !endsSentence(block.text) &&
    /^\d{1,2}[:.]\d{2}\s*(?:uhr)?\s*\p{Lu}/u.test(block.text)
  );
}

function asksForSomething(
  block: TextBlock,
  place: number,
  container: Container,
  titles: ReadonlySet<string>,
): boolean {
  const lower = block.text.toLowerCase();
  const isTopic = (word: string) => [...titles].some((title) => title.includes(word));
  if ((lower.match(/\bcookies?\b/g)?.length ?? 0) >= 2 && !isTopic('cookie')) return true;
  const isLate = place > (container.box.end - container.box.start) * 0.7;
  const isLinked = block.linkShare * block.text.length > 3;
  return (
    block.size < 350 &&
    lower.includes('newsletter') &&
    !isTopic('newsletter') &&
    (isLinked || isLate || block.size < 120)
  );
}

/** Short text that is no paragraph and shares a small box with a picture. */
function isCaption(block: TextBlock, outer: Box, blocks: readonly TextBlock[]): boolean {
  if (/^(?:P|LI|H[1-6]|BLOCKQUOTE|TR|PRE)$/.test(block.box.tag) || block.level > 0 || block.size > 260)
    return false;
  let steps = 0;
  for (const box of boxesAround(block, outer)) {
    if (steps >= 4 || hasMoreText(box, blocks, block.isProse ? 1 : 0)) return false;
    if (box.hasPicture) return true;
    steps += 1;
  }
  return false;
}

/** Counts only until the answer is clear: boxes may hold a hundred thousand blocks. */
function hasMoreText(box: Box, blocks: readonly TextBlock[], than: number): boolean {
  let texts = 0;
  for (let index = box.start; index < box.end; index += 1) {
    const block = blocks[index];
    if (block !== undefined && (block.isProse || block.level > 0)) texts += 1;
    if (texts > than) return true;
    if (index - box.start > 40) return true;
  }
  return false;
}
