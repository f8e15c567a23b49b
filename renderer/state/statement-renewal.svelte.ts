import type { WindowApi } from '#contract/window-api.ts';
import type { StatementRenewal } from '#core/domain/statement-renewal.ts';
import { Asked } from './asked.svelte.ts';

/** Statements an older version found, and how far it is that they are found again. */
export class StatementRenewalState {
  readonly #asked: Asked<'statements.renewal'>;
  readonly #api: WindowApi;
  #told = $state.raw<StatementRenewal>();
  readonly now: StatementRenewal | undefined = $derived.by(() => this.#told ?? this.#asked.value);

  constructor(api: WindowApi) {
    this.#api = api;
    this.#asked = new Asked(api, 'statements.renewal');
  }

  /** Starts listening to the engine; what is returned stops it. */
  connect(): () => void {
    return this.#api.on('statements.renewal', (renewal) => (this.#told = renewal));
  }

  async ask(): Promise<void> {
    await this.#asked.ask(undefined);
    this.#told = undefined;
  }
}
