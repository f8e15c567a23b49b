import { createContext } from 'svelte';
import type { Api, ApiName, Failure, Input, Reply } from '#contract/api.ts';
import type { Events } from '#contract/events.ts';
import type { WindowApi } from '#contract/window-api.ts';
import { counted } from '#core/domain/figures.ts';
import type { Filter, Selection } from '#core/domain/selection.ts';
import { addVolume } from '#core/domain/live.ts';
import type { QueryError } from '#core/domain/topic.ts';
import { ArticleListState } from './article-list.svelte.ts';
import { Asked } from './asked.svelte.ts';
import { AttributionState } from './attribution.svelte.ts';
import { ComparisonState } from './comparison.svelte.ts';
import { CareState } from './care.svelte.ts';
import { CoverageState } from './coverage.svelte.ts';
import { FieldCorrectionsState } from './field-corrections.svelte.ts';
import { DataExportState } from './data-export.svelte.ts';
import { DeletedState } from './deleted.svelte.ts';
import { HistoryState } from './history.svelte.ts';
import { FirstRunState } from './first-run.svelte.ts';
import { ImportLogState } from './import-log.svelte.ts';
import { HostState } from './host.svelte.ts';
import { KeptUp } from './kept-up.svelte.ts';
import { LibraryState } from './library.svelte.ts';
import { MarkersState } from './markers.svelte.ts';
import { Navigation } from './navigation.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { PickupsState } from './pickups.svelte.ts';
import { QueryCompletion } from './query-completion.svelte.ts';
import { QuotedSourceState } from './quoted-source.svelte.ts';
import { ReaderState } from './reader.svelte.ts';
import { ReportDraftsState } from './report-drafts.svelte.ts';
import type { ReportState } from './report.svelte.ts';
import { SavedFiltersState } from './saved-filters.svelte.ts';
import { SelectionState } from './selection.svelte.ts';
import { SettingsState } from './settings.svelte.ts';
import { SignalsState } from './signals.svelte.ts';
import { StatementRenewalState } from './statement-renewal.svelte.ts';
import { StoriesState } from './stories.svelte.ts';
import { StoryState } from './story.svelte.ts';
import { ranText } from './ran-text.ts';
import { NotesState } from './notes.svelte.ts';
import { OutletsState } from './outlets.svelte.ts';
import { TagsState } from './tags.svelte.ts';
import { TopicEditorState } from './topic-editor.svelte.ts';
import { TopicToolsState } from './topic-tools.svelte.ts';
import { UpdatesState } from './updates.svelte.ts';
import { WatchDraftState } from './watch-draft.svelte.ts';

/** Everything the window holds, made once in App.svelte and shared by context. */
export class Desk {
  readonly navigation = new Navigation();
  readonly selection = new SelectionState();
  readonly notices = new Notices();
  readonly host: HostState;
  readonly care: CareState;
  readonly library: LibraryState;
  readonly settings: SettingsState;
  readonly coverage: CoverageState;
  readonly signals: SignalsState;
  readonly markers: MarkersState;
  readonly savedFilters: SavedFiltersState;
  readonly list: ArticleListState;
  readonly reader: ReaderState;
  readonly attribution: AttributionState;
  readonly quotedSource: QuotedSourceState;
  readonly comparison: ComparisonState;
  readonly stories: StoriesState;
  readonly pickups: PickupsState;
  readonly story: StoryState;
  readonly importLog: ImportLogState;
  readonly renewal: StatementRenewalState;
  readonly reports: ReportDraftsState;
  /** The report that is open. */
  readonly report: ReportState;
  readonly topicEditor: TopicEditorState;
  readonly topicTools: TopicToolsState;
  readonly firstRun: FirstRunState;
  readonly watchDraft: WatchDraftState;
  readonly updates: UpdatesState;
  readonly outlets: OutletsState;
  readonly dataExport: DataExportState;
  readonly deleted: DeletedState;
  readonly fieldCorrections: FieldCorrectionsState;
  readonly history: HistoryState;
  readonly notes: NotesState;
  readonly tags: TagsState;
  /** Help while words are typed in the search box. */
  readonly searchHelp: QueryCompletion;
  /** Names that begin like what is typed into the palette. */
  readonly paletteHelp: QueryCompletion;
  /** Counts of the selection at the right of the chips: those of every chart and list below. */
  readonly volume: KeptUp<'live.volume'>;
  /** What each chip costs, asked only when nothing matches. */
  readonly without: Asked<'articles.without'>;
  /** Titles of stories that stand as chips. */
  storyNames = $state.raw<Readonly<Record<string, string>>>({});
  readonly #api: WindowApi;

  /** What every view shows, new with each change of the selection and of the library: effects that ask depend on it. */
  readonly question: { readonly selection: Selection; readonly revision: number } = $derived.by(() => ({
    selection: this.selection.current,
    revision: this.library.revision,
  }));
  /** The words to mark in the reader: the search, or else the query of the one topic chosen. */
  readonly readingQuery: string | undefined = $derived.by(() => {
    const { query, filters } = this.selection.current;
    const topics = filters.filter((filter) => filter.field === 'topic' && !filter.exclude);
    const [only] = topics;
    if (query !== undefined || !only || topics.length > 1) return query;
    return this.library.topics.find((topic) => String(topic.id) === only.value)?.query;
  });
  /** The set-up stands in the place of the window: nothing is there yet, or it has begun and was not left. */
  readonly isSettingUp: boolean = $derived.by(() => this.firstRun.isOpen ?? this.library.isNew);
  readonly isWaiting: boolean = $derived.by(
    () =>
      this.volume.isWaiting ||
      this.list.isWaiting ||
      this.coverage.isWaiting ||
      this.attribution.isWaiting ||
      this.stories.asked.isWaiting ||
      this.story.asked.isWaiting ||
      this.story.said.isWaiting ||
      this.pickups.groups.isWaiting,
  );

  constructor(api: WindowApi) {
    this.#api = api;
    this.library = new LibraryState(api);
    this.care = new CareState(api);
    this.host = new HostState(api, () => void this.library.reopened());
    this.settings = new SettingsState(api);
    this.coverage = new CoverageState(api);
    this.signals = new SignalsState(api);
    this.markers = new MarkersState(api);
    this.savedFilters = new SavedFiltersState(api);
    this.list = new ArticleListState(api);
    this.reader = new ReaderState(api);
    this.attribution = new AttributionState(api);
    this.comparison = new ComparisonState(api);
    this.quotedSource = new QuotedSourceState(api);
    this.stories = new StoriesState(api);
    this.pickups = new PickupsState(api);
    this.story = new StoryState(api);
    this.importLog = new ImportLogState(api);
    this.renewal = new StatementRenewalState(api);
    this.reports = new ReportDraftsState(api);
    this.report = this.reports.open;
    this.topicEditor = new TopicEditorState(api);
    this.topicTools = new TopicToolsState(api);
    this.firstRun = new FirstRunState(api);
    this.watchDraft = new WatchDraftState(api);
    this.updates = new UpdatesState(api);
    this.outlets = new OutletsState(api);
    this.dataExport = new DataExportState(api);
    this.deleted = new DeletedState(api);
    this.fieldCorrections = new FieldCorrectionsState(api);
    this.history = new HistoryState(api);
    this.notes = new NotesState(api);
    this.tags = new TagsState(api);
    this.searchHelp = new QueryCompletion(api);
    this.paletteHelp = new QueryCompletion(api);
    this.volume = new KeptUp(api, 'live.volume', addVolume);
    this.without = new Asked(api, 'articles.without');
  }

  /** Whether anything may be changed; where it may not, actions rest and the bar above says why. */
  readonly canWrite: boolean = $derived.by(() => this.library.info.value?.isReadOnly !== true);

  #tellRetained(watch: string, deleted: number): void {
    this.notices.done(`The rule of ${watch} deleted ${counted(deleted, 'article')}. They can be restored.`, {
      text: 'Show',
      run: () => this.navigation.show('settings'),
    });
  }

  #tellOffered(version: string): void {
    if (this.navigation.view === 'settings') return;
    this.notices.done(`Version ${version} of Sourceline can be had.`, {
      text: 'Show',
      run: () => this.navigation.show('settings'),
    });
  }

  /** A scheduled report was written, or could not be. */
  #tellRan({ name, run, period }: Events['reports.ran']): void {
    const { isDone, text } = ranText(name, run, period);
    const [path] = run.paths;
    const show = {
      text: 'Show file',
      run: () => void this.#api.request('shell.showFile', { path: path ?? '' }),
    };
    if (isDone) this.notices.done(text, path === undefined ? undefined : show);
    else this.notices.failed(text);
    if (this.navigation.view === 'reports') void this.reports.refreshIssued();
  }

  #showTopic(id: number): void {
    this.selection.go({ filters: [{ field: 'topic', value: String(id), exclude: false }] });
    this.navigation.show('articles');
  }

  get platform(): WindowApi['platform'] {
    return this.#api.platform;
  }

  /** Starts listening to the world outside the page; what is returned stops it. */
  connect(onCommand: (command: string) => void): () => void {
    const stops = [
      this.host.connect(),
      this.library.connect(),
      this.renewal.connect(),
      this.#api.on('library.retained', ({ watch, deleted }) => this.#tellRetained(watch, deleted)),
      this.#api.on('engine.restarted', () =>
        this.notices.failed(
          'What reads and keeps articles stopped and was started again. Everything that was kept is there.',
        ),
      ),
      this.#api.on('topics.show', ({ topicId }) => this.#showTopic(topicId)),
      this.#api.on('reports.ran', (event) => this.#tellRan(event)),
      this.report.connect(),
      this.dataExport.connect(),
      this.settings.connect(),
      this.updates.connect((version) => this.#tellOffered(version)),
      this.#api.on('menu.command', ({ command }) => onCommand(command)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** One question with one answer, for actions; standing questions are `Asked`. */
  request<Name extends ApiName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
    return this.#api.request(name, input);
  }

  pathOf(file: File): string {
    return this.#api.pathOf(file);
  }

  async count(selection: Selection): Promise<void> {
    await this.volume.ask({ selection });
    if (this.volume.value?.articles === 0) await this.without.ask({ selection });
  }

  /** Searches; a query that cannot be understood changes nothing and comes back with the character at fault. */
  async search(text: string): Promise<QueryError | undefined> {
    const query = text.trim();
    const { range, filters } = this.selection.current;
    const reply = await this.#api.request('articles.volume', {
      selection: { ...(query === '' ? {} : { query }), ...(range ? { range } : {}), filters },
    });
    if (!reply.ok && 'at' in reply.error) return reply.error;
    this.selection.setQuery(query);
    return undefined;
  }

  /** Opens an article in the reader and marks it as read. */
  async read(id: number, statement?: number): Promise<void> {
    this.list.selectedId = id;
    this.navigation.showReader();
    await this.preview(id, statement);
  }

  /** Loads an article into the reader without leaving the view. */
  async preview(id: number, statement?: number): Promise<void> {
    await this.reader.open(id, this.readingQuery, statement);
    const { article } = this.reader;
    if (article?.id === id && !article.isRead) await this.mark(id, { isRead: true });
  }

  async mark(
    id: number,
    change: { isRead?: boolean; isStarred?: boolean },
  ): Promise<Failure<'articles.mark'> | undefined> {
    this.list.patch(id, change);
    if (this.reader.id === id) this.reader.mark(change);
    const reply = await this.#api.request('articles.mark', { id, ...change });
    return reply.ok ? undefined : reply.error;
  }

  /** Puts a tag on the article in the reader, or takes it off; what could not be kept is not shown. */
  async tag(tag: string, isOn: boolean): Promise<Failure<'articles.tag'> | undefined> {
    const { article, id } = this.reader;
    if (!article || id === undefined) return undefined;
    const reply = await this.#api.request('articles.tag', { ids: [id], tag, isOn });
    if (!reply.ok) return reply.error;
    await this.reader.refreshTags();
    return undefined;
  }

  /** Moves to the next (1) or previous (-1) statement of what is read or looked at. */
  stepStatement(by: 1 | -1): void {
    if (this.navigation.view === 'attribution') void this.attribution.step(by);
    else this.reader.stepStatement(by);
  }

  /** Opens a quoted source beside the others. */
  openQuotedSource(name: string): void {
    this.navigation.show('attribution');
    this.navigation.isPaneOpen = true;
    void this.quotedSource.open(name);
  }

  /** Looks at the first statement of a quoted source in the selection, or in a stretch of it. */
  async chooseStatementOf(name: string, range?: Selection['range']): Promise<void> {
    await this.quotedSource.open(undefined);
    await this.attribution.chooseFirst(this.#api, name, range);
  }

  /** Makes a story the selection's only one and shows its page. */
  openStory(id: number, title: string): void {
    this.storyNames = { ...this.storyNames, [String(id)]: title };
    if (!this.selection.includes('story', String(id))) this.selection.only('story', String(id));
    this.navigation.show('stories');
  }

  /** Leaves out one chip: the way out of an empty result. */
  drop(left: Filter | 'range' | 'query'): void {
    if (left === 'range') this.selection.setRange(undefined);
    else if (left === 'query') this.selection.setQuery('');
    else this.selection.removeFilter(left);
  }
}

/** An answer's type by the name of its request, for components that receive it. */
export type Answer<Name extends ApiName> = Api[Name]['output'];

export const [getDesk, setDesk] = createContext<Desk>();
