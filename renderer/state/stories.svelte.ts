import type { WindowApi } from '#contract/window-api.ts';
import type { StoryRow } from '#core/domain/library-article.ts';
import type { Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

/** Stories fetched and laid out at once; more come when they are asked for. */
export const STORIES_PAGE = 100;

/** The stories of the selection, largest first as the library gives them. */
export class StoriesState {
  readonly asked: Asked<'stories.list'>;
  #limit = $state(STORIES_PAGE);
  #selection: Selection = { filters: [] };

  readonly rows: readonly StoryRow[] = $derived.by(() => this.asked.value?.rows ?? []);
  readonly total: number = $derived.by(() => this.asked.value?.total ?? 0);

  constructor(api: WindowApi) {
    this.asked = new Asked(api, 'stories.list');
  }

  async load(selection: Selection): Promise<void> {
    this.#selection = selection;
    await this.asked.ask({ selection, offset: 0, limit: this.#limit });
  }

  async more(): Promise<void> {
    this.#limit += STORIES_PAGE;
    await this.load(this.#selection);
  }
}
