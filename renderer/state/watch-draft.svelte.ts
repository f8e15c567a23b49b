import type { Failure } from '#contract/api.ts';
import type { WatchOptions } from '#contract/watch-api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ArticleDefaults } from '#core/domain/article.ts';
import type { ColumnMapping, TableColumns } from '#core/domain/columns.ts';
import type { RetentionRule } from '#core/domain/retention.ts';
import type { WatchStatus } from '#core/domain/watch.ts';
import { Asked } from './asked.svelte.ts';

/** The trial read follows the changing hand after this pause. */
export const LOOK_AFTER_MS = 350;

/** What can be changed about a watch; patterns are as typed, one on a line. */
type WatchFields = {
  readonly name: string;
  readonly path: string;
  readonly isRecursive: boolean;
  readonly include: string;
  readonly exclude: string;
  readonly isPolling: boolean;
  readonly defaults: ArticleDefaults;
  /** How long its articles are kept; null, for good. */
  readonly retention: RetentionRule | null;
};
type SaveFailure = Failure<'watches.add'> | Failure<'watches.update'>;

const BLANK: WatchFields = {
  name: '',
  path: '',
  isRecursive: true,
  include: '',
  exclude: '',
  isPolling: false,
  defaults: {},
  retention: null,
};

/** Fields that change what a trial read finds. */
const LOOKED_AT: readonly (keyof WatchFields)[] = ['path', 'isRecursive', 'include', 'exclude', 'defaults'];

/** A watch being made or changed, with what a trial read of its folder finds meanwhile. */
export class WatchDraftState {
  /** The watch that is changed; undefined while a new one is made. */
  id = $state<number>();
  fields = $state.raw<WatchFields>(BLANK);
  /** The last good trial read; it stands while the next is on its way. Nothing is stored by it. */
  readonly preview: Asked<'watches.preview'>;
  /** What the rule would delete today; asked only of a watch that is there. */
  readonly retention: Asked<'watches.retention'>;
  failure = $state.raw<SaveFailure>();
  isSaving = $state(false);
  #saved = $state.raw<WatchFields>(BLANK);
  /** What was changed in watches and not saved before another was opened. */
  #unsaved: Readonly<Record<number, WatchFields | undefined>> = {};
  readonly #api: WindowApi;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly isChanged: boolean = $derived(JSON.stringify(this.fields) !== JSON.stringify(this.#saved));
  /** The pattern that cannot be understood, as the engine names it. */
  readonly badGlob: string | undefined = $derived.by(() => {
    const failure = this.failure ?? this.preview.failure;
    if (failure?.kind !== 'bad-glob') return undefined;
    const patterns = [...linesOf(this.fields.include), ...linesOf(this.fields.exclude)];
    return patterns.includes(failure.pattern) ? failure.pattern : undefined;
  });
  /** Why it could not be kept, when that is not a pattern. */
  readonly trouble: SaveFailure | undefined = $derived.by(() =>
    this.failure?.kind === 'bad-glob' ? undefined : this.failure,
  );
  readonly canSave: boolean = $derived.by(
    () =>
      this.fields.path !== '' &&
      this.badGlob === undefined &&
      !this.isSaving &&
      (this.id === undefined || (this.isChanged && this.fields.name.trim() !== '')),
  );

  constructor(api: WindowApi) {
    this.#api = api;
    this.preview = new Asked(api, 'watches.preview');
    this.retention = new Asked(api, 'watches.retention');
  }

  /** Begins with a watch of the library; what was changed in it and not saved is still there. */
  async start(watch: WatchStatus): Promise<void> {
    const { name, path, isRecursive, include, exclude, isPolling, defaults, retention = null } = watch;
    this.#begin(watch.id, {
      name,
      path,
      isRecursive,
      include: include.join('\n'),
      exclude: exclude.join('\n'),
      isPolling,
      defaults,
      retention,
    });
    await Promise.all([this.look(), this.#foresee()]);
  }

  /** Begins with a folder that is not watched yet. */
  async startNew(path: string): Promise<void> {
    this.#begin(undefined, { ...BLANK, path });
    await this.look();
  }

  /** Takes a change, and reads some of the folder again after a pause when it matters. */
  change(change: Partial<WatchFields>): void {
    this.fields = { ...this.fields, ...change };
    this.failure = undefined;
    if ('retention' in change) void this.#foresee();
    if (!LOOKED_AT.some((field) => field in change)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), LOOK_AFTER_MS);
  }

  /** A table as the draft reads it: what was just set by hand counts before the trial read that is still on its way. */
  columnsOf(table: TableColumns): TableColumns {
    const headers = JSON.stringify(table.mapping.headers);
    const own = (this.fields.defaults.columns ?? []).find((each) => JSON.stringify(each.headers) === headers);
    return own === undefined ? table : { ...table, mapping: own, isGuessed: false };
  }

  /** Remembers how tables with these headers are read, and reads them again so. */
  async setColumns(mapping: ColumnMapping): Promise<void> {
    await this.#lookWithColumns([...this.#othersThan(mapping.headers), mapping]);
  }

  /** Forgets what was set by hand for these headers; the guess counts again. */
  async forgetColumns(headers: readonly string[]): Promise<void> {
    await this.#lookWithColumns(this.#othersThan(headers));
  }

  /** Reads some of the folder; nothing is stored. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    const { path, defaults } = this.fields;
    if (path !== '') await this.preview.ask({ path, defaults, ...this.#options() });
  }

  /** Keeps the watch; undefined when it could not be kept and `failure` says why. */
  async save(): Promise<WatchStatus | undefined> {
    if (!this.canSave) return undefined;
    clearTimeout(this.#timer);
    this.isSaving = true;
    const { id, fields } = this;
    const name = fields.name.trim();
    const given = {
      ...(name === '' ? {} : { name }),
      path: fields.path,
      defaults: trimmed(fields.defaults),
      ...(fields.retention !== this.#saved.retention && { retention: fields.retention }),
      ...this.#options(),
    };
    const reply =
      id === undefined
        ? await this.#api.request('watches.add', given)
        : await this.#api.request('watches.update', { id, ...given });
    this.isSaving = false;
    this.failure = reply.ok ? undefined : reply.error;
    if (!reply.ok) return undefined;
    this.#saved = fields;
    return reply.value;
  }

  /** Drops what was changed. */
  forget(): void {
    this.fields = this.#saved;
    this.#begin(undefined, BLANK);
  }

  #begin(id: number | undefined, fields: WatchFields): void {
    clearTimeout(this.#timer);
    this.#keepUnsaved();
    this.id = id;
    this.fields = (id === undefined ? undefined : this.#unsaved[id]) ?? fields;
    this.#saved = fields;
    this.failure = undefined;
    this.isSaving = false;
    this.preview.forget();
    this.retention.forget();
  }

  async #foresee(): Promise<void> {
    const { id, fields } = this;
    if (id === undefined || fields.retention === null) this.retention.forget();
    else await this.retention.ask({ id, rule: fields.retention });
  }

  #keepUnsaved(): void {
    if (this.id === undefined) return;
    this.#unsaved = { ...this.#unsaved, [this.id]: this.isChanged ? this.fields : undefined };
  }

  #options(): WatchOptions {
    const { isRecursive, include, exclude, isPolling } = this.fields;
    return { isRecursive, include: linesOf(include), exclude: linesOf(exclude), isPolling };
  }

  #othersThan(headers: readonly string[]): readonly ColumnMapping[] {
    const same = JSON.stringify(headers);
    return (this.fields.defaults.columns ?? []).filter((each) => JSON.stringify(each.headers) !== same);
  }

  async #lookWithColumns(columns: readonly ColumnMapping[]): Promise<void> {
    const { columns: _, ...others } = this.fields.defaults;
    this.fields = { ...this.fields, defaults: columns.length === 0 ? others : { ...others, columns } };
    this.failure = undefined;
    await this.look();
  }
}

/** Names without the spaces around them; one that was only spaces is none. */
function trimmed(defaults: ArticleDefaults): ArticleDefaults {
  const { outlet = '', origin = '', ...others } = defaults;
  return {
    ...others,
    ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
    ...(origin.trim() === '' ? {} : { origin: origin.trim() }),
  };
}

/** Patterns as typed, one on a line; empty lines are none. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
