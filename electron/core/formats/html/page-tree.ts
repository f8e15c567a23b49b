import { cleanLine, endsSentence } from '../../text/clean.ts';
import {
  boxHint,
  hasBlockChild,
  isHidden,
  isInline,
  isRealLink,
  isSkipped,
  needsOwnBox,
} from './elements.ts';
import type { Page, PageElement, PageNode } from './page-element.ts';
import { textWithin } from './page-element.ts';

/** A block-level element: it holds the blocks from `start` up to `end`. */
export type Box = {
  readonly tag: string;
  /** Class, id, role and component names, for what they give away. */
  readonly hint: string;
  readonly className: string;
  readonly itemprop: string;
  readonly parent: Box | undefined;
  readonly depth: number;
  readonly start: number;
  end: number;
  readonly isHidden: boolean;
  hasPicture: boolean;
};

/** A run of inline text between block boundaries. */
export type TextBlock = {
  readonly text: string;
  readonly box: Box;
  readonly index: number;
  /** Length with letters of dense scripts counted two and a half times. */
  readonly size: number;
  /** Share of the text that is links, and that is bold. */
  readonly linkShare: number;
  readonly boldShare: number;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  readonly isProse: boolean;
};

export type PageTree = { readonly boxes: readonly Box[]; readonly blocks: readonly TextBlock[] };

const MAX_DEPTH = 300;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Length of a text as a reader feels it: one Chinese or Japanese character weighs two and a half Latin ones. */
export function textSize(text: string): number {
  return text.length + 1.5 * (text.match(DENSE)?.length ?? 0);
}

/** Walks a page once and cuts it into blocks of text with the boxes that hold them. */
export function buildTree(page: Page): PageTree {
  const walk = new TreeWalk();
  for (const element of page.roots) walk.enter(element, undefined, 1, NOTHING);
  return { boxes: walk.boxes, blocks: walk.blocks };
}

type Style = { readonly inLink: boolean; readonly inBold: boolean };
const NOTHING: Style = { inLink: false, inBold: false };

/** The state of one walk: the run of text being gathered, and all found so far. */
class TreeWalk {
  readonly boxes: Box[] = [];
  readonly blocks: TextBlock[] = [];
  private run: string[] = [];
  private linkLength = 0;
  private boldLength = 0;

  enter(element: PageElement, parent: Box | undefined, depth: number, style: Style): void {
    const box: Box = {
      tag: element.tag,
      hint: boxHint(element),
      className: element.attributes['class'] ?? '',
      itemprop: element.attributes['itemprop'] ?? '',
      parent,
      depth,
      start: this.blocks.length,
      end: this.blocks.length,
      isHidden: isHidden(element),
      hasPicture: false,
    };
    this.boxes.push(box);
    if (depth > MAX_DEPTH) this.run.push(textWithin(element));
    else this.children(element, box, depth, style);
    this.flush(box);
    box.end = this.blocks.length;
  }

  private children(element: PageElement, box: Box, depth: number, style: Style): void {
    for (const [place, node] of element.children.entries()) {
      if (typeof node === 'string') this.text(node, style);
      else this.child(node, place, box, depth, style);
    }
  }

  private child(element: PageElement, place: number, box: Box, depth: number, style: Style): void {
    const { tag } = element;
    if (tag === 'IMG' || tag === 'PICTURE' || tag === 'VIDEO') markPicture(box);
    if (isSkipped(tag) || tag === 'BUTTON') return;
    if (tag === 'BR' || tag === 'HR') {
      if (tag === 'HR' || isBreakNext(element.parent?.children ?? [], place)) this.flush(box);
      else this.run.push(' ');
      return;
    }
    const isCell = (tag === 'TD' || tag === 'TH') && !hasBlockChild(element);
    const isInlineHere = depth > MAX_DEPTH || (isInline(tag) && !needsOwnBox(element));
    if (isCell || isInlineHere) {
      if (isCell) this.run.push(' ');
      const inner = {
        inLink: style.inLink || isRealLink(element),
        inBold: style.inBold || tag === 'B' || tag === 'STRONG',
      };
      if (depth > MAX_DEPTH) this.text(textWithin(element), inner);
      else this.children(element, box, depth + 1, inner);
      if (isCell) this.run.push(' ');
      return;
    }
    this.flush(box);
    this.enter(element, box, depth + 1, { ...style, inLink: style.inLink || isRealLink(element) });
  }

  private text(text: string, style: Style): void {
    this.run.push(text);
    if (!style.inLink && !style.inBold) return;
    const length = cleanLine(text).length;
    if (style.inLink) this.linkLength += length;
    if (style.inBold) this.boldLength += length;
  }

  private flush(box: Box): void {
    const text = cleanLine(this.run.join(''));
    const links = this.linkLength;
    const bold = this.boldLength;
    this.run = [];
    this.linkLength = 0;
    this.boldLength = 0;
    if (text === '') return;
    const size = textSize(text);
    const level = headingLevel(box);
    const linkShare = Math.min(1, links / text.length);
    const isProse =
      level === 0 &&
      size >= 50 &&
      linkShare < 0.45 &&
      (size > 140 || endsSentence(text) || text.includes(', '));
    const index = this.blocks.length;
    this.blocks.push({ text, box, index, size, linkShare, boldShare: bold / text.length, level, isProse });
  }
}

/** The boxes around a block, from the inside out, up to and without `outer`. */
export function* boxesAround(block: TextBlock, outer?: Box): Generator<Box> {
  for (let box: Box | undefined = block.box; box !== undefined && box !== outer; box = box.parent) yield box;
}

function headingLevel(box: Box): number {
  let around: Box | undefined = box;
  for (let step = 0; around !== undefined && step < 3; step += 1, around = around.parent) {
    if (/^H[1-6]$/.test(around.tag)) return Number(around.tag[1]);
  }
  return 0;
}

function markPicture(box: Box): void {
  for (
    let around: Box | undefined = box;
    around !== undefined && !around.hasPicture;
    around = around.parent
  ) {
    around.hasPicture = true;
  }
}

function isBreakNext(siblings: readonly PageNode[], place: number): boolean {
  let at = place + 1;
  for (let next = siblings[at]; typeof next === 'string' && next.trim() === ''; next = siblings[at]) at += 1;
  const next = siblings[at];
  return typeof next === 'object' && next.tag === 'BR';
}
