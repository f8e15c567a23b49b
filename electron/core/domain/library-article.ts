import type { ArticleNote } from './article-note.ts';
import type { PlacedFieldCorrection } from './field-correction.ts';
import type { Delay } from './pickup.ts';
import type { PlacedCorrection } from './statement-correction.ts';
import type { ArticleStatus, ReadArticle } from './article.ts';
import type { QuotedSourceKind } from './attribution.ts';
import type { Volume } from './selection.ts';

/**
 * How a list is folded, each duplicate group one row: below those of these groups their other articles stand, too, and
 * so do those of the group `shown` would be put away with, which somebody reads.
 */
export type Fold = { readonly open: readonly number[]; readonly shown?: number };

/** The place of a row in a folded list: it stands for others of its group, or below the one that does. */
export type FoldedPlace =
  /** `copies`: how many more of the selection are in the group. */
  | { readonly kind: 'group'; readonly group: number; readonly copies: number; readonly isOpen: boolean }
  /** `delay`: how long after the lead copy it was published; absent for the lead copy. */
  | { readonly kind: 'copy'; readonly group: number; readonly delay?: Delay };

/** An article as a row of a list. */
export type ArticleRow = {
  readonly id: number;
  readonly headline?: string;
  readonly outlet?: string;
  readonly origin?: string;
  /** Wall-clock time in the library's zone, cut to its precision; absent when the file gives none. */
  readonly published?: string;
  readonly isZoneUnknown: boolean;
  readonly dateArrived: string;
  readonly pickups: number;
  readonly isLeadCopy: boolean;
  readonly isRead: boolean;
  readonly isStarred: boolean;
  /** The analyst's words on it; absent where there are none. */
  readonly tags?: readonly string[];
  /** How many notes and highlights it has; absent where there are none. */
  readonly notes?: number;
  /** Absent for an article that simply stands: lists say in a word that one was withdrawn or corrected. */
  readonly status?: ArticleStatus;
  /** Absent in a list that is not folded, and where no other article of the selection is in its group. */
  readonly folded?: FoldedPlace;
};

/** A day of a list (or the month or year where no day is known; null without any date), and what stands under it. */
export type ArticleDay = {
  readonly day: string | null;
  readonly volume: Volume;
  /** Of a folded list: how many rows stand under it; `volume` counts the groups whose first row is among them, whole. */
  readonly rows?: number;
};

/** What new articles bring to a list. */
export type ListGrowth = {
  /** Those that came. */
  readonly arrived: Volume;
  /** The days that have changed, as they are now. */
  readonly days: readonly ArticleDay[];
  /** Rows of the articles that came, no more than were asked for. */
  readonly rows: readonly ArticleRow[];
  /** Rows that stand in the list and have changed: copies of them came. */
  readonly changed: readonly ArticleRow[];
};

export type ArticleFile = {
  readonly importId: number;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly watchName?: string;
  readonly position: number;
};

export type Pickup = {
  readonly id: number;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly isLeadCopy: boolean;
};

/** One version of an article: `version` counts from 1; the current one is what lists and numbers show. */
export type ArticleVersion = {
  readonly version: number;
  readonly isCurrent: boolean;
  readonly dateArrived: string;
  readonly published?: string;
  readonly headline?: string;
  readonly path: string;
};

/** What changed between two versions, field by field, in pieces that read on. Fields without a change are left out. */
export type ArticleChanges = {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly {
    readonly field: 'headline' | 'standfirst' | 'byline' | 'body' | 'datePublished' | 'status';
    readonly pieces: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
  }[];
};

/** An article of the library with all that is known of it. */
export type LibraryArticle = ReadArticle & {
  readonly id: number;
  readonly dateArrived: string;
  readonly isRead: boolean;
  readonly isStarred: boolean;
  readonly tags: readonly string[];
  readonly file: ArticleFile;
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly story?: { readonly id: number; readonly title: string; readonly articles: number };
  /** What the analyst changed of its statements, oldest first; `attributions` are as these have them. */
  readonly statementCorrections: readonly PlacedCorrection[];
  /** What the analyst corrected of its fields, oldest first; the fields are as these have them. */
  readonly fieldCorrections: readonly PlacedFieldCorrection[];
  /** What the analyst put on its passages and on the whole of it, in the order it was written. */
  readonly notes: readonly ArticleNote[];
  /** Every version of it, the first one first; one when it was never changed. */
  readonly versions: readonly ArticleVersion[];
  /** The duplicate group with this article in it, earliest first; empty when it stands alone. */
  readonly duplicates: readonly Pickup[];
};

/** One statement on the attribution timeline. */
export type Statement = {
  readonly articleId: number;
  readonly position: number;
  /** NOBODY_NAMED where the statement is attributed to nobody (form `none`). */
  readonly quotedSource: string;
  readonly kind: ReadArticle['attributions'][number]['kind'];
  readonly form: ReadArticle['attributions'][number]['form'];
  readonly stance: ReadArticle['attributions'][number]['stance'];
  /** How probable it is that a reader would agree: 0 to 1. */
  readonly confidence: number;
  /** Office as printed that day. */
  readonly role?: string;
  readonly addressee?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly headline?: string;
  /** The sentences around it, with offsets of the roles inside `excerpt`. */
  readonly excerpt: string;
  readonly source: ReadArticle['attributions'][number]['source'];
  readonly cue: ReadArticle['attributions'][number]['cue'];
  readonly content: ReadArticle['attributions'][number]['content'];
};

export type QuotedSourceRow = {
  readonly name: string;
  readonly kind: QuotedSourceKind;
  /** The one country its statements tell. */
  readonly country?: string;
  readonly statements: number;
  /** Words attributed to it. */
  readonly words: number;
  readonly articles: number;
  readonly firstQuoted?: string;
  readonly lastQuoted?: string;
};

/** A cluster of articles on one event, across days. */
export type StoryRow = {
  readonly id: number;
  readonly title: string;
  readonly volume: { readonly articles: number; readonly unique: number };
  readonly first?: string;
  readonly last?: string;
  readonly outlets: readonly string[];
};
