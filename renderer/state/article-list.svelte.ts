import type { Failure, Order, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ArticleRow } from '#core/domain/library-article.ts';
import type { Selection, Volume } from '#core/domain/selection.ts';
import { newAsker } from './asked.svelte.ts';
import { isSameSelection } from './selection.svelte.ts';

/** Rows fetched in one request; a screen shows at most some sixty. */
export const PAGE_ROWS = 100;

/** One line of the virtual list: the heading of a day, or the article at an offset of the whole selection. */
export type ListItem =
  | { readonly kind: 'day'; readonly day: string | null; readonly volume: Volume }
  | { readonly kind: 'article'; readonly offset: number };

type Pages = Readonly<Record<number, readonly ArticleRow[]>>;
type Days = readonly { readonly day: string | null; readonly volume: Volume }[];

/** Pages looked at last, fetched anew with every change of the library so that no row goes blank. */
const PAGES_KEPT = 3;

/** The articles of one selection, as a list that is as long as the selection and holds only the pages looked at. */
export class ArticleListState {
  order = $state<Order>('newest');
  selectedId = $state<number>();
  days = $state.raw<Days>([]);
  failure = $state.raw<Failure<'articles.list'>>();
  isWaiting = $state(false);
  /** False until the first answer. */
  isKnown = $state(false);
  #selectedOffset = $state<number>();
  #pages = $state.raw<Pages>({});
  readonly #api: WindowApi;
  /** Of the frame, and of each page loaded with it. */
  readonly #askers: readonly number[] = Array.from({ length: PAGES_KEPT + 1 }, newAsker);
  #onTheirWay: readonly number[] = [];
  #lookedAt: readonly number[] = [0];
  #selection: Selection = { filters: [] };
  #generation = 0;

  readonly items: readonly ListItem[] = $derived(itemsOf(this.days));
  readonly length: number = $derived(this.days.reduce((sum, day) => sum + day.volume.articles, 0));
  /** Where the selected article stands, as far as the pages held can tell. */
  readonly selectedOffset: number | undefined = $derived.by(() => {
    const kept = this.#selectedOffset;
    if (kept !== undefined && this.rowAt(kept)?.id === this.selectedId) return kept;
    for (const [page, rows] of Object.entries(this.#pages)) {
      const place = rows.findIndex((row) => row.id === this.selectedId);
      if (place >= 0) return Number(page) * PAGE_ROWS + place;
    }
    return undefined;
  });

  constructor(api: WindowApi) {
    this.#api = api;
  }

  /** Shows another selection, or the same one anew; the old rows stand until frame and rows have both come. */
  async load(selection: Selection): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    if (!isSameSelection(selection, this.#selection)) this.#lookedAt = [0];
    this.#selection = selection;
    this.isWaiting = true;
    const wanted = this.#lookedAt;
    const [days, ...pages] = await Promise.all([
      this.#api.request('articles.days', { selection, order: this.order }, this.#askers[0]),
      ...wanted.map((page, i) => this.#request(page, this.#askers[i + 1])),
    ]);
    if (generation !== this.#generation) return;
    this.isWaiting = false;
    this.failure = [days, ...pages].flatMap((reply) => (reply.ok ? [] : [reply.error]))[0];
    if (!days.ok || this.failure) return;
    this.isKnown = true;
    this.days = days.value;
    this.#onTheirWay = [];
    this.#pages = Object.fromEntries(wanted.map((page, i) => [page, valueOf(pages[i]) ?? []]));
  }

  async reorder(order: Order): Promise<void> {
    this.order = order;
    await this.load(this.#selection);
  }

  /** The row at an offset, or undefined while it is on its way. */
  rowAt(offset: number): ArticleRow | undefined {
    return this.#pages[Math.floor(offset / PAGE_ROWS)]?.[offset % PAGE_ROWS];
  }

  /** Sees to it that the page with this offset is here or coming. */
  want(offset: number): void {
    const page = Math.floor(offset / PAGE_ROWS);
    this.#lookedAt = [page, ...this.#lookedAt.filter((other) => other !== page)].slice(0, PAGES_KEPT);
    if (!this.#pages[page] && !this.#onTheirWay.includes(page)) void this.#fetch(page);
  }

  select(row: ArticleRow, offset: number): void {
    this.selectedId = row.id;
    this.#selectedOffset = offset;
  }

  /** Selects the next (1) or previous (-1) article, fetching its page when needed; returns its row. */
  async step(by: 1 | -1): Promise<ArticleRow | undefined> {
    const from = this.selectedOffset ?? (by === 1 ? -1 : this.length);
    const offset = Math.min(this.length - 1, Math.max(0, from + by));
    if (this.length === 0 || offset === this.selectedOffset) return undefined;
    if (!this.rowAt(offset)) await this.#fetch(Math.floor(offset / PAGE_ROWS));
    const row = this.rowAt(offset);
    if (row) this.select(row, offset);
    return row;
  }

  /** Changes a row at once, before the engine has said so again. */
  patch(id: number, change: Partial<Pick<ArticleRow, 'isRead' | 'isStarred'>>): void {
    const pages = Object.fromEntries(
      Object.entries(this.#pages).map(([page, rows]) => [
        page,
        rows.some((row) => row.id === id)
          ? rows.map((row) => (row.id === id ? { ...row, ...change } : row))
          : rows,
      ]),
    );
    this.#pages = pages;
  }

  #request(page: number, asker?: number): Promise<Reply<'articles.list'>> {
    const { order } = this;
    const place = { offset: page * PAGE_ROWS, limit: PAGE_ROWS };
    return this.#api.request('articles.list', { selection: this.#selection, order, ...place }, asker);
  }

  async #fetch(page: number): Promise<void> {
    const generation = this.#generation;
    this.#onTheirWay = [...this.#onTheirWay, page];
    const reply = await this.#request(page);
    if (generation !== this.#generation) return;
    this.#onTheirWay = this.#onTheirWay.filter((other) => other !== page);
    if (reply.ok) this.#pages = { ...this.#pages, [page]: reply.value };
    else this.failure = reply.error;
  }
}

function valueOf(reply: Reply<'articles.list'> | undefined): readonly ArticleRow[] | undefined {
  return reply?.ok ? reply.value : undefined;
}

function itemsOf(days: Days): readonly ListItem[] {
  const items: ListItem[] = [];
  let offset = 0;
  for (const { day, volume } of days) {
    items.push({ kind: 'day', day, volume });
    for (let i = 0; i < volume.articles; i += 1) {
      items.push({ kind: 'article', offset });
      offset += 1;
    }
  }
  return items;
}
