import { DAMAGED } from '../file/page-sums.ts';
import { BLOCK_HEAD, blockOf, readBlockHead, type BlockLengths } from './blocks.ts';

/** Which block of which original. */
export type BlockPlace = { readonly sha256: string; readonly number: number; readonly held: number };

/** How originals stand on the disk: under which name, and what is made of their compressed bytes. */
export type OriginalForm = {
  nameOf(sha256: string): string;
  readonly extension: string;
  whole(gzipped: Uint8Array, sha256: string): Uint8Array;
  /** The compressed bytes again; throws a refusal when they are not what was written. */
  ofWhole(stored: Uint8Array, sha256: string): Uint8Array;
  readonly headBytes: number;
  readHead(head: Uint8Array): BlockLengths | undefined;
  block(gzipped: Uint8Array, place: BlockPlace): Uint8Array;
  ofBlock(stored: Uint8Array, place: Pick<BlockPlace, 'sha256' | 'number'>): Uint8Array;
};

/** As gunzip reads them, under the SHA-256 of what they are. */
export const CLEAR_ORIGINALS: OriginalForm = {
  nameOf: (sha256) => sha256,
  extension: '.gz',
  whole: (gzipped) => gzipped,
  ofWhole: (stored) => stored,
  headBytes: BLOCK_HEAD,
  readHead: readBlockHead,
  // One that comes back from being sealed has its head still.
  block: (gzipped, { held }) => (readBlockHead(gzipped) === undefined ? blockOf(gzipped, held) : gzipped),
  ofBlock: (stored) => stored,
};

/** Whether a code says that the bytes were read, and are not what was written. */
export function isDamage(code: string): boolean {
  return code.startsWith('Z_') || code === DAMAGED;
}

/** What was opened; a refusal where nothing could be. */
export function asUndamaged(opened: Uint8Array | undefined): Uint8Array {
  if (opened === undefined)
    throw Object.assign(new Error('an original is not what was sealed'), { code: DAMAGED });
  return opened;
}
