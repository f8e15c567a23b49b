import { sumsOf, type OpenStory, type StoryMember } from './open-story.ts';
import { strengthOfMark } from './packed-terms.ts';
import type { TermBook } from './term-book.ts';

/** Two sides of a story that tell of two events, and the terms that part them, strongest first. */
export type Division = {
  readonly staying: readonly StoryMember[];
  readonly leaving: readonly StoryMember[];
  readonly terms: readonly number[];
  readonly between: number;
  readonly within: number;
};

type Vector = ReadonlyMap<number, number>;
type Parted = { readonly side: readonly boolean[]; readonly between: number; readonly within: number };

/** Likeness across the two sides at most, and how many times likeness inside them must be greater. */
const MOST_BETWEEN = 0.065;
const LEAST_RATIO = 2.3;
const ROUNDS = 12;
const TERMS_NAMED = 3;

/**
 * Whether the articles of a story fall into two that share almost nothing but what all of them say: two-means on
 * vectors from which the terms common to all are weighted out. Confusable events (two bouts, two quakes) part so.
 */
export function divide(story: OpenStory, book: TermBook): Division | undefined {
  const { members } = story;
  const alike = likenessTable(localVectors(story, book));
  const best = starts(alike)
    .flatMap(([one, other]) => parted(alike, one, other) ?? [])
    .toSorted((a, b) => b.within / (b.between + 0.01) - a.within / (a.between + 0.01))[0];
  if (best === undefined || best.between > MOST_BETWEEN || best.within < LEAST_RATIO * best.between) {
    return undefined;
  }
  const sides = [true, false].map((side) => members.filter((_, i) => best.side[i] === side));
  const [staying = [], leaving = []] = sides.toSorted((a, b) => b.length - a.length);
  const terms = [...termsOfOne(leaving, staying, book), ...termsOfOne(staying, leaving, book)];
  return { staying, leaving, terms, between: best.between, within: best.within };
}

function localVectors(story: OpenStory, book: TermBook): readonly Vector[] {
  const size = story.members.length;
  const { counts } = sumsOf(story);
  return story.members.map(({ terms: { keys, marks } }) => {
    const vector = new Map<number, number>();
    let squares = 0;
    for (const [at, key] of keys.entries()) {
      const count = counts.get(key) ?? 0;
      if (count < 2) continue;
      const weight = strengthOfMark(marks[at] ?? 0) * book.weight(key, false) * Math.log(size / count);
      if (weight <= 0) continue;
      vector.set(key, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (const [key, weight] of vector) vector.set(key, weight / length);
    return vector;
  });
}

function likenessTable(vectors: readonly Vector[]): readonly (readonly number[])[] {
  return vectors.map((one, i) => vectors.map((other, j) => (i === j ? 0 : dot(one, other))));
}

function dot(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}

const total = (row: readonly number[]): number => row.reduce((sum, value) => sum + value, 0);

/** The pair least alike, and the article most alike to all with the one least like it. */
function starts(alike: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const totals = alike.map(total);
  const size = alike.length;
  let least: readonly [number, number] = [0, 1];
  let lowest = Infinity;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const value = (alike[i]?.[j] ?? 0) - (0.02 * ((totals[i] ?? 0) + (totals[j] ?? 0))) / size;
      if (value < lowest) [lowest, least] = [value, [i, j]];
    }
  }
  const hub = totals.indexOf(Math.max(...totals));
  let far: number | undefined;
  let farthest = -Infinity;
  for (let j = 0; j < size; j++) {
    const value = (totals[j] ?? 0) / size - 3 * (alike[hub]?.[j] ?? 0);
    if (j !== hub && value > farthest) [farthest, far] = [value, j];
  }
  return far === undefined ? [least] : [least, [hub, far]];
}

function parted(alike: readonly (readonly number[])[], one: number, other: number): Parted | undefined {
  let side = alike.map((row, i) => i === one || (i !== other && (row[one] ?? 0) >= (row[other] ?? 0)));
  for (let round = 0; round < ROUNDS; round++) {
    const next = alike.map((row, i) => meanTo(row, i, side, true) >= meanTo(row, i, side, false));
    if (next.every((value, i) => value === side[i])) break;
    side = next;
  }
  const size = side.filter(Boolean).length;
  if (size < 2 || side.length - size < 2) return undefined;
  return { side, between: meanOfPairs(alike, side, false), within: meanOfPairs(alike, side, true) };
}

function meanTo(row: readonly number[], self: number, side: readonly boolean[], wanted: boolean): number {
  let sum = 0;
  let count = 0;
  for (const [j, value] of row.entries()) {
    if (j === self || side[j] !== wanted) continue;
    sum += value;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function meanOfPairs(
  alike: readonly (readonly number[])[],
  side: readonly boolean[],
  isSame: boolean,
): number {
  let sum = 0;
  let count = 0;
  for (const [i, row] of alike.entries()) {
    for (let j = 0; j < i; j++) {
      if ((side[i] === side[j]) !== isSame) continue;
      sum += row[j] ?? 0;
      count++;
    }
  }
  return sum / count;
}

/** What most of one side say and the other does not. */
function termsOfOne(
  one: readonly StoryMember[],
  other: readonly StoryMember[],
  book: TermBook,
): readonly number[] {
  const count = (members: readonly StoryMember[], term: number): number =>
    members.filter(({ terms: { keys } }) => keys.includes(term)).length / members.length;
  const candidates = new Set(one.flatMap(({ terms: { keys } }) => [...keys.subarray(0, 30)]));
  return [...candidates]
    .map((id) => ({ id, told: (count(one, id) - count(other, id)) * book.weight(id, false) }))
    .toSorted((a, b) => b.told - a.told || a.id - b.id)
    .slice(0, TERMS_NAMED)
    .map(({ id }) => id);
}
