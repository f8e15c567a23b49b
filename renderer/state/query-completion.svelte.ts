import type { Api } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import { Asked } from './asked.svelte.ts';

type Help = Api['query.complete']['output'];
export type QueryOption = Help['options'][number];

/** A query with something put into it, and where the caret stands then. */
export type Completed = { readonly query: string; readonly caret: number };

/** Help while a query is typed: what it is understood as so far, and what may stand at the caret. */
export class QueryCompletion {
  /** The option the keys are on; -1 while none is, so that Enter searches for what was typed. */
  at = $state(-1);
  #isOpen = $state(false);
  #query = $state('');
  readonly #asked: Asked<'query.complete'>;

  readonly options: readonly QueryOption[] = $derived.by(() =>
    this.#isOpen ? (this.#asked.value?.options ?? []) : [],
  );
  readonly understood: string | undefined = $derived.by(() =>
    this.#isOpen ? this.#asked.value?.understood : undefined,
  );

  constructor(api: WindowApi) {
    this.#asked = new Asked(api, 'query.complete');
  }

  /** Asks for help at the caret. */
  async ask(query: string, caret: number): Promise<void> {
    this.#query = query;
    this.#isOpen = true;
    this.at = -1;
    await this.#asked.ask({ query, at: caret });
  }

  /** Moves to the next (1) or previous (-1) option; past the ends stands none. */
  move(by: 1 | -1): void {
    const count = this.options.length + 1;
    this.at = ((this.at + 1 + by + count) % count) - 1;
  }

  /** The query with the option in its place; undefined when there is no such option, or it answers an earlier query. */
  take(place: number): Completed | undefined {
    const option = this.options[place];
    const help = this.#asked.value;
    if (option === undefined || help === undefined || this.#asked.isWaiting) return undefined;
    const isWhole = !option.text.endsWith(':');
    const after = this.#query.slice(help.to);
    const text = isWhole && !/^[\s)]/u.test(after) ? `${option.text} ` : option.text;
    const head = this.#query.slice(0, help.from) + text;
    return { query: head + after, caret: head.length };
  }

  close(): void {
    this.#isOpen = false;
    this.at = -1;
    this.#asked.forget();
  }
}
