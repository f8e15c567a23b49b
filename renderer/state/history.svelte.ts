import type { Input, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import { Asked } from './asked.svelte.ts';

/** Everything the analyst did to what was read, and the way back and forth. */
export class HistoryState {
  readonly list: Asked<'history.list'>;
  /** Of the article that is read. */
  readonly ofArticle: Asked<'history.list'>;
  isSaving = $state(false);
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
    this.list = new Asked(api, 'history.list');
    this.ofArticle = new Asked(api, 'history.list');
  }

  async change<Name extends 'history.undo' | 'history.redo'>(
    name: Name,
    input: Input<Name>,
  ): Promise<Reply<Name>> {
    this.isSaving = true;
    const reply = await this.#api.request(name, input);
    this.isSaving = false;
    if (reply.ok) await this.list.ask({});
    return reply;
  }
}
