import type { ArticleTerm } from '../../filing.ts';
import { hashWord } from '../tokens/hash.ts';
import { classOfTerm } from './word-classes.ts';

/**
 * The terms of one article, small enough to be kept for every article. A key is a word's hash with its class in the
 * lowest bits: two words of one key among the hundred thousand of a window are no matter. A mark is a strength with what
 * is known of the term in this article in the lowest bits.
 */
export type PackedTerms = { readonly keys: Int32Array; readonly marks: Uint16Array };

const CLASS_BITS = 4;
/** Keys stay below 2^30: engines keep such numbers in place. */
const HASH_BITS = 26;
const FLAG_BITS = 3;
export const STRENGTH_UNIT = 8191;
const BYTES_A_TERM = 6;

export const TERM_FLAG = { name: 4, small: 2, fresh: 1 } as const;
const FLAGS_READ = TERM_FLAG.name | TERM_FLAG.small;

/** The number a term goes by. */
export function keyOf(term: string): number {
  return ((hashWord(term) & ((1 << HASH_BITS) - 1)) << CLASS_BITS) | classOfTerm(term);
}

export const classOf = (key: number): number => key & ((1 << CLASS_BITS) - 1);
export const unitsAt = ({ marks }: PackedTerms, at: number): number => (marks[at] ?? 0) >>> FLAG_BITS;
export const hasFlag = ({ marks }: PackedTerms, at: number, flag: number): boolean =>
  ((marks[at] ?? 0) & flag) !== 0;

/** A mark of a term as an article has it, with how much it tells there; whether it is fresh is known only when it is placed. */
export function markOf({ isName, isSmall }: ArticleTerm, strength: number): number {
  const units = Math.min(STRENGTH_UNIT, Math.max(1, Math.round(strength * STRENGTH_UNIT)));
  return (units << FLAG_BITS) | (isName ? TERM_FLAG.name : 0) | (isSmall ? TERM_FLAG.small : 0);
}

/** In whole units, so that sums are the same in whatever order they are made. */
export const unitsOfMark = (mark: number): number => mark >>> FLAG_BITS;

/** As bytes, for a library to keep. */
export function bytesOfTerms({ keys, marks }: PackedTerms): Uint8Array {
  const bytes = new Uint8Array(keys.length * BYTES_A_TERM);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < keys.length; i++) {
    view.setInt32(i * BYTES_A_TERM, keys[i] ?? 0, true);
    view.setUint16(i * BYTES_A_TERM + 4, marks[i] ?? 0, true);
  }
  return bytes;
}

/** The terms that `bytesOfTerms` made these bytes of. */
export function termsOfBytes(bytes: Uint8Array): PackedTerms {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = Math.floor(bytes.byteLength / BYTES_A_TERM);
  const keys = new Int32Array(size);
  const marks = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    keys[i] = view.getInt32(i * BYTES_A_TERM, true);
    marks[i] = view.getUint16(i * BYTES_A_TERM + 4, true);
  }
  return { keys, marks };
}

/** Whether an article tells what these terms tell, whatever they weigh. */
export function isSameTold(packed: PackedTerms, terms: readonly ArticleTerm[]): boolean {
  if (packed.keys.length !== terms.length) return false;
  const flags = new Map(terms.map((term) => [keyOf(term.term), markOf(term, 0) & FLAGS_READ]));
  return packed.keys.every((key, at) => flags.get(key) === ((packed.marks[at] ?? 0) & FLAGS_READ));
}
