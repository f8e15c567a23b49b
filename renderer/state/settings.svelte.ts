import {
  TEXT_SIZE,
  type Density,
  type Settings,
  type SettingsChange,
  type Theme,
} from '#contract/settings.ts';
import type { WindowApi } from '#contract/window-api.ts';
import { Asked } from './asked.svelte.ts';

/** Choices that outlive the session. */
export class SettingsState {
  readonly #asked: Asked<'settings.get'>;
  readonly #api: WindowApi;
  #told = $state.raw<Settings>();
  #toldTheme = $state<Theme>();

  readonly value: Settings | undefined = $derived.by(() => this.#told ?? this.#asked.value);
  readonly theme: Theme = $derived(this.#toldTheme ?? this.value?.theme ?? 'system');
  readonly isSingleKeyOn: boolean = $derived(this.value?.isSingleKeyOn ?? true);
  readonly density: Density = $derived(this.value?.density ?? 'compact');
  readonly textSize: number = $derived(this.value?.textSize ?? TEXT_SIZE.usual);

  readonly isFoldingCopies: boolean = $derived(this.value?.isFoldingCopies ?? true);

  constructor(api: WindowApi) {
    this.#api = api;
    this.#asked = new Asked(api, 'settings.get');
  }

  connect(): () => void {
    void this.#asked.ask(undefined);
    return this.#api.on('theme.changed', ({ theme }) => (this.#toldTheme = theme));
  }

  /** Makes the text of articles larger (1) or smaller (-1), within what there is. */
  async resizeText(by: 1 | -1): Promise<void> {
    const textSize = Math.min(TEXT_SIZE.most, Math.max(TEXT_SIZE.least, this.textSize + by));
    if (textSize !== this.textSize) await this.set({ textSize });
  }

  async set(change: SettingsChange): Promise<void> {
    if (change.theme !== undefined) this.#toldTheme = change.theme;
    const reply = await this.#api.request('settings.set', change);
    if (reply.ok) this.#told = reply.value;
  }
}
