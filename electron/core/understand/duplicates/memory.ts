import type { ComparableText, DuplicateMemory } from '../../ports.ts';
import { fingerprintIndex } from './fingerprint-index.ts';

/** A DuplicateMemory without a library, for one run of the headless command. */
export type DuplicatesInMemory = DuplicateMemory & {
  /** Articles are numbered one by one as they come. */
  add(articleId: number, text: ComparableText, fingerprints: readonly number[]): void;
};

/** Copies are sought among so many of the newest articles: copies follow each other within days. Bounds the memory. */
export const ARTICLES_LOOKED_AT = 40_000;
/** Newest articles remembered per fingerprint: bounds the work on boilerplate that everybody prints. */
const MOST_PER_FINGERPRINT = 48;

export function rememberDuplicates(articlesLookedAt = ARTICLES_LOOKED_AT): DuplicatesInMemory {
  const texts = new Map<number, ComparableText>();
  // Two indexes in turn: when one is full of articles that are too old, it goes as a whole.
  let index = fingerprintIndex(articlesLookedAt);
  let earlier: typeof index | undefined;
  let inIndex = 0;
  let newest = 0;

  const turn = (): void => {
    earlier = index;
    index = fingerprintIndex(articlesLookedAt);
    inIndex = 0;
  };
  return {
    add(articleId, text, fingerprints) {
      if (inIndex === articlesLookedAt) turn();
      index.add(articleId, fingerprints);
      inIndex += 1;
      newest = articleId;
      texts.set(articleId, text);
      texts.delete(articleId - articlesLookedAt);
    },
    candidates(fingerprints) {
      const oldest = newest - articlesLookedAt + 1;
      const shared = new Map<number, number>();
      for (const fingerprint of fingerprints) {
        const found = index.newest(fingerprint, MOST_PER_FINGERPRINT, oldest);
        const rest = MOST_PER_FINGERPRINT - found.length;
        const older = rest === 0 || earlier === undefined ? [] : earlier.newest(fingerprint, rest, oldest);
        for (const id of found) shared.set(id, (shared.get(id) ?? 0) + 1);
        for (const id of older) shared.set(id, (shared.get(id) ?? 0) + 1);
      }
      return [...shared].map(([articleId, count]) => ({ articleId, shared: count }));
    },
    text: (articleId) => texts.get(articleId),
  };
}
