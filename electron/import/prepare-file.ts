import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Exclusion, ImportError, ImportRecord } from '../core/domain/import-record.ts';
import type { FileToImport, FileYield, Library, Reader } from '../core/ports.ts';
import { exclusionOf } from './exclusions.ts';
import { readFileBytes } from './read-file.ts';

/** A file as far as it could be taken before the library is asked to keep it. */
export type PreparedFile = { readonly file: FileToImport; readonly modified?: number } & (
  | { readonly kind: 'known' }
  | { readonly kind: 'excluded'; readonly exclusion: Exclusion }
  | {
      readonly kind: 'failed';
      readonly error: ImportError;
      readonly bytes?: number;
      readonly sha256?: string;
    }
  | {
      readonly kind: 'same-bytes';
      readonly earlier: ImportRecord;
      readonly bytes: number;
      readonly sha256: string;
    }
  | {
      readonly kind: 'read';
      readonly content: Uint8Array;
      readonly sha256: string;
      readonly yields: FileYield;
    }
);

/** Reads one file and what it holds. Writes nothing; never rejects. */
export async function prepareFile(
  file: FileToImport,
  library: Library,
  reader: Reader,
): Promise<PreparedFile> {
  const exclusion = exclusionOf(file.path);
  const isWanted = file.retryOf !== undefined || file.isAsked === true;
  if (exclusion !== undefined) {
    const isTold = !isWanted && library.seenFile(file.path) !== undefined;
    return isTold ? { file, kind: 'known' } : { file, kind: 'excluded', exclusion };
  }
  if (!isWanted && (await isKnown(file.path, library))) return { file, kind: 'known' };

  const read = await readFileBytes(file.path);
  if (!read.ok) {
    return { file, kind: 'failed', ...read.error };
  }
  const { bytes: content, sha256, modified } = read.value;
  const earlier = library.importOf(sha256);
  if (earlier !== undefined) {
    return { file, modified, kind: 'same-bytes', earlier, bytes: content.length, sha256 };
  }
  const yields = await reader.read(content, basename(file.path), {
    defaults: file.defaults,
    outlets: library.ownOutlets(),
    ...(file.format !== undefined && { format: file.format }),
  });
  return { file, modified, kind: 'read', content, sha256, yields };
}

/** The same path with the same size and time was taken before: nothing to do, and nothing to tell. */
async function isKnown(path: string, library: Library): Promise<boolean> {
  const seen = library.seenFile(path);
  if (seen === undefined) return false;
  const now = await stat(path).catch(() => undefined);
  return now !== undefined && now.size === seen.bytes && now.mtimeMs === seen.modified;
}
