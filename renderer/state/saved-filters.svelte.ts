import type { Failure } from '#contract/api.ts';
import type { SavedFilterRow } from '#contract/desk-api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { SavedFilter } from '#core/domain/saved-filter.ts';
import type { Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';
import { Round } from './round.ts';

type Trouble = Failure<'filters.save'> | Failure<'filters.remove'>;

/** Selections kept under a name, and the name that is being typed for one. */
export class SavedFiltersState {
  readonly asked: Asked<'filters.list'>;
  /** The present selection is being given a name. */
  isNaming = $state(false);
  /** The filter whose name is being typed anew. */
  renaming = $state<number>();
  readonly #api: WindowApi;
  readonly #round = new Round();

  readonly rows: readonly SavedFilterRow[] = $derived.by(() => this.asked.value ?? []);

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'filters.list');
  }

  /** Counts are taken anew, one time after the other while articles come. */
  async load(): Promise<void> {
    await this.#round.run(() => this.asked.ask(undefined));
  }

  /** Keeps a selection under a name; with an id in the place of what stood there. */
  async save(name: string, selection: Selection, id?: number): Promise<Trouble | undefined> {
    const reply = await this.#api.request('filters.save', {
      ...(id !== undefined && { id }),
      name: name.trim(),
      selection,
    });
    if (!reply.ok) return reply.error;
    this.isNaming = false;
    this.renaming = undefined;
    await this.asked.ask(undefined);
    return undefined;
  }

  async remove({ id }: SavedFilter): Promise<Trouble | undefined> {
    const reply = await this.#api.request('filters.remove', { id });
    await this.asked.ask(undefined);
    return reply.ok ? undefined : reply.error;
  }
}
