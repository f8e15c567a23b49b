import type { Api, Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { DeletedArticle } from '#core/domain/deleted-article.ts';
import { err, ok, type Result } from '#core/result.ts';
import { Asked } from './asked.svelte.ts';

/** Deleted articles fetched at once; more come when asked for. */
const DELETED_PAGE = 50;
/** As many as may be asked for at once. */
const MOST_AT_ONCE = 5_000;

type Outcome<Name extends 'deleted.restore' | 'deleted.erase'> = Result<Api[Name]['output'], Failure<Name>>;

/** The articles that were taken out of the library, the latest first. */
export class DeletedState {
  readonly asked: Asked<'deleted.list'>;
  /** The one that is being asked about: it is erased only once that is said again. */
  erasingId = $state<number>();
  /** Restored or erased right now. */
  busyId = $state<number>();
  #limit = DELETED_PAGE;
  readonly #api: WindowApi;

  readonly rows: readonly DeletedArticle[] = $derived.by(() => this.asked.value?.rows ?? []);
  readonly total: number = $derived.by(() => this.asked.value?.total ?? 0);

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'deleted.list');
  }

  async load(): Promise<void> {
    await this.asked.ask({ offset: 0, limit: this.#limit });
  }

  async more(): Promise<void> {
    this.#limit += DELETED_PAGE;
    await this.load();
  }

  /** Every one of them, also those that are not fetched yet. */
  async all(): Promise<Result<readonly DeletedArticle[], Failure<'deleted.list'>>> {
    const rows: DeletedArticle[] = [];
    for (;;) {
      const reply = await this.#api.request('deleted.list', { offset: rows.length, limit: MOST_AT_ONCE });
      if (!reply.ok) return err(reply.error);
      rows.push(...reply.value.rows);
      if (reply.value.rows.length === 0 || rows.length >= reply.value.total) return ok(rows);
    }
  }

  async restore(id: number): Promise<Outcome<'deleted.restore'>> {
    this.busyId = id;
    const reply = await this.#api.request('deleted.restore', { ids: [id] });
    return this.#after(reply);
  }

  async erase(id: number): Promise<Outcome<'deleted.erase'>> {
    this.busyId = id;
    const reply = await this.#api.request('deleted.erase', { ids: [id] });
    return this.#after(reply);
  }

  async #after<Value, Problem>(reply: Result<Value, Problem>): Promise<Result<Value, Problem>> {
    this.busyId = undefined;
    this.erasingId = undefined;
    await this.load();
    return reply.ok ? ok(reply.value) : err(reply.error);
  }
}
