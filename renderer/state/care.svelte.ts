import type { WindowApi } from '#contract/window-api.ts';
import { Asked } from './asked.svelte.ts';

/** What the library takes up, and when it was last verified. */
export class CareState {
  readonly sizes: Asked<'library.sizes'>;
  readonly lastCheck: Asked<'library.lastCheck'>;
  readonly backups: Asked<'library.backups'>;

  constructor(api: WindowApi) {
    this.sizes = new Asked(api, 'library.sizes');
    this.lastCheck = new Asked(api, 'library.lastCheck');
    this.backups = new Asked(api, 'library.backups');
  }

  async load(): Promise<void> {
    await Promise.all([
      this.sizes.ask(undefined),
      this.lastCheck.ask(undefined),
      this.backups.ask(undefined),
    ]);
  }
}
