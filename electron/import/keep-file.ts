import { createHash } from 'node:crypto';
import type { ReadArticle } from '../core/domain/article.ts';
import type { ImportError, ImportState, Review } from '../core/domain/import-record.ts';
import type { FileYield, Library, NewImportRecord } from '../core/ports.ts';
import { assertNever } from '../core/result.ts';
import { contentHashInput } from '../core/understand/duplicates/content-hash-input.ts';
import type { ArticleFiler } from './article-filer.ts';
import type { PreparedFile } from './prepare-file.ts';

/** What became of one file. `record` is absent when the file was known already and there is nothing to tell. */
export type KeptFile = {
  readonly recordId?: number;
  readonly state: ImportState | 'known';
  readonly articlesNew: number;
};

type Outcome = Pick<NewImportRecord, 'state'> & Partial<NewImportRecord>;

/** Writes one prepared file into the library. Runs inside a transaction; the original bytes are already on disk. */
export function keepFile(
  prepared: PreparedFile,
  library: Library,
  filer: ArticleFiler,
  now: string,
): KeptFile {
  switch (prepared.kind) {
    case 'known':
      return { state: 'known', articlesNew: 0 };
    case 'excluded':
      return record(prepared, library, now, { state: 'excluded', exclusion: prepared.exclusion });
    case 'failed':
      return keepFailure(prepared, library, now);
    case 'same-bytes':
      return keepSameBytes(prepared, library, now);
    case 'read':
      return keepRead(prepared, library, filer, now);
    default:
      return assertNever(prepared);
  }
}

/** A file that fails again for the same reason, without being asked to, is no news. */
function keepFailure(prepared: PreparedFile & { kind: 'failed' }, library: Library, now: string): KeptFile {
  const { file, error, bytes, sha256 } = prepared;
  const seen = library.seenFile(file.path);
  const earlier = seen === undefined ? undefined : library.import(seen.importId);
  const isAsked = file.retryOf !== undefined || file.isAsked === true;
  if (!isAsked && earlier?.error?.kind === error.kind) return { state: 'known', articlesNew: 0 };
  return record(prepared, library, now, {
    state: 'failed',
    error,
    ...(bytes !== undefined && { bytes }),
    ...(sha256 !== undefined && { sha256 }),
  });
}

function keepSameBytes(
  prepared: PreparedFile & { kind: 'same-bytes' },
  library: Library,
  now: string,
): KeptFile {
  const { earlier, bytes, sha256, file } = prepared;
  if (earlier.path === file.path && file.retryOf === undefined && file.isAsked !== true) {
    // Touched, not changed: the same file seen again is no news.
    markSeen(prepared, library, bytes, earlier.id);
    return { state: 'known', articlesNew: 0 };
  }
  return record(prepared, library, now, {
    state: 'duplicate',
    bytes,
    sha256,
    articlesFound: earlier.articlesFound,
    sameBytesAs: earlier.path,
    ...(earlier.format !== undefined && { format: earlier.format }),
    ...(earlier.formatVersion !== undefined && { formatVersion: earlier.formatVersion }),
  });
}

function keepRead(
  prepared: PreparedFile & { kind: 'read' },
  library: Library,
  filer: ArticleFiler,
  now: string,
): KeptFile {
  const { content, sha256, yields } = prepared;
  // Two files with the same bytes may have been read side by side: the first one kept wins.
  const earlier = library.importOf(sha256);
  if (earlier !== undefined) {
    return keepSameBytes({ ...prepared, kind: 'same-bytes', earlier, bytes: content.length }, library, now);
  }
  const fresh = newArticles(yields.articles, library);
  const base: Partial<NewImportRecord> = {
    bytes: content.length,
    sha256,
    ...(yields.format !== undefined && { format: yields.format }),
    ...(yields.formatVersion !== undefined && { formatVersion: yields.formatVersion }),
    articlesFound: yields.articles.length,
    articlesNew: fresh.length,
    reviews: reviewsOf(yields, fresh),
    tried: yields.tried,
  };
  if (yields.articles.length === 0) {
    return record(prepared, library, now, { ...base, state: 'failed', error: firstRefusal(yields) });
  }
  const kept = record(prepared, library, now, {
    ...base,
    state: fresh.length > 0 ? 'imported' : 'duplicate',
  });
  for (const { article, position, contentHash } of fresh) {
    filer.file({ importId: kept.recordId, sha256, position, article, contentHash, dateArrived: now });
  }
  return kept;
}

type FreshArticle = {
  readonly article: ReadArticle;
  readonly position: number;
  readonly contentHash: string;
};

/** Articles the library does not hold, each once even if the file holds it twice. */
function newArticles(articles: readonly ReadArticle[], library: Library): readonly FreshArticle[] {
  const hashes = new Set<string>();
  const fresh: FreshArticle[] = [];
  for (const [position, article] of articles.entries()) {
    const contentHash = createHash('sha256').update(contentHashInput(article)).digest('hex');
    if (hashes.has(contentHash) || library.articleWith(contentHash) !== undefined) continue;
    hashes.add(contentHash);
    fresh.push({ article, position, contentHash });
  }
  return fresh;
}

function firstRefusal(yields: FileYield): ImportError {
  return yields.refusals[0] ?? { kind: 'no-text', format: yields.format ?? 'unknown' };
}

/** What a person should look at. Counts are of the new articles; nothing was filled in for them. */
function reviewsOf(yields: FileYield, fresh: readonly FreshArticle[]): readonly Review[] {
  const lacking = (field: 'datePublished' | 'headline' | 'outlet') =>
    fresh.filter(({ article }) => article[field] === undefined).length;
  const counted = [
    { kind: 'no-date', articles: lacking('datePublished') },
    { kind: 'no-headline', articles: lacking('headline') },
    { kind: 'no-outlet', articles: lacking('outlet') },
  ] as const;
  const reviews: Review[] = counted.filter((review) => review.articles > 0);
  const found = yields.articles.length;
  if (yields.expected !== undefined && yields.expected > found) {
    reviews.push({ kind: 'expected-more', expected: yields.expected, found });
  }
  if (found > 0 && yields.refusals.length > 0)
    reviews.push({ kind: 'refused-items', refusals: yields.refusals });
  return reviews;
}

function record(
  prepared: PreparedFile,
  library: Library,
  now: string,
  outcome: Outcome,
): KeptFile & { recordId: number } {
  const { file } = prepared;
  const id = library.addImport({
    at: now,
    path: file.path,
    ...(file.watchId !== undefined && { watchId: file.watchId }),
    articlesFound: 0,
    articlesNew: 0,
    reviews: [],
    tried: [],
    ...outcome,
  });
  if (file.retryOf !== undefined) library.supersedeImport(file.retryOf, id);
  markSeen(prepared, library, outcome.bytes ?? 0, id);
  return { recordId: id, state: outcome.state, articlesNew: outcome.articlesNew ?? 0 };
}

function markSeen(prepared: PreparedFile, library: Library, bytes: number, importId: number): void {
  const modified = prepared.modified;
  // A file that could not be read is not marked by size and time: when it is touched or comes back, it is tried again.
  library.markSeen({ path: prepared.file.path, bytes, modified: modified ?? -1, importId });
}
