import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';
import type { PdfPage, Piece, TaggedNode } from './pdf-page.ts';
import { pieceOf, quarterTurnOf, type Placement } from './place-piece.ts';

/** Text of a page of print is some thousand pieces; what goes on beyond this is no page. */
const MOST_PIECES = 20_000;
/** Blanks and marks come beside the pieces. */
const MOST_ITEMS = 4 * MOST_PIECES;
const DEEPEST_TREE = 60;
const MOST_NODES = 20_000;

/** Reads the text of a page, and its tags where the file has them. */
export async function readPage(
  page: PDFPageProxy,
  isTagged: boolean,
  label: string | undefined,
): Promise<PdfPage> {
  const items = await itemsOf(page, isTagged);
  const placement = placementOf(page, items);
  const tree = isTagged ? await treeOf(page) : undefined;
  return {
    index: page.pageNumber - 1,
    ...(label === undefined ? {} : { label }),
    width: placement.width,
    height: placement.height,
    pieces: piecesOf(items, placement),
    ...(tree === undefined ? {} : { tree }),
  };
}

type Item = TextItem | TextMarkedContent;

async function itemsOf(page: PDFPageProxy, isTagged: boolean): Promise<readonly Item[]> {
  const stream = page.streamTextContent({ includeMarkedContent: isTagged }) as ReadableStream<TextContent>;
  const reader = stream.getReader();
  const items: Item[] = [];
  while (items.length < MOST_ITEMS) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...value.items);
  }
  await reader.cancel(new Error('The page holds more text than any')).catch(() => undefined);
  return items;
}

/** The page as it is to be read: tables and drawings are often set on their side and not marked as turned. */
function placementOf(page: PDFPageProxy, items: readonly Item[]): Placement {
  const upright = page.getViewport({ scale: 1 });
  const turn = quarterTurnOf(
    items.flatMap((item) => ('str' in item ? [item] : [])),
    upright.transform,
  );
  const { width, height, transform } =
    turn === 0 ? upright : page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  return { transform: transform, width, height };
}

type OpenMark = { readonly id?: string; readonly isArtifact: boolean };

function piecesOf(items: readonly Item[], placement: Placement): readonly Piece[] {
  const pieces: Piece[] = [];
  const marks: OpenMark[] = [];
  for (const item of items) {
    if (pieces.length >= MOST_PIECES) break;
    const around = marks.at(-1) ?? { isArtifact: false };
    if ('str' in item) {
      const piece = pieceOf(item, placement, around);
      if (piece !== undefined) pieces.push(piece);
    } else if (item.type === 'endMarkedContent') marks.pop();
    else {
      const { id, tag } = item as { readonly id?: unknown; readonly tag?: unknown };
      const isArtifact = around.isArtifact || tag === 'Artifact';
      marks.push(typeof id === 'string' ? { id, isArtifact } : { ...around, isArtifact });
    }
  }
  return pieces;
}

async function treeOf(page: PDFPageProxy): Promise<TaggedNode | undefined> {
  const tree: unknown = await page.getStructTree().catch(() => undefined);
  return nodeOf(tree, 0, { left: MOST_NODES });
}

function nodeOf(node: unknown, depth: number, allowance: { left: number }): TaggedNode | undefined {
  allowance.left -= 1;
  if (typeof node !== 'object' || node === null || depth > DEEPEST_TREE || allowance.left < 0)
    return undefined;
  const { role, children } = node as { readonly role?: unknown; readonly children?: unknown };
  const list: readonly unknown[] = Array.isArray(children) ? children : [];
  const inside = list.flatMap((child): readonly (TaggedNode | string)[] => {
    const content = child as { readonly type?: unknown; readonly id?: unknown } | null;
    if (content?.type === 'content' && typeof content.id === 'string') return [content.id];
    const element = nodeOf(child, depth + 1, allowance);
    return element === undefined ? [] : [element];
  });
  return { role: typeof role === 'string' ? role : '', children: inside };
}
