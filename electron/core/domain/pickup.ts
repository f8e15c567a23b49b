import type { ArticleStatus } from './article.ts';
import type { Span } from './attribution.ts';
import type { Evidence } from './evidence.ts';

/**
 * How an article tells its origin: its own credit in full; an agency named among those who contributed; published by the
 * agency itself; a mere name under the text, which may be one; the default of its watch.
 */
export const ORIGIN_GROUNDS = ['credit', 'contribution', 'publisher', 'name', 'default'] as const;
export type OriginGround = (typeof ORIGIN_GROUNDS)[number];

/** One article of a duplicate group, as far as its place in the group goes. */
export type GroupMember = {
  readonly id: number;
  readonly headline?: string;
  readonly outlet?: string;
  /** Wall-clock time in the library's zone, cut to its precision; absent when the file gives none. */
  readonly published?: string;
  readonly isZoneUnknown: boolean;
  readonly dateArrived: string;
  readonly status?: ArticleStatus;
  /** What the article itself tells of its origin. */
  readonly origin?: { readonly name: string; readonly ground: OriginGround };
};

/** What the copies of one text say of its origin together. */
export type GroupOrigin =
  | { readonly kind: 'none' }
  /** All copies that credit an agency credit this one; `credits` of them in print, `publishers` are its own. */
  | { readonly kind: 'agreed'; readonly name: string; readonly credits: number; readonly publishers: number }
  | {
      readonly kind: 'conflict';
      readonly names: readonly { readonly name: string; readonly articles: number }[];
    };

/** An origin worked out from the copies of an article that has none of its own. */
export type InferredOrigin = { readonly name: string; readonly evidence: Evidence };

/** Why an article is the lead copy of its group; the rule is tried in this order. */
export type LeadRule = 'chosen' | 'published-by-origin' | 'credits-origin' | 'earliest' | 'first-arrived';

/** How long after the lead copy; negative for a copy that was published before it. */
export type Delay =
  /** `isAbout`: a time has no zone printed. */
  | { readonly kind: 'minutes'; readonly minutes: number; readonly isAbout: boolean }
  /** One of the two has a day and no hour. */
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'unknown'; readonly why: 'undated' | 'no-day' | 'lead-undated' | 'lead-no-day' };

/** What a copy is to the copies before it: another outlet's pickup, or the same outlet once more. */
export type CopyRelation =
  | { readonly kind: 'pickup' }
  | { readonly kind: 'correction'; readonly of: number }
  | { readonly kind: 'again'; readonly of: number }
  /** Its outlet, or that of the lead copy, is not known. */
  | { readonly kind: 'outlet-unknown' };

export type ChainLink = GroupMember & { readonly delay: Delay; readonly relation: CopyRelation };

/** A duplicate group in time: the lead copy, and the other copies in order, undated ones last. */
export type CopyChain = {
  readonly lead: GroupMember;
  readonly rule: LeadRule;
  readonly origin: GroupOrigin;
  readonly links: readonly ChainLink[];
};

/**
 * A stretch of two texts laid side by side. `lead` and `pickup` are where it stands in the lead copy and in the pickup;
 * what both have reads alike in both places, but for the shape of quotation marks, dashes and blanks. `move` numbers
 * stretches that stand elsewhere in the other text: the two ends of one move have the same number.
 */
export type DifferencePiece =
  | { readonly kind: 'same'; readonly lead: Span; readonly pickup: Span }
  | { readonly kind: 'cut'; readonly lead: Span; readonly move?: number }
  | { readonly kind: 'added'; readonly pickup: Span; readonly move?: number }
  | { readonly kind: 'moved-away'; readonly lead: Span; readonly move: number }
  | { readonly kind: 'moved-here'; readonly pickup: Span; readonly move: number };

/** Pieces of at most one paragraph of either text, in reading order. */
export type DifferenceRow = { readonly pieces: readonly DifferencePiece[] };

/** Words of the lead copy kept in place, moved and cut, and words only the pickup has. */
export type DifferenceWords = {
  readonly ofLead: number;
  readonly ofPickup: number;
  readonly kept: number;
  readonly moved: number;
  readonly cut: number;
  readonly added: number;
};

/** Two texts compared: spans count UTF-16 units within the field they are of. */
export type TextDifference = {
  readonly headline: readonly DifferencePiece[];
  readonly standfirst: readonly DifferencePiece[];
  readonly body: readonly DifferenceRow[];
  /** Of the bodies. */
  readonly words: DifferenceWords;
};

/** A statement that only one of two copies has. Spans are in the body of the copy that has it. */
export type LostStatement = {
  /** Its place among the attributions of its article. */
  readonly position: number;
  readonly quotedSource?: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** `words`: the words went; `attribution`: the words stand, and nobody is said to have said them. */
  readonly what: 'words' | 'attribution';
  /** The other copy has no statement of this quoted source at all. */
  readonly isOnlyOne: boolean;
};

/** What was done to the lead copy on the way, in short. */
export type PickupSummary = {
  readonly words: DifferenceWords;
  /** Share of the lead copy's words that stand in the pickup, moved ones too: 0 to 1; absent for a lead copy without words. */
  readonly kept?: number;
  /** Stretches of the body cut, added and moved; what outlets do to datelines and credit lines does not count. */
  readonly cuts: number;
  readonly additions: number;
  readonly moves: number;
  readonly headline: 'same' | 'other' | 'none';
  /** Dateline or credit lines differ. */
  readonly isCreditOther: boolean;
  readonly dropped: readonly LostStatement[];
  readonly added: readonly LostStatement[];
};

/** That the analyst made an article the lead copy of its group; `articleId` is absent while the article is deleted. */
export type LeadChoice = {
  readonly id: number;
  readonly at: string;
  readonly articleId?: number;
  readonly why?: string;
  readonly undoneAt?: string;
};

/**
 * What the analyst said of copies: that an article is a copy of others, or of none of them. `articleId` is absent while
 * the article is deleted; one of the others is left out while it is.
 */
export type CopyCorrection = {
  readonly id: number;
  readonly at: string;
  readonly articleId?: number;
  readonly isCopy: boolean;
  readonly others: readonly number[];
  readonly why?: string;
  readonly undoneAt?: string;
};

/** The articles a correction names, the one it was made of first. */
export function copiesNamed({
  articleId,
  others,
}: Pick<CopyCorrection, 'articleId' | 'others'>): readonly number[] {
  return articleId === undefined ? others : [articleId, ...others];
}

/** A correction in force that names articles of a group, with what tells the articles it names. */
export type ChainCorrection = CopyCorrection & {
  readonly named: readonly Pick<GroupMember, 'id' | 'headline' | 'outlet'>[];
  /** A text it was made on has another version since. */
  readonly isBasisChanged: boolean;
};

/** A chain as the library holds it, with what the analyst said of its lead copy and of which articles are in it. */
export type KeptChain = CopyChain & {
  readonly group: number;
  readonly choice?: LeadChoice;
  readonly corrections: readonly ChainCorrection[];
};

/** A duplicate group in a list: its lead copy and how many articles it has. */
export type CopyGroup = {
  readonly group: number;
  readonly leadId: number;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly articles: number;
};

/** A chain with what was done to the text at each step. */
export type SummedChain = Omit<KeptChain, 'links'> & {
  readonly links: readonly (ChainLink & { readonly summary: PickupSummary })[];
};
