import type { Failure, Input, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { Secret } from '#core/domain/library-key.ts';
import type { LibraryHostState, LibraryWork, LibraryWorkResult } from '#core/domain/library-care.ts';

type Closed = Extract<LibraryHostState['standing'], { readonly kind: 'closed' }>;

/** Whether there is a library behind the window, and what is being done to it as a whole. */
export class HostState {
  #told = $state.raw<LibraryHostState>();
  /** Told once, and shown until it was seen. */
  recoveryKey = $state<string>();
  readonly #api: WindowApi;
  readonly #onopen: () => void;

  readonly closed: Closed | undefined = $derived.by(() =>
    this.#told?.standing.kind === 'closed' ? this.#told.standing : undefined,
  );
  readonly work: LibraryWork | undefined = $derived.by(() => this.#told?.work);
  readonly results: LibraryHostState['results'] = $derived.by(() => this.#told?.results ?? {});
  /** The latest of them; what it brought is what one wants to read. */
  readonly lastResult: LibraryWorkResult | undefined = $derived.by(
    () => Object.values(this.results).sort((one, other) => other.at.localeCompare(one.at))[0],
  );

  /** `onopen` is told each time a library has been opened in the place of what stood there. */
  constructor(api: WindowApi, onopen: () => void) {
    this.#api = api;
    this.#onopen = onopen;
  }

  connect(): () => void {
    void this.#api.request('library.host', undefined).then((reply) => {
      if (reply.ok) this.#take(reply.value);
    });
    return this.#api.on('library.host', (state) => this.#take(state));
  }

  async begin(task: Input<'library.work'>): Promise<void> {
    const reply = await this.#api.request('library.work', task);
    if (reply.ok) this.#take(reply.value);
  }

  /** Opens an encrypted library; answers why it could not be. */
  async unlock(secret: Secret): Promise<Failure<'library.unlock'> | undefined> {
    const reply = await this.#api.request('library.unlock', { secret });
    if (!reply.ok) return reply.error;
    this.#take(reply.value);
    return undefined;
  }

  /** Encrypts the library; its recovery key waits here to be written down. */
  async encrypt(passphrase: string, wantsRecovery: boolean): Promise<void> {
    const reply = await this.#api.request('library.encrypt', { passphrase, wantsRecovery });
    if (reply.ok) this.recoveryKey = reply.value.recoveryKey;
  }

  async renewRecoveryKey(current: Secret): Promise<Reply<'library.newRecoveryKey'>> {
    const reply = await this.#api.request('library.newRecoveryKey', { current });
    if (reply.ok) this.recoveryKey = reply.value.recoveryKey;
    return reply;
  }

  forgetRecoveryKey(): void {
    this.recoveryKey = undefined;
  }

  async stop(): Promise<void> {
    const reply = await this.#api.request('library.stopWork', undefined);
    if (reply.ok) this.#take(reply.value);
  }

  async reopen(access: 'write' | 'read'): Promise<void> {
    const reply = await this.#api.request('library.reopen', { access });
    if (!reply.ok) return;
    this.#take(reply.value);
    // The same access may show what was written since.
    if (reply.value.standing.kind === 'open') this.#onopen();
  }

  #take(state: LibraryHostState): void {
    const former = this.#told?.standing;
    this.#told = state;
    const { standing } = state;
    // What was asked while it was being opened for the first time is answered by itself.
    if (standing.kind !== 'open' || former === undefined || former.kind === 'opening') return;
    if (former.kind !== 'open' || former.access !== standing.access) this.#onopen();
  }
}
