import type { StoryMemory, StoryProfile } from '../../ports.ts';
import { weighted, similarity, type WeightedArticle } from './similarity.ts';
import type { StoryTerms } from './story-terms.ts';
import { termWeights } from './term-weights.ts';

/** The story an article joins, or none: then it starts a new one. The reason can be shown. */
export type StoryChoice = { readonly storyId: number | undefined; readonly reason: string };

/** The memory is asked for stories by the most telling terms only: the work per article stays the same. */
const PROBES = 12;
/** Stories compared in full: those with most of the probes, newest first among equals. */
const MOST_COMPARED = 12;
/** Likeness (0 to 1) from which an article joins: full texts share more by chance alone than headlines do. */
const JOIN_TEXT = 0.25;
const JOIN_HEADLINE = 0.1;
/** An article with fewer terms is little more than a headline. */
const HEADLINE_TERMS = 20;

/** One pass, nothing moves later: the same articles in the same order always make the same stories. */
export function chooseStory(
  terms: Readonly<StoryTerms>,
  published: number | undefined,
  memory: StoryMemory,
): StoryChoice {
  const isHeadline = Object.keys(terms).length < HEADLINE_TERMS;
  const article = weighted(terms, termWeights(memory, isHeadline));
  const probes = article.terms.slice(0, PROBES).map(({ term }) => term);
  if (probes.length === 0) return { storyId: undefined, reason: 'no words to compare' };
  let best: { readonly story: StoryProfile; readonly likeness: number } | undefined;
  for (const story of likeliest(memory.storiesWith(probes), probes)) {
    const likeness = similarity(article, published, story);
    const isBetter = best === undefined || likeness > best.likeness;
    const isEarlier = likeness === best?.likeness && story.id < best.story.id;
    if (isBetter || isEarlier) best = { story, likeness };
  }
  if (best === undefined) return { storyId: undefined, reason: 'no story has its words' };
  const needed = isHeadline ? JOIN_HEADLINE : JOIN_TEXT;
  const nearest = `likeness ${best.likeness.toFixed(2)} of ${needed.toFixed(2)} needed`;
  if (best.likeness < needed) return { storyId: undefined, reason: `nearest story too far: ${nearest}` };
  return { storyId: best.story.id, reason: `shares ${sharedTerms(article, best.story)}: ${nearest}` };
}

function likeliest(stories: readonly StoryProfile[], probes: readonly string[]): readonly StoryProfile[] {
  if (stories.length <= MOST_COMPARED) return stories;
  const counted = stories.map((story) => {
    const matched = probes.filter((term) => Object.hasOwn(story.terms, term)).length;
    return { story, matched };
  });
  return counted
    .toSorted((a, b) => b.matched - a.matched || b.story.id - a.story.id)
    .slice(0, MOST_COMPARED)
    .map(({ story }) => story);
}

function sharedTerms(article: WeightedArticle, story: StoryProfile): string {
  const shared = article.terms.filter(({ term }) => Object.hasOwn(story.terms, term));
  return shared
    .slice(0, 5)
    .map(({ term }) => term)
    .join(', ');
}
