import { lstat, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Exclusion, ImportError, ImportRecord } from '../core/domain/import-record.ts';
import type { FileToImport, FileYield, Reader } from '../core/import-ports.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { ReadTerms } from '../core/domain/read-terms.ts';
import type { Library } from '../core/ports.ts';
import { leftOutByName } from '../core/left-out-by-name.ts';
import { ok, type Result } from '../core/result.ts';
import { wasCancelled } from './cancelled.ts';
import { hashLargeFile, type LargeFile, readBeginning } from './large-file.ts';
import { LARGEST_FILE, readFileBytes, sizeOf } from './read-file.ts';

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
  | { readonly kind: 'cancelled'; readonly bytes: number; readonly sha256?: string }
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

/** A file too large to be held: it is read while it is kept. `before` where its kept bytes are read anew. */
export type PreparedLarge = {
  readonly kind: 'large';
  readonly file: FileToImport;
  readonly bytes: number;
  readonly sha256: string;
  readonly modified?: number;
  readonly before?: ImportRecord;
};

export type Prepared = PreparedFile | PreparedLarge;

/** Reads one file and what it holds; `largest` is how large one may be that is held. Writes nothing; never rejects. */
async function prepareFile(
  file: FileToImport,
  library: Library,
  reader: Reader,
  largest = LARGEST_FILE,
): Promise<Prepared> {
  if (file.rereadOf !== undefined) return prepareReread(file, file.rereadOf, library, reader, largest);
  const isWanted = isReadAnyway(file);
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
  if (file.isCancelled === true) {
    const left = await leave(file);
    if (left !== undefined) return left;
  }

  if (((await sizeOf(file.path)) ?? 0) > largest) return prepareLarge(file, library, reader);
  const read = await readFileBytes(file.path);
  if (!read.ok) {
    const folder = await folderAt(file.path);
    if (
      folder !== undefined &&
      read.error.error.kind === 'unreadable' &&
      read.error.error.cause === 'directory'
    )
      return { file, kind: 'excluded', exclusion: folder };
    return { file, kind: 'failed', ...read.error };
  }
  const { bytes: content, sha256, modified } = read.value;
  const known = knownByBytes(file, { bytes: content.length, sha256, modified }, library);
  if (known !== undefined) return known;
  const sameBytes = library.importOf(sha256);
  const yields = await readIn(file, content, file.format, library, reader);
  return sameBytes === undefined
    ? { file, modified, kind: 'read', content, sha256, yields }
    : { file, modified, kind: 'reread', before: sameBytes, sha256, yields };
}

/** Somebody asked for the file, and it was not cancelled since: it is read though it is known. */
function isReadAnyway({ retryOf, isAsked, isCancelled }: FileToImport): boolean {
  return isCancelled !== true && (retryOf !== undefined || isAsked === true);
}

/** A file as it lies there when the import is cancelled. What is no file tells why by being tried. */
async function leave(file: FileToImport): Promise<PreparedFile | undefined> {
  const found = await stat(file.path).catch(() => undefined);
  if (found?.isFile() === true)
    return { file, modified: found.mtimeMs, kind: 'cancelled', bytes: found.size };
  const isGone = found === undefined && (await lstat(file.path).catch(() => undefined)) === undefined;
  return isGone ? { file, kind: 'known' } : undefined;
}

/** A file too large to be held, read through once: what can be said of it by its bytes, or that it is to be read. */
async function prepareLarge(file: FileToImport, library: Library, reader: Reader): Promise<Prepared> {
  const beginning = await readBeginning(file.path, basename(file.path), termsOf(file, library), reader);
  if (!beginning.ok) return { file, kind: 'failed', ...beginning.error };
  if (beginning.value.cutBy === 'nothing') {
    const bytes = (await sizeOf(file.path)) ?? LARGEST_FILE;
    return { file, kind: 'failed', error: { kind: 'too-large', bytes, limit: LARGEST_FILE }, bytes };
  }
  const hashed = await hashLargeFile(file.path);
  if (!hashed.ok) return { file, kind: 'failed', ...hashed.error };
  const known = knownByBytes(file, hashed.value, library);
  if (known !== undefined) return known;
  const before = library.importOf(hashed.value.sha256);
  return { file, kind: 'large', ...hashed.value, ...(before !== undefined && { before }) };
}

/** What became of these bytes before, where that settles it: left out by the analyst, or taken in already. */
function knownByBytes(file: FileToImport, found: LargeFile, library: Library): PreparedFile | undefined {
  const { bytes, sha256, modified } = found;
  const why = library.ignored(file.path, sha256)?.why;
  if (why !== undefined) {
    const byAnalyst = { kind: 'by-analyst', why } as const;
    const seen = library.seenFile(file.path);
    const earlier = seen === undefined ? undefined : library.import(seen.importId);
    if (!isReadAnyway(file) && isNoNews(byAnalyst, earlier)) return { file, kind: 'known' };
    return { file, modified, kind: 'excluded', exclusion: byAnalyst, bytes, sha256 };
  }
  const sameBytes = library.importOf(sha256);
  const isRetried = file.retryOf !== undefined && !wasCancelled(file.retryOf, library);
  const isAnew = file.format !== undefined || (isRetried && sameBytes?.path === file.path);
  return sameBytes === undefined || isAnew
    ? undefined
    : { file, modified, kind: 'same-bytes', earlier: sameBytes, bytes, sha256 };
}

async function prepareReread(
  file: FileToImport,
  id: number,
  library: Library,
  reader: Reader,
  largest: number,
): Promise<Prepared> {
  const before = library.import(id);
  if (before?.sha256 === undefined) return { file, kind: 'known' };
  const { sha256, bytes = 0 } = before;
  const isLarge = bytes > largest;
  const original = isLarge ? await opened(sha256, library) : library.readOriginal(sha256);
  if (!original.ok) {
    const { kind } = original.error;
    const error = { kind: 'unreadable', cause: kind === 'gone' ? 'vanished' : 'disk', detail: kind } as const;
    const yields = { articles: [], refusals: [error], tried: ['The kept original could not be read'] };
    return { file, kind: 'reread', before, sha256, yields };
  }
  if (original.value === 'large') return { file, kind: 'large', before, sha256, bytes };
  const format = file.format ?? before.chosenFormat;
  const yields = await readIn(file, original.value, format, library, reader);
  return { file, kind: 'reread', before, sha256, yields };
}

/** Whether a large original can be opened. */
async function opened(sha256: string, library: Library): Promise<Result<'large', LibraryError>> {
  const original = await library.openOriginal(sha256);
  if (original.ok) await original.value.close();
  return original.ok ? ok('large') : original;
}

function readIn(
  file: FileToImport,
  content: Uint8Array,
  format: string | undefined,
  library: Library,
  reader: Reader,
): Promise<FileYield> {
  return reader.read(content, basename(file.path), termsOf(file, library, format));
}

/** What a reader is told of a file beside its bytes. */
export function termsOf(file: FileToImport, library: Library, format = file.format): ReadTerms {
  return {
    defaults: file.defaults,
    outlets: library.ownOutlets(),
    ...(format !== undefined && { format }),
  };
}

/** Left out by name, by the watch's patterns or by the analyst's word, before a byte is read. */
function exclusionBeforeReading(
  { path, leftOutBy, format }: FileToImport,
  library: Library,
): Exclusion | undefined {
  const why = library.ignored(path, undefined)?.why;
  if (why !== undefined) return { kind: 'by-analyst', why };
  // Who says how a file is to be read knows that there is something in it.
  const byName = format === undefined ? leftOutByName(path) : undefined;
  if (byName !== undefined) return byName;
  return leftOutBy === undefined ? undefined : { kind: 'by-watch', pattern: leftOutBy };
}

/** A file left out again for the same kind of reason; one that was taken before its watch left it out stays taken. */
function isNoNews(exclusion: Exclusion, earlier: ImportRecord | undefined): boolean {
  if (earlier === undefined || earlier.state === 'cancelled') return false;
  if (earlier.state === 'excluded') return earlier.exclusion?.kind === exclusion.kind;
  return exclusion.kind === 'by-watch' || earlier.state === 'imported' || earlier.state === 'new-version';
}

/** A folder where a file was asked for: it holds files, and is none. */
async function folderAt(path: string): Promise<Exclusion | undefined> {
  const [itself, target] = await Promise.all([
    lstat(path).catch(() => undefined),
    stat(path).catch(() => undefined),
  ]);
  if (target?.isDirectory() !== true) return undefined;
  return { kind: itself?.isSymbolicLink() === true ? 'link-to-folder' : 'folder' };
}

/** The same path with the same size and time was taken before: nothing to do, and nothing to tell. */
async function isUnchanged(
  path: string,
  seen: { readonly bytes: number; readonly modified: number },
): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now !== undefined && now.size === seen.bytes && now.mtimeMs === seen.modified;
}

/** How often a file that changes while it is read is looked at again before it is recorded as failed, and after how long. */
const CHANGING_TRIES = 20;
const CHANGING_WAIT = 500;

/** Prepares a file once it has come to rest; `above` as for `prepareFile`. */
export async function prepareOnceStill(
  file: FileToImport,
  library: Library,
  reader: Reader,
  { above, isClosed }: { readonly above: number | undefined; readonly isClosed: () => boolean },
): Promise<Prepared> {
  for (let tries = 1; ; tries++) {
    const prepared = await prepareFile(file, library, reader, above);
    const isChanging = prepared.kind === 'failed' && prepared.error.kind === 'still-changing';
    if (!isChanging || tries >= CHANGING_TRIES || isClosed()) return prepared;
    await new Promise((resolve) => setTimeout(resolve, CHANGING_WAIT));
  }
}

/** A file with articles: its bytes are kept. */
export function isWorthKeeping(prepared: Prepared): prepared is Prepared & { readonly kind: 'read' } {
  return prepared.kind === 'read' && prepared.yields.articles.length > 0;
}
