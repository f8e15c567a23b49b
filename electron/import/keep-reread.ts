import type { ImportRecord } from '../core/domain/import-record.ts';
import type { Library, NewImportRecord } from '../core/ports.ts';
import type { ArticleFiler } from './article-filer.ts';
import { completeRecord, contentHashOf, fileArticles, freshArticles } from './file-articles.ts';
import { inForce, type KeptFile } from './record.ts';
import { matchReadings, type FormerReading, type Matched } from './match-readings.ts';
import type { PreparedFile } from './prepare-file.ts';
import { firstRefusal, reviewsOf } from './reviews.ts';

type Reread = PreparedFile & { readonly kind: 'reread' };

/**
 * Puts a new reading of kept bytes in the place of the one before. Articles keep their number, marks and whatever the
 * analyst added; those the new reading does not find are taken out, those it finds beside them are added.
 */
export function keepReread(prepared: Reread, library: Library, filer: ArticleFiler, now: string): KeptFile {
  const { before, yields } = prepared;
  const former = formerReadings(before, library);
  const isReplaced = former.length === 0 && before.articlesNew + before.revised.length > 0;
  if (isReplaced) return { state: 'known', articlesNew: 0 };
  if (yields.articles.length === 0) return keepFailedReread(prepared, library, now);
  const matched = matchReadings(former, yields.articles, before.articlesFound);
  const others = yields.articles.filter((_article, position) => !matched.has(position));
  const fresh = freshArticles(others, prepared.sha256, library).map((one) => ({
    ...one,
    position: yields.articles.indexOf(one.article),
  }));
  const standing = yields.articles.filter(
    (article, position) => matched.has(position) || fresh.some((one) => one.article === article),
  );
  const recordId = addRecord(prepared, library, now, {
    state: before.state === 'new-version' && fresh.length === 0 ? 'new-version' : 'imported',
    articlesNew: fresh.length,
    revised: before.revised,
    reviews: reviewsOf(yields, standing),
  });
  const origin = {
    importId: recordId,
    path: before.path,
    sha256: prepared.sha256,
    dateArrived: arrivedAt(before, library),
    givenTopics: prepared.file.defaults.topics ?? [],
    isAlone: yields.articles.length === 1,
  };
  removeVanished(former, matched, library, filer);
  for (const [position, { kept }] of matched) {
    const article = yields.articles[position];
    if (article === undefined) continue;
    const contentHash = contentHashOf(article);
    filer.renew(kept, { ...origin, position, article, contentHash });
  }
  const filed = fileArticles(fresh, origin, library, filer);
  if (filed.revised.length > 0) completeRecord(recordId, filed, before.revised, library);
  return { recordId, state: 'imported', articlesNew: filed.articlesNew };
}

function formerReadings(before: ImportRecord, library: Library): readonly FormerReading[] {
  return library.articlesOf(before.id).flatMap((kept) => {
    const article = library.version(kept.id, kept.version);
    return article === undefined ? [] : [{ kept, article }];
  });
}

/** An article that has other versions stays with them. */
function removeVanished(
  former: readonly FormerReading[],
  matched: Matched,
  library: Library,
  filer: ArticleFiler,
): void {
  const found = new Set(matched.values());
  const vanished = former.filter(
    (reading) => !found.has(reading) && library.versionCount(reading.kept.id) === 1,
  );
  for (const { kept } of vanished) filer.remove(kept.id);
}

/** The reader of today finds nothing where the one before did: what was read stays, and the log says so. */
function keepFailedReread(prepared: Reread, library: Library, now: string): KeptFile {
  const { yields } = prepared;
  const error = firstRefusal(yields);
  const tried = [...yields.tried, 'What was read before stays in the library'];
  const recordId = addRecord(prepared, library, now, { state: 'failed', error, tried });
  return { recordId, state: 'failed', articlesNew: 0 };
}

function addRecord(
  { before, yields, file, sha256 }: Reread,
  library: Library,
  now: string,
  outcome: Pick<NewImportRecord, 'state'> & Partial<NewImportRecord>,
): number {
  const chosenFormat = file.format ?? before.chosenFormat;
  const id = library.addImport({
    at: now,
    path: before.path,
    ...(before.watchId !== undefined && { watchId: before.watchId }),
    ...inForce(file),
    ...(before.bytes !== undefined && { bytes: before.bytes }),
    sha256,
    ...(yields.format !== undefined && { format: yields.format }),
    ...(yields.formatVersion !== undefined && { formatVersion: yields.formatVersion }),
    ...(chosenFormat !== undefined && { chosenFormat }),
    rereadOf: before.id,
    articlesFound: yields.articles.length,
    articlesNew: 0,
    revised: [],
    reviews: [],
    tried: yields.tried,
    ...outcome,
  });
  library.supersedeImport(before.id, id);
  if (file.retryOf !== undefined && file.retryOf !== before.id) library.supersedeImport(file.retryOf, id);
  const seen = library.seenFile(before.path);
  if (seen?.importId === before.id) library.markSeen({ ...seen, importId: id });
  return id;
}

/** When the bytes came in first, however often they were read since. */
export function arrivedAt(record: ImportRecord, library: Library): string {
  const former = record.rereadOf === undefined ? undefined : library.import(record.rereadOf);
  return former === undefined ? record.at : arrivedAt(former, library);
}
