import type { ComparableText, DuplicateMemory } from '../../ports.ts';

/** A DuplicateMemory without a library, for one run of the headless command. */
export type DuplicatesInMemory = DuplicateMemory & {
  add(articleId: number, text: ComparableText, fingerprints: readonly number[]): void;
};

/** Newest articles remembered per fingerprint: bounds the work on boilerplate that everybody prints. */
const MOST_PER_FINGERPRINT = 48;

export function rememberDuplicates(): DuplicatesInMemory {
  const texts = new Map<number, ComparableText>();
  const articlesWith = new Map<number, number[]>();

  return {
    add(articleId, text, fingerprints) {
      texts.set(articleId, text);
      for (const fingerprint of fingerprints) {
        const articles = articlesWith.get(fingerprint);
        if (articles === undefined) articlesWith.set(fingerprint, [articleId]);
        else if (articles.push(articleId) > MOST_PER_FINGERPRINT) articles.shift();
      }
    },
    candidates(fingerprints) {
      const shared = new Map<number, number>();
      for (const fingerprint of fingerprints) {
        for (const id of articlesWith.get(fingerprint) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
      }
      return [...shared].map(([articleId, count]) => ({ articleId, shared: count }));
    },
    text: (articleId) => texts.get(articleId),
  };
}
