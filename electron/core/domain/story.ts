import { assertNever } from '../result.ts';

/** What was decided about stories and the words that decided it, for display. `moved` are articles. */
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
  /** It is a copy of an article of the story, whatever its words. */
  | { readonly kind: 'copy'; readonly story: number }
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

/** What an analyst can change about stories. Articles are named, because stories are worked out anew and articles stay. */
export type StoryChange =
  /** Two stories are one: the articles of both, as they stood. */
  | { readonly action: 'merge'; readonly into: readonly number[]; readonly from: readonly number[] }
  /** Articles that are a story of their own, and those they were parted from. */
  | { readonly action: 'split'; readonly leaving: readonly number[]; readonly staying: readonly number[] }
  /** The article stays with these, wherever the rules would put it. */
  | { readonly action: 'pin'; readonly article: number; readonly beside: readonly number[] }
  | { readonly action: 'rename'; readonly of: readonly number[]; readonly title: string };

/** A change as it stands in the log; undone ones stay listed. */
export type StoryCorrection = {
  readonly id: number;
  readonly at: string;
  readonly change: StoryChange;
  /** Titles of the stories it was about, as they were: the first is the one that goes on. */
  readonly was: readonly string[];
  readonly why?: string;
  readonly undoneAt?: string;
};

/** An article in a story, and why it is there. */
export type StoryArticle = {
  readonly id: number;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  /** What the rules decided when it came; absent in libraries of an earlier version. */
  readonly decision?: StoryDecision;
  /** It is here because of the analyst. */
  readonly isCorrected: boolean;
  /** The analyst pinned it here. */
  readonly isPinned: boolean;
};

/** An article that was moved off a story, and the story where it stands. */
export type ArticleElsewhere = {
  readonly id: number;
  readonly headline?: string;
  readonly story: number;
  readonly storyTitle: string;
};

/** A story with all that is known of it. */
export type StoryDetail = {
  readonly id: number;
  readonly title: string;
  /** The analyst gave it its title. */
  readonly isTitleGiven: boolean;
  readonly volume: { readonly articles: number; readonly unique: number };
  readonly first?: string;
  readonly last?: string;
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  readonly quotedSources: readonly { readonly name: string; readonly statements: number }[];
  /** In time, undated last; the first thousand. */
  readonly articles: readonly StoryArticle[];
  /** Merges and splits the rules made, of it and of stories its articles were in before; oldest first. */
  readonly events: readonly (StoryDecision & { readonly kind: 'merged' | 'split' })[];
  /** Articles that those moved and that stand in another story now. */
  readonly elsewhere: readonly ArticleElsewhere[];
  /** Corrections in force that name its articles, oldest first. */
  readonly corrections: readonly StoryCorrection[];
};

/** The articles that a correction of stories names. */
export function articlesNamed(change: StoryChange): readonly number[] {
  switch (change.action) {
    case 'merge':
      return [...change.into, ...change.from];
    case 'split':
      return [...change.leaving, ...change.staying];
    case 'pin':
      return [change.article, ...change.beside];
    case 'rename':
      return change.of;
    default:
      return assertNever(change);
  }
}
