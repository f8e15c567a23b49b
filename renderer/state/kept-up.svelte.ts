import type { Failure, Input } from '#contract/api.ts';
import type { LiveApi } from '#contract/live-api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { Live, Mark } from '#core/domain/live.ts';
import { newAsker } from './asked.svelte.ts';

type Name = 'live.volume' | 'live.coverage' | 'live.topics';
type Whole<N extends Name> = Extract<LiveApi[N]['output'], { kind: 'whole' }>['value'];
type Delta<N extends Name> = Extract<LiveApi[N]['output'], { kind: 'delta' }>['delta'];
type Question<N extends Name> = Omit<Input<N>, 'since'>;

/**
 * One standing question that is kept up while articles arrive: asked anew it is answered whole, asked again only with what
 * has come since. One of it is under way at a time; what is asked again meanwhile is asked once more after it.
 */
export class KeptUp<N extends Name> {
  value = $state.raw<Whole<N>>();
  failure = $state.raw<Failure<N>>();
  /** Another question is under way; not while the same one catches up. */
  isWaiting = $state(false);
  readonly #api: WindowApi;
  readonly #name: N;
  readonly #add: (value: Whole<N>, delta: Delta<N>) => Whole<N>;
  readonly #asker = newAsker();
  #key: string | undefined;
  #mark: Mark | undefined;
  #turn = 0;
  #isUnderWay = false;
  #isAskedAgain = false;

  constructor(api: WindowApi, name: N, add: (value: Whole<N>, delta: Delta<N>) => Whole<N>) {
    this.#api = api;
    this.#name = name;
    this.#add = add;
  }

  /** The newest article the value knows of; undefined before there is one. */
  get upTo(): number | undefined {
    return this.#mark?.upTo;
  }

  async ask(question: Question<N>): Promise<void> {
    const key = JSON.stringify(question);
    if (key !== this.#key) {
      this.#key = key;
      this.#mark = undefined;
      this.isWaiting = true;
    } else if (this.#isUnderWay) {
      this.#isAskedAgain = true;
      return;
    }
    do {
      this.#isAskedAgain = false;
      await this.#send(question);
    } while (this.#key === key && this.#isToGoOn());
  }

  #isToGoOn(): boolean {
    return this.#isAskedAgain && !this.#isUnderWay;
  }

  async #send(question: Question<N>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#isUnderWay = true;
    const since = this.#mark;
    const input = (since === undefined ? question : { ...question, since }) as Input<N>;
    const reply = await this.#api.request(this.#name, input, this.#asker);
    if (turn !== this.#turn) return;
    this.#isUnderWay = false;
    this.isWaiting = false;
    if (reply.ok) this.#take(reply.value);
    else this.failure = reply.error;
  }

  #take(live: Live<Whole<N>, Delta<N>>): void {
    this.failure = undefined;
    this.#mark = live.mark;
    if (live.kind === 'whole') this.value = live.value;
    else if (this.value !== undefined) this.value = this.#add(this.value, live.delta);
  }
}
