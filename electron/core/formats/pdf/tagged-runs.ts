import type { PdfPage, Piece, TaggedNode } from './pdf-page.ts';

/** What a paragraph of a tagged file is by its tags. */
type TaggedKind = 'heading' | 'paragraph' | 'item' | 'row' | 'caption' | 'note' | 'figure';

/** Text under one tag, with the paragraph it is a part of. */
export type TaggedRun = {
  readonly pieces: readonly Piece[];
  /** The element that makes its paragraph; runs of one element are one paragraph. */
  readonly block: TaggedNode;
  readonly kind: TaggedKind;
  /** Of a heading; undefined where the tag names none. */
  readonly level?: number;
  /** The cell of a row. */
  readonly cell?: TaggedNode;
  /** The outermost list it stands in. */
  readonly list?: TaggedNode;
  readonly isLink: boolean;
  /** The element a program marked as an article. */
  readonly article: boolean;
  /** Whether its paragraph is known by its place alone: no tag says where it begins. */
  readonly isLoose: boolean;
};

type Around = Omit<TaggedRun, 'pieces' | 'block'> & { readonly block?: TaggedNode };

const INLINE =
  /^(?:Span|Link|Em|Strong|Quote|Reference|Code|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Sub|BibEntry|Formula)$/;
const PARAGRAPHS: ReadonlyMap<string, TaggedKind> = new Map([
  ['P', 'paragraph'],
  ['BlockQuote', 'paragraph'],
  ['LI', 'item'],
  ['TOCI', 'item'],
  ['Caption', 'caption'],
  ['Note', 'note'],
  ['FENote', 'note'],
  ['Figure', 'figure'],
]);
const DROPPED = /^(?:Artifact|NonPrivate|Private)$/;

/** The text of a tagged page in the order of its tags. */
export function runsOf(page: PdfPage): readonly TaggedRun[] {
  if (page.tree === undefined) return [];
  const marked = new Map<string, Piece[]>();
  for (const piece of page.pieces) {
    if (piece.mark === undefined || piece.isArtifact === true) continue;
    const pieces = marked.get(piece.mark);
    if (pieces === undefined) marked.set(piece.mark, [piece]);
    else pieces.push(piece);
  }
  const runs: TaggedRun[] = [];
  const filled = filledNodes(page.tree, marked);
  const visit = (node: TaggedNode, around: Around): void => {
    if (DROPPED.test(node.role) || !filled.has(node)) return;
    const within = enter(node, around, filled);
    for (const child of node.children) {
      if (typeof child !== 'string') visit(child, within);
      else {
        const pieces = marked.get(child);
        if (pieces === undefined) continue;
        runs.push({ ...within, pieces, block: within.block ?? node });
        marked.delete(child);
      }
    }
  };
  visit(page.tree, { kind: 'paragraph', isLink: false, article: false, isLoose: true });
  return runs;
}

function filledNodes(root: TaggedNode, marked: ReadonlyMap<string, unknown>): ReadonlySet<TaggedNode> {
  const filled = new Set<TaggedNode>();
  const fill = (node: TaggedNode): boolean => {
    let isFilled = false;
    for (const child of node.children) {
      if (typeof child === 'string' ? marked.has(child) : fill(child)) isFilled = true;
    }
    if (isFilled) filled.add(node);
    return isFilled;
  };
  fill(root);
  return filled;
}

function enter(node: TaggedNode, around: Around, filled: ReadonlySet<TaggedNode>): Around {
  const { role } = node;
  if (role === 'Art') return { ...around, article: true };
  if (role === 'Link') return { ...around, isLink: true };
  if (INLINE.test(role)) return around;
  if (around.kind === 'row') return role === 'TD' || role === 'TH' ? { ...around, cell: node } : around;
  const heading = /^(?:H(?<level>[1-6])?|Title)$/.exec(role);
  if (heading !== null) {
    const stated = heading.groups?.['level'];
    const level = stated === undefined ? {} : { level: Number(stated) };
    return { ...around, kind: 'heading', ...level, block: node, isLoose: false };
  }
  if (role === 'TR' && isRow(node, filled)) return { ...around, kind: 'row', block: node, isLoose: false };
  if (role === 'L' && around.list === undefined) return { ...around, list: node };
  const kind = PARAGRAPHS.get(role);
  if (
    kind === 'paragraph' &&
    (around.kind === 'item' || around.kind === 'caption' || around.kind === 'note')
  ) {
    // An item's first paragraph carries its number; a note or caption is one, whatever paragraphs it is made of.
    return around;
  }
  if (kind !== undefined) return { ...around, kind, block: node, isLoose: false };
  if (!around.isLoose) return around;
  const isBox = node.children.some((child) => typeof child !== 'string');
  return isBox ? { ...around, block: node } : around;
}

/** A row of a table, and not of a grid that only lays the page out: several cells, each of them one line of text. */
function isRow(row: TaggedNode, filled: ReadonlySet<TaggedNode>): boolean {
  const cells = row.children.filter((child) => typeof child !== 'string').filter((cell) => filled.has(cell));
  return cells.length > 1 && cells.every((cell) => paragraphsIn(cell, filled) <= 1);
}

function paragraphsIn(node: TaggedNode, filled: ReadonlySet<TaggedNode>): number {
  let count = 0;
  for (const child of node.children) {
    if (typeof child === 'string' || !filled.has(child)) continue;
    const isParagraph = /^(?:P|H[1-6]?|LI|TR)$/.test(child.role);
    count += isParagraph ? 1 : paragraphsIn(child, filled);
  }
  return count;
}
