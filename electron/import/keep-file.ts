import type { ReadArticle } from '../core/domain/article.ts';
import type { Library, NewImportRecord } from '../core/ports.ts';
import { assertNever } from '../core/result.ts';
import type { ArticleFiler } from './article-filer.ts';
import { wasCancelled, withCancelled } from './cancelled.ts';
import { completeRecord, contentHashOf, fileArticles, freshArticles } from './file-articles.ts';
import { keepReread } from './keep-reread.ts';
import type { PreparedFile } from './prepare-file.ts';
import { type KeptFile, markSeen, record, replacedBy, supersede } from './record.ts';
import { firstRefusal, reviewsOf } from './reviews.ts';

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
      return record(prepared, library, now, {
        state: 'excluded',
        exclusion: prepared.exclusion,
        ...(prepared.bytes !== undefined && { bytes: prepared.bytes }),
        ...(prepared.sha256 !== undefined && { sha256: prepared.sha256 }),
      });
    case 'failed':
      return keepFailure(prepared, library, now);
    case 'cancelled':
      return keepCancelled(prepared, library, now);
    case 'same-bytes':
      return keepSameBytes(prepared, library, now);
    case 'read':
      return keepRead(prepared, library, filer, now);
    case 'reread':
      return keepReread(prepared, library, filer, now);
    default:
      return assertNever(prepared);
  }
}

/** A file that fails again for the same reason, without being asked to, is no news. */
export function keepFailure(
  prepared: PreparedFile & { kind: 'failed' },
  library: Library,
  now: string,
): KeptFile {
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

/** The import was cancelled before the file was read; of a large one that is half read, the record says so. */
function keepCancelled(
  prepared: PreparedFile & { kind: 'cancelled' },
  library: Library,
  now: string,
): KeptFile {
  const { file, bytes, sha256 } = prepared;
  const half = sha256 === undefined ? undefined : library.unfinishedImport(sha256);
  if (half?.path !== file.path) {
    const exclusion = { kind: 'cancelled' } as const;
    return record(prepared, library, now, { state: 'cancelled', exclusion, bytes });
  }
  library.completeImport(half.id, withCancelled(half, true), true);
  for (const former of replacedBy(file, library)) if (former !== half.id) supersede(former, half.id, library);
  markSeen(prepared, library, bytes, half.id);
  return { recordId: half.id, state: 'cancelled', articlesNew: 0 };
}

/** The same bytes were taken in before. */
export function keepSameBytes(
  prepared: PreparedFile & { kind: 'same-bytes' },
  library: Library,
  now: string,
): KeptFile {
  const { earlier, bytes, sha256, file } = prepared;
  const isFirst = file.retryOf === undefined || wasCancelled(file.retryOf, library);
  if (earlier.path === file.path && isFirst && file.isAsked !== true) {
    // Touched, not changed: the same file seen again is no news.
    for (const former of replacedBy(file, library)) supersede(former, earlier.id, library);
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
  const fresh = freshArticles(yields.articles, sha256, library);
  const base: Partial<NewImportRecord> = {
    bytes: content.length,
    sha256,
    ...(yields.format !== undefined && { format: yields.format }),
    ...(yields.formatVersion !== undefined && { formatVersion: yields.formatVersion }),
    articlesFound: yields.articles.length,
    articlesNew: fresh.length,
    reviews: reviewsOf(
      yields,
      fresh.map(({ article }) => article),
    ),
    ...(prepared.file.format !== undefined && { chosenFormat: prepared.file.format }),
    tried: yields.tried,
  };
  if (yields.articles.length === 0) return keepNothing(prepared, library, now, base);
  const isDeleted = (article: ReadArticle) => library.isDeleted(contentHashOf(article));
  if (fresh.length === 0 && yields.articles.every(isDeleted)) {
    const exclusion = { kind: 'deleted', articles: yields.articles.length } as const;
    return record(prepared, library, now, { ...base, state: 'excluded', exclusion });
  }
  const kept = record(prepared, library, now, {
    ...base,
    state: fresh.length > 0 ? 'imported' : 'duplicate',
  });
  const filed = fileArticles(
    fresh,
    {
      importId: kept.recordId,
      path: prepared.file.path,
      sha256,
      dateArrived: now,
      givenTopics: prepared.file.defaults.topics ?? [],
      isAlone: yields.articles.length === 1,
    },
    library,
    filer,
  );
  if (filed.revised.length === 0) return kept;
  return { recordId: kept.recordId, ...completeRecord(kept.recordId, filed, [], library) };
}

/** No article: because the file says it has none, or because something is wrong. Told once for the same bytes. */
function keepNothing(
  prepared: PreparedFile & { kind: 'read' },
  library: Library,
  now: string,
  base: Partial<NewImportRecord>,
): KeptFile {
  const { file, yields, sha256, content } = prepared;
  const seen = library.seenFile(file.path);
  const earlier = seen === undefined ? undefined : library.import(seen.importId);
  const isAsked = file.retryOf !== undefined || file.isAsked === true;
  if (!isAsked && earlier !== undefined && earlier.sha256 === sha256) {
    markSeen(prepared, library, content.length, earlier.id);
    return { state: 'known', articlesNew: 0 };
  }
  const { setAside = [], refusals } = yields;
  const what = [...new Set(setAside)].join(', ');
  return refusals.length === 0 && setAside.length > 0
    ? record(prepared, library, now, { ...base, state: 'excluded', exclusion: { kind: 'no-article', what } })
    : record(prepared, library, now, { ...base, state: 'failed', error: firstRefusal(yields) });
}
