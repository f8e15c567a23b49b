import { strengthOfMark, type PackedTerms } from './packed-terms.ts';

/** An article as a story holds it. `place` is its place in the order of arrival. */
export type StoryMember = {
  /** The article; known once it is kept. */
  article: number;
  readonly place: number;
  /** Most telling first, as they were when it arrived. */
  readonly terms: PackedTerms;
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  /** Sum of its squared weights when it arrived. */
  readonly square: number;
  story: OpenStory;
};

/** The squared length of the sum of a story's articles, with the weights of texts and of headlines. */
export type Squares = { readonly text: number; readonly headline: number };

/** A story that may still grow. */
export type OpenStory = {
  readonly id: number;
  /** In the order they arrived. */
  members: StoryMember[];
  first: number | undefined;
  last: number | undefined;
  isGone: boolean;
  /** Members it must have before it is looked at again whether it is two. */
  nextLook: number;
  /** Stories it was parted from: they are not joined again. */
  readonly apart: Set<number>;
  /** Worked out when an article joins, with the weights of that moment; kept, so that it stays what it was. */
  squares: Squares;
  /** What its members add up to; worked out when it is first asked for. */
  sums: TermSums | undefined;
};

/** Strength of each term over all members, and the number of members that have it. */
export type TermSums = {
  readonly strengths: Map<number, number>;
  readonly counts: Map<number, number>;
};

/** How much a term tells, among texts or among headlines. */
export type TermWeight = (term: number, isHeadline: boolean) => number;

/** Fewer articles are not looked at whether they tell of two events. */
export const FEWEST_TO_SPLIT = 10;

export function openStory(id: number): OpenStory {
  return {
    id,
    members: [],
    first: undefined,
    last: undefined,
    isGone: false,
    nextLook: FEWEST_TO_SPLIT,
    apart: new Set(),
    squares: { text: 0, headline: 0 },
    sums: undefined,
  };
}

/** Puts an article into the story; its squares are set by whoever compared it. */
export function putMember(story: OpenStory, member: StoryMember): void {
  const latest = story.members.at(-1);
  story.members.push(member);
  if (latest !== undefined && latest.place > member.place) story.members.sort((a, b) => a.place - b.place);
  member.story = story;
  if (story.sums !== undefined) addTo(story.sums, member);
  if (member.published === undefined) return;
  story.first = Math.min(story.first ?? member.published, member.published);
  story.last = Math.max(story.last ?? member.published, member.published);
}

function addTo({ strengths, counts }: TermSums, { terms: { keys, marks } }: StoryMember): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    strengths.set(key, (strengths.get(key) ?? 0) + strengthOfMark(marks[i] ?? 0));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

export function sumsOf(story: OpenStory): TermSums {
  if (story.sums !== undefined) return story.sums;
  const sums = { strengths: new Map<number, number>(), counts: new Map<number, number>() };
  for (const member of story.members) addTo(sums, member);
  story.sums = sums;
  return sums;
}

/** Gives the story these members instead of those it had. */
export function setMembers(story: OpenStory, members: readonly StoryMember[], weightOf: TermWeight): void {
  story.members = [];
  story.first = undefined;
  story.last = undefined;
  story.sums = undefined;
  for (const member of members) putMember(story, member);
  story.squares = squaresOf(sumsOf(story), weightOf);
}

function squaresOf({ strengths }: TermSums, weightOf: TermWeight): Squares {
  let text = 0;
  let headline = 0;
  for (const [term, strength] of strengths) {
    text += (strength * weightOf(term, false)) ** 2;
    headline += (strength * weightOf(term, true)) ** 2;
  }
  return { text, headline };
}

/** Share of the members that have the term. */
export function coverage(story: OpenStory, term: number): number {
  return (sumsOf(story).counts.get(term) ?? 0) / story.members.length;
}

const RECENT = 12;

/** Whether most of the latest members are little more than headlines. */
export function isOfHeadlines(story: OpenStory): boolean {
  const recent = story.members.slice(-RECENT);
  return recent.filter(({ isHeadline }) => isHeadline).length * 2 > recent.length;
}

/** Mean length (root mean square) of the latest members. */
export function memberLength(story: OpenStory): number {
  const recent = story.members.slice(-RECENT);
  return Math.sqrt(recent.reduce((sum, { square }) => sum + square, 0) / recent.length);
}

/** Length of the sum of its members. */
export function storyLength({ squares }: OpenStory, isHeadline: boolean): number {
  return Math.sqrt(isHeadline ? squares.headline : squares.text);
}
