import { likenessOfStories } from './likeness.ts';
import { isOfHeadlines, openStory, sumsOf, type OpenStory, type StoryMember } from './open-story.ts';
import { unitsOfMark } from './packed-terms.ts';

/** Two sides of a story that tell of two events, and the terms that part them, strongest first. */
export type Division = {
  readonly staying: readonly StoryMember[];
  readonly leaving: readonly StoryMember[];
  readonly terms: readonly number[];
  readonly between: number;
  readonly within: number;
};

type Vector = ReadonlyMap<number, number>;
type Sides = Omit<Division, 'terms'>;
type Parted = { readonly side: readonly boolean[]; readonly between: number; readonly within: number };

/** Likeness across the two sides at most, and how many times likeness inside them must be greater. */
const MOST_BETWEEN = 0.065;
const LEAST_RATIO = 2.3;
/**
 * Headlines of one event share few words beside its name, so that two sides are found in any of their stories. They are
 * two where they would be far from merged, or where many articles on both share nothing at all but what all say.
 */
const HEADLINES = { likeness: 0.1, fewest: 5, between: 0.008, ratio: 6, size: 40, share: 0.15 };
/** So that a likeness of nothing across the sides does not outweigh all else. */
const SMOOTHING = 0.02;
const FEWEST_ON_A_SIDE = 3;
/** The number of no story. */
const NO_STORY = -1;
const STARTS = 6;
const ROUNDS = 8;
const TERMS_NAMED = 3;

/**
 * Whether the articles of a story fall into two that share almost nothing but what all of them say: two-means on
 * vectors from which the terms common to all are weighted out. Confusable events (two bouts, two quakes) part so.
 */
export function divide(story: OpenStory): Division | undefined {
  const { members } = story;
  const vectors = localVectors(story);
  const alike = vectors.map((one, i) => vectors.map((other, j) => (i === j ? 0 : dot(one, other))));
  const found = starts(alike)
    .flatMap(([one, other]) => parted(vectors, alike, one, other) ?? [])
    .toSorted((a, b) => ratio(b) - ratio(a))
    .map((parting) => sidesOf(members, parting));
  const best = isOfHeadlines(story) ? headlinesApart(found) : found.slice(0, 1).find(isApart);
  if (best === undefined) return undefined;
  const { staying, leaving, between, within } = best;
  const terms = [...termsOfOne(leaving, staying), ...termsOfOne(staying, leaving)];
  return { staying, leaving, terms, between, within };
}

const isApart = (one: Sides): boolean => one.between <= MOST_BETWEEN && ratio(one) >= LEAST_RATIO;

function sidesOf(members: readonly StoryMember[], { side, between, within }: Parted): Sides {
  const sides = [true, false].map((wanted) => members.filter((_, i) => side[i] === wanted));
  const [staying = [], leaving = []] = sides.toSorted((a, b) => b.length - a.length);
  return { staying, leaving, between, within };
}

function headlinesApart(all: readonly Sides[]): Sides | undefined {
  const found = all
    .filter(({ leaving }) => leaving.length >= HEADLINES.fewest)
    .map((sides) => ({ ...sides, likeness: likenessOfSides(sides) }));
  const [nearest] = found.toSorted((a, b) => a.likeness - b.likeness);
  if (nearest !== undefined && nearest.likeness < HEADLINES.likeness) return nearest;
  return found.find((one) => {
    const size = one.staying.length + one.leaving.length;
    const isLarge = size >= HEADLINES.size && one.leaving.length >= HEADLINES.share * size;
    return isLarge && one.between <= HEADLINES.between && ratio(one) >= HEADLINES.ratio;
  });
}

/** How alike they would be if they were two stories by now. */
function likenessOfSides({ staying, leaving }: Sides): number {
  const asStory = (members: readonly StoryMember[]): OpenStory => ({
    ...openStory(NO_STORY),
    members: [...members],
  });
  return likenessOfStories(asStory(staying), asStory(leaving), true).value;
}

const ratio = ({ within, between }: Pick<Parted, 'within' | 'between'>): number =>
  (within + SMOOTHING) / (between + SMOOTHING);

function localVectors(story: OpenStory): readonly Vector[] {
  const size = story.members.length;
  const { counts } = sumsOf(story);
  return story.members.map(({ terms: { keys, marks } }) => {
    const vector = new Map<number, number>();
    let squares = 0;
    for (const [at, key] of keys.entries()) {
      const count = counts.get(key) ?? 0;
      if (count < 2 || count === size) continue;
      const weight = unitsOfMark(marks[at] ?? 0) * Math.log(size / count);
      vector.set(key, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (const [key, weight] of vector) vector.set(key, weight / length);
    return vector;
  });
}

function dot(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [id, weight] of small) {
    const there = large.get(id);
    if (there !== undefined) sum += weight * there;
  }
  return sum;
}

/** Pairs of articles that are alike to many and not to each other, no article in more than two. */
function starts(alike: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const near = alike.map((row) => row.reduce((sum, value) => sum + value, 0) / (alike.length - 1));
  const pairs = alike.flatMap((row, i) =>
    row.slice(0, i).map((value, j) => ({ i, j, promise: (near[i] ?? 0) * (near[j] ?? 0) * (1 - value) })),
  );
  pairs.sort((a, b) => b.promise - a.promise || a.i - b.i || a.j - b.j);
  const used = new Map<number, number>();
  const found: (readonly [number, number])[] = [];
  for (const { i, j } of pairs) {
    if ((used.get(i) ?? 0) > 1 || (used.get(j) ?? 0) > 1) continue;
    for (const one of [i, j]) used.set(one, (used.get(one) ?? 0) + 1);
    if (used.size > 2 * STARTS) break;
    found.push([i, j]);
  }
  return found;
}

function parted(
  vectors: readonly Vector[],
  alike: readonly (readonly number[])[],
  one: number,
  other: number,
): Parted | undefined {
  let centres: readonly Vector[] = [one, other].map((at) => vectors[at] ?? new Map<number, number>());
  let side: readonly boolean[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [first = 0, second = 0] = centres.map((centre) => Math.sqrt(dot(centre, centre)) || 1);
    const [here = new Map(), there = new Map()] = centres;
    const next = vectors.map((vector) => dot(vector, here) / first >= dot(vector, there) / second);
    if (next.every((value, i) => value === side[i])) break;
    side = next;
    centres = [true, false].map((wanted) => sumOf(vectors.filter((_, i) => next[i] === wanted)));
  }
  const size = side.filter(Boolean).length;
  if (Math.min(size, side.length - size) < FEWEST_ON_A_SIDE) return undefined;
  return { side, between: meanOfPairs(alike, side, false), within: meanOfPairs(alike, side, true) };
}

function sumOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<number, number>();
  for (const vector of vectors)
    for (const [key, weight] of vector) sum.set(key, (sum.get(key) ?? 0) + weight);
  return sum;
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
function termsOfOne(one: readonly StoryMember[], other: readonly StoryMember[]): readonly number[] {
  const told = new Map<number, number>();
  const add = (members: readonly StoryMember[], sign: 1 | -1): void => {
    for (const { terms } of members) {
      for (const [at, key] of terms.keys.entries())
        told.set(key, (told.get(key) ?? 0) + (sign * unitsOfMark(terms.marks[at] ?? 0)) / members.length);
    }
  };
  add(one, 1);
  add(other, -1);
  return [...told]
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, TERMS_NAMED)
    .map(([key]) => key);
}
