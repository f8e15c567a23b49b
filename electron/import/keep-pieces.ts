import type { Revised, Review } from '../core/domain/import-record.ts';
import type { Library } from '../core/ports.ts';
import type { ArticleFiler } from './article-filer.ts';
import { fileArticles, freshArticles, type FreshArticle } from './file-articles.ts';
import { keepFile, keepSameBytes } from './keep-file.ts';
import { inForce, markSeen, replacedBy, supersede, type KeptFile } from './record.ts';
import type { PreparedFile } from './prepare-file.ts';
import { type KeptPieceOf, PIECE_ARTICLES, type PieceParts } from './piece.ts';
import { reviewsOf } from './reviews.ts';

/** A large file on its way into the library: what is left of it, and what has become of the rest. */
export type Pieces = {
  readonly recordId: number;
  readonly fresh: readonly FreshArticle[];
  /** How many of `fresh` are kept. */
  readonly kept: number;
  readonly articlesNew: number;
  readonly revised: readonly Revised[];
};

type KeptPiece = KeptPieceOf<Pieces>;

type Read = PreparedFile & { readonly kind: 'read' };

/** Whether a file has so many articles that it is kept in pieces, a transaction each. */
export function isLarge(prepared: PreparedFile): prepared is Read {
  return prepared.kind === 'read' && prepared.yields.articles.length > PIECE_ARTICLES;
}

/**
 * Keeps the next articles of a large file. Its record is unfinished until the last one is in, and says how many are
 * missing; should the program be stopped in between, the same bytes are taken up where they were left.
 */
export function keepPiece(prepared: Read, before: Pieces | undefined, parts: PieceParts): KeptPiece {
  const { library, filer, now } = parts;
  const pieces = before ?? begin(prepared, library, filer, now);
  if ('isDone' in pieces) return pieces;
  const { recordId, fresh } = pieces;
  const origin = {
    importId: recordId,
    path: prepared.file.path,
    sha256: prepared.sha256,
    dateArrived: now,
    givenTopics: prepared.file.defaults.topics ?? [],
    isAlone: false,
  };
  let [kept, articlesNew] = [pieces.kept, 0];
  const revised = [...pieces.revised];
  for (const one of fresh.slice(kept, kept + PIECE_ARTICLES)) {
    const filed = fileArticles([one], origin, library, filer);
    kept += 1;
    articlesNew += filed.articlesNew;
    revised.push(...filed.revised);
    if (parts.isTimeUp()) break;
  }
  const after: Pieces = { ...pieces, kept, articlesNew: pieces.articlesNew + articlesNew, revised };
  const isDone = after.kept === fresh.length;
  const state = after.articlesNew === 0 && revised.length > 0 ? 'new-version' : 'imported';
  const reviews = isDone ? reviewsOf(prepared.yields, articlesOf(fresh)) : missing(prepared, after);
  library.completeImport(recordId, { state, articlesNew: after.articlesNew, revised, reviews }, !isDone);
  if (!isDone) return { isDone, pieces: after, articlesNew };
  const replaced = replacedBy(prepared.file, library);
  markSeen(prepared, library, prepared.content.length, recordId);
  for (const former of replaced) if (former !== recordId) supersede(former, recordId, library);
  return { isDone, file: { recordId, state, articlesNew: after.articlesNew }, articlesNew };
}

function begin(
  prepared: Read,
  library: Library,
  filer: ArticleFiler,
  now: string,
): Pieces | (KeptPiece & { isDone: true }) {
  const { file, content, sha256, yields } = prepared;
  const done = (kept: KeptFile) => ({ isDone: true, file: kept, articlesNew: kept.articlesNew }) as const;
  const earlier = library.importOf(sha256);
  if (earlier !== undefined) {
    return done(
      keepSameBytes({ ...prepared, kind: 'same-bytes', earlier, bytes: content.length }, library, now),
    );
  }
  const left = library.unfinishedImport(sha256);
  const fresh = freshArticles(yields.articles, sha256, library);
  if (left !== undefined && left.path === file.path) {
    const { id: recordId, articlesNew, revised } = left;
    return { recordId, fresh, kept: 0, articlesNew, revised };
  }
  if (fresh.length <= PIECE_ARTICLES) return done(keepFile(prepared, library, filer, now));
  const pieces: Omit<Pieces, 'recordId'> = { fresh, kept: 0, articlesNew: 0, revised: [] };
  const { format, formatVersion } = yields;
  const recordId = library.addImport(
    {
      at: now,
      path: file.path,
      bytes: content.length,
      sha256,
      state: 'imported',
      articlesFound: yields.articles.length,
      articlesNew: 0,
      revised: [],
      reviews: missing(prepared, pieces),
      tried: yields.tried,
      ...(file.watchId !== undefined && { watchId: file.watchId }),
      ...inForce(file),
      ...(format !== undefined && { format }),
      ...(formatVersion !== undefined && { formatVersion }),
      ...(file.format !== undefined && { chosenFormat: file.format }),
    },
    true,
  );
  return { ...pieces, recordId };
}

/** What the record says until the last article is in. */
function missing({ yields }: Read, { fresh, kept }: Omit<Pieces, 'recordId'>): readonly Review[] {
  const expected = yields.articles.length;
  return [{ kind: 'expected-more', expected, found: expected - (fresh.length - kept) }];
}

function articlesOf(fresh: readonly FreshArticle[]) {
  return fresh.map(({ article }) => article);
}
