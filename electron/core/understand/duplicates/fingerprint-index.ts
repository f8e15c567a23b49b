/** Which articles hold a fingerprint, in memory: entries chained by fingerprint, those added last first. */
export type FingerprintIndex = {
  /** An article whose text was changed is added again; what it no longer holds stays, and comparing texts finds it out. */
  add(articleId: number, fingerprints: Iterable<number>): void;
  /** The articles added last with the fingerprint, at most `limit`, none older than `oldest`. */
  newest(fingerprint: number, limit: number, oldest: number): readonly number[];
};

/** Chains: a power of two, as many as entries of some 40,000 articles. */
const MOST_CHAINS = 2 ** 22;
const FIRST_ENTRIES = 2 ** 16;
const END = -1;

/** Spreads fingerprints, of which only the smallest are kept, over all chains (Knuth's multiplicative hashing). */
function chainOf(fingerprint: number, chains: number): number {
  return (Math.imul(fingerprint, 0x9e3779b1) >>> 10) & (chains - 1);
}

function doubled<T extends Uint32Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/**
 * Plain number arrays: a Map of millions of lists would take ten times the memory. `expected`: how many articles it is
 * made for; it works for more, and slower.
 */
export function fingerprintIndex(expected: number): FingerprintIndex {
  const chains = Math.min(MOST_CHAINS, 2 ** Math.ceil(Math.log2(Math.max(2, expected * 64))));
  const heads = new Int32Array(chains).fill(END);
  let keys = new Uint32Array(FIRST_ENTRIES);
  let articles = new Uint32Array(FIRST_ENTRIES);
  let nexts = new Int32Array(FIRST_ENTRIES);
  let count = 0;
  /** As long as no article was added again, none stands in a chain twice. */
  let isInOrder = true;
  let last = -1;

  const grow = (): void => {
    keys = doubled(keys, new Uint32Array(keys.length * 2));
    articles = doubled(articles, new Uint32Array(articles.length * 2));
    nexts = doubled(nexts, new Int32Array(nexts.length * 2));
  };
  return {
    add: (articleId, fingerprints) => {
      isInOrder &&= articleId > last;
      last = articleId;
      for (const fingerprint of fingerprints) {
        if (count === keys.length) grow();
        const chain = chainOf(fingerprint, chains);
        keys[count] = fingerprint;
        articles[count] = articleId;
        nexts[count] = heads[chain] ?? END;
        heads[chain] = count;
        count += 1;
      }
    },
    newest: (fingerprint, limit, oldest) => {
      const found: number[] = [];
      for (let at = heads[chainOf(fingerprint, chains)] ?? END; at !== END; at = nexts[at] ?? END) {
        const article = articles[at] ?? 0;
        if (found.length === limit) break;
        // Added in their order, those behind it are older still.
        if (isInOrder && article < oldest) break;
        if (keys[at] !== fingerprint || article < oldest) continue;
        if (!isInOrder && found.includes(article)) continue;
        found.push(article);
      }
      return found;
    },
  };
}
