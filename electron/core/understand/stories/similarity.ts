import type { StoryProfile } from '../../ports.ts';
import type { StoryTerms } from './story-terms.ts';
import type { TermWeight } from './term-weights.ts';

/** An article's terms weighted by how much they tell, most telling first. */
export type WeightedArticle = {
  readonly terms: readonly { readonly term: string; readonly weight: number; readonly idf: number }[];
  readonly length: number;
  /** Mean square of the terms' inverse document frequencies. */
  readonly typicalSquare: number;
};

/** Between likeness to the story's centre (0) and mean likeness to its articles (1), which grows with no size. */
const ALPHA = 0.3;
/** One shared word is weaker evidence than several: so much of the strongest is left out. */
const DISCOUNT = 0.3;
const DAY = 86_400;
/** After a day without news a story cools, by a factor e in so many days, and after the last it is closed. */
const COOLING_DAYS = 10;
const CLOSING_DAYS = 14;

export function weighted(terms: Readonly<StoryTerms>, weightOf: TermWeight): WeightedArticle {
  const found = Object.entries(terms).map(([term, strength]) => {
    const idf = weightOf(term);
    return { term, weight: strength * idf, idf };
  });
  return {
    terms: found.toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)),
    length: Math.hypot(...found.map(({ weight }) => weight)),
    typicalSquare: found.reduce((sum, { idf }) => sum + idf * idf, 0) / Math.max(1, found.length),
  };
}

/** How alike an article and a story are, from 0 to about 1: cosine of weighted terms, cooled by the days between. */
export function similarity(
  article: WeightedArticle,
  published: number | undefined,
  story: StoryProfile,
): number {
  const cooling = coolingOf(published, story);
  if (cooling === 0 || article.length === 0) return 0;
  let shared = 0;
  let strongest = 0;
  let known = 0;
  let sharedSquares = 0;
  for (const { term, weight, idf } of article.terms) {
    const strength = story.terms[term];
    // Not merely undefined: "constructor" is a word that every object knows.
    if (typeof strength !== 'number') continue;
    shared += weight * strength * idf;
    strongest = Math.max(strongest, weight * strength * idf);
    known += (strength * idf) ** 2;
    sharedSquares += strength ** 2;
  }
  if (shared === 0) return 0;
  // Asking the library for the weight of every term of every story would cost more than it tells: those that the
  // article lacks count as being as telling as its own are on average.
  const unknown = Math.max(0, squaresOf(story) - sharedSquares) * article.typicalSquare;
  const length = Math.sqrt(known + unknown);
  const size = (story.articles * Math.sqrt(article.typicalSquare)) ** ALPHA * length ** (1 - ALPHA);
  return ((shared - DISCOUNT * strongest) / (article.length * size)) * cooling;
}

/** The same profile is compared with many articles, so its sum of squares is remembered. */
const knownSquares = new WeakMap<StoryProfile, number>();

function squaresOf(story: StoryProfile): number {
  const remembered = knownSquares.get(story);
  if (remembered !== undefined) return remembered;
  let total = 0;
  for (const strength of Object.values(story.terms)) total += strength ** 2;
  knownSquares.set(story, total);
  return total;
}

/** 1 within a day of the story's articles or when a date is unknown, 0 once the story is closed. */
function coolingOf(published: number | undefined, { first, last }: StoryProfile): number {
  if (published === undefined || first === undefined || last === undefined) return 1;
  const days = Math.max(0, published - last, first - published) / DAY;
  return days > CLOSING_DAYS ? 0 : Math.exp(-Math.max(0, days - 1) / COOLING_DAYS);
}
