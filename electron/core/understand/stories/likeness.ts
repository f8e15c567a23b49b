import { coverage, lengthOf, sumsOf, type OpenStory, type StoryMember } from './open-story.ts';
import { classOf, STRENGTH_UNIT, unitsAt, type PackedTerms } from './packed-terms.ts';
import type { TermBook } from './term-book.ts';
import { PAIR, RARE } from './word-classes.ts';

/** An arriving article: its terms most telling first, and those of them that may be its subject. */
export type Arrival = {
  readonly terms: PackedTerms;
  readonly subjects: readonly number[];
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  /** It fills in a form. */
  readonly isForm: boolean;
};

/** How alike two things are, from 0 to about 1, and, when asked, the terms that say so, strongest first. */
export type Likeness = { readonly value: number; terms(): readonly number[] };

const NOTHING: Likeness = { value: 0, terms: () => [] };

/** Between likeness to the story's centre (0) and mean likeness to its articles (1), which does not grow with size. */
const ALPHA = 0.5;
/**
 * One shared word is weaker evidence than several: so much of the strongest is left out. Headlines that share a single
 * word (a fuel, a festival) most often tell of two events, the more so the commoner it is, by `headlineClass` for each class.
 */
type Discount = { readonly text: number; readonly headline: number; readonly headlineClass: number };
const JOIN_DISCOUNT: Discount = { text: 0.3, headline: 0.3, headlineClass: 0.1 };
const MERGE_DISCOUNT: Discount = { text: 0.15, headline: 0.45, headlineClass: 0.1 };
const discountOf = (discount: Discount, isHeadline: boolean, strongest: number): number =>
  isHeadline ? discount.headline + discount.headlineClass * (classOf(strongest) - RARE) : discount.text;
/** Two texts that share three words share a person and a place, which is not yet an event. */
const FEWEST_SHARED = 4;
/** Articles with fewer terms have no room for more. */
const SHORT = 20;
const DAY = 86_400;
/** After a day without news a story cools, by a factor e in so many days, and after the last it is closed. */
const COOLING_DAYS = 10;
const CLOSING_DAYS = 14;
/** Share of a story's articles that must have a term for it to be a subject of the story; a headline has room for few. */
const SUBJECT_COVERAGE = { text: 0.25, headline: 0.1 };
const coverageNeeded = (isHeadline: boolean): number =>
  isHeadline ? SUBJECT_COVERAGE.headline : SUBJECT_COVERAGE.text;
const MOST_TERMS_NAMED = 6;
/**
 * Words that two stories of headlines must share to be one, from so many articles in the smaller on. A story that has
 * grown says its event in several words: two of them that have one or two in common (a market, a maker) are two events.
 */
const WORDS_TO_SHARE = [
  { size: 15, words: 3 },
  { size: 3, words: 2 },
];
/** A word is one of a story where so many of its articles have it. */
const SHARED_COVERAGE = 0.1;

/** Likeness of an article to a story: cosine of weighted terms, cooled by the days between. */
export function likenessToStory({ terms, published, isHeadline }: Arrival, story: OpenStory): Likeness {
  const cooling = coolingOf(published, story);
  if (cooling === 0) return NOTHING;
  const { units } = sumsOf(story);
  const { keys } = terms;
  let sum = 0;
  let strongest = 0;
  let strongestKey = 0;
  let shared = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const there = units.get(key);
    if (there === undefined) continue;
    const product = unitsAt(terms, at) * there;
    shared++;
    sum += product;
    if (product <= strongest) continue;
    strongest = product;
    strongestKey = key;
  }
  if (shared < (keys.length < SHORT ? 1 : FEWEST_SHARED)) return NOTHING;
  const size = (STRENGTH_UNIT * story.members.length) ** ALPHA * lengthOf(story) ** (1 - ALPHA);
  const discount = discountOf(JOIN_DISCOUNT, isHeadline, strongestKey);
  const value = (sum - discount * strongest) / (STRENGTH_UNIT * size);
  const products = (): readonly Product[] =>
    [...keys].map((key, at) => ({ key, product: unitsAt(terms, at) * (units.get(key) ?? 0) }));
  return { value: value * cooling, terms: () => strongestOf(products()) };
}

/** Likeness of two stories: cosine of their sums. */
export function likenessOfStories(one: OpenStory, other: OpenStory, isHeadline: boolean): Likeness {
  const [a, b] = [sumsOf(one).units, sumsOf(other).units];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  let strongest = 0;
  let strongestKey = 0;
  for (const [key, units] of small) {
    const there = large.get(key);
    if (there === undefined) continue;
    const product = units * there;
    sum += product;
    if (product <= strongest) continue;
    strongest = product;
    strongestKey = key;
  }
  const discount = discountOf(MERGE_DISCOUNT, isHeadline, strongestKey);
  const size = lengthOf(one) * lengthOf(other);
  const value = size === 0 ? 0 : (sum - discount * strongest) / size;
  const products = (): readonly Product[] =>
    [...small].map(([key, units]) => ({ key, product: units * (large.get(key) ?? 0) }));
  return { value, terms: () => strongestOf(products()) };
}

/** The subject an article shares with a story: one of its own that a good part of the story's articles has. */
export function sharedSubject(article: Arrival, story: OpenStory): number | undefined {
  const needed = coverageNeeded(article.isHeadline);
  return article.subjects.find((term) => coverage(story, term) >= needed);
}

/**
 * The most telling subject that a good part of the articles of both stories has. Where a filled-in form brings the two
 * together it must be a subject of the form: the manager of two issues is none.
 */
export function commonSubject(
  one: OpenStory,
  other: OpenStory,
  book: TermBook,
  isHeadline: boolean,
  { isForm, subjects }: Arrival,
): number | undefined {
  const needed = coverageNeeded(isHeadline);
  let found: { readonly term: number; readonly weight: number } | undefined;
  for (const term of sumsOf(one).counts.keys()) {
    if (coverage(other, term) < needed || coverage(one, term) < needed) continue;
    if (!book.isSubject(term, isHeadline, false) || (isForm && !subjects.includes(term))) continue;
    const weight = book.weight(term, isHeadline);
    if (found === undefined || weight > found.weight || (weight === found.weight && term < found.term))
      found = { term, weight };
  }
  return found?.term;
}

/** Whether two stories of headlines share as many words as their size asks. */
export function sharesEnough(one: OpenStory, other: OpenStory): boolean {
  const size = Math.min(one.members.length, other.members.length);
  const needed = WORDS_TO_SHARE.find((row) => size >= row.size)?.words;
  if (needed === undefined) return true;
  let shared = 0;
  for (const term of sumsOf(one).counts.keys()) {
    if (classOf(term) === PAIR || coverage(one, term) < SHARED_COVERAGE) continue;
    if (coverage(other, term) < SHARED_COVERAGE) continue;
    shared++;
    if (shared === needed) return true;
  }
  return false;
}

/** 1 within a day of the story's articles or when a date is unknown, 0 once the story is closed. */
export function coolingOf(published: number | undefined, { first, last }: OpenStory): number {
  if (published === undefined || first === undefined || last === undefined) return 1;
  const days = Math.max(0, published - last, first - published) / DAY;
  return days > CLOSING_DAYS ? 0 : Math.exp(-Math.max(0, days - 1) / COOLING_DAYS);
}

type Product = { readonly key: number; readonly product: number };

function strongestOf(products: readonly Product[]): readonly number[] {
  return products
    .filter(({ product }) => product > 0)
    .toSorted((a, b) => b.product - a.product || a.key - b.key)
    .slice(0, MOST_TERMS_NAMED)
    .map(({ key }) => key);
}

/** How alike an article is to others on the mean: which part of a story it belongs to. */
export function meanLikenessOf(member: StoryMember, others: readonly StoryMember[]): number {
  const own = new Map([...member.terms.keys].map((key, at) => [key, unitsAt(member.terms, at)]));
  let sum = 0;
  for (const { terms } of others) {
    for (const [at, key] of terms.keys.entries()) sum += (own.get(key) ?? 0) * unitsAt(terms, at);
  }
  return others.length === 0 ? 0 : sum / others.length;
}
