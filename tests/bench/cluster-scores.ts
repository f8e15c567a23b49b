/** Gold against predicted labels of the same items, as the field scores clusterings. */
export type Scores = { readonly f1: number; readonly precision: number; readonly recall: number };

export type LabelledPair = { readonly a: string; readonly b: string; readonly label: number };

/** B-Cubed (Bagga and Baldwin 1998): the mean over items of how pure its cluster is and how complete. */
export function bCubed(gold: readonly string[], predicted: readonly number[]): Scores {
  const goldSizes = new Map<string, number>();
  const predictedSizes = new Map<number, number>();
  const both = new Map<string, number>();
  const bump = <Key>(counts: Map<Key, number>, key: Key): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  const keyAt = (at: number): string => `${predicted[at] ?? ''} ${gold[at] ?? ''}`;
  for (const [at, label] of gold.entries()) {
    bump(goldSizes, label);
    bump(predictedSizes, predicted[at] ?? -1);
    bump(both, keyAt(at));
  }
  let precision = 0;
  let recall = 0;
  for (const [at, label] of gold.entries()) {
    const shared = both.get(keyAt(at)) ?? 0;
    precision += shared / (predictedSizes.get(predicted[at] ?? -1) ?? 1) / gold.length;
    recall += shared / (goldSizes.get(label) ?? 1) / gold.length;
  }
  return { precision, recall, f1: f1(precision, recall) };
}

/** Labelled pairs against the groups their members were put into; `wrong` are the pairs judged otherwise. */
export function pairScores(
  pairs: readonly LabelledPair[],
  groups: ReadonlyMap<string, number>,
): Scores & { readonly wrong: readonly LabelledPair[] } {
  const isTogether = ({ a, b }: LabelledPair): boolean => groups.get(a) === groups.get(b);
  const together = pairs.filter(isTogether);
  const right = together.filter(({ label }) => label === 1).length;
  const copies = pairs.filter(({ label }) => label === 1).length;
  const precision = together.length === 0 ? 1 : right / together.length;
  const recall = copies === 0 ? 1 : right / copies;
  const wrong = pairs.filter((pair) => isTogether(pair) !== (pair.label === 1));
  return { precision, recall, f1: f1(precision, recall), wrong };
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The same order every time for the same seed (a linear congruential generator, as in ANSI C). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = [...items];
  let state = seed * 12_345;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = Math.floor((state / 2_147_483_648) * (i + 1));
    const [one, other] = [order[i], order[j]];
    if (one !== undefined && other !== undefined) [order[i], order[j]] = [other, one];
  }
  return order;
}

/** Places of a list, by a key of each. */
export function placesBy<Key>(
  size: number,
  keyAt: (place: number) => Key,
): ReadonlyMap<Key, readonly number[]> {
  const groups = new Map<Key, number[]>();
  for (let place = 0; place < size; place++) {
    const key = keyAt(place);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [place]);
    else known.push(place);
  }
  return groups;
}
