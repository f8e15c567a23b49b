import type { Block } from '../../domain/article.ts';
import { matchKey } from '../../text/clean.ts';
import type { AgencyItem } from './agency-item.ts';
import { layered, NOTHING_SAID } from './agency-item.ts';
import { readContent } from './content-text.ts';
import type { Leaf } from './newsml1-components.ts';

/** The text of an article's content items: alternatives once, parts that differ one after the other. */
export function textOfLeaves(leaves: readonly Leaf[]): AgencyItem {
  const read = leaves
    .filter(({ part }) => part !== 'none')
    .map((leaf) => ({ ...leaf, item: readContent(leaf.content) }));
  const linesOf = (part: Leaf['part']) =>
    read.filter((leaf) => leaf.part === part).flatMap(({ item }) => joinedText(item.blocks));
  const body = read
    .filter(({ part }) => part === 'body')
    .map(({ item }) => item)
    .reduce(withFurther, NOTHING_SAID);
  const lead = read.filter(({ part }) => part === 'lead').flatMap(({ item }) => item.blocks);
  const opening = keyOf(body.blocks);
  const isNewLead = lead.length > 0 && !opening.includes(keyOf(lead));
  return {
    ...body,
    blocks: isNewLead ? [...lead, ...body.blocks] : body.blocks,
    standfirsts: [...linesOf('sub-title'), ...linesOf('summary'), ...body.standfirsts],
    captions: [...body.captions, ...linesOf('caption')],
  };
}

/** Adds a content item: one that says the same is another rendition, and the fuller of the two is kept. */
function withFurther(text: AgencyItem, next: AgencyItem): AgencyItem {
  if (next.blocks.length === 0) return layered(text, next);
  const [have, more] = [keyOf(text.blocks), keyOf(next.blocks)];
  if (have === '' || more.includes(have)) return layered(next, { ...text, blocks: [] });
  const isKnown = have.includes(more) || have.slice(0, 60) === more.slice(0, 60);
  return isKnown ? layered(text, next) : { ...layered(text, next), blocks: [...text.blocks, ...next.blocks] };
}

function keyOf(blocks: readonly Block[]): string {
  return matchKey(blocks.map(({ text }) => text).join(' '));
}

function joinedText(blocks: readonly Block[]): readonly string[] {
  return blocks.length === 0 ? [] : [blocks.map(({ text }) => text).join('\n')];
}
