import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Exclusion, ImportError, ImportRecord } from '../core/domain/import-record.ts';
import type { FileToImport, FileYield, Reader } from '../core/import-ports.ts';
import type { Library } from '../core/ports.ts';
import { exclusionOf } from './exclusions.ts';
import { readFileBytes } from './read-file.ts';

/** A file as far as it could be taken before the library is asked to keep it. */
export type PreparedFile = { readonly file: FileToImport; readonly modified?: number } & (
  | { readonly kind: 'known' }
  | {
      readonly kind: 'excluded';
      readonly exclusion: Exclusion;
      readonly bytes?: number;
      readonly sha256?: string;
    }
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
  /** Kept bytes read anew: what they yield takes the place of what the record `before` brought. */
  | {
      readonly kind: 'reread';
      readonly before: ImportRecord;
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
  if (file.rereadOf !== undefined) return prepareReread(file, file.rereadOf, library, reader);
  const isWanted = file.retryOf !== undefined || file.isAsked === true;
  const seen = library.seenFile(file.path);
  const earlier = seen === undefined ? undefined : library.import(seen.importId);
  const exclusion = exclusionBeforeReading(file, library);
  if (exclusion !== undefined) {
    const isTold = !isWanted && isNoNews(exclusion, earlier);
    return isTold ? { file, kind: 'known' } : { file, kind: 'excluded', exclusion };
  }
  const isLetInNow = earlier?.exclusion?.kind === 'by-watch';
  if (!isWanted && !isLetInNow && seen !== undefined && (await isUnchanged(file.path, seen))) {
    return { file, kind: 'known' };
  }

  const read = await readFileBytes(file.path);
  if (!read.ok) return { file, kind: 'failed', ...read.error };
  const { bytes: content, sha256, modified } = read.value;
  const why = library.ignored(file.path, sha256)?.why;
  if (why !== undefined) {
    const byAnalyst = { kind: 'by-analyst', why } as const;
    if (!isWanted && isNoNews(byAnalyst, earlier)) return { file, kind: 'known' };
    return { file, modified, kind: 'excluded', exclusion: byAnalyst, bytes: content.length, sha256 };
  }
  const sameBytes = library.importOf(sha256);
  const isAnew = file.format !== undefined || (file.retryOf !== undefined && sameBytes?.path === file.path);
  if (sameBytes !== undefined && !isAnew) {
    return { file, modified, kind: 'same-bytes', earlier: sameBytes, bytes: content.length, sha256 };
  }
  const yields = await readIn(file, content, file.format, library, reader);
  return sameBytes === undefined
    ? { file, modified, kind: 'read', content, sha256, yields }
    : { file, modified, kind: 'reread', before: sameBytes, sha256, yields };
}

async function prepareReread(
  file: FileToImport,
  id: number,
  library: Library,
  reader: Reader,
): Promise<PreparedFile> {
  const before = library.import(id);
  if (before?.sha256 === undefined) return { file, kind: 'known' };
  const { sha256 } = before;
  const original = library.readOriginal(sha256);
  if (!original.ok) {
    const { kind } = original.error;
    const error = { kind: 'unreadable', cause: kind === 'gone' ? 'vanished' : 'disk', detail: kind } as const;
    const yields = { articles: [], refusals: [error], tried: ['The kept original could not be read'] };
    return { file, kind: 'reread', before, sha256, yields };
  }
  const format = file.format ?? before.chosenFormat;
  const yields = await readIn(file, original.value, format, library, reader);
  return { file, kind: 'reread', before, sha256, yields };
}

function readIn(
  { path, defaults }: FileToImport,
  content: Uint8Array,
  format: string | undefined,
  library: Library,
  reader: Reader,
): Promise<FileYield> {
  return reader.read(content, basename(path), {
    defaults,
    outlets: library.ownOutlets(),
    ...(format !== undefined && { format }),
  });
}

/** Left out by name, by the watch's patterns or by the analyst's word, before a byte is read. */
function exclusionBeforeReading(
  { path, leftOutBy, format }: FileToImport,
  library: Library,
): Exclusion | undefined {
  const why = library.ignored(path, undefined)?.why;
  if (why !== undefined) return { kind: 'by-analyst', why };
  // Who says how a file is to be read knows that there is something in it.
  const byName = format === undefined ? exclusionOf(path) : undefined;
  if (byName !== undefined) return byName;
  return leftOutBy === undefined ? undefined : { kind: 'by-watch', pattern: leftOutBy };
}

/** A file left out again for the same kind of reason; one that was taken before its watch left it out stays taken. */
function isNoNews(exclusion: Exclusion, earlier: ImportRecord | undefined): boolean {
  if (earlier === undefined) return false;
  if (earlier.state === 'excluded') return earlier.exclusion?.kind === exclusion.kind;
  return exclusion.kind === 'by-watch' || earlier.state === 'imported' || earlier.state === 'new-version';
}

/** The same path with the same size and time was taken before: nothing to do, and nothing to tell. */
async function isUnchanged(
  path: string,
  seen: { readonly bytes: number; readonly modified: number },
): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now !== undefined && now.size === seen.bytes && now.mtimeMs === seen.modified;
}
