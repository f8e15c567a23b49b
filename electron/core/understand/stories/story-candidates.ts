import type { Arrival } from './likeness.ts';
import type { OpenStory, StoryMember } from './open-story.ts';
import type { TermBook } from './term-book.ts';

/** Finds the stories an article may join, by its most telling terms only: the work per article stays the same. */
export type StoryCandidates = {
  note(story: OpenStory, member: StoryMember): void;
  of(article: Arrival): readonly OpenStory[];
};

/** Terms asked for, stories looked at per term (the newest), and stories compared in full. */
const PROBES = 12;
const MOST_PER_TERM = 60;
const MOST_COMPARED = 10;

export function storyCandidates(stories: readonly OpenStory[], book: TermBook): StoryCandidates {
  const storiesByTerm = new Map<number, number[]>();
  return {
    note: (story, { terms }) => {
      for (const { id } of terms) {
        // Only the first of its articles makes a story new to a term.
        if (story.counts.get(id) !== 1) continue;
        const known = storiesByTerm.get(id);
        if (known === undefined) storiesByTerm.set(id, [story.id]);
        else if (known.push(story.id) > 2 * MOST_PER_TERM) {
          const open = known.filter((other) => stories[other]?.isGone === false);
          storiesByTerm.set(id, open.slice(-MOST_PER_TERM));
        }
      }
    },
    of: (article) => {
      const products: number[] = [];
      const seen: OpenStory[] = [];
      for (const { id, weight } of article.terms.slice(0, PROBES)) {
        const known = storiesByTerm.get(id);
        if (known === undefined) continue;
        const told = weight * book.weight(id, article.isHeadline);
        for (let i = Math.max(0, known.length - MOST_PER_TERM); i < known.length; i++) {
          const story = stories[known[i] ?? -1];
          const strength = story?.strengths.get(id);
          if (story === undefined || strength === undefined) continue;
          const before = products[story.id];
          if (before === undefined) seen.push(story);
          products[story.id] = (before ?? 0) + (told * strength) / story.members.length;
        }
      }
      return seen
        .toSorted((a, b) => (products[b.id] ?? 0) - (products[a.id] ?? 0) || b.id - a.id)
        .slice(0, MOST_COMPARED);
    },
  };
}
