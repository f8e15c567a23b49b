/** A stream of chance that is the same for the same seed. */
export type SeededRandom = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
};

/** The generator mulberry32 (Tommy Ettinger, 2017; public domain): 32 bits of state, good enough for test data. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
  };
}

/**
 * Draws ranks 0 to n-1 with probability proportional to 1 / (rank + 2.7)^s, the Zipf-Mandelbrot law, in constant time by
 * Walker's alias method (Vose 1991).
 */
export function zipfRanks(n: number, s: number, random: SeededRandom): () => number {
  const weights = Array.from({ length: n }, (_, rank) => 1 / (rank + 2.7) ** s);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * n) / total);
  const alias = new Uint32Array(n);
  const small: number[] = [];
  const large: number[] = [];
  share.forEach((value, rank) => (value < 1 ? small : large).push(rank));
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() ?? 0;
    const high = large[large.length - 1] ?? 0;
    alias[low] = high;
    const left = (share[high] ?? 0) + (share[low] ?? 0) - 1;
    share[high] = left;
    if (left < 1) {
      large.pop();
      small.push(high);
    }
  }
  for (const rank of [...small, ...large]) share[rank] = 1;
  return () => {
    const rank = random.below(n);
    return random.next() < (share[rank] ?? 1) ? rank : (alias[rank] ?? 0);
  };
}
