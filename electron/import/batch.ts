import { type InHand, isKeptInPieces } from './keep-next-piece.ts';
import { PIECE_ARTICLES } from './piece.ts';
import type { PreparedFile } from './prepare-file.ts';

/** Files kept in one transaction: many share one fsync when there are many, one is kept at once when it is alone. */
export const BATCH_FILES = 24;

/** The files that are kept together next: those prepared by now, in their order. A large file is a batch of its own. */
export function batchOf(inHand: readonly InHand[]): readonly PreparedFile[] {
  const batch: PreparedFile[] = [];
  let articles = 0;
  for (const { prepared } of inHand) {
    if (prepared === undefined || prepared.kind === 'large') break;
    if (batch.length >= BATCH_FILES || articles >= PIECE_ARTICLES) break;
    // Kept in pieces.
    if (isKeptInPieces(prepared) && batch.length > 0) break;
    batch.push(prepared);
    articles += prepared.kind === 'read' ? prepared.yields.articles.length : 0;
  }
  return batch;
}
