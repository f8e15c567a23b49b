import type { Failure } from '#contract/api.ts';
import type { TopicRow } from '#contract/live-api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ArticleRow } from '#core/domain/library-article.ts';
import type { Selection } from '#core/domain/selection.ts';
import type { QueryError, TopicColour } from '#core/domain/topic.ts';
import { nameOfQuery } from './name-of-query.ts';
import { Asked } from './asked.svelte.ts';
import { QueryCompletion } from './query-completion.svelte.ts';

/** The preview follows the typing hand after this pause. */
export const TRY_AFTER_MS = 180;
const TOPIC_COLOURS: readonly TopicColour[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** The colour fewest topics wear, the first of equals: what a new topic starts with. */
export function freeColour(topics: readonly { readonly colour: TopicColour }[]): TopicColour {
  const worn = (colour: TopicColour): number => topics.filter((topic) => topic.colour === colour).length;
  return TOPIC_COLOURS.reduce((best, colour) => (worn(colour) < worn(best) ? colour : best));
}

/** Which articles are shown beside the query: the newest found, those a change brings or loses, those it is tested against. */
export type Tried = 'newest' | 'came' | 'went' | 'found' | 'missed';
const ROWS_TRIED = 20;
const NEWEST_SHOWN = 3;

/** A topic being made or changed, with what its query finds while it is typed. */
export class TopicEditorState {
  name = $state('');
  query = $state('');
  colour = $state<TopicColour>(1);
  /** The topic that is changed; undefined while a new one is made. */
  topic = $state.raw<TopicRow>();
  /** The last good result; it stays while the query has a mistake. */
  readonly preview: Asked<'topics.preview'>;
  readonly completion: QueryCompletion;
  /** Against the articles the analyst was looking at. */
  readonly tested: Asked<'topics.test'>;
  /** Those of the query itself, and of what a change brings or loses. */
  readonly #list: Asked<'articles.list'>;
  readonly versions: Asked<'topics.versions'>;
  tried = $state<Tried>('newest');
  #selection: Selection | undefined;
  failure = $state.raw<Failure<'topics.save'>>();
  isSaving = $state(false);
  #asked = $state('');
  readonly #api: WindowApi;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The mistake in the query as it now stands. */
  readonly mistake: QueryError | undefined = $derived.by(() => {
    const failure = this.failure ?? this.preview.failure;
    return failure && 'at' in failure && this.#asked === this.query ? failure : undefined;
  });
  /** A failure that is not about the query's words. */
  readonly trouble: Failure<'topics.save'> | undefined = $derived.by(() => {
    const failure = this.failure ?? this.preview.failure;
    return failure && 'kind' in failure ? failure : undefined;
  });
  readonly isQueryChanged: boolean = $derived(this.query.trim() !== (this.topic?.query ?? ''));
  readonly canSave: boolean = $derived.by(
    () => this.name.trim() !== '' && this.query.trim() !== '' && this.mistake === undefined && !this.isSaving,
  );

  readonly rows: readonly ArticleRow[] = $derived.by(() =>
    this.tried === 'found' || this.tried === 'missed'
      ? (this.tested.value?.rows ?? [])
      : (this.#list.value ?? []),
  );

  constructor(api: WindowApi) {
    this.#api = api;
    this.tested = new Asked(api, 'topics.test');
    this.#list = new Asked(api, 'articles.list');
    this.versions = new Asked(api, 'topics.versions');
    this.preview = new Asked(api, 'topics.preview');
    this.completion = new QueryCompletion(api);
  }

  /**
   * Begins with a topic of the library, or with a new one that may start from a query. `selection` is what the analyst was
   * looking at: the query is tested against it.
   */
  start(topic: TopicRow | undefined, topics: readonly TopicRow[], query = '', selection?: Selection): void {
    this.topic = topic;
    this.query = topic?.query ?? query;
    this.name =
      topic?.name ??
      nameOfQuery(
        query,
        topics.map(({ name }) => name),
      );
    this.colour = topic?.colour ?? freeColour(topics);
    this.failure = undefined;
    this.isSaving = false;
    this.tried = 'newest';
    this.#selection = selection;
    for (const asked of [this.preview, this.tested, this.#list, this.versions]) asked.forget();
    if (topic !== undefined && topic.version > 1) void this.versions.ask({ id: topic.id });
    void this.#try();
  }

  /** Takes what was typed and tries it after a pause. */
  type(query: string): void {
    this.query = query;
    this.failure = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(), TRY_AFTER_MS);
  }

  /** Tries the query again: articles have come since. */
  async refresh(): Promise<void> {
    await this.#try();
  }

  /** Shows other articles beside the query. */
  async look(tried: Tried): Promise<void> {
    this.tried = tried;
    await this.#listArticles();
  }

  async #try(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asked = this.query;
    if (this.query.trim() === '') {
      for (const asked of [this.preview, this.tested, this.#list]) asked.forget();
      return;
    }
    const was = this.topic !== undefined && this.isQueryChanged ? { was: this.topic.query } : {};
    await this.preview.ask({ query: this.query, ...was });
    if (this.preview.failure === undefined) await this.#listArticles();
  }

  async #listArticles(): Promise<void> {
    const { query, tried } = this;
    const change = this.preview.value?.change;
    const listed = { came: change?.came?.query, went: change?.went?.query, newest: query };
    const selection = this.#selection;
    const asked = { query, offset: 0, limit: ROWS_TRIED };
    if (selection !== undefined) await this.tested.ask({ ...asked, selection, isFound: tried !== 'missed' });
    if (tried === 'found' || tried === 'missed') return;
    const shown = listed[tried];
    // What a change brought may be nothing any more.
    if (shown === undefined) this.tried = 'newest';
    const limit = shown === undefined || tried === 'newest' ? NEWEST_SHOWN : ROWS_TRIED;
    await this.#list.ask({
      selection: { query: shown ?? query, filters: [] },
      order: 'newest',
      offset: 0,
      limit,
    });
  }

  /** Keeps the topic; undefined when it could not be kept and `failure` says why. */
  async save(): Promise<TopicRow | undefined> {
    if (!this.canSave) return undefined;
    clearTimeout(this.#timer);
    this.isSaving = true;
    this.#asked = this.query;
    const reply = await this.#api.request('topics.save', {
      ...(this.topic === undefined ? {} : { id: this.topic.id }),
      name: this.name.trim(),
      query: this.query.trim(),
      colour: this.colour,
    });
    this.isSaving = false;
    this.failure = reply.ok ? undefined : reply.error;
    return reply.ok ? reply.value : undefined;
  }

  /** Removes the topic; its articles stay. */
  async remove(): Promise<boolean> {
    if (this.topic === undefined) return false;
    const reply = await this.#api.request('topics.remove', { id: this.topic.id });
    this.failure = reply.ok ? undefined : reply.error;
    return reply.ok;
  }
}
