import type { Failure, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { StoryDetail } from '#core/domain/story.ts';
import { Asked } from './asked.svelte.ts';

export type StoryCorrecting = 'stories.merge' | 'stories.split' | 'stories.pin' | 'stories.rename';

/** The story whose page is open, and the articles of it that are marked to be split off. */
export class StoryState {
  readonly asked: Asked<'stories.get'>;
  /** What each of those quoted in it said, and what several of them speak of. */
  readonly said: Asked<'signals.said'>;
  id = $state<number>();
  marked = $state.raw<readonly number[]>([]);
  readonly #api: WindowApi;

  /** What is shown is that of the story that is open, never of the one before. */
  readonly detail: StoryDetail | undefined = $derived.by(() =>
    this.asked.value?.id === this.id ? this.asked.value : undefined,
  );

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'stories.get');
    this.said = new Asked(api, 'signals.said');
  }

  async open(id: number): Promise<void> {
    if (this.id !== id) {
      this.marked = [];
      this.said.forget();
    }
    this.id = id;
    await this.asked.ask({ id });
    const selection = { filters: [{ field: 'story', value: String(id), exclude: false }] } as const;
    if (this.id === id) await this.said.ask({ selection });
  }

  mark(article: number, isOn: boolean): void {
    const others = this.marked.filter((other) => other !== article);
    this.marked = isOn ? [...others, article] : others;
  }

  /** Merges another story into this one. */
  merge(from: number) {
    return this.#correct((id) => this.#api.request('stories.merge', { id, from }));
  }

  split() {
    return this.#correct((id) => this.#api.request('stories.split', { id, articles: this.marked }));
  }

  rename(title: string) {
    return this.#correct((id) => this.#api.request('stories.rename', { id, title }));
  }

  pin(article: number) {
    return this.#correct(() => this.#api.request('stories.pin', { article }));
  }

  async undo(
    id: number,
  ): Promise<{ readonly failure: Failure<'stories.undo'> } | { readonly story: number | undefined }> {
    const reply = await this.#api.request('stories.undo', { id });
    return reply.ok ? { story: reply.value.story } : { failure: reply.error };
  }

  async #correct(
    work: (id: number) => Promise<Reply<StoryCorrecting>>,
  ): Promise<
    { readonly failure: Failure<StoryCorrecting> } | { readonly correction: number; readonly story: number }
  > {
    const reply = await work(this.id ?? 0);
    if (!reply.ok) return { failure: reply.error };
    this.marked = [];
    return { correction: reply.value.correction.id, story: reply.value.story };
  }
}
