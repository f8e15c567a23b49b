import type { Sentence } from './text-units.ts';

/** Two sentences that are one, edited; `share` of their words stands in both (Dice 1945). */
export type LikePair = { readonly lead: number; readonly pickup: number; readonly share: number };

/** Shares of words from which two sentences are one: in the same place, and in another. */
const LIKE_IN_PLACE = 0.4;
const LIKE_ELSEWHERE = 0.6;
/** A sentence cut down to a part keeps nearly all of what is left of it. */
const PART_OF = 0.75;
/** Fewer words than these are alike by chance. */
const FEWEST_WORDS = 4;
/** In the same place fewer will do, where they are most of a short sentence. */
const FEWEST_IN_PLACE = 2;
/** Words that stand in more sentences say nothing about which belong together: bounds the work on hostile text. */
const MOST_SENTENCES = 40;

/**
 * Edited sentences among those with no equal: `near` in the same gap, `far` in another one, the likeliest first and no
 * sentence twice. One that has a partner in its own gap has not moved.
 */
export function likePairs(
  lead: readonly Sentence[],
  pickup: readonly Sentence[],
  isLeftOfLead: (at: number) => boolean,
  isLeftOfPickup: (at: number) => boolean,
  isSameGap: (pair: LikePair) => boolean,
): { readonly near: readonly LikePair[]; readonly far: readonly LikePair[] } {
  const bags = pickup.map((sentence, at) => (isLeftOfPickup(at) ? bagOf(sentence) : new Set<string>()));
  const sentencesWith = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const word of bag) {
      const known = sentencesWith.get(word);
      if (known === undefined) sentencesWith.set(word, [at]);
      else known.push(at);
    }
  });
  const found: (LikePair & { readonly part: number; readonly words: number })[] = [];
  lead.forEach((sentence, at) => {
    if (!isLeftOfLead(at)) return;
    const bag = bagOf(sentence);
    const shared = new Map<number, number>();
    for (const word of bag) {
      const places = sentencesWith.get(word) ?? [];
      if (places.length > MOST_SENTENCES) continue;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    for (const [place, words] of shared) {
      const size = bags[place]?.size ?? 0;
      if (words < FEWEST_IN_PLACE) continue;
      const share = (2 * words) / (bag.size + size);
      found.push({ lead: at, pickup: place, share, words, part: words / Math.min(bag.size, size) });
    }
  });
  found.sort((a, b) => b.share - a.share || a.lead - b.lead || a.pickup - b.pickup);
  const near = found.filter(
    (pair) =>
      isSameGap(pair) &&
      (pair.share >= LIKE_ELSEWHERE ||
        (pair.words >= FEWEST_WORDS && (pair.share >= LIKE_IN_PLACE || pair.part >= PART_OF))),
  );
  const takenOfLead = new Set(near.map((pair) => pair.lead));
  const takenOfPickup = new Set(near.map((pair) => pair.pickup));
  const far = found.filter((pair) => {
    if (isSameGap(pair) || pair.share < LIKE_ELSEWHERE || pair.words < FEWEST_WORDS) return false;
    if (takenOfLead.has(pair.lead) || takenOfPickup.has(pair.pickup)) return false;
    takenOfLead.add(pair.lead);
    takenOfPickup.add(pair.pickup);
    return true;
  });
  return { near, far };
}

function bagOf({ key }: Sentence): ReadonlySet<string> {
  return new Set(key.split(' ').filter((form) => /[\p{L}\p{N}]/u.test(form)));
}
