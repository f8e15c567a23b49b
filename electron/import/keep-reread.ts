import type { ImportRecord, Revised } from '../core/domain/import-record.ts';
import type { FileYield } from '../core/import-ports.ts';
import type { KeptPlace } from '../core/filing.ts';
import type { Library, NewImportRecord } from '../core/ports.ts';
import type { ArticleFiler } from './article-filer.ts';
import { type ArticleOrigin, completeRecord } from './file-articles.ts';
import { type KeptPieceOf, PIECE_ARTICLES, type PieceParts } from './piece.ts';
import { inForce, type KeptFile } from './record.ts';
import { planReread, type Reread, type RereadPlan, takeRereadStep } from './reread-steps.ts';
import { firstRefusal, reviewsOf } from './reviews.ts';

/** A large file on its way to its new reading. */
export type RereadPieces = {
  readonly plan: RereadPlan;
  /** How many steps of the plan are taken. */
  readonly taken: number;
  readonly places: readonly KeptPlace[];
  readonly articlesNew: number;
  readonly revised: readonly Revised[];
};

/**
 * Puts a new reading of kept bytes in the place of the one before. Articles keep their number, marks and whatever the
 * analyst added; those the new reading does not find are taken out, those it finds beside them are added.
 */
export function keepReread(prepared: Reread, library: Library, filer: ArticleFiler, now: string): KeptFile {
  const plan = planReread(prepared, library);
  if (plan === undefined) return { state: 'known', articlesNew: 0 };
  if (prepared.yields.articles.length === 0) return keepFailedReread(prepared, library, now);
  const { before } = prepared;
  const recordId = addRereadRecord(
    prepared,
    library,
    now,
    outcomeOf(prepared, plan, plan.articlesNew, before.revised),
  );
  const origin = originIn(prepared, recordId, library);
  const removed = plan.steps.filter(({ kind }) => kind === 'remove');
  const others = plan.steps.filter(({ kind }) => kind !== 'remove');
  // In one transaction what goes may go first, so that nothing is compared with it.
  const done = [...removed, ...others].map((step) => takeRereadStep(step, origin, true, library, filer));
  const articlesNew = done.reduce((sum, one) => sum + one.articlesNew, 0);
  const revised = done.flatMap((one) => one.revised);
  if (revised.length > 0) {
    completeRecord(recordId, { articlesNew, revised, ids: [] }, before.revised, library);
  }
  return { recordId, state: 'imported', articlesNew };
}

/** Whether a new reading has so much to change that it is kept in pieces. */
export function isLargeReread(prepared: { readonly kind: string }): prepared is Reread {
  if (!isReread(prepared)) return false;
  const { yields, before } = prepared;
  return (
    yields.articles.length > 0 && Math.max(yields.articles.length, before.articlesFound) > PIECE_ARTICLES
  );
}

function isReread(prepared: { readonly kind: string }): prepared is Reread {
  return prepared.kind === 'reread';
}

/**
 * Takes the next steps to the new reading of a large file. Until the last one is taken all articles stay under the
 * record of the reading before, which counts them; each is whole, read one way or the other. Should the program be
 * stopped in between, that record is still of the older reading: read again, the file goes on from there.
 */
export function keepRereadPiece(
  prepared: Reread,
  left: RereadPieces | undefined,
  { library, filer, now, isTimeUp }: PieceParts,
): KeptPieceOf<RereadPieces> {
  const { before } = prepared;
  const plan = left?.plan ?? planReread(prepared, library);
  if (plan === undefined) return { isDone: true, file: { state: 'known', articlesNew: 0 }, articlesNew: 0 };
  const pieces = left ?? { plan, taken: 0, places: [], articlesNew: 0, revised: [] };
  if (pieces.taken === plan.steps.length) return finish(prepared, pieces, library, now);
  const origin = originIn(prepared, before.id, library);
  const places: KeptPlace[] = [];
  const revised: Revised[] = [];
  let taken = 0;
  let articlesNew = 0;
  for (const step of plan.steps.slice(pieces.taken, pieces.taken + PIECE_ARTICLES)) {
    const done = takeRereadStep(step, origin, false, library, filer);
    taken += 1;
    articlesNew += done.articlesNew;
    places.push(...done.places);
    revised.push(...done.revised);
    if (isTimeUp()) break;
  }
  const after: RereadPieces = {
    plan,
    taken: pieces.taken + taken,
    places: [...pieces.places, ...places],
    articlesNew: pieces.articlesNew + articlesNew,
    revised: [...pieces.revised, ...revised],
  };
  if (articlesNew + revised.length > 0) {
    library.completeImport(before.id, {
      state: before.state,
      articlesNew: before.articlesNew + after.articlesNew,
      revised: [...before.revised, ...after.revised],
    });
  }
  return { isDone: false, pieces: after, articlesNew };
}

function finish(
  prepared: Reread,
  pieces: RereadPieces,
  library: Library,
  now: string,
): KeptPieceOf<RereadPieces> {
  const { plan, articlesNew, places } = pieces;
  const revised = [...prepared.before.revised, ...pieces.revised];
  const recordId = addRereadRecord(prepared, library, now, outcomeOf(prepared, plan, articlesNew, revised));
  library.placeArticles(places, recordId);
  return { isDone: true, file: { recordId, state: 'imported', articlesNew }, articlesNew: 0 };
}

function outcomeOf(
  { before, yields }: Reread,
  plan: RereadPlan,
  articlesNew: number,
  revised: readonly Revised[],
): Pick<NewImportRecord, 'state'> & Partial<NewImportRecord> {
  return {
    state: before.state === 'new-version' && articlesNew === 0 ? 'new-version' : 'imported',
    articlesNew,
    revised,
    reviews: reviewsOf(yields, plan.standing),
  };
}

function originIn(prepared: Reread, importId: number, library: Library): ArticleOrigin {
  return {
    importId,
    path: prepared.before.path,
    sha256: prepared.sha256,
    dateArrived: arrivedAt(prepared.before, library),
    givenTopics: prepared.file.defaults.topics ?? [],
    isAlone: prepared.yields.articles.length === 1,
  };
}

/** The reader of today finds nothing where the one before did: what was read stays, and the log says so. */
function keepFailedReread(prepared: Reread, library: Library, now: string): KeptFile {
  const { yields } = prepared;
  const error = firstRefusal(yields);
  const tried = [...yields.tried, 'What was read before stays in the library'];
  const recordId = addRereadRecord(prepared, library, now, { state: 'failed', error, tried });
  return { recordId, state: 'failed', articlesNew: 0 };
}

/** The file read again, the record of its reading before, and what the new one says beside its articles. */
export type RereadOf = Pick<Reread, 'before' | 'file' | 'sha256'> & {
  readonly yields: Pick<FileYield, 'format' | 'formatVersion' | 'tried'> & {
    readonly articles: { readonly length: number };
  };
};

/** Makes the record of a new reading, in the place of the one before. */
export function addRereadRecord(
  { before, yields, file, sha256 }: RereadOf,
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
