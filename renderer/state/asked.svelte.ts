import type { Api, ApiName, Failure, Input } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';

let lastAsker = 0;

/** A number no other standing question of this page has: asked again under it, a question replaces the one before. */
export function newAsker(): number {
  lastAsker += 1;
  return lastAsker;
}

/**
 * One standing question to the engine. It keeps the last good answer while the next is on its way, and only the
 * newest question may answer.
 */
export class Asked<Name extends ApiName> {
  value = $state.raw<Api[Name]['output']>();
  failure = $state.raw<Failure<Name>>();
  isWaiting = $state(false);
  readonly #api: WindowApi;
  readonly #name: Name;
  readonly #asker = newAsker();
  #turn = 0;

  constructor(api: WindowApi, name: Name) {
    this.#api = api;
    this.#name = name;
  }

  async ask(input: Input<Name>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.isWaiting = true;
    const reply = await this.#api.request(this.#name, input, this.#asker);
    if (turn !== this.#turn) return;
    this.isWaiting = false;
    if (reply.ok) {
      this.value = reply.value;
      this.failure = undefined;
    } else {
      this.failure = reply.error;
    }
  }

  /** Drops the answer, and one that may still be on its way. */
  forget(): void {
    this.#turn += 1;
    this.value = undefined;
    this.failure = undefined;
    this.isWaiting = false;
  }
}
