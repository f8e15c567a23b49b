import type { BinSize, CoverageTimeline, TimelineBy } from '../core/domain/coverage.ts';
import type { ArticleChanges, ArticleRow, Fold, LibraryArticle } from '../core/domain/library-article.ts';
import type { DeletedArticle } from '../core/domain/deleted-article.ts';
import type { TagRow } from '../core/domain/tag.ts';
import type { Facet, LibraryError, LibraryInfo } from '../core/domain/library-info.ts';
import type { ReportFormat, ReportSpec } from '../core/domain/report.ts';
import type { IssuedFigures } from '../core/domain/report-draft.ts';
import type { Filter, FilterField, Selection, Volume } from '../core/domain/selection.ts';
import type { QueryError, TopicColour } from '../core/domain/topic.ts';
import type { OutletEntry, OutletRow } from '../core/domain/outlet-entry.ts';
import type { WatchStatus } from '../core/domain/watch.ts';
import type { ReadArticle } from '../core/domain/article.ts';
import type { QueryHelp } from '../core/query/complete-query.ts';
import type { Result } from '../core/result.ts';
import { ATTRIBUTION_NAMES, type AttributionApi } from './attribution-api.ts';
import { LIBRARY_HOST_NAMES, type CareApi, type LibraryHostApi } from './care-api.ts';
import { CORRECTION_NAMES, type CorrectionApi } from './correction-api.ts';
import { DATA_NAMES, type DataApi } from './data-api.ts';
import { DESK_NAMES, type DeskApi } from './desk-api.ts';
import { HISTORY_NAMES, type HistoryApi } from './history-api.ts';
import { IMPORT_NAMES, type ImportApi } from './import-api.ts';
import { NOTE_NAMES, type NoteApi } from './note-api.ts';
import type { LiveApi, Order, TopicRow } from './live-api.ts';
import type { NotFound, Request } from './request.ts';
import { PICKUP_NAMES, type PickupApi } from './pickup-api.ts';
import { REPORT_DESK_NAMES, type ReportDeskApi } from './report-desk-api.ts';
import { RENEWAL_NAMES, type RenewalApi } from './renewal-api.ts';
import { SIGNALS_NAMES, type SignalsApi } from './signals-api.ts';
import { STORIES_NAMES, type StoriesApi } from './stories-api.ts';
import { TOPICS_NAMES, type TopicsApi } from './topics-api.ts';
import { UPDATE_NAMES, type UpdateApi } from './update-api.ts';
import type { Licence, Settings, SettingsChange } from './settings.ts';
import type { WatchApi, WatchFailure } from './watch-api.ts';

/** Requests that have a file of their own. */
type SubjectApis = AttributionApi &
  CareApi &
  CorrectionApi &
  HistoryApi &
  ImportApi &
  NoteApi &
  DataApi &
  DeskApi &
  LiveApi &
  PickupApi &
  ReportDeskApi &
  RenewalApi &
  SignalsApi &
  StoriesApi &
  TopicsApi &
  WatchApi;

/** Requests the engine answers: everything about the library. */
export type EngineApi = SubjectApis & {
  'library.info': Request<void, LibraryInfo>;
  'library.setZone': Request<{ zone: string }, LibraryInfo, LibraryError>;
  'topics.list': Request<void, readonly TopicRow[]>;
  'topics.save': Request<
    { id?: number; name: string; query: string; colour?: TopicColour },
    TopicRow,
    QueryError | LibraryError | { readonly kind: 'name-taken' }
  >;
  'topics.remove': Request<{ id: number }, void, LibraryError>;
  /** Help at a place of a query that is typed. */
  'query.complete': Request<{ query: string; at: number }, QueryHelp>;
  'articles.volume': Request<{ selection: Selection }, Volume, QueryError>;
  'articles.days': Request<
    { selection: Selection; order: Order },
    readonly { day: string | null; volume: Volume }[],
    QueryError
  >;
  /** With `upTo`: of the articles up to this id, for a list that stands still. With `fold`: rows of the folded list. */
  'articles.list': Request<
    { selection: Selection; order: Order; offset: number; limit: number; upTo?: number; fold?: Fold },
    readonly ArticleRow[],
    QueryError
  >;
  'articles.without': Request<
    { selection: Selection },
    readonly { left: Filter | 'range' | 'query'; volume: Volume }[],
    QueryError
  >;
  'articles.get': Request<
    { id: number; query?: string },
    {
      article: LibraryArticle;
      matches: readonly { field: 'headline' | 'standfirst' | 'body'; span: readonly [number, number] }[];
    },
    NotFound
  >;
  /** A version of an article as it was read. */
  'articles.version': Request<{ id: number; version: number }, ReadArticle, NotFound>;
  'articles.changes': Request<{ id: number; from: number; to: number }, ArticleChanges, NotFound>;
  'articles.mark': Request<
    { id: number; isRead?: boolean; isStarred?: boolean },
    void,
    LibraryError | NotFound
  >;
  /** Takes articles out of the library and remembers them, so that they do not come back. */
  'articles.delete': Request<
    { ids: readonly number[]; why?: string },
    { deleted: readonly number[] },
    LibraryError | NotFound
  >;
  /** Puts a tag on articles, or takes it off. */
  'articles.tag': Request<{ ids: readonly number[]; tag: string; isOn: boolean }, void, LibraryError>;
  'tags.list': Request<void, readonly TagRow[]>;
  /** To a name that is taken: the two tags become one. */
  'tags.rename': Request<{ from: string; to: string }, void, LibraryError>;
  'tags.remove': Request<{ name: string }, void, LibraryError>;
  'deleted.list': Request<
    { offset: number; limit: number },
    { total: number; rows: readonly DeletedArticle[] }
  >;
  'deleted.explain': Request<{ id: number; why: string }, void, LibraryError>;
  /**
   * Brings articles back, with what the analyst had added. Those whose content is not kept come when their file is read
   * again: `files` are on their way.
   */
  'deleted.restore': Request<
    { ids: readonly number[] },
    { restored: readonly number[]; files: number },
    LibraryError | NotFound
  >;
  /** Erases what is kept of deleted articles, and the originals nothing else came in. */
  'deleted.erase': Request<{ ids: readonly number[] }, { originals: number }, LibraryError | NotFound>;
  'articles.facets': Request<{ selection: Selection; field: FilterField }, readonly Facet[], QueryError>;
  /** Outlets of the library and of the registry, by name. */
  'outlets.list': Request<void, readonly OutletRow[]>;
  /** Keeps the analyst's entry; articles printed under any of its names are re-filed under it. */
  'outlets.save': Request<{ entry: OutletEntry; formerName?: string }, void, LibraryError>;
  /** Takes the analyst's entry back; the shipped one, where there is one, counts again. */
  'outlets.remove': Request<{ name: string }, void, LibraryError>;
  /** `bin` "auto" gives 20 to 80 bars. `most` series at most, the largest; the answer says how many are left out. */
  'coverage.timeline': Request<
    { selection: Selection; by: TimelineBy; bin: BinSize | 'auto'; most?: number },
    CoverageTimeline,
    QueryError
  >;
  /** The report as one self-contained HTML page. `isTold`: how far it is comes as `export.share`. */
  'report.html': Request<
    { spec: ReportSpec; isTold?: true },
    { html: string; clips: number; fileName: string; title: string; figures: IssuedFigures },
    QueryError
  >;
  /** The report in a format core writes by itself (all but PDF). */
  'report.bytes': Request<
    { spec: ReportSpec; format: Exclude<ReportFormat, 'pdf'>; isTold?: true },
    { bytes: Uint8Array; fileName: string; title: string; figures: IssuedFigures },
    QueryError
  >;
};

export type ExportFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'cannot-write'; readonly path: string; readonly detail: string }
  | { readonly kind: 'print-failed'; readonly detail: string };

/** Requests the main process answers itself: dialogs, files, settings. */
export type ShellApi = LibraryHostApi &
  UpdateApi & {
    'shell.chooseFolder': Request<{ title: string }, { path: string }, { readonly kind: 'cancelled' }>;
    'shell.showFile': Request<{ path: string }, void, NotFound>;
    /** Opens the file in the program the system has for it. */
    'shell.openFile': Request<{ path: string }, void, NotFound>;
    /** Copies the samples into a folder of the user's documents and watches it. */
    'shell.addSamples': Request<void, WatchStatus, WatchFailure>;
    /** Puts the report's page where a frame can load it; the page of the request before is forgotten. */
    'shell.previewReport': Request<{ spec: ReportSpec }, { url: string; clips: number }, QueryError>;
    /** Writes the report where the analyst says; the steps are told meanwhile. It is remembered with what it counted. */
    'shell.exportReport': Request<
      { spec: ReportSpec; format: ReportFormat; draftId?: number },
      { path: string; bytes: number; isRemembered: boolean },
      ExportFailure | QueryError
    >;
    /** Gives up the report that is being written, if one is. */
    'shell.cancelExport': Request<void, void>;
    /** Writes the report of a schedule now; what became of it is told. */
    'shell.runSchedule': Request<{ id: number }, void>;
    /** Writes what is on the screen as data, every row of it, where the analyst says. */
    'shell.exportData': Request<
      Omit<DataApi['data.bytes']['input'], 'isTold'>,
      { path: string; bytes: number; rows: number },
      ExportFailure | DataApi['data.bytes']['failure']
    >;
    /** Gives up the data that are being written, if any are. */
    'shell.cancelData': Request<void, void>;
    /** Saves text or bytes made by the window (a chart as SVG, a list as CSV). */
    'shell.saveFile': Request<
      { suggestedName: string; content: string | Uint8Array },
      { path: string; bytes: number },
      ExportFailure
    >;
    /** Puts on the clipboard what somebody who helps has to know; the same text is the answer. */
    'shell.copyDiagnostics': Request<void, { text: string }>;
    'settings.get': Request<void, Settings>;
    'settings.set': Request<SettingsChange, Settings>;
    /** What others wrote and the app runs: under which licence, and its text. */
    'app.licences': Request<void, readonly Licence[]>;
    'app.versions': Request<
      void,
      {
        app: string;
        electron: string;
        chromium: string;
        node: string;
        /** Absent where the build collected no list of packages. */
        sqlJs?: string;
      }
    >;
  };

export type Api = EngineApi & ShellApi;
export type ApiName = keyof Api;
export type EngineName = keyof EngineApi;
export type ShellName = keyof ShellApi;

export type Input<Name extends ApiName> = Api[Name]['input'];
/**
 * `engine-stopped`: the worker died and is being restarted; `invalid-input`: a bug in the window; `cancelled`: whoever
 * asked has asked something newer, and shows nothing of this. What the disk refuses may be met by any of them.
 */
export type Failure<Name extends ApiName> =
  | Api[Name]['failure']
  | LibraryError
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'engine-stopped'; readonly detail: string }
  | { readonly kind: 'invalid-input'; readonly detail: string };
export type Reply<Name extends ApiName> = Result<Api[Name]['output'], Failure<Name>>;

/** Gives the list back as it is; one that lacks a name does not compile. */
function complete<const Names extends readonly ApiName[]>(
  names: Names & ([Exclude<ApiName, Names[number]>] extends [never] ? unknown : never),
): Names {
  return names;
}

/** Every name the preload lets through. A missing or extra one does not compile. */
export const API_NAMES = complete([
  'library.info',
  'library.setZone',
  'library.sizes',
  'library.sqlite',
  'library.lastCheck',
  'library.mend',
  'watches.retention',
  'watches.list',
  'watches.preview',
  'watches.add',
  'watches.update',
  'watches.remove',
  ...IMPORT_NAMES,
  'topics.list',
  'topics.save',
  'topics.remove',
  ...TOPICS_NAMES,
  'query.complete',
  'articles.volume',
  'articles.days',
  'articles.list',
  'articles.without',
  'articles.get',
  'articles.version',
  'articles.changes',
  'articles.mark',
  'articles.delete',
  'articles.tag',
  'tags.list',
  'tags.rename',
  'tags.remove',
  'deleted.list',
  'deleted.explain',
  'deleted.restore',
  'deleted.erase',
  'articles.facets',
  'outlets.list',
  'outlets.save',
  'outlets.remove',
  'coverage.timeline',
  ...ATTRIBUTION_NAMES,
  ...SIGNALS_NAMES,
  ...CORRECTION_NAMES,
  ...HISTORY_NAMES,
  ...NOTE_NAMES,
  ...DATA_NAMES,
  ...DESK_NAMES,
  ...PICKUP_NAMES,
  ...RENEWAL_NAMES,
  ...STORIES_NAMES,
  'live.volume',
  'live.coverage',
  'live.topics',
  'live.list',
  'report.html',
  'report.bytes',
  ...REPORT_DESK_NAMES,
  'shell.chooseFolder',
  'shell.showFile',
  'shell.openFile',
  'shell.addSamples',
  'shell.previewReport',
  'shell.exportReport',
  'shell.cancelExport',
  'shell.runSchedule',
  'shell.exportData',
  'shell.cancelData',
  'shell.saveFile',
  'shell.copyDiagnostics',
  ...LIBRARY_HOST_NAMES,
  'settings.get',
  'settings.set',
  'app.licences',
  'app.versions',
  ...UPDATE_NAMES,
]);
