import { markOf, keyOf, type PackedTerms } from './packed-terms.ts';
import type { KeptBook, KeptMember, KeptStory } from './kept-book.ts';
import { openStory, putMember, setMembers, type OpenStory, type StoryMember } from './open-story.ts';
import { openTermBook, type TermBook } from './term-book.ts';

/** A story is closed when so many articles have come since its last: that bounds what is held in memory. */
const WINDOW = 20_000;

/** The stories that may still grow and what the terms of the window's articles tell. */
export type OpenStories = {
  readonly book: TermBook;
  /** The place of the next article. */
  next(): number;
  nextStory(): number;
  start(): OpenStory;
  /** An open story, or a closed one opened again. */
  get(id: number): OpenStory | undefined;
  member(article: number): StoryMember | undefined;
  /** An article was placed: what it says is counted, and what lies a window behind it is closed. */
  entered(member: StoryMember): void;
  named(member: StoryMember, article: number): void;
  /** Takes an article out; its story is worked out anew. */
  remove(member: StoryMember): void;
  end(story: OpenStory): void;
};

/** Opens the stories of the window as they were kept. */
export function openStories(kept: KeptBook): OpenStories {
  const book = openTermBook();
  const stories = new Map<number, OpenStory>();
  const members = new Map<number, StoryMember>();
  const window: (StoryMember | undefined)[] = [];
  let nextPlace = kept.nextPlace;
  let nextStory = kept.nextStory;

  const isInWindow = (place: number): boolean => place >= nextPlace - WINDOW;
  const reopen = (story: KeptStory): OpenStory => {
    const open = openStory(story.id);
    open.nextLook = story.nextLook;
    for (const id of story.apart) open.apart.add(id);
    if (story.squares !== undefined) open.squares = story.squares;
    stories.set(story.id, open);
    return open;
  };
  const put = (found: KeptMember, story: OpenStory): void => {
    const { article, place, published, isHeadline } = found;
    const { terms, square } = found.told ?? toldNow(article, isHeadline, kept, book);
    const member: StoryMember = { article, place, terms, published, isHeadline, square, story };
    members.set(article, member);
    putMember(story, member);
    if (found.told === undefined) kept.tell?.(member);
    if (!isInWindow(place)) return;
    book.enter(member);
    window[place % WINDOW] = member;
  };
  const load = (): void => {
    const found = kept.open(nextPlace - WINDOW);
    for (const story of found.stories) reopen(story);
    for (const member of found.members) {
      const story = stories.get(member.story);
      if (story !== undefined) put(member, story);
    }
    const unknown = new Set(found.stories.filter(({ squares }) => squares === undefined).map(({ id }) => id));
    for (const id of unknown) {
      const story = stories.get(id);
      if (story !== undefined) setMembers(story, story.members, book.weight);
    }
  };
  const end = (story: OpenStory): void => {
    story.isGone = true;
    stories.delete(story.id);
  };

  load();
  return {
    book,
    next: () => nextPlace,
    nextStory: () => nextStory,
    start: () => {
      const story = openStory(nextStory++);
      stories.set(story.id, story);
      return story;
    },
    get: (id) => {
      const open = stories.get(id);
      if (open !== undefined) return open;
      const found = kept.story(id);
      if (found === undefined) return undefined;
      const story = reopen(found.story);
      for (const member of found.members) put(member, story);
      if (found.story.squares === undefined) setMembers(story, story.members, book.weight);
      return story;
    },
    member: (article) => members.get(article),
    entered: (member) => {
      const left = window[member.place % WINDOW];
      window[member.place % WINDOW] = member;
      members.set(member.article, member);
      nextPlace = member.place + 1;
      if (left !== undefined) {
        book.leave(left);
        const { story } = left;
        const last = story.members.at(-1);
        if (last !== undefined && !isInWindow(last.place)) {
          for (const one of story.members) members.delete(one.article);
          end(story);
        }
      }
      book.enter(member);
    },
    named: (member, article) => {
      members.delete(member.article);
      member.article = article;
      members.set(article, member);
    },
    remove: (member) => {
      members.delete(member.article);
      if (isInWindow(member.place)) {
        book.leave(member);
        window[member.place % WINDOW] = undefined;
      }
      const { story } = member;
      const others = story.members.filter((other) => other !== member);
      setMembers(story, others, book.weight);
      if (others.length === 0) end(story);
    },
    end,
  };
}

/** What an article of a library made by an earlier version tells, with the weights of now. */
function toldNow(
  article: number,
  isHeadline: boolean,
  kept: KeptBook,
  book: TermBook,
): { readonly terms: PackedTerms; readonly square: number } {
  const found = kept
    .read(article)
    .map((term) => {
      const key = keyOf(term.term);
      return { key, mark: markOf(term), weight: term.strength * book.weight(key, isHeadline) };
    })
    .toSorted((a, b) => b.weight - a.weight || a.key - b.key);
  const strongest = found[0]?.key ?? 0;
  const marks = found.map(({ key, mark }) => (book.isFresh(key, strongest) ? mark | 1 : mark));
  return {
    terms: { keys: Int32Array.from(found.map(({ key }) => key)), marks: Uint16Array.from(marks) },
    square: found.reduce((sum, { weight }) => sum + weight * weight, 0),
  };
}
