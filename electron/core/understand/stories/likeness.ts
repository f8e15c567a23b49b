import {
  coverage,
  memberLength,
  storyLength,
  sumsOf,
  type OpenStory,
  type Squares,
  type StoryMember,
} from './open-story.ts';
import { strengthAt } from './packed-terms.ts';
import type { TermBook } from './term-book.ts';

/** A term of an arriving article with its weights among texts and among headlines. */
export type ArrivalTerm = {
  readonly key: number;
  readonly strength: number;
  readonly text: number;
  readonly headline: number;
};

/** An arriving article: its terms most telling first, and those of them that may be its subject. */
export type Arrival = {
  readonly terms: readonly ArrivalTerm[];
  readonly subjects: readonly number[];
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  readonly squares: Squares;
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

/** So that sums made in another order, after a library was closed, compare the same. */
export const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Likeness of an article to a story: cosine of weighted terms, cooled by the days between. */
export function likenessToStory(article: Arrival, story: OpenStory): Likeness {
  const cooling = coolingOf(article.published, story);
  const square = article.isHeadline ? article.squares.headline : article.squares.text;
  if (cooling === 0 || square === 0) return NOTHING;
  const { strengths } = sumsOf(story);
  const productOf = ({ key, strength, text, headline }: ArrivalTerm): number => {
    const there = strengths.get(key);
    return there === undefined ? 0 : strength * there * (article.isHeadline ? headline ** 2 : text ** 2);
  };
  let sum = 0;
  let strongest = 0;
  for (const term of article.terms) {
    const product = productOf(term);
    sum += product;
    if (product > strongest) strongest = product;
  }
  if (sum === 0) return NOTHING;
  const size =
    (memberLength(story) * story.members.length) ** ALPHA *
    storyLength(story, article.isHeadline) ** (1 - ALPHA);
  const value = (sum - DISCOUNT * strongest) / (Math.sqrt(square) * size);
  const terms = (): readonly number[] =>
    strongestOf(article.terms.map((term) => ({ key: term.key, product: productOf(term) })));
  return { value: settled(value * cooling), terms };
}

/** The squares of a story once the article has joined it. */
export function grownSquares(article: Arrival, story: OpenStory): Squares {
  const { strengths } = sumsOf(story);
  let { text, headline } = story.squares;
  text += article.squares.text;
  headline += article.squares.headline;
  for (const term of article.terms) {
    const there = strengths.get(term.key);
    if (there === undefined) continue;
    text += 2 * term.strength * there * term.text ** 2;
    headline += 2 * term.strength * there * term.headline ** 2;
  }
  return { text, headline };
}

/** Likeness of two stories: cosine of their sums. */
export function likenessOfStories(
  one: OpenStory,
  other: OpenStory,
  book: TermBook,
  isHeadline: boolean,
): Likeness {
  const products = sharedProducts(one, other, book, isHeadline);
  let sum = 0;
  let strongest = 0;
  for (const { product } of products) {
    sum += product;
    if (product > strongest) strongest = product;
  }
  const size = storyLength(one, isHeadline) * storyLength(other, isHeadline);
  const value = size === 0 ? 0 : settled((sum - DISCOUNT * strongest) / size);
  return { value, terms: () => strongestOf(products) };
}

function sharedProducts(
  one: OpenStory,
  other: OpenStory,
  book: TermBook,
  isHeadline: boolean,
): { readonly key: number; readonly product: number }[] {
  const [a, b] = [sumsOf(one).strengths, sumsOf(other).strengths];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const found: { key: number; product: number }[] = [];
  for (const [key, strength] of small) {
    const there = large.get(key);
    if (there !== undefined)
      found.push({ key, product: strength * there * book.weight(key, isHeadline) ** 2 });
  }
  return found;
}

/** The squares of two stories made one. */
export function mergedSquares(one: OpenStory, other: OpenStory, book: TermBook): Squares {
  const shared = (isHeadline: boolean): number =>
    sharedProducts(one, other, book, isHeadline).reduce((sum, { product }) => sum + product, 0);
  return {
    text: one.squares.text + other.squares.text + 2 * shared(false),
    headline: one.squares.headline + other.squares.headline + 2 * shared(true),
  };
}

/** The subject an article shares with a story: one of its own that a good part of the story's articles has. */
export function sharedSubject(article: Arrival, story: OpenStory): number | undefined {
  return article.subjects.find((term) => coverage(story, term) >= SUBJECT_COVERAGE);
}

/** The most telling subject that a good part of the articles of both stories has. */
export function commonSubject(
  one: OpenStory,
  other: OpenStory,
  book: TermBook,
  isHeadline: boolean,
): number | undefined {
  let found: { readonly term: number; readonly weight: number } | undefined;
  for (const term of sumsOf(one).counts.keys()) {
    if (coverage(other, term) < SUBJECT_COVERAGE || coverage(one, term) < SUBJECT_COVERAGE) continue;
    if (!book.isSubject(term, isHeadline)) continue;
    const weight = book.weight(term, isHeadline);
    if (found === undefined || weight > found.weight || (weight === found.weight && term < found.term))
      found = { term, weight };
  }
  return found?.term;
}

/** 1 within a day of the story's articles or when a date is unknown, 0 once the story is closed. */
export function coolingOf(published: number | undefined, { first, last }: OpenStory): number {
  if (published === undefined || first === undefined || last === undefined) return 1;
  const days = Math.max(0, published - last, first - published) / DAY;
  return days > CLOSING_DAYS ? 0 : Math.exp(-Math.max(0, days - 1) / COOLING_DAYS);
}

function strongestOf(
  products: readonly { readonly key: number; readonly product: number }[],
): readonly number[] {
  return products
    .filter(({ product }) => product > 0)
    .toSorted((a, b) => b.product - a.product || a.key - b.key)
    .slice(0, MOST_TERMS_NAMED)
    .map(({ key }) => key);
}

/** How alike an article is to others on the mean, by the words all of them have: which part of a story it belongs to. */
export function meanLikenessOf(member: StoryMember, others: readonly StoryMember[]): number {
  const own = new Map([...member.terms.keys].map((key, at) => [key, strengthAt(member.terms, at)]));
  let sum = 0;
  for (const { terms } of others) {
    for (const [at, key] of terms.keys.entries()) sum += (own.get(key) ?? 0) * strengthAt(terms, at);
  }
  return others.length === 0 ? 0 : settled(sum / others.length);
}
