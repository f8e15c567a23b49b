import type { ArticleTerm } from '../../filing.ts';
import { divide } from './divide.ts';
import { isLikeGrown, leftBeside, LIKENESS_TO_GROWN } from './left-beside.ts';
import { NOTHING_KEPT, type KeptBook } from './kept-book.ts';
import {
  commonSubject,
  coolingOf,
  likenessOfStories,
  likenessToStory,
  sharedSubject,
  sharesEnough,
  type Arrival,
  type Likeness,
} from './likeness.ts';
import {
  FEWEST_TO_SPLIT,
  isOfHeadlines,
  putMember,
  setMembers,
  type OpenStory,
  type StoryMember,
} from './open-story.ts';
import { openStories } from './open-stories.ts';
import type { PackedTerms } from './packed-terms.ts';
import { storyCandidates } from './story-candidates.ts';
import { isForm, subjectsOf } from './subjects.ts';
import type { StoryDecision } from '../../domain/story.ts';

/** An article that arrives. */
export type ArrivingArticle = {
  readonly terms: readonly ArticleTerm[];
  /** Seconds since 1970 of the wall clock, when known. */
  readonly published: number | undefined;
  readonly isHeadline: boolean;
  /** The story of the article it is a copy of. */
  readonly copyOf?: number | undefined;
};

export type Placed = {
  /** The article in its story; without a number until it is named. */
  readonly member: StoryMember;
  /** The first is its own, the others move earlier articles. */
  readonly decisions: readonly StoryDecision[];
  /** Stories that are not what they were. */
  readonly changed: readonly OpenStory[];
};

export type StoryBook = {
  place(article: ArrivingArticle): Placed;
  /** The number by which the article just placed is known from now on; returns its decisions with that number in them. */
  named(placed: Placed, article: number): readonly StoryDecision[];
  /**
   * Takes up some more of what was kept; false once all of it is there. Placing takes up the rest at once; with this it
   * is done in short slices before.
   */
  openMore(): boolean;
  /** Takes an article out of its story. */
  remove(article: number): void;
  /** The terms of an open article as they were placed. */
  terms(article: number): PackedTerms | undefined;
  /** The place of the next article, and the number of the next story. */
  next(): { readonly place: number; readonly story: number };
};

/** Likeness from which an article joins. Lenient: what is wrongly alone is merged later, what is wrongly together is split. */
const JOIN = { text: 0.14, headline: 0.16 };
const MERGE = { text: 0.4, headline: 0.12 };
/** Larger stories are one event by now: they are not looked at any more whether they are two. */
const MOST_TO_SPLIT = { text: 48, headline: 150 };
/** Smaller stories of headlines have too few words to part them by. */
const FEWEST_HEADLINES_TO_SPLIT = 20;
const BETWEEN_LOOKS = 2;
/** A large story is looked at less often: the look grows with the square of its size. */
const OFTEN_UP_TO = 24;
const nextLookAfter = (size: number): number =>
  size + (size < OFTEN_UP_TO ? BETWEEN_LOOKS : Math.round(size / 6));
/** Stands for the article being placed, which has no number yet: the number of no article. */
const NOT_NAMED = -1;
/** Stories nearest to an article, looked at whether they are one. */
const MOST_MERGED = 4;

/** Stories in one pass; the same articles in the same order always make the same stories, also when the book is closed in between. */
export function openStoryBook(kept: KeptBook = NOTHING_KEPT): StoryBook {
  const open = openStories(kept);
  const { book } = open;
  const openAll = (): void => {
    while (open.openMore());
  };

  const words = (terms: readonly number[], stories: readonly OpenStory[]): readonly string[] =>
    terms.map((term) => wordOf(term, stories));
  /** The book knows the words it has read; those of articles read before it was closed are looked up. */
  const wordOf = (term: number, stories: readonly OpenStory[]): string => {
    const known = book.wordOf(term);
    if (known !== undefined) return known;
    const member = stories
      .flatMap(({ members }) => members)
      .findLast(({ terms: { keys } }) => keys.includes(term));
    if (member !== undefined) book.read(kept.read(member.article));
    return book.wordOf(term) ?? '';
  };

  function arrivalOf({ terms: read, published, isHeadline }: ArrivingArticle): Arrival {
    const terms = book.weighed(read, isHeadline);
    const told = { isHeadline, isForm: isForm(terms) };
    return { ...told, terms, subjects: subjectsOf(terms, read, told, book), published };
  }

  /** Two stories that an article brings together: the larger goes on, among equals the earlier. */
  function merged(
    one: OpenStory,
    other: OpenStory,
    article: Arrival,
  ): (StoryDecision & { kind: 'merged' }) | undefined {
    const isHeadline = isOfHeadlines(one) && isOfHeadlines(other);
    const needed = isHeadline ? MERGE.headline : MERGE.text;
    const found = likenessOfStories(one, other, isHeadline);
    if (found.value < needed || (isHeadline && !sharesEnough(one, other))) return undefined;
    const subject = commonSubject(one, other, book, isHeadline, article);
    if (subject === undefined) return undefined;
    const isOther = other.members.length - one.members.length || one.id - other.id;
    const [story, from] = isOther > 0 ? [other, one] : [one, other];
    return united(story, from, subject, found, needed);
  }

  /** Puts one story into the other. */
  function united(
    story: OpenStory,
    from: OpenStory,
    subject: number,
    found: Likeness,
    needed: number,
  ): StoryDecision & { kind: 'merged' } {
    const moved = from.members;
    const decision = {
      kind: 'merged',
      story: story.id,
      from: from.id,
      moved: moved.map(({ article }) => article),
      subject: wordOf(subject, [story, from]),
      words: words(found.terms(), [story, from]),
      likeness: found.value,
      needed,
    } as const;
    for (const member of moved) putMember(story, member);
    for (const id of from.apart) {
      story.apart.add(id);
      open.get(id)?.apart.add(story.id);
    }
    open.end(from);
    while (story.nextLook < story.members.length) story.nextLook = nextLookAfter(story.nextLook);
    return decision;
  }

  function split(story: OpenStory): (StoryDecision & { kind: 'split' }) | undefined {
    const size = story.members.length;
    const isHeadline = isOfHeadlines(story);
    if (size > (isHeadline ? MOST_TO_SPLIT.headline : MOST_TO_SPLIT.text)) return undefined;
    if (isHeadline && size < FEWEST_HEADLINES_TO_SPLIT) return undefined;
    const found = divide(story);
    if (found === undefined) return undefined;
    const deciding = words(found.terms, [story]);
    const into = open.start();
    setMembers(story, found.staying);
    setMembers(into, found.leaving);
    story.nextLook = nextLookAfter(found.staying.length);
    into.nextLook = Math.max(FEWEST_TO_SPLIT, nextLookAfter(found.leaving.length));
    story.apart.add(into.id);
    into.apart.add(story.id);
    const moved = found.leaving.map(({ article }) => article);
    const { between, within } = found;
    return { kind: 'split', story: story.id, into: into.id, moved, words: deciding, between, within };
  }

  /** What is decided about a story each time it has grown: it parts, or takes in what stands beside it. Returns the other stories. */
  function lookedAgain(
    story: OpenStory,
    place: number,
    decisions: StoryDecision[],
  ): readonly (OpenStory | undefined)[] {
    const size = story.members.length;
    if (size < story.nextLook) return [];
    story.nextLook = nextLookAfter(size);
    const parting = split(story);
    if (parting !== undefined) {
      decisions.push(parting);
      return [open.get(parting.into)];
    }
    return leftBeside(story, book, place).map((left) => {
      decisions.push(united(story, left.story, left.subject, left.likeness, LIKENESS_TO_GROWN));
      return left.story;
    });
  }

  function joined(
    article: Arrival,
    copyOf: OpenStory | undefined,
  ): {
    readonly story: OpenStory;
    readonly decision: StoryDecision;
    readonly nearest: readonly OpenStory[];
  } {
    const usual = article.isHeadline ? JOIN.headline : JOIN.text;
    const found: readonly {
      readonly story: OpenStory;
      readonly likeness: Likeness;
      readonly subject: number | undefined;
    }[] = storyCandidates(article, book, open.next())
      .map((story) => ({
        story,
        likeness: likenessToStory(article, story),
        subject: sharedSubject(article, story),
      }))
      .toSorted((a, b) => b.likeness.value - a.likeness.value || a.story.id - b.story.id);
    const nearestBut = (story: OpenStory): readonly OpenStory[] =>
      found.map((one) => one.story).filter((other) => other !== story);
    if (copyOf !== undefined) {
      const decision = { kind: 'copy', story: copyOf.id } as const;
      return { story: copyOf, decision, nearest: nearestBut(copyOf) };
    }
    const best = found.find(({ subject }) => subject !== undefined);
    const next = found.find((one) => one !== best)?.likeness.value ?? 0;
    const needed =
      best !== undefined && isLikeGrown(article, best.story, best.likeness, next) ? LIKENESS_TO_GROWN : usual;
    if (best?.subject !== undefined && best.likeness.value >= needed) {
      const { story, likeness, subject } = best;
      const decision = {
        kind: 'joined',
        story: story.id,
        subject: wordOf(subject, [story]),
        words: words(likeness.terms(), [story]),
        likeness: likeness.value,
        needed,
      } as const;
      return { story, decision, nearest: nearestBut(story) };
    }
    const story = open.start();
    const isAlike = found.some(({ likeness }) => likeness.value >= usual);
    const decision = { kind: 'started', story: story.id, reason: reasonToStart(article, isAlike) } as const;
    return { story, decision, nearest: nearestBut(story) };
  }

  return {
    openMore: () => open.openMore(),
    place: (arriving) => {
      openAll();
      const article = arrivalOf(arriving);
      const copyOf = arriving.copyOf === undefined ? undefined : open.get(arriving.copyOf);
      const { story, decision, nearest } = joined(article, copyOf);
      const place = open.next();
      const member: StoryMember = {
        article: NOT_NAMED,
        place,
        terms: article.terms,
        strongest: article.terms.keys[0] ?? 0,
        published: article.published,
        isHeadline: article.isHeadline,
        story,
      };
      putMember(story, member);
      open.entered(member);
      const decisions: StoryDecision[] = [decision];
      const changed = new Set([story]);
      let current = story;
      for (const other of nearest.slice(0, MOST_MERGED)) {
        if (other === current || other.isGone || current.apart.has(other.id)) continue;
        if (coolingOf(article.published, other) === 0) continue;
        const change = merged(current, other, article);
        if (change === undefined) continue;
        decisions.push(change);
        if (change.story === other.id) current = other;
        changed.add(current).add(other);
        for (const id of current.apart) {
          const parted = open.get(id);
          if (parted !== undefined) changed.add(parted);
        }
      }
      for (const other of lookedAgain(current, place, decisions)) if (other !== undefined) changed.add(other);
      return { member, decisions, changed: [...changed] };
    },
    named: ({ member, decisions }, article) => {
      open.named(member, article);
      return decisions.map((decision) =>
        decision.kind === 'merged' || decision.kind === 'split'
          ? { ...decision, moved: decision.moved.map((id) => (id === NOT_NAMED ? article : id)) }
          : decision,
      );
    },
    remove: (article) => open.remove(article),
    terms: (article) => {
      openAll();
      return open.member(article)?.terms;
    },
    next: () => ({ place: open.next(), story: open.nextStory() }),
  };
}

function reasonToStart(article: Arrival, isAlike: boolean): 'no words' | 'other subject' | 'nothing alike' {
  if (article.terms.keys.length === 0) return 'no words';
  return isAlike ? 'other subject' : 'nothing alike';
}
