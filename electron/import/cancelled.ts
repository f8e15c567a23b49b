import type { ImportRecord, Review } from '../core/domain/import-record.ts';
import type { ImportOutcome, Library } from '../core/ports.ts';

/** Whether the record says that its file was not read, the import having been cancelled. */
export function wasCancelled(recordId: number, library: Library): boolean {
  return library.import(recordId)?.state === 'cancelled';
}

/** Whether the record is of a large file whose import was cancelled in the middle. */
export function isCancelledHalf({ reviews }: Pick<ImportRecord, 'reviews'>): boolean {
  return reviews.some((review) => review.kind === 'partly-read' && review.isCancelled === true);
}

/** What is known of a large file that is half read, and whether it is let go or gone on with. */
export function withCancelled(half: ImportRecord, isCancelled: boolean): ImportOutcome {
  const { state, articlesNew, revised, reviews } = half;
  return { state, articlesNew, revised, reviews: reviews.map((review) => marked(review, isCancelled)) };
}

function marked(review: Review, isCancelled: boolean): Review {
  if (review.kind !== 'partly-read') return review;
  const { readTo, bytes } = review;
  return { kind: 'partly-read', readTo, bytes, ...(isCancelled && { isCancelled }) };
}
