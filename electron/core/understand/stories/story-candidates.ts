import { settled, type Arrival } from './likeness.ts';
import type { OpenStory } from './open-story.ts';
import { strengthIn, type TermBook } from './term-book.ts';

/** Terms asked for, and stories compared in full. */
const PROBES = 12;
const MOST_COMPARED = 10;

/** The stories an article may join, by its most telling terms only: the work per article stays the same. */
export function storyCandidates(article: Arrival, book: TermBook): readonly OpenStory[] {
  const products = new Map<OpenStory, number>();
  for (const { key, strength, text, headline } of article.terms.slice(0, PROBES)) {
    const told = strength * (article.isHeadline ? headline ** 2 : text ** 2);
    for (const member of book.latest(key)) {
      const { story } = member;
      const product = (told * strengthIn(member, key)) / story.members.length;
      products.set(story, (products.get(story) ?? 0) + product);
    }
  }
  return [...products]
    .map(([story, product]) => ({ story, product: settled(product) }))
    .toSorted((a, b) => b.product - a.product || b.story.id - a.story.id)
    .slice(0, MOST_COMPARED)
    .map(({ story }) => story);
}
