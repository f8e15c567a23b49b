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
  /** Takes up some more of what was kept; false once all of it is there. Until then nothing may be asked of the rest. */
  openMore(): boolean;
  /** An article was placed: what it says is counted, and what lies a window behind it is closed. */
  entered(member: StoryMember): void;
  named(member: StoryMember, article: number): void;
  /** Takes an article out of its story, which is worked out anew; one not taken up yet is left out. */
  remove(article: number): void;
  end(story: OpenStory): void;
};

/** Articles taken up at a time: even where their terms must be read from their texts, no longer than a blink. */
const ARTICLES_A_SLICE = 16;

/** Opens the stories of the window as they were kept, once `openMore` has taken them up. */
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
    stories.set(story.id, open);
    return open;
  };
  const put = (found: KeptMember, story: OpenStory): void => {
    const { article, place, published, isHeadline } = found;
    const terms = found.terms ?? book.weighed(kept.read(article), isHeadline);
    const strongest = terms.keys[0] ?? 0;
    const member: StoryMember = { article, place, terms, strongest, published, isHeadline, story };
    members.set(article, member);
    putMember(story, member);
    if (found.terms === undefined) kept.tell?.(member);
    if (!isInWindow(place)) return;
    book.enter(member);
    window[place % WINDOW] = member;
  };
  const end = (story: OpenStory): void => {
    story.isGone = true;
    stories.delete(story.id);
  };
  /** Articles that went while not all is taken up. */
  const gone = new Set<number>();
  const takeUp = function* (): Generator<undefined, void> {
    let taken = 0;
    for (const part of kept.open(nextPlace - WINDOW)) {
      for (const story of part.stories) reopen(story);
      for (const member of part.members) {
        const story = stories.get(member.story);
        if (story !== undefined && !gone.has(member.article)) put(member, story);
        taken += 1;
        if (taken % ARTICLES_A_SLICE === 0) yield;
      }
    }
    for (const story of stories.values()) if (story.members.length === 0) end(story);
  };
  let takingUp: Generator<undefined, void> | undefined = takeUp();
  const takeOut = (member: StoryMember): readonly StoryMember[] => {
    members.delete(member.article);
    if (isInWindow(member.place)) {
      book.leave(member);
      window[member.place % WINDOW] = undefined;
    }
    return member.story.members.filter((other) => other !== member);
  };

  return {
    book,
    openMore: () => {
      if (takingUp?.next().done === true) takingUp = undefined;
      return takingUp !== undefined;
    },
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
    remove: (article) => {
      const member = members.get(article);
      if (takingUp !== undefined) gone.add(article);
      if (member === undefined) return;
      const { story } = member;
      setMembers(story, takeOut(member));
      // While not all is taken up others may come.
      if (story.members.length === 0 && takingUp === undefined) end(story);
    },
    end,
  };
}
