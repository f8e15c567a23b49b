import type { Attribution, Span } from './attribution.ts';
import type { ColumnMapping } from './columns.ts';
import type { Evidence } from './evidence.ts';

export type FormatId = string;

/** A person, group or agency parsed from the byline. `handle` keeps its @. */
export type Author = {
  readonly name: string;
  readonly kind: 'person' | 'group' | 'agency' | 'outlet';
  readonly handle?: string;
  readonly role?: string;
};

export const MEDIA_TYPES = [
  'newspaper',
  'magazine',
  'broadcaster',
  'online',
  'agency',
  'trade',
  'newsletter',
  'institution',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Who published. `country` is ISO 3166-1 alpha-2; country and media type come from the registry of outlets. */
export type Outlet = {
  readonly name: string;
  readonly url?: string;
  readonly country?: string;
  readonly mediaType?: MediaType;
};

/** What an article is about, as its file codes it: "medtop:11000000", "politics", scheme "IPTC". */
export type Subject = { readonly name?: string; readonly code?: string; readonly scheme?: string };

/** What an article does to an earlier one, which `providerId` names when the file does. */
export type Relation = {
  readonly kind: 'updates' | 'corrects' | 'withdraws';
  readonly providerId?: string;
};

/** The agency or release the text came from, with its credit line as printed. */
export type Origin = { readonly name: string; readonly creditLine?: string };

/** The line of place, agency and date at the head of the text; `span` is where it stands in the body. */
export type Dateline = {
  readonly text: string;
  readonly span: Span;
  readonly place?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly date?: string;
};

export type DatePrecision = 'year' | 'month' | 'day' | 'minute' | 'second';

/**
 * A date as far as the file gives it. `value` is ISO 8601 cut to its precision ("2019-09", "2019-09-02",
 * "2019-09-02T05:10"), wall-clock time in `zone`. `zone` is an offset ("+02:00", "Z") or "unknown".
 */
export type PrintedDate = {
  readonly value: string;
  readonly zone: string;
  readonly precision: DatePrecision;
};

/** Parts a file from the files inside it: "may.zip › a.html". */
export const WITHIN = ' › ';

/** A change reading made to the printed text: what stood there, and where in the body the mended text now is. */
export type Mending = {
  readonly kind:
    | 'joined-broken-sentence'
    | 'dropped-sign-off'
    | 'joined-hyphenated-words'
    | 'dropped-repeated-headline'
    | 'dropped-page-furniture'
    | 'repaired-encoding';
  readonly printed: string;
  readonly span?: Span;
};

export type ArticleStatus = 'usable' | 'corrected' | 'updated' | 'withdrawn' | 'embargoed';

export type ArticleField =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'authors'
  | 'outlet'
  | 'origin'
  | 'dateline'
  | 'datePublished'
  | 'dateModified'
  | 'language'
  | 'url'
  | 'providerId'
  | 'section'
  | 'page'
  | 'edition'
  | 'slug'
  | 'dateEmbargoed'
  | 'subjects'
  | 'editorsNote'
  | 'captions'
  | 'revision'
  | 'relation'
  | 'wordCountPrinted'
  | 'status';

/** What a format or the text states about an article; what is not known is absent. */
export type ArticleFields = {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly authors?: readonly Author[];
  readonly outlet?: Outlet;
  readonly origin?: Origin;
  readonly dateline?: Dateline;
  readonly datePublished?: PrintedDate;
  readonly dateModified?: PrintedDate;
  /** BCP 47. */
  readonly language?: string;
  readonly url?: string;
  readonly providerId?: string;
  readonly section?: string;
  /** As printed: "A12", "3". */
  readonly page?: string;
  readonly edition?: string;
  readonly slug?: string;
  /** Not to be published before. */
  readonly dateEmbargoed?: PrintedDate;
  readonly subjects?: readonly Subject[];
  /** A note to desks or readers that is no part of the text. */
  readonly editorsNote?: string;
  /** What is printed under pictures. */
  readonly captions?: readonly string[];
  /** The number the file gives this version of the article. */
  readonly revision?: number;
  readonly relation?: Relation;
  /** How many words the file says the article has. */
  readonly wordCountPrinted?: number;
  readonly status?: ArticleStatus;
};

/** A stretch of text in reading order, before anything is understood of it. */
export type Block = { readonly kind: 'heading' | 'paragraph'; readonly text: string };

/** What a format makes of one item in a file: its text in order, and what the container states about it. */
export type RawArticle = {
  readonly blocks: readonly Block[];
  readonly stated: ArticleFields;
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
  /** What the format itself changed in the text; the spans of these are not known. */
  readonly mendings?: readonly Mending[];
  /** The file has a place for a headline and leaves it empty here: none is looked for in the text. */
  readonly isUntitled?: boolean;
};

/**
 * One published item as read and understood, nothing stored yet. `body` is one string, paragraphs parted by a
 * blank line ("\n\n"); every offset counts UTF-16 units within the field it names.
 */
export type ReadArticle = ArticleFields & {
  readonly format: FormatId;
  readonly formatVersion: number;
  readonly body: string;
  /** Words of the body as we count them. */
  readonly wordCount: number;
  /** Where in a file of files it stood ("news.zip › may/a.html"), without the outer file's name. */
  readonly member?: string;
  readonly authors: readonly Author[];
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
  readonly mendings: readonly Mending[];
  readonly attributions: readonly Attribution[];
  /** Of what found them (`understand/statements-of.ts`); absent where that was not counted yet. */
  readonly statementsVersion?: number;
};

/** What a watch gives to articles whose files do not say it. */
export type ArticleDefaults = {
  readonly outlet?: string;
  readonly origin?: string;
  readonly language?: string;
  /** IANA zone in which times without one are meant. */
  readonly zone?: string;
  /** Topics every article of the watch is filed under, whatever their queries say. */
  readonly topics?: readonly number[];
  /** How tables that arrive there are read, one for each row of headers met. */
  readonly columns?: readonly ColumnMapping[];
};
