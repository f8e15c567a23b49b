import type { FileToImport } from '../core/import-ports.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Result } from '../core/result.ts';
import { isLarge, keepPiece, type Pieces } from './keep-pieces.ts';
import { isLargeReread, keepRereadPiece, type RereadPieces } from './keep-reread.ts';
import type { KeptPieceOf, PieceParts } from './piece.ts';
import type { Prepared } from './prepare-file.ts';

/** A file in hand; a large one with what is left of it. */
export type InHand = {
  readonly file: FileToImport;
  /** Its reader is free for the next; its bytes are on their way to the disk. */
  isRead?: true;
  prepared?: Prepared;
  pieces?: Pieces;
  rereadPieces?: RereadPieces;
};

/** Whether a file has so many articles, in this reading or the one before, that it is kept a piece at a time. */
export function isKeptInPieces(prepared: Prepared): boolean {
  return prepared.kind !== 'large' && (isLarge(prepared) || isLargeReread(prepared));
}

/** Keeps the next piece of a large file in a transaction of its own; nothing when the file is not large. */
export function keepNextPiece(
  slot: InHand,
  parts: PieceParts,
): Result<KeptPieceOf<unknown>, LibraryError> | undefined {
  const { prepared } = slot;
  if (prepared === undefined || prepared.kind === 'large') return undefined;
  if (isLarge(prepared)) {
    const original = parts.library.keepOriginal(prepared.sha256, prepared.content);
    if (!original.ok) return original;
    const kept = parts.library.transaction(() => keepPiece(prepared, slot.pieces, parts));
    if (kept.ok && !kept.value.isDone) slot.pieces = kept.value.pieces;
    return kept;
  }
  if (!isLargeReread(prepared)) return undefined;
  const kept = parts.library.transaction(() => keepRereadPiece(prepared, slot.rereadPieces, parts));
  if (kept.ok && !kept.value.isDone) slot.rereadPieces = kept.value.pieces;
  return kept;
}
