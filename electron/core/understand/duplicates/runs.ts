import { hashShingle } from '../tokens/hash.ts';

/** `length` equal tokens, at `inLong` of the longer text and at `inShort` of the shorter. */
export type Run = { readonly inLong: number; readonly inShort: number; readonly length: number };

/** Shortest stretch of equal tokens that counts as reused text. */
const SHORTEST = 3;
/** Places of the longer text looked at for one stretch: bounds the work on texts that repeat themselves. */
const MOST_PLACES = 12;

/** The stretches both texts share, in the order of the shorter; paragraphs may have moved. */
export function sharedRuns(long: Int32Array, short: Int32Array): readonly Run[] {
  const places = placesOf(long);
  const runs: Run[] = [];
  let expected = 0;
  let at = 0;
  while (at + SHORTEST <= short.length) {
    const run = longestAt(long, short, at, places.get(hashShingle(short, at, SHORTEST)) ?? [], expected);
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

function placesOf(long: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + SHORTEST <= long.length; i++) {
    const hash = hashShingle(long, i, SHORTEST);
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [i]);
    else if (known.length < MOST_PLACES) known.push(i);
  }
  return places;
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
