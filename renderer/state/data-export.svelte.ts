import type { Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { DataFormat, DataRequest } from '#core/domain/data-export.ts';

/** The list, chart or log that is being written as data, how much of it is, and the way to give it up. */
export class DataExportState {
  isRunning = $state(false);
  /** 0 to 1. */
  share = $state(0);
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
  }

  async write(data: DataRequest, format: DataFormat): Promise<Reply<'shell.exportData'>> {
    this.isRunning = true;
    this.share = 0;
    const reply = await this.#api.request('shell.exportData', { data, format });
    this.isRunning = false;
    return reply;
  }

  async cancel(): Promise<void> {
    await this.#api.request('shell.cancelData', undefined);
  }

  /** Listens to how far it is; what is returned stops it. */
  connect(): () => void {
    return this.#api.on('export.share', ({ of, share }) => {
      if (of === 'data') this.share = share;
    });
  }
}
