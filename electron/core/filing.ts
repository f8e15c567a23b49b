import type { ReadArticle } from './domain/article.ts';
import type { DeletedArticle } from './domain/deleted-article.ts';

/** One term of one article: as it is compared, as it was read, and how the article writes it. */
export type ArticleTerm = {
  readonly term: string;
  readonly read: string;
  readonly strength: number;
  /** Written with a capital inside of a sentence, as names are. */
  readonly isName: boolean;
  /** Written small somewhere. */
  readonly isSmall: boolean;
  readonly isInHeadline: boolean;
};

/** An article ready to be kept, with what was decided about it. */
export type NewArticle = {
  /** The id it had before, when a library is rebuilt; otherwise it gets one. */
  readonly id?: number;
  readonly importId: number;
  readonly sha256: string;
  /** Place in the file, from 0. */
  readonly position: number;
  readonly article: ReadArticle;
  /** As it was read, where corrections of the analyst are laid over it. */
  readonly asRead?: ReadArticle;
  /** Identity: the same outlet, headline, text and date is the same article. */
  readonly contentHash: string;
  readonly dateArrived: string;
  readonly fingerprints: readonly number[];
  /** Articles it is a copy of; their groups become one. */
  readonly copiesOf: readonly number[];
  readonly topics: readonly number[];
  /** Topics its watch files every article under, whatever their queries say. */
  readonly givenTopics?: readonly number[];
  /** An article it tells the same event with, whatever its words: one it is a copy of. */
  readonly tellsWith?: number;
  readonly storyTerms: readonly ArticleTerm[];
};

/** Where an article stands that may be a new version of one already kept. */
export type ArticlePlace = {
  readonly path: string;
  readonly position: number;
  /** The record of the file at hand: what it brought itself is no earlier version by its place. */
  readonly importId: number;
  /** The only article of its file: then its address on the web names it, and nothing else. */
  readonly isAlone: boolean;
};

/** An article of a file: which version of which article the file brought, at which place in it. */
export type KeptPlace = { readonly id: number; readonly version: number; readonly position: number };

/** That an article is taken out: by whom, when and why. */
export type Deletion = Pick<DeletedArticle, 'at' | 'by' | 'why'>;

/** Where a version of a deleted article stood. `article` is how it was read, as long as that is kept. */
export type DeletedPlace = Pick<NewArticle, 'importId' | 'sha256' | 'position' | 'contentHash'> & {
  readonly version: number;
  readonly article?: ReadArticle;
};

/** What brings a deleted article back as it was. */
export type DeletedContent = {
  readonly versions: readonly Pick<
    NewArticle,
    'importId' | 'sha256' | 'position' | 'contentHash' | 'dateArrived' | 'article'
  >[];
  readonly givenTopics: readonly number[];
  readonly isRead: boolean;
  readonly isStarred: boolean;
  readonly tags: readonly string[];
  /** The numbers of what the analyst said of its statements. */
  readonly statementCorrections?: readonly number[];
  /** The numbers of what the analyst corrected of its fields. */
  readonly fieldCorrections?: readonly number[];
  /** The numbers of the analyst's choices of it as a lead copy. */
  readonly leadChoices?: readonly number[];
  /** The numbers of what the analyst said of it as a copy, and of what was said of others and names it. */
  readonly copyCorrections?: readonly number[];
  readonly namedAsCopy?: readonly number[];
  /** The numbers of the changes to its notes. */
  readonly notes?: readonly number[];
};

/** A statement by its article and its place among the article's. */
export type StatementPlace = { readonly articleId: number; readonly position: number };
