import type { ComparableText } from '../../ports.ts';
import { hashShingle } from '../tokens/hash.ts';
import { digestOf } from './digest.ts';

/** Length of a shingle in tokens. */
const SHINGLE = 4;
/** One shingle is kept of every run of this many (winnowing: Schleimer, Wilkerson, Aiken 2003). */
const WINDOW = 4;
/** The smallest so many are kept: both of two copies drop the same ones, and an index stays small. */
const MOST = 96;

/** A body shorter than this is told apart by its headline only. */
export const SHORTEST_BODY = 6;

/** What finds possible copies of a text: unsigned 32-bit, ascending, the same on every machine. */
export function fingerprintsOf(text: ComparableText): readonly number[] {
  const { body, headline } = digestOf(text);
  const hashes = body.hashes.length >= SHORTEST_BODY ? body.hashes : headline.hashes;
  const kept = [...winnowed(shingles(hashes))].sort((a, b) => a - b);
  return kept.slice(0, MOST);
}

function shingles(hashes: Int32Array): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i + SHINGLE <= hashes.length; i++) found.push(hashShingle(hashes, i, SHINGLE));
  return found;
}

function winnowed(found: readonly number[]): ReadonlySet<number> {
  const kept = new Set<number>();
  const window = Math.min(WINDOW, found.length);
  for (let i = 0; window > 0 && i + window <= found.length; i++) {
    let least = Infinity;
    for (let j = i; j < i + window; j++) least = Math.min(least, found[j] ?? Infinity);
    kept.add(least);
  }
  return kept;
}
