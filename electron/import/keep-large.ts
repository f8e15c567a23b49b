import { basename } from 'node:path';
import type { Revised } from '../core/domain/import-record.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { ByteFile } from '../core/import-ports.ts';
import type { Library } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import { isCancelledHalf, withCancelled } from './cancelled.ts';
import { fileArticles, freshArticles } from './file-articles.ts';
import { keepFailure, keepSameBytes } from './keep-file.ts';
import { keepLargeReread } from './keep-large-reread.ts';
import type { KeptLarge, LargeParts } from './large-parts.ts';
import { bytesOfFile } from './large-file.ts';
import {
  type LargeTally,
  NOTHING_FOUND,
  reviewsOfTally,
  triedOf,
  withBrought,
  withPortion,
} from './large-tally.ts';
import { PIECE_ARTICLES } from './piece.ts';
import { type PortionRead, readInPortions } from './portions.ts';
import { type PreparedLarge, termsOf } from './prepare-file.ts';
import { inForce, type KeptFile, markSeen, record, replacedBy, supersede } from './record.ts';

type Progress = {
  recordId?: number;
  articlesNew: number;
  revised: readonly Revised[];
  tally: LargeTally;
  portions: number;
  /** Places in the file of what a run before this one kept. */
  readonly keptBefore: ReadonlySet<number>;
};

/**
 * Keeps a file too large to be held: first its bytes, then its articles, portion by portion, each in pieces of a
 * transaction. Its record is unfinished until the last one is in; should the program be stopped in between, the same
 * bytes are read again, and what is kept already is passed over.
 */
export async function keepLarge(prepared: PreparedLarge, parts: LargeParts): Promise<KeptLarge> {
  const { library } = parts;
  const { file, sha256, before } = prepared;
  if (before === undefined) {
    const earlier = library.importOf(sha256);
    if (earlier !== undefined) {
      return library.transaction(() =>
        keepSameBytes({ ...prepared, kind: 'same-bytes', earlier }, library, parts.clock.now()),
      );
    }
    const { chunks, failure } = bytesOfFile(file.path);
    const kept = await library.keepLargeOriginal(sha256, chunks);
    if (!kept.ok) return kept;
    if (kept.value === 'changed') {
      const error = failure() ?? ({ kind: 'still-changing' } as const);
      return library.transaction(() =>
        keepFailure({ file, kind: 'failed', error }, library, parts.clock.now()),
      );
    }
  }
  const opened = await library.openOriginal(sha256);
  if (!opened.ok) return opened;
  try {
    const portions = ahead(portionsOf(prepared, opened.value, parts));
    return before === undefined
      ? await keepPortions(prepared, portions, parts)
      : await keepLargeReread({ ...prepared, before }, portions, parts);
  } finally {
    await opened.value.close();
  }
}

function portionsOf(
  { file, before }: PreparedLarge,
  bytes: ByteFile,
  { library, reader, sizes }: LargeParts,
): AsyncGenerator<Result<PortionRead, LibraryError>, void> {
  const terms = termsOf(file, library, file.format ?? before?.chosenFormat);
  const fileName = basename(before?.path ?? file.path);
  return readInPortions({ file: bytes, fileName, terms, reader, ...(sizes !== undefined && { sizes }) });
}

/** The next portion is read while this one is kept. */
async function* ahead<T>(generator: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  let upcoming = generator.next();
  try {
    for (;;) {
      const next = await upcoming;
      if (next.done === true) return;
      upcoming = generator.next();
      yield next.value;
    }
  } finally {
    await upcoming.catch(() => undefined);
  }
}

async function keepPortions(
  prepared: PreparedLarge,
  portions: AsyncGenerator<Result<PortionRead, LibraryError>, void>,
  parts: LargeParts,
): Promise<KeptLarge> {
  const { library } = parts;
  const left = library.unfinishedImport(prepared.sha256);
  const isOurs = left !== undefined && left.path === prepared.file.path;
  if (isOurs && isCancelledHalf(left)) {
    // From here on it comes again by itself when the program is stopped.
    const resumed = library.transaction(() => {
      library.completeImport(left.id, withCancelled(left, false), true);
      library.forgetSeen(left.path);
    });
    if (!resumed.ok) return resumed;
  }
  const progress: Progress = {
    ...(isOurs && { recordId: left.id }),
    articlesNew: isOurs ? left.articlesNew : 0,
    revised: isOurs ? left.revised : [],
    tally: NOTHING_FOUND,
    portions: 0,
    keptBefore: new Set(isOurs ? library.articlesOf(left.id).map(({ position }) => position) : []),
  };
  for await (const portion of portions) {
    if (!portion.ok) return portion;
    const kept = await keepPortion(prepared, portion.value, progress, parts);
    if (kept !== undefined) return kept;
  }
  if (!(await parts.turn())) return ok('left');
  const finished = library.transaction(() => finish(prepared, progress, parts));
  // Nothing of it came into the library: then its bytes are none of the library's either.
  const isBare = progress.tally.articlesFound === 0 && library.standingImport(prepared.sha256) === undefined;
  if (finished.ok && isBare) library.dropOriginal(prepared.sha256);
  return finished;
}

/** Keeps the articles of one portion; answers only when it cannot be gone on. */
async function keepPortion(
  prepared: PreparedLarge,
  { yields, readTo }: PortionRead,
  progress: Progress,
  parts: LargeParts,
): Promise<KeptLarge | undefined> {
  const from = progress.tally.articlesFound;
  progress.tally = withPortion(progress.tally, yields);
  progress.portions += 1;
  for (let at = 0; at < yields.articles.length;) {
    if (!(await parts.turn())) return ok('left');
    const isTimeUp = parts.timer();
    const kept = parts.library.transaction(() =>
      keepPiece(prepared, { articles: yields.articles, at, from, readTo }, progress, parts, isTimeUp),
    );
    if (!kept.ok) return kept;
    parts.onpiece(kept.value.articlesNew - progress.articlesNew);
    Object.assign(progress, kept.value.after);
    at = kept.value.at;
  }
  return undefined;
}

type Piece = {
  readonly articles: PortionRead['yields']['articles'];
  readonly at: number;
  /** The place of the portion's first article in the file. */
  readonly from: number;
  readonly readTo: number;
};

/** Keeps as many articles as there is time for; those that are not new take little. */
function keepPiece(
  prepared: PreparedLarge,
  { articles, at, from, readTo }: Piece,
  progress: Progress,
  { library, filer, clock }: LargeParts,
  isTimeUp: () => boolean,
): { readonly at: number; readonly articlesNew: number; readonly after: Partial<Progress> } {
  const now = clock.now();
  const slice = articles.slice(at, at + PIECE_ARTICLES);
  const fresh = freshArticles(slice, prepared.sha256, library, from + at);
  const { articlesNew, revised, tally, keptBefore } = progress;
  const brought = (to: number) =>
    slice.filter((_one, index) => at + index < to && keptBefore.has(from + at + index));
  let end = at + slice.length;
  if (fresh.length === 0) {
    return { at: end, articlesNew, after: { tally: withBrought(tally, brought(end)) } };
  }
  const recordId = progress.recordId ?? begin(prepared, progress, library, now);
  const origin = {
    importId: recordId,
    path: prepared.file.path,
    sha256: prepared.sha256,
    dateArrived: now,
    givenTopics: prepared.file.defaults.topics ?? [],
    isAlone: false,
  };
  let after = { articlesNew, revised, tally };
  for (const [index, one] of fresh.entries()) {
    const filed = fileArticles([one], origin, library, filer);
    after = {
      articlesNew: after.articlesNew + filed.articlesNew,
      revised: filed.revised.length === 0 ? after.revised : [...after.revised, ...filed.revised],
      tally: withBrought(after.tally, [one.article]),
    };
    if (index === fresh.length - 1 || !isTimeUp()) continue;
    end = one.position - from + 1;
    break;
  }
  after.tally = withBrought(after.tally, brought(end));
  library.completeImport(
    recordId,
    {
      state: stateOf(after),
      articlesNew: after.articlesNew,
      revised: after.revised,
      articlesFound: from + end,
      reviews: [{ kind: 'partly-read', readTo, bytes: prepared.bytes }],
    },
    true,
  );
  return { at: end, articlesNew: after.articlesNew, after: { recordId, ...after } };
}

function begin(
  { file, bytes, sha256 }: PreparedLarge,
  { tally }: Progress,
  library: Library,
  at: string,
): number {
  return library.addImport(
    {
      at,
      path: file.path,
      bytes,
      sha256,
      state: 'imported',
      articlesFound: 0,
      articlesNew: 0,
      revised: [],
      reviews: [{ kind: 'partly-read', readTo: 0, bytes }],
      tried: tally.tried,
      ...(file.watchId !== undefined && { watchId: file.watchId }),
      ...inForce(file),
      ...(tally.format !== undefined && { format: tally.format }),
      ...(tally.formatVersion !== undefined && { formatVersion: tally.formatVersion }),
      ...(file.format !== undefined && { chosenFormat: file.format }),
    },
    true,
  );
}

function stateOf({ articlesNew, revised }: Pick<Progress, 'articlesNew' | 'revised'>) {
  return articlesNew === 0 && revised.length > 0 ? 'new-version' : 'imported';
}

/** Completes the record, or makes one that says why there is nothing new. */
function finish(prepared: PreparedLarge, progress: Progress, { library, clock }: LargeParts): KeptFile {
  const { file, bytes, sha256 } = prepared;
  const { recordId, articlesNew, revised, tally, portions } = progress;
  const { articlesFound, refusals, setAside } = tally;
  const reviews = reviewsOfTally(tally);
  const tried = triedOf(tally, portions);
  if (recordId !== undefined) {
    const state = stateOf(progress);
    library.completeImport(recordId, { state, articlesNew, revised, articlesFound, reviews, tried });
    const replaced = replacedBy(file, library);
    markSeen(prepared, library, bytes, recordId);
    for (const former of replaced) if (former !== recordId) supersede(former, recordId, library);
    return { recordId, state, articlesNew, isCounted: true };
  }
  const base = {
    bytes,
    sha256,
    articlesFound,
    reviews,
    tried,
    ...(tally.format !== undefined && { format: tally.format }),
    ...(tally.formatVersion !== undefined && { formatVersion: tally.formatVersion }),
    ...(file.format !== undefined && { chosenFormat: file.format }),
  };
  const now = clock.now();
  if (articlesFound > 0) return record(prepared, library, now, { ...base, state: 'duplicate' });
  if (refusals.length === 0 && setAside.size > 0) {
    const exclusion = { kind: 'no-article', what: [...setAside].join(', ') } as const;
    return record(prepared, library, now, { ...base, state: 'excluded', exclusion });
  }
  const error = refusals[0] ?? ({ kind: 'no-text', format: tally.format ?? 'unknown' } as const);
  return record(prepared, library, now, { ...base, state: 'failed', error });
}
