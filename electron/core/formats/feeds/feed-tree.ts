import type { XmlElement } from '../xml/xml-tree.ts';
import { descendants, parseXml } from '../xml/xml-tree.ts';
import { withoutOwnEntities } from '../xml/own-entities.ts';
import { rootTag } from './feed-xml.ts';

/** A feed's tree with its whole items; `cutOff` says where the file breaks off, when it does. */
export type FeedTree = {
  readonly root: XmlElement;
  readonly items: readonly XmlElement[];
  readonly cutOff?: string;
  /** Names of the file's own that stand for text it does not hold. */
  readonly leftOut: readonly string[];
};

/** Parses a feed from its root on, whatever stands before; an item that the file's end cuts through is left out. */
export function feedTree(given: string, itemName: string): FeedTree | undefined {
  const { text, leftOut } = withoutOwnEntities(given);
  const root = rootTag(text.slice(0, 65_536));
  const tree = parseXml(root === undefined ? text : text.slice(root.at));
  if (tree === undefined) return undefined;
  const all = tree.root.local === itemName ? [tree.root] : [...descendants(tree.root, itemName)];
  if (!tree.isCutOff) return { root: tree.root, items: all, leftOut };
  const items = isLastItemCut(text, itemName) ? all.slice(0, -1) : all;
  const cutOff = `the end: the file breaks off after ${items.length} whole items`;
  return { root: tree.root, items, cutOff, leftOut };
}

function isLastItemCut(text: string, itemName: string): boolean {
  const opens = lastMatch(text, new RegExp(String.raw`<(?:[\w.-]+:)?${itemName}(?=[\s>/])`, 'giu'));
  const closes = lastMatch(text, new RegExp(String.raw`</(?:[\w.-]+:)?${itemName}\s*>`, 'giu'));
  return opens > closes;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
