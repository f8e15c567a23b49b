import { rounded, type StoryTerms } from './story-terms.ts';

/** A long story gathers words that one article had in passing: past so many terms, the strongest are kept. */
const MOST = 400;
const KEPT = 250;

/** The terms of a story after one more article, strengths added. */
export function grownTerms(story: Readonly<StoryTerms>, article: Readonly<StoryTerms>): StoryTerms {
  const grown = new Map(Object.entries(story));
  for (const [term, strength] of Object.entries(article)) {
    grown.set(term, rounded((grown.get(term) ?? 0) + strength));
  }
  if (grown.size <= MOST) return Object.fromEntries(grown);
  const strongest = [...grown].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(strongest.slice(0, KEPT));
}
