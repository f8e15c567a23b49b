import type { Block } from '../../domain/article.ts';
import { matchKey } from '../../text/clean.ts';
import type { Clues, Container } from './container.ts';
import { findContainer } from './container.ts';
import { dropReasons } from './drop-reasons.ts';
import { foreignBoxes, isExcerpt } from './foreign-boxes.ts';
import type { PageTree, TextBlock } from './page-tree.ts';
import { boxesAround } from './page-tree.ts';
import { trimEnds } from './trim-ends.ts';
import { askWitness } from './witness.ts';

/** The text of a page. `firstIndex` is where it begins among the page's blocks. */
export type PageBody = {
  readonly blocks: readonly Block[];
  readonly standfirst?: string;
  readonly creditLine?: string;
  /** Texts under pictures that were kept out of the text. */
  readonly captions: readonly string[];
  readonly firstIndex: number;
  readonly isWitnessed: boolean;
};

/** Finds the text of a page: the box with most prose, pruned, checked against the body JSON-LD states. */
export function findBody(tree: PageTree, clues: Clues, stated: string): PageBody {
  const container = chooseContainer(tree, clues);
  if (container === undefined) return { blocks: [], captions: [], firstIndex: 0, isWitnessed: false };
  const titles = new Set(clues.titles.map(matchKey).filter(Boolean));
  const inside = tree.blocks.slice(container.box.start, container.box.end);
  const headlineAt = tree.blocks.findIndex(
    (block) => block.level > 0 && block.level < 4 && titles.has(matchKey(block.text)),
  );
  const reasons = dropReasons({
    container,
    foreign: foreignBoxes(tree, container, headlineAt),
    titles,
    excerpts: inside.filter((block) => block.isProse && block.size < 330 && isExcerpt(block.text)).length,
    blocks: tree.blocks,
  });
  const testimony = askWitness(stated, inside, reasons);
  const captions = inside
    .filter((block) => isCaptionText(block) && (reasons.get(block) === 'caption' || isInFigure(block)))
    .map(({ text }) => text);
  if (testimony.kind === 'replaced') {
    const blocks = stated.split('\n').map((text): Block => ({ kind: 'paragraph', text }));
    return { blocks, captions, firstIndex: container.box.start, isWitnessed: true };
  }
  const kept = testimony.kind === 'blocks' ? testimony.blocks : inside.filter((block) => !reasons.has(block));
  const trimmed = trimEnds(kept, clues.description, container.box);
  return {
    blocks: trimmed.blocks.map(asBlock),
    ...(trimmed.standfirst === undefined ? {} : { standfirst: trimmed.standfirst }),
    ...(trimmed.creditLine === undefined ? {} : { creditLine: trimmed.creditLine }),
    captions: [...new Set(captions)],
    firstIndex: trimmed.blocks[0]?.index ?? container.box.start,
    isWitnessed: testimony.kind === 'blocks',
  };
}

/** Tries again without class hints where they leave hardly any of the page's prose. */
function chooseContainer(tree: PageTree, clues: Clues): Container | undefined {
  const hinted = findContainer(tree, clues, true);
  if (hinted === undefined || hinted.pageProse <= 400 || hinted.prose >= 0.12 * hinted.pageProse)
    return hinted;
  const plain = findContainer(tree, clues, false);
  return plain !== undefined && plain.prose > hinted.prose ? plain : hinted;
}

const MOST_CAPTION = 600;

function isCaptionText({ text, box }: TextBlock): boolean {
  return !box.isHidden && text.length > 15 && text.length < MOST_CAPTION;
}

function isInFigure(block: TextBlock): boolean {
  for (const { tag } of boxesAround(block)) if (tag === 'FIGCAPTION') return true;
  return false;
}

function asBlock(block: TextBlock): Block {
  return { kind: block.level > 0 ? 'heading' : 'paragraph', text: block.text };
}
