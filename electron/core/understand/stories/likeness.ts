import { coverage, memberLength, storyLength, type OpenStory } from './open-story.ts';
import type { BookTerm, TermBook } from './term-book.ts';

/** An arriving article: its terms most telling first, and those of them that may be its subject. */
export type Arrival = {
  readonly terms: readonly (BookTerm & { readonly weight: number })[];
  readonly subjects: readonly number[];
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  readonly square: number;
};

/** How alike two things are, from 0 to about 1, and, when asked, the terms that say so, strongest first. */
export type Likeness = { readonly value: number; terms(): readonly number[] };

const NOTHING: Likeness = { value: 0, terms: () => [] };

/** Between likeness to the story's centre (0) and mean likeness to its articles (1), which does not grow with size. */
const ALPHA = 0.5;
/** One shared word is weaker evidence than several: so much of the strongest is left out. */
const DISCOUNT = 0.3;
const DAY = 86_400;
/** After a day without news a story cools, by a factor e in so many days, and after the last it is closed. */
const COOLING_DAYS = 10;
const CLOSING_DAYS = 14;
/** Share of a story's articles that must have a term for it to be a subject of the story. */
const SUBJECT_COVERAGE = 0.25;
const MOST_TERMS_NAMED = 6;

/** Likeness of an article to a story: cosine of weighted terms, cooled by the days between. */
export function likenessToStory(article: Arrival, story: OpenStory, book: TermBook): Likeness {
  const cooling = coolingOf(article.published, story);
  if (cooling === 0 || article.square === 0) return NOTHING;
  let sum = 0;
  let strongest = 0;
  for (const { id, weight } of article.terms) {
    const strength = story.strengths.get(id);
    if (strength === undefined) continue;
    const product = weight * strength * book.weight(id, article.isHeadline);
    sum += product;
    strongest = Math.max(strongest, product);
  }
  if (sum === 0) return NOTHING;
  const size =
    (memberLength(story) * story.members.length) ** ALPHA *
    storyLength(story, book, article.isHeadline) ** (1 - ALPHA);
  const value = (sum - DISCOUNT * strongest) / (Math.sqrt(article.square) * size);
  const terms = (): readonly number[] => {
    const weights = new Map(article.terms.map(({ id, weight }) => [id, weight]));
    return strongestOf(
      weights.keys(),
      (id) => (weights.get(id) ?? 0) * (story.strengths.get(id) ?? 0) * book.weight(id, article.isHeadline),
    );
  };
  return { value: value * cooling, terms };
}

/** Likeness of two stories: cosine of their sums. */
export function likenessOfStories(
  one: OpenStory,
  other: OpenStory,
  book: TermBook,
  isHeadline: boolean,
): Likeness {
  const [small, large] = one.strengths.size < other.strengths.size ? [one, other] : [other, one];
  const productOf = (id: number): number => {
    const there = large.strengths.get(id);
    if (there === undefined) return 0;
    return (small.strengths.get(id) ?? 0) * there * book.weight(id, isHeadline) ** 2;
  };
  const shared = sharedProducts(small.strengths.keys(), productOf);
  const size = storyLength(one, book, isHeadline) * storyLength(other, book, isHeadline);
  const value = size === 0 ? 0 : (shared.sum - DISCOUNT * shared.strongest) / size;
  return { value, terms: () => strongestOf(small.strengths.keys(), productOf) };
}

/** The subject an article shares with a story: one of its own that a good part of the story's articles has. */
export function sharedSubject(article: Arrival, story: OpenStory): number | undefined {
  return article.subjects.find((term) => coverage(story, term) >= SUBJECT_COVERAGE);
}

/** A subject that a good part of the articles of both stories has. */
export function commonSubject(
  one: OpenStory,
  other: OpenStory,
  book: TermBook,
  isHeadline: boolean,
): number | undefined {
  for (const term of one.counts.keys()) {
    if (coverage(other, term) < SUBJECT_COVERAGE || coverage(one, term) < SUBJECT_COVERAGE) continue;
    if (book.isSubject(term, isHeadline)) return term;
  }
  return undefined;
}

/** 1 within a day of the story's articles or when a date is unknown, 0 once the story is closed. */
export function coolingOf(published: number | undefined, { first, last }: OpenStory): number {
  if (published === undefined || first === undefined || last === undefined) return 1;
  const days = Math.max(0, published - last, first - published) / DAY;
  return days > CLOSING_DAYS ? 0 : Math.exp(-Math.max(0, days - 1) / COOLING_DAYS);
}

function sharedProducts(
  terms: Iterable<number>,
  productOf: (id: number) => number,
): { readonly sum: number; readonly strongest: number } {
  let sum = 0;
  let strongest = 0;
  for (const id of terms) {
    const product = productOf(id);
    sum += product;
    strongest = Math.max(strongest, product);
  }
  return { sum, strongest };
}

function strongestOf(terms: Iterable<number>, productOf: (id: number) => number): readonly number[] {
  return [...terms]
    .map((id) => ({ id, product: productOf(id) }))
    .filter(({ product }) => product > 0)
    .toSorted((a, b) => b.product - a.product || a.id - b.id)
    .slice(0, MOST_TERMS_NAMED)
    .map(({ id }) => id);
}
