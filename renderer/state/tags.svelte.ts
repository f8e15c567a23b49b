import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { TagRow } from '#core/domain/tag.ts';
import { Asked } from './asked.svelte.ts';

type Trouble = Failure<'tags.rename'> | Failure<'tags.remove'>;

/** All tags of the library, and what is being done to one of them. */
export class TagsState {
  readonly asked: Asked<'tags.list'>;
  /** The tag whose name is being typed anew, and the one that is asked about before it goes. */
  renaming = $state<string>();
  removing = $state<string>();
  readonly #api: WindowApi;

  readonly rows: readonly TagRow[] = $derived.by(() => this.asked.value ?? []);

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'tags.list');
  }

  async load(): Promise<void> {
    await this.asked.ask(undefined);
  }

  /** The tag a name is taken by: two names that differ in capitals only are one. */
  taken(name: string, by: string): TagRow | undefined {
    const same = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();
    return same(by, name) ? undefined : this.rows.find((row) => same(row.name, name));
  }

  /** Gives a tag another name; one that is taken makes the two one. Says what went wrong. */
  async rename(from: string, to: string): Promise<Trouble | undefined> {
    this.renaming = undefined;
    const name = to.trim();
    if (name === '' || name === from) return undefined;
    const reply = await this.#api.request('tags.rename', { from, to: name });
    await this.load();
    return reply.ok ? undefined : reply.error;
  }

  /** Takes a tag off every article. */
  async remove(name: string): Promise<Trouble | undefined> {
    this.removing = undefined;
    const reply = await this.#api.request('tags.remove', { name });
    await this.load();
    return reply.ok ? undefined : reply.error;
  }
}
