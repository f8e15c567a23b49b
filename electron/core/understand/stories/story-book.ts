import { divide } from './divide.ts';
import {
  commonSubject,
  coolingOf,
  likenessOfStories,
  likenessToStory,
  sharedSubject,
  type Arrival,
  type Likeness,
} from './likeness.ts';
import {
  addMember,
  emptyStory,
  FEWEST_TO_SPLIT,
  isOfHeadlines,
  openStory,
  type OpenStory,
  type StoryMember,
} from './open-story.ts';
import { storyCandidates } from './story-candidates.ts';
import type { ArticleTerm } from './story-terms.ts';
import { openTermBook } from './term-book.ts';

/** What was decided about stories and the words that decided it, for display. Articles go by their place of arrival. */
export type StoryDecision =
  | {
      readonly kind: 'started';
      readonly story: number;
      readonly reason: 'no words' | 'nothing alike' | 'other subject';
    }
  | {
      readonly kind: 'joined';
      readonly story: number;
      readonly subject: string;
      readonly words: readonly string[];
      readonly likeness: number;
      readonly needed: number;
    }
  | {
      readonly kind: 'merged';
      readonly story: number;
      readonly from: number;
      readonly moved: readonly number[];
      readonly subject: string;
      readonly words: readonly string[];
      readonly likeness: number;
      readonly needed: number;
    }
  | {
      readonly kind: 'split';
      readonly story: number;
      readonly into: number;
      readonly moved: readonly number[];
      readonly words: readonly string[];
      readonly between: number;
      readonly within: number;
    };

export type StoryBook = {
  /** Places the next article; the first decision is its own, the others move earlier ones. */
  place(
    terms: readonly ArticleTerm[],
    published: number | undefined,
    isHeadline: boolean,
  ): readonly StoryDecision[];
};

/** Likeness from which an article joins. Lenient: what is wrongly alone is merged later, what is wrongly together is split. */
const JOIN = { text: 0.14, headline: 0.16 };
const MERGE = { text: 0.4, headline: 0.18 };
/** Larger stories are one event by now: they are not looked at any more. */
const MOST_TO_SPLIT = 48;
const BETWEEN_LOOKS = 2;
const MOST_SUBJECTS = 12;
/** Stories nearest to an article, looked at whether they are one. */
const MOST_MERGED = 4;
/** A story is closed when so many articles have come since its last: that bounds what is held in memory. */
const WINDOW = 20_000;

/** Stories in one pass, for one run; the same articles in the same order always make the same stories. */
export function openStoryBook(): StoryBook {
  const book = openTermBook();
  const stories: OpenStory[] = [];
  const candidates = storyCandidates(stories, book);
  const recent: OpenStory[] = [];

  const started = (): OpenStory => {
    const story = openStory(stories.length);
    stories.push(story);
    return story;
  };
  const put = (story: OpenStory, member: StoryMember): void => {
    addMember(story, member);
    candidates.note(story, member);
  };
  const words = (terms: readonly number[]): readonly string[] => terms.map(book.wordOf);

  function arrivalOf(
    read: readonly ArticleTerm[],
    published: number | undefined,
    isHeadline: boolean,
  ): Arrival {
    const terms = book
      .read(read)
      .map((term) => ({ ...term, weight: term.strength * book.weight(term.id, isHeadline) }))
      .toSorted((a, b) => b.weight - a.weight || a.id - b.id);
    const subjects = terms.filter(({ id }) => book.isSubject(id, isHeadline)).slice(0, MOST_SUBJECTS);
    const square = terms.reduce((sum, { weight }) => sum + weight * weight, 0);
    return { terms, subjects: subjects.map(({ id }) => id), published, isHeadline, square };
  }

  /** The larger of two stories goes on, among equals the earlier. */
  function merged(one: OpenStory, other: OpenStory): StoryDecision | undefined {
    const isHeadline = isOfHeadlines(one) && isOfHeadlines(other);
    const needed = isHeadline ? MERGE.headline : MERGE.text;
    const found = likenessOfStories(one, other, book, isHeadline);
    if (found.value < needed) return undefined;
    const subject = commonSubject(one, other, book, isHeadline);
    if (subject === undefined) return undefined;
    const isOther = other.members.length - one.members.length || one.id - other.id;
    const [story, from] = isOther > 0 ? [other, one] : [one, other];
    const moved = from.members;
    const deciding = words(found.terms());
    for (const member of moved) put(story, member);
    for (const id of from.apart) {
      story.apart.add(id);
      stories[id]?.apart.add(story.id);
    }
    emptyStory(from);
    from.isGone = true;
    while (story.nextLook < story.members.length) story.nextLook += BETWEEN_LOOKS;
    return {
      kind: 'merged',
      story: story.id,
      from: from.id,
      moved: moved.map(({ place }) => place),
      subject: book.wordOf(subject),
      words: deciding,
      likeness: found.value,
      needed,
    };
  }

  function split(story: OpenStory): StoryDecision | undefined {
    const size = story.members.length;
    if (size < story.nextLook || size > MOST_TO_SPLIT) return undefined;
    story.nextLook = size + BETWEEN_LOOKS;
    const found = isOfHeadlines(story) ? undefined : divide(story, book);
    if (found === undefined) return undefined;
    const into = started();
    emptyStory(story);
    for (const member of found.staying) put(story, member);
    for (const member of found.leaving) put(into, member);
    story.nextLook = found.staying.length + BETWEEN_LOOKS;
    into.nextLook = Math.max(FEWEST_TO_SPLIT, found.leaving.length + BETWEEN_LOOKS);
    story.apart.add(into.id);
    into.apart.add(story.id);
    const moved = found.leaving.map(({ place }) => place);
    const { between, within } = found;
    return {
      kind: 'split',
      story: story.id,
      into: into.id,
      moved,
      words: words(found.terms),
      between,
      within,
    };
  }

  /** Of the articles that came a window ago, the story is closed unless others have come to it since. */
  function close(place: number): void {
    const story = recent[place % WINDOW];
    if (story === undefined || story.isGone) return;
    if (story.members.some((member) => member.place > place - WINDOW)) return;
    emptyStory(story);
    story.isGone = true;
  }

  function joined(article: Arrival): {
    readonly story: OpenStory;
    readonly decision: StoryDecision;
    readonly nearest: readonly OpenStory[];
  } {
    const needed = article.isHeadline ? JOIN.headline : JOIN.text;
    const found: {
      readonly story: OpenStory;
      readonly likeness: Likeness;
      readonly subject: number | undefined;
    }[] = candidates
      .of(article)
      .map((story) => ({
        story,
        likeness: likenessToStory(article, story, book),
        subject: sharedSubject(article, story),
      }))
      .toSorted((a, b) => b.likeness.value - a.likeness.value || a.story.id - b.story.id);
    const nearest = found.map(({ story }) => story);
    const best = found.find(({ subject }) => subject !== undefined);
    if (best?.subject !== undefined && best.likeness.value >= needed) {
      const { story, likeness, subject } = best;
      const decision = {
        kind: 'joined',
        story: story.id,
        subject: book.wordOf(subject),
        words: words(likeness.terms()),
        likeness: likeness.value,
        needed,
      } as const;
      return { story, decision, nearest: nearest.filter((other) => other !== story) };
    }
    const story = started();
    const reason = reasonToStart(
      article,
      found.some(({ likeness }) => likeness.value >= needed),
    );
    return { story, decision: { kind: 'started', story: story.id, reason }, nearest };
  }

  return {
    place: (read, published, isHeadline) => {
      const article = arrivalOf(read, published, isHeadline);
      const place = book.articles();
      close(place);
      const { story, decision, nearest } = joined(article);
      const { terms, square } = article;
      put(story, { place, terms, published, isHeadline, square });
      recent[place % WINDOW] = story;
      book.count(terms, terms[0]?.id);
      const decisions = [decision];
      let current = story;
      for (const other of nearest.slice(0, MOST_MERGED)) {
        if (other === current || other.isGone || current.apart.has(other.id)) continue;
        if (coolingOf(published, other) === 0) continue;
        const change = merged(current, other);
        if (change === undefined) continue;
        decisions.push(change);
        current = stories[change.story] ?? current;
      }
      const parting = split(current);
      if (parting !== undefined) decisions.push(parting);
      return decisions;
    },
  };
}

function reasonToStart(article: Arrival, isAlike: boolean): 'no words' | 'other subject' | 'nothing alike' {
  if (article.terms.length === 0) return 'no words';
  return isAlike ? 'other subject' : 'nothing alike';
}
