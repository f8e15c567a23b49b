import type { Block } from '../../domain/article.ts';
import { buildTree, type PageTree } from './page-tree.ts';
import { parsePage } from './parse-page.ts';

/** Blocks of a piece of HTML that is all text of the article (a feed's content, a body in JSON): nothing is left out. */
export function blocksOfHtml(fragment: string): readonly Block[] {
  return visibleBlocks(treeOfHtml(fragment));
}

/** The tree of a piece of HTML, for those who choose among its blocks. */
export function treeOfHtml(fragment: string): PageTree {
  return buildTree(parsePage(`<html><body>${fragment}</body></html>`));
}

function visibleBlocks({ blocks }: PageTree): readonly Block[] {
  return blocks
    .filter(({ box }) => !box.isHidden)
    .map(({ text, level }) => ({ kind: level > 0 ? 'heading' : 'paragraph', text }));
}
