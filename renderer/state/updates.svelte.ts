import type { WindowApi } from '#contract/window-api.ts';
import type { UpdateState } from '#core/domain/update.ts';

type Request = 'updates.state' | 'updates.look' | 'updates.download' | 'updates.stop' | 'updates.show';

/** Whether there is a newer version of the program, as far as anybody may be asked. */
export class UpdatesState {
  value = $state.raw<UpdateState>();
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
  }

  connect(onoffered: (version: string) => void): () => void {
    void this.ask('updates.state');
    return this.#api.on('updates.changed', (state) => {
      this.value = state;
      if (state.step.kind === 'offered') onoffered(state.step.version);
    });
  }

  async ask(name: Request): Promise<void> {
    const reply = await this.#api.request(name, undefined);
    if (reply.ok) this.value = reply.value;
  }

  async setLooking(isLooking: boolean): Promise<void> {
    const reply = await this.#api.request('updates.setLooking', { isLooking });
    if (reply.ok) this.value = reply.value;
  }
}
