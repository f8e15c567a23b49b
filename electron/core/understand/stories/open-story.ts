import type { BookTerm, TermBook } from './term-book.ts';

/** An article as a story holds it. `place` is its place in the order of arrival. */
export type StoryMember = {
  readonly place: number;
  readonly terms: readonly BookTerm[];
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  /** Sum of its squared weights when it arrived. */
  readonly square: number;
};

/** A story that may still grow: its members and what they add up to. */
export type OpenStory = {
  readonly id: number;
  members: StoryMember[];
  /** Strength of each term over all members, and the number of members that have it. */
  readonly strengths: Map<number, number>;
  readonly counts: Map<number, number>;
  first: number | undefined;
  last: number | undefined;
  isGone: boolean;
  /** Members it must have before it is looked at again whether it is two. */
  nextLook: number;
  /** Stories it was parted from: they are not joined again. */
  readonly apart: Set<number>;
  /** Length of the sum of its members, and the state of story and book it was worked out in. */
  length: { readonly state: number; readonly value: number } | undefined;
};

/** Fewer articles are not looked at whether they tell of two events. */
export const FEWEST_TO_SPLIT = 10;

export function openStory(id: number): OpenStory {
  return {
    id,
    members: [],
    strengths: new Map(),
    counts: new Map(),
    first: undefined,
    last: undefined,
    isGone: false,
    nextLook: FEWEST_TO_SPLIT,
    apart: new Set(),
    length: undefined,
  };
}

/** Adds an article to what the story adds up to. */
export function addMember(story: OpenStory, member: StoryMember): void {
  story.members.push(member);
  story.length = undefined;
  for (const { id, strength } of member.terms) {
    story.strengths.set(id, (story.strengths.get(id) ?? 0) + strength);
    story.counts.set(id, (story.counts.get(id) ?? 0) + 1);
  }
  if (member.published === undefined) return;
  story.first = Math.min(story.first ?? member.published, member.published);
  story.last = Math.max(story.last ?? member.published, member.published);
}

/** Empties a story, for its members to be added anew or because it is closed. */
export function emptyStory(story: OpenStory): void {
  story.members = [];
  story.strengths.clear();
  story.counts.clear();
  story.first = undefined;
  story.last = undefined;
  story.length = undefined;
}

/** Share of the members that have the term. */
export function coverage(story: OpenStory, term: number): number {
  return (story.counts.get(term) ?? 0) / story.members.length;
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

/** Length of the sum of its members. Weights drift slowly: it is worked out anew when the story or many weights changed. */
export function storyLength(story: OpenStory, book: TermBook, isHeadline: boolean): number {
  const age = book.articles();
  const state = 2 * (age < 512 ? age : age >> 6) + (isHeadline ? 1 : 0);
  if (story.length?.state === state) return story.length.value;
  let squares = 0;
  for (const [term, strength] of story.strengths) squares += (strength * book.weight(term, isHeadline)) ** 2;
  const value = Math.sqrt(squares);
  story.length = { state, value };
  return value;
}
