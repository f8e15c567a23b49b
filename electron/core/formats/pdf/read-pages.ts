import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import type { DocumentProperties } from '../documents/document-paragraph.ts';
import { CarriedData, NothingToDrawOn, pdfLibrary } from './pdf-library.ts';
import { findStreamBomb } from './stream-bombs.ts';
import type { PdfPage } from './pdf-page.ts';
import { readPage } from './read-page.ts';

/** A PDF file as read: its pages, what could not be read of them, and its properties. */
export type ReadPdf = {
  readonly pages: readonly PdfPage[];
  readonly pageCount: number;
  readonly refusals: readonly ImportError[];
  readonly properties: DocumentProperties;
};

/** No newspaper has more; a file that claims more is read as far as this. */
const MOST_PAGES = 2000;
const MOST_PIECES_OF_FILE = 1_500_000;

/** Reads the text of a PDF file page by page. A page that cannot be read is refused and the others go on. */
export async function readPages(bytes: Uint8Array): Promise<Result<ReadPdf, ImportError>> {
  const bomb = findStreamBomb(bytes);
  if (bomb !== undefined) return err(bomb);
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
  const read = pages.length + refusals.length;
  if (read < file.numPages) refusals.push({ kind: 'unpacks-too-far', what: 'pages', limit: read });
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
