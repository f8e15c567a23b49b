import type { ArticleTerm } from '../../filing.ts';
import { hashWord } from '../tokens/hash.ts';
import { stemOf } from './stem.ts';
import { commonWords } from './stop-words.ts';

/**
 * The terms of one article, small enough to be kept for every article. A key is a word's hash with its class in the
 * lowest bits: two words of one key among the hundred thousand of a window are no matter. A mark is a strength with what
 * is known of the term in this article in the lowest bits.
 */
export type PackedTerms = { readonly keys: Int32Array; readonly marks: Uint16Array };

const CLASS_BITS = 3;
/** Keys stay below 2^30: engines keep such numbers in place. */
const HASH_BITS = 27;
const FLAG_BITS = 3;
const STRENGTH_UNIT = 8191;
const BYTES_A_TERM = 6;

export const TERM_CLASS = { figure: 0, rare: 1, common: 2 } as const;
export const TERM_FLAG = { name: 4, small: 2, fresh: 1 } as const;

const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stemOf));

function classOfTerm(term: string): number {
  if (term.startsWith('#')) return TERM_CLASS.figure;
  return commonStems.has(term) ? TERM_CLASS.common : TERM_CLASS.rare;
}

/** The number a term goes by. */
export function keyOf(term: string): number {
  return ((hashWord(term) & ((1 << HASH_BITS) - 1)) << CLASS_BITS) | classOfTerm(term);
}

export const classOf = (key: number): number => key & ((1 << CLASS_BITS) - 1);
export const strengthAt = ({ marks }: PackedTerms, at: number): number =>
  ((marks[at] ?? 0) >>> FLAG_BITS) / STRENGTH_UNIT;
export const hasFlag = ({ marks }: PackedTerms, at: number, flag: number): boolean =>
  ((marks[at] ?? 0) & flag) !== 0;

/** A mark of a term as an article has it; whether it is fresh is known only when the article is placed. */
export function markOf({ strength, isName, isSmall }: ArticleTerm): number {
  const units = Math.min(STRENGTH_UNIT, Math.max(1, Math.round(strength * STRENGTH_UNIT)));
  return (units << FLAG_BITS) | (isName ? TERM_FLAG.name : 0) | (isSmall ? TERM_FLAG.small : 0);
}

export const strengthOfMark = (mark: number): number => (mark >>> FLAG_BITS) / STRENGTH_UNIT;

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
  const marks = new Map(terms.map((term) => [keyOf(term.term), markOf(term)]));
  return packed.keys.every((key, at) => marks.get(key) === ((packed.marks[at] ?? 0) & ~TERM_FLAG.fresh));
}
