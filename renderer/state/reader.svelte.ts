import type { WindowApi } from '#contract/window-api.ts';
import type { LibraryArticle } from '#core/domain/library-article.ts';
import { Asked } from './asked.svelte.ts';

/** The article being read, and where in it the reader stands. */
export class ReaderState {
  readonly asked: Asked<'articles.get'>;
  id = $state<number>();
  /** Place of the chosen statement in the article's attributions. */
  statement = $state<number>();
  match = $state(0);
  #marks = $state.raw<{ isRead?: boolean; isStarred?: boolean }>({});

  readonly article: LibraryArticle | undefined = $derived.by(() => {
    const article = this.asked.value?.article;
    return article && article.id === this.id ? { ...article, ...this.#marks } : undefined;
  });
  readonly matches = $derived.by(() => (this.article ? (this.asked.value?.matches ?? []) : []));

  constructor(api: WindowApi) {
    this.asked = new Asked(api, 'articles.get');
  }

  /** Opens an article; `statement` is the one to stand on. */
  async open(id: number, query: string | undefined, statement?: number): Promise<void> {
    this.id = id;
    this.statement = statement;
    this.match = 0;
    this.#marks = {};
    await this.asked.ask(query === undefined ? { id } : { id, query });
  }

  close(): void {
    this.id = undefined;
    this.statement = undefined;
    this.asked.forget();
  }

  mark(change: { isRead?: boolean; isStarred?: boolean }): void {
    this.#marks = { ...this.#marks, ...change };
  }

  /** Moves to the next (1) or previous (-1) statement and stays at the ends. */
  stepStatement(by: 1 | -1): void {
    const last = (this.article?.attributions.length ?? 0) - 1;
    if (last < 0) return;
    const from = this.statement ?? (by === 1 ? -1 : last + 1);
    this.statement = Math.min(last, Math.max(0, from + by));
  }

  /** Moves to the next (1) or previous (-1) match of the query, round and round. */
  stepMatch(by: 1 | -1): void {
    const total = this.matches.length;
    if (total > 0) this.match = (this.match + by + total) % total;
  }
}
