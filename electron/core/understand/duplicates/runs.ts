import { hashShingle } from '../tokens/hash.ts';

/** `length` equal tokens, at `inLong` of the longer text and at `inShort` of the shorter. */
export type Run = { readonly inLong: number; readonly inShort: number; readonly length: number };

/** Shortest stretch of equal tokens that counts as reused text. */
const SHORTEST = 3;
/** Places of the longer text looked at for one stretch: bounds the work on texts that repeat themselves. */
const MOST_PLACES = 12;

/** The stretches both texts share, in the order of the shorter; paragraphs may have moved. */
export function sharedRuns(long: Int32Array, short: Int32Array): readonly Run[] {
  const placesWith = placesOf(long);
  const runs: Run[] = [];
  let expected = 0;
  let at = 0;
  while (at + SHORTEST <= short.length) {
    const run = longestAt(long, short, at, placesWith(hashShingle(short, at, SHORTEST)), expected);
    if (run === undefined) {
      at++;
      continue;
    }
    runs.push(run);
    at += run.length;
    expected = run.inLong + run.length;
  }
  return runs;
}

/** Where each shingle of a text stands, the first places first: a chained table in flat arrays, made for every comparison. */
function placesOf(long: Int32Array): (hash: number) => readonly number[] {
  const count = Math.max(0, long.length - SHORTEST + 1);
  const hashes = new Uint32Array(count);
  const next = new Int32Array(count);
  let size = 16;
  while (size < count) size *= 2;
  const first = new Int32Array(size).fill(-1);
  for (let place = count - 1; place >= 0; place--) {
    const hash = hashShingle(long, place, SHORTEST);
    const bucket = hash & (size - 1);
    hashes[place] = hash;
    next[place] = first[bucket] ?? -1;
    first[bucket] = place;
  }
  return (hash) => {
    const places: number[] = [];
    for (let place = first[hash & (size - 1)] ?? -1; place >= 0; place = next[place] ?? -1) {
      if (hashes[place] === hash && places.push(place) === MOST_PLACES) break;
    }
    return places;
  };
}

/** Of equally long stretches the one nearest to where the last left off, so that order is kept where it can be. */
function longestAt(
  long: Int32Array,
  short: Int32Array,
  at: number,
  places: readonly number[],
  expected: number,
): Run | undefined {
  let best: Run | undefined;
  for (const place of places) {
    const length = equalTokens(long, place, short, at);
    const isNearer = best?.length === length && Math.abs(place - expected) < Math.abs(best.inLong - expected);
    if (length >= SHORTEST && (length > (best?.length ?? 0) || isNearer)) {
      best = { inLong: place, inShort: at, length };
    }
  }
  return best;
}

function equalTokens(long: Int32Array, inLong: number, short: Int32Array, inShort: number): number {
  let length = 0;
  while (
    inLong + length < long.length &&
    inShort + length < short.length &&
    long[inLong + length] === short[inShort + length]
  ) {
    length++;
  }
  return length;
}
