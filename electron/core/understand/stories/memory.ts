import type { StoryMemory, StoryProfile } from '../../ports.ts';
import { grownTerms } from './grow-terms.ts';
import type { StoryTerms } from './story-terms.ts';

/** A StoryMemory without a library, for one run of the headless command. */
export type StoriesInMemory = StoryMemory & {
  /** Puts an article into a story, or into a new one; returns the story's id. */
  add(terms: Readonly<StoryTerms>, published: number | undefined, storyId: number | undefined): number;
};

/** Stories looked at per term, the newest, and handed over in all, those with most of the terms. */
const MOST_PER_TERM = 120;
const MOST_STORIES = 12;

export function rememberStories(): StoriesInMemory {
  const stories: StoryProfile[] = [];
  const storiesByTerm = new Map<string, number[]>();
  const articlesByTerm = new Map<string, number>();
  let articles = 0;

  function countTerm(term: string, story: StoryProfile): void {
    articlesByTerm.set(term, (articlesByTerm.get(term) ?? 0) + 1);
    if (Object.hasOwn(story.terms, term)) return;
    const known = storiesByTerm.get(term);
    if (known === undefined) storiesByTerm.set(term, [story.id]);
    else if (known.push(story.id) > MOST_PER_TERM) known.shift();
  }

  return {
    add(terms, published, storyId) {
      const known = storyId === undefined ? undefined : stories[storyId];
      const story = known ?? { id: stories.length, articles: 0, terms: {} };
      articles++;
      for (const term of Object.keys(terms)) countTerm(term, story);
      stories[story.id] = grown(story, terms, published);
      return story.id;
    },
    storiesWith(terms) {
      const matched = new Map<number, number>();
      for (const term of terms) {
        for (const id of storiesByTerm.get(term) ?? []) matched.set(id, (matched.get(id) ?? 0) + 1);
      }
      const ids = [...matched].toSorted(([a, x], [b, y]) => y - x || b - a).slice(0, MOST_STORIES);
      return ids.flatMap(([id]) => stories[id] ?? []);
    },
    articleCount: () => articles,
    articlesWith: (term) => articlesByTerm.get(term) ?? 0,
  };
}

function grown(
  story: StoryProfile,
  terms: Readonly<StoryTerms>,
  published: number | undefined,
): StoryProfile {
  const longer = { ...story, articles: story.articles + 1, terms: grownTerms(story.terms, terms) };
  if (published === undefined) return longer;
  const first = Math.min(story.first ?? published, published);
  const last = Math.max(story.last ?? published, published);
  return { ...longer, first, last };
}
