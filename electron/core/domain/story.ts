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
