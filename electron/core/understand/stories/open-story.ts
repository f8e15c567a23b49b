import { unitsOfMark, type PackedTerms } from './packed-terms.ts';

/** An article as a story holds it. `place` is its place in the order of arrival. */
export type StoryMember = {
  /** The article; known once it is kept. */
  article: number;
  readonly place: number;
  /** Most telling first, with what they told when it arrived; their squares add up to about 1. */
  readonly terms: PackedTerms;
  /** The first of its terms: it stands beside each of them. */
  readonly strongest: number;
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  story: OpenStory;
};

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
  /** Which article it was last looked up for, and how likely it seemed: no matter once that article is placed. */
  lookedUpFor: number;
  promise: number;
  /** What its members add up to; worked out when it is first asked for. */
  sums: TermSums | undefined;
};

/** What each term adds up to over all members, in whole units, and the number of members that have it. */
export type TermSums = {
  readonly units: Map<number, number>;
  readonly counts: Map<number, number>;
  /** Sum of the squares of the units. */
  squares: number;
};

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
    lookedUpFor: -1,
    promise: 0,
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

function addTo(sums: TermSums, { terms: { keys, marks } }: StoryMember): void {
  const { units, counts } = sums;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const own = unitsOfMark(marks[i] ?? 0);
    const before = units.get(key) ?? 0;
    units.set(key, before + own);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    sums.squares += own * (2 * before + own);
  }
}

export function sumsOf(story: OpenStory): TermSums {
  if (story.sums !== undefined) return story.sums;
  const sums = { units: new Map<number, number>(), counts: new Map<number, number>(), squares: 0 };
  for (const member of story.members) addTo(sums, member);
  story.sums = sums;
  return sums;
}

/** Length of the sum of its members. */
export function lengthOf(story: OpenStory): number {
  return Math.sqrt(sumsOf(story).squares);
}

/** Gives the story these members instead of those it had. */
export function setMembers(story: OpenStory, members: readonly StoryMember[]): void {
  story.members = [];
  story.first = undefined;
  story.last = undefined;
  story.sums = undefined;
  for (const member of members) putMember(story, member);
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
