import process from 'node:process';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { characterMap } from './character-maps.ts';

/** The library that takes PDF files apart; 3 MB of program, so it is loaded with the first PDF and not before. */
export type PdfLibrary = typeof PdfJs;

let loading: Promise<PdfLibrary> | undefined;

/** Loads the library with its worker in the same thread: the reader that calls us is a worker already. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

/**
 * Of one damaged file in some two thousand the library leaves a promise of its own that fails and that nobody waits for. What
 * we asked for is answered all the same; any other rejection ends the thread as ever.
 */
function holdLeftPromise(reason: unknown): void {
  if (reason instanceof Error && reason.name === 'XRefEntryException') return;
  throw reason;
}

async function load(): Promise<PdfLibrary> {
  process.on('unhandledRejection', holdLeftPromise);
  const world: Record<string, unknown> = globalThis;
  // It wants these at start although only drawing uses them, and nothing is ever drawn here.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= NothingToDrawOn;
  /* eslint-disable no-console -- It complains, before it can be told to be quiet, that nothing to draw on is installed. */
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
  /* eslint-enable no-console */
}

/** Gives the library what it would fetch: character maps we carry ourselves, fonts and programs not at all. */
export class CarriedData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const bytes = kind === 'cMapUrl' ? await characterMap(filename) : undefined;
    if (bytes === undefined) throw new Error(`${filename} is not carried`);
    return bytes;
  }
}

/** Stands in for what would draw. */
export class NothingToDrawOn {
  create(): never {
    throw new Error('Nothing is drawn');
  }
  destroy(): void {
    return undefined;
  }
}
