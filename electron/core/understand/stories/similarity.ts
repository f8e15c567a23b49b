import type { StoryProfile } from '../../ports.ts';
import type { StoryTerms } from './story-terms.ts';
import type { TermWeight } from './term-weights.ts';

/** An article's terms weighted by how much they tell, most telling first. */
export type WeightedArticle = {
  readonly terms: readonly { readonly term: string; readonly weight: number; readonly idf: number }[];
  readonly length: number;
};

/** Between likeness to the story's centre (0) and mean likeness to its articles (1), which grows with no size. */
const ALPHA = 0.5;
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
  let knownSquares = 0;
  let rawKnown = 0;
  let idfSquares = 0;
  for (const { term, weight, idf } of article.terms) {
    idfSquares += idf * idf;
    if (!Object.hasOwn(story.terms, term)) continue;
    const strength = story.terms[term] ?? 0;
    const product = weight * strength * idf;
    shared += product;
    strongest = Math.max(strongest, product);
    knownSquares += (strength * idf) ** 2;
    rawKnown += strength ** 2;
  }
  if (shared === 0) return 0;
  let raw = 0;
  for (const strength of Object.values(story.terms)) raw += strength ** 2;
  const typical = idfSquares / article.terms.length;
  const storyLength = Math.sqrt(knownSquares + Math.max(0, raw - rawKnown) * typical);
  const memberLength = Math.sqrt(typical);
  const size = (story.articles * memberLength) ** ALPHA * storyLength ** (1 - ALPHA);
  return ((shared - DISCOUNT * strongest) / (article.length * size)) * cooling;
}

/** 1 within a day of the story's articles or when a date is unknown, 0 once the story is closed. */
function coolingOf(published: number | undefined, { first, last }: StoryProfile): number {
  if (published === undefined || first === undefined || last === undefined) return 1;
  const days = Math.max(0, published - last, first - published) / DAY;
  return days > CLOSING_DAYS ? 0 : Math.exp(-Math.max(0, days - 1) / COOLING_DAYS);
}
