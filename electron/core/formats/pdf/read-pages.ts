import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import type { DocumentProperties } from '../documents/document-paragraph.ts';
import { CarriedData, NothingToDrawOn, pdfLibrary } from './pdf-library.ts';
import type { PdfPage, Piece, TaggedNode } from './pdf-page.ts';
import { pieceOf, type Placement } from './place-piece.ts';

/** A PDF file as read: its pages, what could not be read of them, and its properties. */
export type ReadPdf = {
  readonly pages: readonly PdfPage[];
  readonly pageCount: number;
  readonly refusals: readonly ImportError[];
  readonly properties: DocumentProperties;
};

/** No newspaper has more; a file that claims more is read as far as this. */
const MOST_PAGES = 2000;
/** Text of a page of print is some thousand pieces; what goes on beyond this is no page. */
const MOST_PIECES = 20_000;
const MOST_PIECES_OF_FILE = 1_500_000;
const DEEPEST_TREE = 60;
const MOST_NODES = 20_000;

/** Reads the text of a PDF file page by page. A page that cannot be read is refused and the others go on. */
export async function readPages(bytes: Uint8Array): Promise<Result<ReadPdf, ImportError>> {
  const library = await pdfLibrary();
  const task = library.getDocument({
    // The library keeps what it is given, and may change it.
    data: bytes.slice(),
    isEvalSupported: false,
    stopAtErrors: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
    cMapUrl: 'carried/',
    BinaryDataFactory: CarriedData,
    CanvasFactory: NothingToDrawOn,
    FilterFactory: NothingToDrawOn,
  });
  try {
    return ok(await readDocument(await task.promise));
  } catch (fault) {
    return err(refusalOf(fault));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function refusalOf(fault: unknown): ImportError {
  const { name, message } = fault instanceof Error ? fault : new Error('the file as a whole');
  if (name === 'PasswordException') return { kind: 'protected', format: 'pdf' };
  return { kind: 'malformed', format: 'pdf', where: message.slice(0, 120) };
}

async function readDocument(file: PDFDocumentProxy): Promise<ReadPdf> {
  const labels = await file.getPageLabels().catch(() => null);
  const isTagged = (await file.getMarkInfo().catch(() => null))?.Marked === true;
  const pages: PdfPage[] = [];
  const refusals: ImportError[] = [];
  let left = MOST_PIECES_OF_FILE;
  for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES) && left > 0; number += 1) {
    try {
      const page = await file.getPage(number);
      const read = await readPage(page, isTagged, labels?.[number - 1] ?? undefined);
      left -= read.pieces.length;
      pages.push(read);
      page.cleanup();
    } catch {
      refusals.push({ kind: 'malformed', format: 'pdf', where: `page ${number}` });
    }
  }
  if (file.numPages > MOST_PAGES || left <= 0) {
    const where = `page ${pages.length + refusals.length + 1}: no more pages of one file are read`;
    refusals.push({ kind: 'malformed', format: 'pdf', where });
  }
  return { pages, pageCount: file.numPages, refusals, properties: await propertiesOf(file) };
}

async function propertiesOf(file: PDFDocumentProxy): Promise<DocumentProperties> {
  const metadata = await file.getMetadata().catch(() => undefined);
  const info = (metadata?.info ?? {}) as Readonly<Record<string, unknown>>;
  const textOf = (key: string) => {
    const value = info[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [title, author] = [textOf('Title'), textOf('Author')];
  return { ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) };
}

type OpenMark = { readonly id: string | undefined; readonly isArtifact: boolean };

async function readPage(page: PDFPageProxy, isTagged: boolean, label: string | undefined): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const placement: Placement = { transform, width, height };
  const content = await page.getTextContent({ includeMarkedContent: isTagged });
  const pieces: Piece[] = [];
  const marks: OpenMark[] = [];
  for (const item of content.items) {
    if (pieces.length >= MOST_PIECES) break;
    if ('str' in item) {
      const piece = pieceOf(
        item,
        placement,
        marks.findLast(({ id }) => id !== undefined)?.id,
        marks.some(({ isArtifact }) => isArtifact),
      );
      if (piece !== undefined) pieces.push(piece);
    } else if (item.type === 'endMarkedContent') marks.pop();
    else {
      const id = 'id' in item && typeof item.id === 'string' ? item.id : undefined;
      marks.push({ id, isArtifact: 'tag' in item && item.tag === 'Artifact' });
    }
  }
  const tree = isTagged ? await treeOf(page) : undefined;
  return {
    index: page.pageNumber - 1,
    ...(label === undefined ? {} : { label }),
    width,
    height,
    pieces,
    ...(tree === undefined ? {} : { tree }),
  };
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
