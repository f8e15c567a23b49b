import type { FormatId, PrintedDate, ReadArticle } from './domain/article.ts';
import type { BinSize, TimelineBy } from './domain/coverage.ts';
import type {
  BroughtArticle,
  IgnoredFile,
  ImportRecord,
  ImportState,
  Revised,
} from './domain/import-record.ts';
import type {
  ArticleDay,
  ArticleRow,
  Fold,
  LibraryArticle,
  QuotedSourceRow,
  Statement,
  StoryRow,
} from './domain/library-article.ts';
import type { LastCheck } from './domain/library-care.ts';
import type {
  CheckName,
  CheckProgress,
  CheckReport,
  Facet,
  LibraryError,
  LibraryInfo,
} from './domain/library-info.ts';
import type { RetentionPreview, RetentionRound, RetentionRule } from './domain/retention.ts';
import type { DeletedArticle } from './domain/deleted-article.ts';
import type {
  LaneRow,
  StatementAround,
  StatementCountRow,
  StatementDimension,
} from './domain/statement-count.ts';
import type { StoryDetail } from './domain/story.ts';
import type { TagRow } from './domain/tag.ts';
import type { MergeSuggestion, QuotedSourceDetail, StatementFilter } from './domain/quoted-source.ts';
import type { Filter, FilterField, Selection, TimeRange, Volume } from './domain/selection.ts';
import type { KnownNames } from './query/complete-query.ts';
import type { NewVoice, SpikeBy } from './domain/signals.ts';
import type { QueryError, Topic, TopicColour, TopicVersion } from './domain/topic.ts';
import type { OutletEntry, OutletRow } from './domain/outlet-entry.ts';
import type { Watch } from './domain/watch.ts';
import type { ClipReading } from './clip-ports.ts';
import type { Copies } from './copy-ports.ts';
import type { Corrections } from './correction-ports.ts';
import type { DeskBook } from './desk-ports.ts';
import type { ReportDesk } from './report-ports.ts';
import type { BucketCounts } from './bucket-counts.ts';
import type { BusyDays } from './busy-days.ts';
import type { ByteFile } from './import-ports.ts';
import type { LiveCounts } from './live-ports.ts';
import type { Renewals } from './renewal-ports.ts';
import type {
  NewArticle,
  ArticlePlace,
  KeptPlace,
  Deletion,
  DeletedPlace,
  DeletedContent,
  StatementPlace,
} from './filing.ts';
import type { Result } from './result.ts';

/** The only clock core may ask. */
export type Clock = {
  /** ISO 8601 in UTC. */
  now(): string;
};

export type PrintError = { readonly kind: 'no-printer' | 'print-failed'; readonly detail: string };

/** Turns a self-contained HTML page into a PDF. */
export type Printer = {
  toPdf(html: string, signal?: AbortSignal): Promise<Result<Uint8Array, PrintError>>;
};

export type Page = { readonly offset: number; readonly limit: number };

/**
 * Long work in slices of a few milliseconds. Between two of them whoever runs it may serve somebody else or leave it
 * (`return()`), which loses nothing but the work.
 */
export type Slices<T> = Generator<undefined, T, undefined>;

export type ArticleOrder = 'newest' | 'oldest' | 'relevance';

export type ImportFilter = {
  readonly state?: ImportState | 'attention';
  /** Stands in the path, the format's name, or the reason in words. */
  readonly text?: string;
  /** Formats whose label has the text. */
  readonly formats?: readonly FormatId[];
  readonly watchId?: number;
  /** Also records another one took the place of. */
  readonly isWithReplaced?: boolean;
};

export type ImportCounts = Readonly<Record<ImportState | 'attention' | 'all', number>>;

/** The part of the library a list stands for: articles up to an id, so that it keeps still while others come. */
export type UpTo = { readonly upTo?: number };

/** What of a list is asked for; folded, its rows are those of the folded list. */
export type ListPage = Page & UpTo & { readonly fold?: Fold };

/** What decides whether two texts are copies of each other. */
export type ComparableText = {
  readonly headline: string;
  readonly body: string;
  /** Seconds since 1970 of the wall clock, when known. */
  readonly published?: number;
};

/** What duplicate detection asks of what is already kept. Fingerprints are unsigned 32-bit. */
export type DuplicateMemory = {
  candidates(
    fingerprints: readonly number[],
  ): readonly { readonly articleId: number; readonly shared: number }[];
  text(articleId: number): ComparableText | undefined;
};

export type NewImportRecord = Omit<ImportRecord, 'id'>;

/** What is known of a record only when its articles are filed. */
export type ImportOutcome = Pick<ImportRecord, 'state' | 'articlesNew' | 'revised'> &
  Partial<Pick<ImportRecord, 'reviews' | 'articlesFound' | 'tried'>>;

/** What is known of a file in a watch, so that each is taken once. `modified` in milliseconds since 1970. */
export type SeenFile = {
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
  readonly importId: number;
};

/** Subjects that have a file of their own. */
type LibraryBeside = Copies & Corrections & LiveCounts & Renewals & ReportDesk & DeskBook & ClipReading;

/**
 * The library: one folder, one writer. Synchronous, because it lives in a worker of its own. Reads throw only on bugs;
 * what the disk can cause comes back from `transaction` and from the originals as a LibraryError.
 */
export type Library = LibraryBeside & {
  readonly info: () => LibraryInfo;
  /** Grows with all that is written but read marks and the desk's own drafts: as long as it stays, every count stays. */
  changes(): number;
  setZone(zone: string): Result<void, LibraryError>;

  /** All or nothing, durable when it returns ok. Nested calls are bugs. */
  transaction<T>(work: () => T): Result<T, LibraryError>;
  /**
   * Takes up what filing an article asks for (open stories, fingerprints) in short slices, where it is not in memory yet.
   * Without it the first article that is filed takes up all of it at once.
   */
  readyToFile(): Slices<Result<void, LibraryError>>;
  close(): void;

  /** Writes and fsyncs the bytes, compressed and content-addressed; a second call with the same bytes does nothing. */
  keepOriginal(sha256: string, bytes: Uint8Array): Result<void, LibraryError>;
  /** Brings the bytes of a file to the disk in the background, where `keepOriginal` finds them: many at a time take hardly longer than one. */
  stageOriginal(sha256: string, bytes: Uint8Array): Promise<void>;
  readOriginal(sha256: string): Result<Uint8Array, LibraryError>;
  /** Keeps bytes too many to be held as they come, on the disk when it resolves; tells when they have another SHA-256. */
  keepLargeOriginal(
    sha256: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<Result<'kept' | 'changed', LibraryError>>;
  /** The same bytes to be read a piece at a time. */
  openOriginal(sha256: string): Promise<Result<ByteFile, LibraryError>>;

  /** Takes an original away for good, once `eraseDeleted` has said that nothing names it. */
  dropOriginal(sha256: string): Result<void, LibraryError>;

  /** Whether the original of these bytes was taken away for good. */
  isDropped(sha256: string): boolean;
  /** An unfinished record is one of a file whose articles are still being taken in. */
  addImport(record: NewImportRecord, isUnfinished?: boolean): number;
  /** What a record just made turned out to be, once its articles stand in the library, or some of them. */
  completeImport(id: number, outcome: ImportOutcome, isUnfinished?: boolean): void;
  /** The record of bytes that were not taken in to their end: the program was stopped in between. */
  unfinishedImport(sha256: string): ImportRecord | undefined;
  /** The earliest record that was imported from these bytes. */
  importOf(sha256: string): ImportRecord | undefined;
  import(id: number): ImportRecord | undefined;
  imports(
    filter: ImportFilter,
    page: Page,
  ): { readonly total: number; readonly rows: readonly ImportRecord[] };
  importCounts(): ImportCounts;
  /** A retried file: the old record stays, and no longer needs attention. */
  supersedeImport(oldId: number, newId: number): void;

  seenFile(path: string): SeenFile | undefined;
  markSeen(file: SeenFile): void;
  forgetSeen(path: string): void;

  /** A printed date on the clock of the library's zone, in seconds since 1970; undefined when there is no such time. */
  wallOf(date: PrintedDate): number | undefined;
  articleWith(contentHash: string): number | undefined;
  addArticle(article: NewArticle): number;
  /** The article this one is a version of, by what identifies it across its versions; undefined when it is new. */
  versionOf(article: ReadArticle, place: ArticlePlace): number | undefined;
  /**
   * Files a version of an article: the newest by its own dates and numbers becomes the current one, and with it all
   * that is derived; the others stay readable. Returns the number the version got.
   */
  addVersion(id: number, article: NewArticle): Revised;
  /** Puts what a better reader made of the same bytes in the place of what stood there: no new version. */
  renewArticle(kept: Pick<KeptPlace, 'id' | 'version'>, article: NewArticle): void;
  /** Puts versions that are kept under another record of their file, at their places in its newer reading. */
  placeArticles(places: readonly KeptPlace[], importId: number): void;
  /** Takes an article out with all that is derived from it. */
  removeArticle(id: number): void;
  /**
   * Takes an article out and remembers it, so that it does not come back. With its content it can be restored; without,
   * nothing of it is left. Returns the number of the deletion.
   */
  deleteArticle(id: number, deletion: Deletion, isContentKept: boolean): number;
  deletedArticles(page: Page): { readonly total: number; readonly rows: readonly DeletedArticle[] };
  deletedArticle(id: number): DeletedArticle | undefined;
  deletedContent(id: number): DeletedContent | undefined;
  /** Where it stood, for each of its versions. */
  deletedPlaces(id: number): readonly Omit<DeletedPlace, 'article'>[];
  explainDeletion(id: number, why: string): void;
  /** Forgets that it was deleted: it may come again. */
  forgetDeletion(id: number, at: string): void;
  /** What was deleted came again as this article: the history says so. */
  restoredAs(id: number, articleId: number): void;
  /** Erases what is left of a deleted article, and the originals nothing else of the library came in; returns those. */
  eraseDeleted(id: number, at: string): readonly string[];
  /** Whether an article of this text was taken out. */
  isDeleted(contentHash: string): boolean;
  /** What was taken out of the file with these bytes. */
  deletedOfFile(sha256: string): readonly DeletedPlace[];
  /** The record the articles of these bytes stand under now. */
  standingImport(sha256: string): ImportRecord | undefined;

  /** Articles of a watch that its rule no longer keeps, and what the rule would do as a whole. */
  outlived(watchId: number, rule: RetentionRule, now: string, limit: number): readonly number[];
  retention(watchId: number, rule: RetentionRule, now: string): RetentionPreview;
  /** Rules pass over articles of this text from now on: the analyst brought one back. */
  exempt(contentHash: string, at: string): void;
  /** The last time the rule of each watch took articles out. */
  retentionRounds(): Readonly<Record<number, RetentionRound>>;
  keepRetentionRound(watchId: number, round: RetentionRound): void;

  tags(): readonly TagRow[];
  /** Puts a tag on articles, or takes it off. */
  tagArticles(name: string, ids: readonly number[], isOn: boolean): void;
  renameTag(from: string, to: string): void;
  removeTag(name: string): void;

  /** What one import record brought, by its place in the file. */
  articlesOf(importId: number): readonly KeptPlace[];
  /** The articles one import record brought, in the order of its file, without those it is a new version of. */
  articlesBrought(
    importId: number,
    page: Page,
  ): { readonly total: number; readonly rows: readonly BroughtArticle[] };
  /** How many versions an article has. */
  versionCount(id: number): number;
  /** A version as it was read; the current one too. */
  version(id: number, version: number): ReadArticle | undefined;

  /** Whether the analyst wants this file left out for good: by its path, or by its bytes wherever they lie. */
  ignored(path: string, sha256: string | undefined): { readonly why: string } | undefined;
  ignore(file: IgnoredFile, importId: number): void;
  /** Takes the analyst's word back, for the path and for the bytes. */
  unignore(path: string, sha256: string | undefined, at: string): void;

  /** The analyst's own entries of the registry. */
  ownOutlets(): readonly OutletEntry[];
  outletRows(): readonly OutletRow[];
  /** Keeps an entry, and re-files the articles that were printed under any of its names. */
  saveOutlet(entry: OutletEntry, formerName?: string): void;
  removeOutlet(name: string): void;
  readonly duplicates: DuplicateMemory;

  watches(): readonly Watch[];
  saveWatch(watch: Omit<Watch, 'id'> & { readonly id?: number }): Watch;
  removeWatch(id: number): void;

  topics(): readonly Topic[];
  /** Every query a topic had, oldest first; none when there is no such topic. */
  topicVersions(id: number): readonly TopicVersion[];
  saveTopic(topic: {
    readonly id?: number;
    readonly name: string;
    readonly query: string;
    readonly colour: TopicColour;
    readonly at: string;
  }): Topic;
  removeTopic(id: number): void;
  /** What the analyst wants to be told of, and what was told, as text; nothing before the first rule. */
  alertBook(): string | undefined;
  keepAlertBook(book: string): void;
  /** Re-files every article under the topic's present query; returns how many match. */
  refileTopic(id: number): Result<number, QueryError>;

  /** Articles of the topic not read yet, of those with a higher id than `after`. */
  unread(topicId: number, after?: number): number;
  markArticle(id: number, mark: { readonly isRead?: boolean; readonly isStarred?: boolean }): void;

  /**
   * Works out in slices which articles the query is true of. Run to its end before a request that selects by the query,
   * that request is answered from what was kept; without it the request works it out in one go.
   */
  find(query: string): Slices<Result<void, QueryError>>;
  volume(selection: Selection): Result<Volume, QueryError>;
  articles(
    selection: Selection,
    order: ArticleOrder,
    page: ListPage,
  ): Result<readonly ArticleRow[], QueryError>;
  /** Days of the selection, newest or oldest first, undated last: the frame of a virtual list. */
  articleDays(
    selection: Selection,
    order: ArticleOrder,
    upTo?: number,
    fold?: Fold,
  ): Result<readonly ArticleDay[], QueryError>;
  article(id: number): LibraryArticle | undefined;
  /** Where the query's words stand in a field of the article. */
  matches(
    id: number,
    query: string,
  ): Result<
    readonly {
      readonly field: 'headline' | 'standfirst' | 'body';
      readonly span: readonly [number, number];
    }[],
    QueryError
  >;

  /** `most` series at most, the largest; all of them without it. */
  buckets(
    selection: Selection,
    by: TimelineBy,
    bin: BinSize,
    most?: number,
  ): Result<BucketCounts, QueryError>;
  /** The selection by day, and each of its series that has a day with so many unique articles. */
  busyDays(selection: Selection, by: SpikeBy, least: number): Slices<Result<BusyDays, QueryError>>;
  /** Names in a field of the query language that fit what is typed, likeliest first. */
  readonly knownNames: KnownNames;
  facets(selection: Selection, field: FilterField): Result<readonly Facet[], QueryError>;
  /** The volume the selection would have with each of its filters (and range, and query) left out. */
  volumesWithout(
    selection: Selection,
  ): Result<readonly { readonly left: Filter | 'range' | 'query'; readonly volume: Volume }[], QueryError>;
  /** By default those whose statements are reported; see StatementFilter. */
  quotedSources(
    selection: Selection,
    filter?: StatementFilter,
  ): Result<readonly QuotedSourceRow[], QueryError>;
  statements(
    selection: Selection,
    filter: StatementFilter,
    page: Page,
    order?: 'newest' | 'oldest',
  ): Result<{ readonly total: number; readonly rows: readonly Statement[] }, QueryError>;
  /** Those known by name whose first article with a day, among those selected, is in the range; in no order. */
  firstQuoted(selection: Selection, range: TimeRange): Slices<Result<readonly NewVoice[], QueryError>>;
  /** The newest statements, so many at most. */
  statementsInSlices(
    selection: Selection,
    filter: StatementFilter,
    most: number,
  ): Slices<Result<{ readonly total: number; readonly rows: readonly Statement[] }, QueryError>>;
  /** Statements, their words and articles, by one dimension or by pairs of two; `bin` where one is time. */
  statementCounts(
    selection: Selection,
    filter: StatementFilter,
    by: { readonly by: StatementDimension; readonly andBy?: StatementDimension; readonly bin?: BinSize },
  ): Result<readonly StatementCountRow[], QueryError>;
  /** The statements of these quoted sources, bin by bin. */
  statementLanes(
    selection: Selection,
    filter: StatementFilter,
    lanes: { readonly names: readonly string[]; readonly bin: BinSize },
  ): Result<readonly LaneRow[], QueryError>;
  /** A statement with its neighbours in time; undefined when it is not among those selected. */
  statementAround(
    selection: Selection,
    filter: StatementFilter,
    at: StatementPlace,
  ): Result<StatementAround | undefined, QueryError>;
  quotedSource(name: string): QuotedSourceDetail | undefined;
  /** Statements of others whose words name the quoted source: looked for in the texts, which takes its time. */
  countAbout(name: string): Slices<number>;
  /** Quoted sources that may be one, with what speaks for it. */
  mergeSuggestions(): readonly MergeSuggestion[];
  /** A story with all that is known of it, and the articles in it in the order they came. */
  story(id: number): StoryDetail | undefined;
  storyArticles(id: number): readonly number[];
  storyRows(
    selection: Selection,
    page: Page,
  ): Result<{ readonly total: number; readonly rows: readonly StoryRow[] }, QueryError>;

  /** Drops every article and all that is derived from them; import records, originals, topics and watches stay. */
  clearArticles(): void;
  /** Checks database and originals; each line is one finding, none means sound. */
  verify(): readonly string[];
  /** As `verify`, in steps between which the library may be used; puts right what can be worked out anew. */
  verifySteps(isThorough: boolean, checks?: readonly CheckName[]): Generator<CheckProgress, CheckReport>;
  /** The last time it was verified to its end. */
  lastCheck(): LastCheck | undefined;
  keepLastCheck(check: LastCheck): void;
  /** How the one that wrote it before left it. */
  readonly lastEnd: 'closed' | 'killed' | 'machine-stopped';
  /** Keeps what is counted by, where what is in memory is not kept: the next opening is shorter by reading it. */
  keepCounts(): void;
  /**
   * Merges some of the parts the full-text indexes arrived in: fewer are searched faster. False once there is nothing to merge,
   * or the disk has something against it, which costs nothing but time.
   */
  mergeIndexes(): boolean;
  /** Pages of the database in bytes, those that are free, and the version of its tables. */
  pageFacts(): { readonly free: number; readonly schemaVersion: number; readonly sqlite: string };
  /** One consistent file while the library is in use. */
  backup(file: string): Result<void, LibraryError>;
};
