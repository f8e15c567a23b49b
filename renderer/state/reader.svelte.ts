import type { Input } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ReadArticle } from '#core/domain/article.ts';
import type { PlacedNote } from '#core/domain/article-note.ts';
import type { LibraryArticle } from '#core/domain/library-article.ts';
import { placeNotes } from '#core/domain/note-places.ts';
import { Asked } from './asked.svelte.ts';

/** What changes of an article while it is read, without its place in the text being lost. */
type Marks = Partial<Pick<LibraryArticle, 'attributions' | 'statementCorrections' | 'notes'>> & {
  readonly isRead?: boolean;
  readonly isStarred?: boolean;
  readonly tags?: readonly string[];
};

/** The article being read, and where in it the reader stands. */
export class ReaderState {
  readonly asked: Asked<'articles.get'>;
  id = $state<number>();
  /** Place of the chosen statement in the article's attributions. */
  statement = $state<number>();
  match = $state(0);
  /** The version shown in the place of the current one. */
  version = $state<number>();
  isShowingChanges = $state(false);
  /** The chain of its copies stands in the place of its text. */
  isShowingCopies = $state(false);
  readonly versionAsked: Asked<'articles.version'>;
  readonly changes: Asked<'articles.changes'>;
  /** All tags of the library, for the field that adds one. */
  readonly knownTags: Asked<'tags.list'>;
  /** The field for a tag is open. */
  isTagging = $state(false);
  #marks = $state.raw<Marks>({});
  #input: Input<'articles.get'> | undefined;
  readonly #api: WindowApi;

  readonly article: LibraryArticle | undefined = $derived.by(() => {
    const article = this.asked.value?.article;
    return article && article.id === this.id ? { ...article, ...this.#marks } : undefined;
  });
  /** What stands in the reader: the current version, or the one chosen; undefined while that is on its way. */
  readonly shown: ReadArticle | undefined = $derived.by(() =>
    this.version === undefined ? this.article : this.versionAsked.value,
  );
  /** The number of the version that is shown, counted from 1. */
  readonly shownVersion: number = $derived.by(() => this.version ?? this.article?.versions.length ?? 1);
  /** Places of the query's words; they are those of the current version only. */
  readonly matches = $derived.by(() =>
    this.article && this.version === undefined ? (this.asked.value?.matches ?? []) : [],
  );

  /** The notes of the article, each at its place in the version that is shown. */
  readonly notes: readonly PlacedNote[] = $derived.by(() =>
    this.article && this.shown ? placeNotes(this.shown, this.article.notes) : [],
  );

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'articles.get');
    this.versionAsked = new Asked(api, 'articles.version');
    this.changes = new Asked(api, 'articles.changes');
    this.knownTags = new Asked(api, 'tags.list');
  }

  /** Opens an article; `statement` is the one to stand on. */
  async open(id: number, query: string | undefined, statement?: number): Promise<void> {
    this.id = id;
    this.statement = statement;
    this.match = 0;
    this.isTagging = false;
    this.#marks = {};
    this.#forgetVersion();
    this.#input = query === undefined ? { id } : { id, query };
    await this.asked.ask(this.#input);
  }

  close(): void {
    this.id = undefined;
    this.isTagging = false;
    this.statement = undefined;
    this.#forgetVersion();
    this.asked.forget();
  }

  /** Shows a version of the article, the current one as it stands; its changes too while changes are shown. */
  async showVersion(version: number): Promise<void> {
    const { article } = this;
    if (!article || version === this.shownVersion) return;
    this.statement = undefined;
    const isCurrent = version === article.versions.length;
    this.version = isCurrent ? undefined : version;
    this.versionAsked.forget();
    await Promise.all([
      ...(isCurrent ? [] : [this.versionAsked.ask({ id: article.id, version })]),
      ...(this.isShowingChanges ? [this.#askChanges(article.id, version)] : []),
    ]);
  }

  /** Shows what changed from the version before to the one shown (for the first: to the second), or no longer. */
  async showChanges(isShown: boolean): Promise<void> {
    this.isShowingChanges = isShown;
    if (isShown && this.article) await this.#askChanges(this.article.id, this.shownVersion);
  }

  async #askChanges(id: number, version: number): Promise<void> {
    const to = Math.max(2, version);
    await this.changes.ask({ id, from: to - 1, to });
  }

  #forgetVersion(): void {
    this.version = undefined;
    this.isShowingChanges = false;
    this.versionAsked.forget();
    this.changes.forget();
  }

  /** Opens the field for a tag, and asks which tags there are. */
  async startTagging(): Promise<void> {
    if (!this.article) return;
    this.isTagging = true;
    await this.knownTags.ask(undefined);
  }

  /** Shows the tags as the library has them now; the place in the text stays. */
  async refreshTags(): Promise<void> {
    const { id } = this;
    if (id === undefined) return;
    const [reply] = await Promise.all([
      this.#api.request('articles.get', { id }),
      this.knownTags.ask(undefined),
    ]);
    if (reply.ok && this.id === id) this.mark({ tags: reply.value.article.tags });
  }

  /** Shows the notes, and the tags that come with them, as the library has them now; the place in the text stays. */
  async refreshNotes(): Promise<void> {
    const { id } = this;
    if (id === undefined) return;
    const reply = await this.#api.request('articles.get', { id });
    if (!reply.ok || this.id !== id) return;
    const { notes, tags } = reply.value.article;
    this.mark({ notes, tags });
  }

  /** Shows the article as the library has it now; the place in the text stays. */
  async refresh(): Promise<void> {
    const { id } = this;
    if (id === undefined || !this.#input) return;
    await this.asked.ask(this.#input);
    if (this.id === id) this.#marks = {};
  }

  /** Shows the statements as the library has them now; the place in the text stays. */
  async refreshStatements(): Promise<void> {
    const { id } = this;
    if (id === undefined) return;
    const reply = await this.#api.request('articles.get', { id });
    if (!reply.ok || this.id !== id) return;
    const { attributions, statementCorrections } = reply.value.article;
    this.mark({ attributions, statementCorrections });
  }

  mark(change: Marks): void {
    this.#marks = { ...this.#marks, ...change };
  }

  /** The statement the reader stands on, of the current version. */
  readonly chosenStatement = $derived.by(() =>
    this.version === undefined && this.statement !== undefined
      ? this.article?.attributions[this.statement]
      : undefined,
  );

  /** Moves to the next (1) or previous (-1) statement and stays at the ends. */
  stepStatement(by: 1 | -1): void {
    const last = (this.shown?.attributions.length ?? 0) - 1;
    if (last < 0) return;
    const from = this.statement ?? (by === 1 ? -1 : last + 1);
    this.statement = Math.min(last, Math.max(0, from + by));
  }

  /** Moves to the next (1) or previous (-1) match of the query, round and round. */
  stepMatch(by: 1 | -1): void {
    const total = this.matches.length;
    if (total > 0) this.match = (this.match + by + total) % total;
  }
}
