/** One unit of each of two texts that belong together, and how much they weigh. */
export type Pair = { readonly lead: number; readonly pickup: number; readonly weight: number };

/**
 * The heaviest of the pairs that stand in the same order in both texts: what is not among them has moved. A tree of
 * greatest sums (Fenwick 1994) keeps it near-linear. `pairs` come in the order of `lead`, and no unit twice.
 */
export function heaviestInOrder(pairs: readonly Pair[]): readonly Pair[] {
  const last = pairs.reduce((most, { pickup }) => Math.max(most, pickup), 0);
  const tree = new Int32Array(last + 2).fill(-1);
  const sums = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  const sumAt = (at: number): number => (at < 0 ? 0 : (sums[at] ?? 0));
  const best = (upTo: number): number => {
    let found = -1;
    for (let i = upTo; i > 0; i -= i & -i) if (sumAt(tree[i] ?? -1) > sumAt(found)) found = tree[i] ?? -1;
    return found;
  };
  let end = -1;
  pairs.forEach(({ pickup, weight }, at) => {
    before[at] = best(pickup);
    sums[at] = sumAt(before[at] ?? -1) + weight;
    if (sumAt(at) > sumAt(end)) end = at;
    for (let i = pickup + 1; i <= last + 1; i += i & -i) {
      if (sumAt(at) > sumAt(tree[i] ?? -1)) tree[i] = at;
    }
  });
  const chain: Pair[] = [];
  for (let at = end; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
