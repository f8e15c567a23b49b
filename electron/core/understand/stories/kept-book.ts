import type { ArticleTerm } from '../../filing.ts';
import type { PackedTerms } from './packed-terms.ts';
import type { StoryMember } from './open-story.ts';

/** What is kept of an article in a story, so that the book can go on after it was closed. */
export type KeptMember = Pick<StoryMember, 'article' | 'place' | 'published' | 'isHeadline'> & {
  readonly story: number;
  /** Absent for articles of a library that an earlier version made: then they are worked out from the text. */
  readonly terms?: PackedTerms;
};

/** What is kept of a story. */
export type KeptStory = {
  readonly id: number;
  readonly nextLook: number;
  readonly apart: readonly number[];
};

export type KeptPart = {
  readonly stories: readonly KeptStory[];
  readonly members: readonly KeptMember[];
};

/** Where a story book gets what it held when it was closed. */
export type KeptBook = {
  /** The place of the next article, and the number of the next story. */
  readonly nextPlace: number;
  readonly nextStory: number;
  /**
   * Stories with an article at `place` or later, and all of their articles: in parts, so that others may ask in between.
   * Each part has its stories first; articles at `place` or later come in the order of their places.
   */
  open(place: number): Iterable<KeptPart>;
  /** A story that was closed. */
  story(id: number): { readonly story: KeptStory; readonly members: readonly KeptMember[] } | undefined;
  /** The terms of an article, read anew. */
  read(article: number): readonly ArticleTerm[];
  /** Told when the terms of an article were worked out from its text. */
  tell?(member: StoryMember): void;
};

/** Nothing kept: a book for one run. Articles go by their place of arrival. */
export const NOTHING_KEPT: KeptBook = {
  nextPlace: 0,
  nextStory: 0,
  open: () => [],
  story: () => undefined,
  read: () => [],
};
