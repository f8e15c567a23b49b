import { knownAgency } from '../../text/agencies.ts';
import { endsSentence, matchKey } from '../../text/clean.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import { END_HEADING } from './furniture-lines.ts';
import { STANDFIRST_HINT } from './hints.ts';
import type { Box, TextBlock } from './page-tree.ts';
import { boxesAround } from './page-tree.ts';

/** The text without what stands around it; standfirst and credit line set apart. */
export type Trimmed = {
  readonly blocks: readonly TextBlock[];
  readonly standfirst?: string;
  readonly creditLine?: string;
};

/** Cuts what comes after the text and before it, and sets the standfirst apart. */
export function trimEnds(blocks: readonly TextBlock[], description: string, container: Box): Trimmed {
  const { kept, creditLine } = trimTail(untilEndHeading(blocks));
  const { kept: text, standfirst } = takeStandfirst(trimLead(kept), description, container);
  return {
    blocks: text,
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(creditLine === undefined ? {} : { creditLine }),
  };
}

/** The text is over at a heading such as "Related", once half of it has passed or what follows has left its box. */
function untilEndHeading(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const total = blocks.reduce((sum, block) => sum + block.size, 0);
  let passed = 0;
  for (const [index, block] of blocks.entries()) {
    const isHeading = block.size < 90 && (block.level > 0 || block.boldShare > 0.8 || block.size < 40);
    if (isHeading && END_HEADING.test(block.text)) {
      if (passed > total * 0.5 || (passed > 250 && shareStillHome(blocks, index) < 0.3))
        return blocks.slice(0, index);
    }
    passed += block.size;
  }
  return blocks;
}

/** Share of the prose after `at` that stands in the box which holds most of the prose before it. */
function shareStillHome(blocks: readonly TextBlock[], at: number): number {
  const sums = new Map<Box | undefined, number>();
  for (const block of blocks.slice(0, at)) {
    if (block.isProse) sums.set(block.box.parent, (sums.get(block.box.parent) ?? 0) + block.size);
  }
  const home = [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
  const after = blocks.slice(at + 1).filter((block) => block.isProse);
  const all = after.reduce((sum, block) => sum + block.size, 0);
  const still = after.reduce((sum, block) => sum + (block.box.parent === home ? block.size : 0), 0);
  return all === 0 ? 0 : still / all;
}

function trimTail(blocks: readonly TextBlock[]): {
  readonly kept: readonly TextBlock[];
  readonly creditLine?: string;
} {
  let end = blocks.length;
  let creditLine: string | undefined;
  while (end > 1) {
    const block = blocks[end - 1];
    if (block === undefined) break;
    const isCredit = isCreditLine(block.text);
    if (isCredit) creditLine = block.text;
    if (!isCredit && block.level === 0 && !(block.size < 25 && block.linkShare > 0.5)) break;
    end -= 1;
  }
  return { kept: blocks.slice(0, end), ...(creditLine === undefined ? {} : { creditLine }) };
}

/** "AP", "(dpa/lno)", "Quelle: dpa": agencies and desk signs alone on a line. */
function isCreditLine(text: string): boolean {
  if (text.length > 60 || endsSentence(text)) return false;
  const name = text.replace(/^[^\p{L}]*(?:(?:quelle|source)\s*:?\s*)?/iu, '').replace(/[\s)\]]+$/, '');
  const first = name.split(/[/,–—|-]/)[0]?.trim() ?? '';
  return (
    knownAgency(name) !== undefined || (first !== '' && name.length < 40 && knownAgency(first) !== undefined)
  );
}

/** Dates, bylines and picture credits before the first sentence go; headings, lists and real lines stay. */
function trimLead(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const first = blocks.findIndex(
    (block) => block.isProse && block.level === 0 && !(block.size < 140 && startsWithBy(block.text)),
  );
  if (first < 1) return blocks;
  return [...blocks.slice(0, first).filter(isLeadText), ...blocks.slice(first)];
}

function isLeadText(block: TextBlock): boolean {
  const { text, box, size, level, linkShare } = block;
  const isTextual = level > 1 || /^(?:LI|TR|BLOCKQUOTE)$/.test(box.tag) || (box.tag === 'P' && size > 18);
  const isLinked = linkShare >= 0.5 && !(linkShare < 0.95 && endsSentence(text) && box.tag === 'P');
  const isStamp = size < 80 && /\d{1,2}[:.]\d{2}|\b(?:19|20)\d\d\b/.test(text) && !endsSentence(text);
  return isTextual && !startsWithBy(text) && !isLinked && !isStamp;
}

function takeStandfirst(
  blocks: readonly TextBlock[],
  description: string,
  container: Box,
): { readonly kept: readonly TextBlock[]; readonly standfirst?: string } {
  let kept = blocks;
  const lines: string[] = [];
  for (let round = 0; round < 2 && kept.length > 3; round += 1) {
    const [block, ...rest] = kept;
    if (block === undefined || !isStandfirst(block, rest, description, container)) break;
    lines.push(block.text);
    kept = trimLead(rest);
  }
  return { kept, ...(lines.length === 0 ? {} : { standfirst: lines.join('\n') }) };
}

/** Named so by its class, or like the page's description and boxed apart from the paragraphs. */
function isStandfirst(
  block: TextBlock,
  rest: readonly TextBlock[],
  description: string,
  container: Box,
): boolean {
  const next = rest.find((other) => other.isProse);
  if (next === undefined || block.size > 700 || block.size < 25) return false;
  const own: Box[] = [];
  for (const box of boxesAround(block, container)) {
    if (box.start <= next.index && next.index < box.end) break;
    own.push(box);
  }
  const isApart =
    own.at(-1)?.parent !== next.box.parent ||
    block.box.tag !== next.box.tag ||
    block.box.hint.trim() !== next.box.hint.trim();
  const isNamed = own.some((box) => STANDFIRST_HINT.test(box.hint) && !box.hint.includes('speakable'));
  const likeness = likenessOf(block.text, description);
  if (isNamed && (likeness > 0.5 || own.length > 0)) return true;
  return isApart && (likeness > 0.75 || (block.level > 1 && block.size > 60));
}

/** 1 for the same words; less where one text is the other's beginning. */
function likenessOf(a: string, b: string): number {
  const [one, two] = [matchKey(a), matchKey(b)];
  if (one === '' || two === '') return 0;
  if (one === two) return 1;
  const shorter = Math.min(one.length, two.length);
  const cut = shorter - 3;
  const isBeginning =
    shorter > 40 && (one.startsWith(two.slice(0, cut)) || two.startsWith(one.slice(0, cut)));
  return isBeginning ? (0.9 * shorter) / Math.max(one.length, two.length) + 0.1 : 0;
}
