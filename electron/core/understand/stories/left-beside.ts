import { likenessToStory, sharedSubject, type Arrival, type Likeness } from './likeness.ts';
import { coverage, isOfHeadlines, sumsOf, type OpenStory, type StoryMember } from './open-story.ts';
import { storyCandidates } from './story-candidates.ts';
import { isForm } from './subjects.ts';
import { LATEST_LOOKED_AT, type TermBook } from './term-book.ts';

/** From so many headlines on a story says what it is about so well that less likeness will do. */
const GROWN = 20;
/** Likeness to a grown story, and how many times that to the next one it must be: a word of every story is no sign. */
export const LIKENESS_TO_GROWN = 0.05;
const TIMES_THE_NEXT = 1.3;

/** Stories that a grown one takes in are no larger. */
const MOST_LEFT = 3;
const SUBJECTS_ASKED = 6;
const SUBJECT_COVERAGE = 0.1;

/** A small story that a grown one may take in, and why. */
export type LeftBeside = {
  readonly story: OpenStory;
  readonly likeness: Likeness;
  readonly subject: number;
};

/** Whether a headline is like a grown story, and clearly less like the next. */
export function isLikeGrown(
  { isHeadline }: Arrival,
  story: OpenStory,
  { value }: Likeness,
  next: number,
): boolean {
  if (!isHeadline || story.members.length < GROWN || !isOfHeadlines(story)) return false;
  return value >= LIKENESS_TO_GROWN && value >= TIMES_THE_NEXT * next;
}

/**
 * Headlines that came before their story had grown, and stand alone or almost alone: they share a subject with the
 * grown story and are like it, and like no other.
 */
export function leftBeside(story: OpenStory, book: TermBook, place: number): readonly LeftBeside[] {
  if (story.members.length < GROWN || !isOfHeadlines(story)) return [];
  const small = smallStories(story, book);
  return small.flatMap((one, at) => lookedAt(one, story, book, place + (at + 1) / (small.length + 1)));
}

function lookedAt(small: OpenStory, story: OpenStory, book: TermBook, look: number): readonly LeftBeside[] {
  const [member] = small.members;
  if (member === undefined) return [];
  const arrival = arrivalAgain(member, book);
  const likeness = likenessToStory(arrival, story);
  const subject = sharedSubject(arrival, story);
  if (subject === undefined) return [];
  const others = storyCandidates(arrival, book, look)
    .filter((other) => other !== story && other !== small)
    .map((other) => likenessToStory(arrival, other).value);
  const next = Math.max(0, ...others);
  return isLikeGrown(arrival, story, likeness, next) ? [{ story: small, likeness, subject }] : [];
}

function smallStories(story: OpenStory, book: TermBook): readonly OpenStory[] {
  const subjects = [...sumsOf(story).units]
    .filter(([term]) => coverage(story, term) >= SUBJECT_COVERAGE && book.isSubject(term, true, false))
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, SUBJECTS_ASKED);
  const found = new Set<OpenStory>();
  for (const [term] of subjects) {
    for (const { story: other } of book.latest(term)?.members.slice(-LATEST_LOOKED_AT) ?? []) {
      const isLeft = other.members.length <= MOST_LEFT && other.members.every(({ isHeadline }) => isHeadline);
      if (isLeft && !story.apart.has(other.id)) found.add(other);
    }
  }
  return [...found].toSorted((a, b) => a.id - b.id);
}

/** An article as if it arrived now, with what its terms told then. */
function arrivalAgain({ terms, published, isHeadline }: StoryMember, book: TermBook): Arrival {
  const subjects = [...terms.keys].filter((key) => book.isSubject(key, isHeadline, false));
  return { terms, subjects, published, isHeadline, isForm: isForm(terms) };
}
