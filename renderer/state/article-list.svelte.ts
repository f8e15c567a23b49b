import type { Failure, Input, Reply } from '#contract/api.ts';
import type { Order, StandingList } from '#contract/live-api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ArticleDay, ArticleRow, Fold, ListGrowth } from '#core/domain/library-article.ts';
import { addDays, addRows, NO_ROWS, withChanged, withPage, type HeldRows } from '#core/domain/list-growth.ts';
import { addVolume, type Live, type Mark } from '#core/domain/live.ts';
import type { Selection, Volume } from '#core/domain/selection.ts';
import { newAsker } from './asked.svelte.ts';
import { isSameSelection } from './selection.svelte.ts';

/** Rows fetched in one request; a screen shows at most some sixty. */
export const PAGE_ROWS = 100;

/** One line of the virtual list: the heading of a day, or the article at an offset of the whole selection. */
export type ListItem =
  | { readonly kind: 'day'; readonly day: string | null; readonly volume: Volume }
  | { readonly kind: 'article'; readonly offset: number };

type ListFailure = Failure<'live.list'> | Failure<'articles.list'>;

/** Pages looked at last, fetched anew when the list changes otherwise than by articles that come. */
const PAGES_KEPT = 3;
const NONE: Volume = { articles: 0, unique: 0 };

/**
 * The articles of one selection, as a list that is as long as the selection and holds only the rows looked at. It stands
 * still under whoever reads in it: what arrives meanwhile is counted, and comes in when it is asked for.
 */
export class ArticleListState {
  order = $state<Order>('newest');
  /** Each duplicate group is one row. */
  isFolded = $state(false);
  /** Groups of the folded list that are open. */
  #open = $state.raw<readonly number[]>([]);
  /** How the list that stands was asked to be folded: what is fetched of it later is folded so. */
  #standing = $state.raw<Fold>();
  selectedId = $state<number>();
  days = $state.raw<readonly ArticleDay[]>([]);
  /** Articles of the selection that have come and are not in the list yet. */
  arrived = $state.raw<Volume>(NONE);
  failure = $state.raw<ListFailure>();
  /** Another selection is on its way. */
  isWaiting = $state(false);
  /** False until the first answer. */
  isKnown = $state(false);
  /** Somebody is at the list: it is scrolled, or has the focus. Said by the view that shows it. */
  isInHand = false;
  #isEntered = false;
  /** The order the rows stand in; another one may be on its way. */
  #shownOrder = $state<Order>('newest');
  #selectedOffset = $state<number>();
  #rows = $state.raw<HeldRows>(NO_ROWS);
  readonly #api: WindowApi;
  readonly #asker = newAsker();
  #mark: Mark | undefined;
  #upTo: number | undefined;
  #onTheirWay: readonly number[] = [];
  #lookedAt: readonly number[] = [0];
  #selection: Selection = { filters: [] };
  #asked: string | undefined;
  /** Of the frame: rows fetched for another do not belong here. */
  #generation = 0;
  #turn = 0;
  #isUnderWay = false;
  #isAskedAgain = false;

  readonly items: readonly ListItem[] = $derived(itemsOf(this.days, this.#shownOrder));
  readonly length: number = $derived(this.days.reduce((sum, day) => sum + rowsOf(day), 0));
  /** The articles of the list, and its duplicate groups. */
  readonly volume: Volume = $derived(this.days.reduce((sum, day) => addVolume(sum, day.volume), NONE));
  /** Where the selected article stands, as far as the pages held can tell. */
  readonly selectedOffset: number | undefined = $derived.by(() => {
    const kept = this.#selectedOffset;
    if (kept !== undefined && this.rowAt(kept)?.id === this.selectedId) return kept;
    return this.selectedId === undefined ? undefined : this.offsetOf(this.selectedId);
  });

  constructor(api: WindowApi) {
    this.#api = api;
  }

  /**
   * Shows another selection; of the same one, what has come since. The old rows stand until the new ones have come, and
   * while somebody is at the list, nothing comes in between them.
   */
  async load(selection: Selection): Promise<void> {
    if (!isSameSelection(selection, this.#selection)) {
      this.#lookedAt = [0];
      this.#open = [];
      this.#upTo = undefined;
    }
    const asked = JSON.stringify([selection, this.order, this.isFolded && this.#open]);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#selection = selection;
      this.#mark = undefined;
      this.isWaiting = true;
    } else if (this.#isUnderWay) {
      this.#isAskedAgain = true;
      return;
    }
    await this.#askUntilSettled(this.#isStill());
  }

  /** A view that shows the list has opened: it begins with all there is, whatever came while nobody looked. */
  enter(): void {
    this.#isEntered = true;
  }

  #isToGoOn(): boolean {
    return this.#isAskedAgain && !this.#isUnderWay;
  }

  #isStill(): boolean {
    return !this.#isEntered && (this.isInHand || this.selectedId !== undefined);
  }

  /** Puts what has come into the list; what is selected stays so. */
  async bringIn(): Promise<void> {
    await this.#askUntilSettled(false);
  }

  async #askUntilSettled(isStill: boolean): Promise<void> {
    const asked = this.#asked;
    this.#isAskedAgain = false;
    await this.#ask(isStill);
    // Given up for a newer question, it is for that one to go on.
    while (this.#asked === asked && this.#isToGoOn()) {
      this.#isAskedAgain = false;
      await this.#ask(this.#isStill());
    }
  }

  async #ask(isStill: boolean): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#isUnderWay = true;
    const pages = this.#lookedAt;
    const [since, upTo, order, fold] = [this.#mark, this.#upTo, this.order, this.#foldNow()];
    const input: Input<'live.list'> = {
      selection: this.#selection,
      order: this.order,
      offsets: pages.map((page) => page * PAGE_ROWS),
      limit: PAGE_ROWS,
      ...(since !== undefined && { since }),
      ...(upTo !== undefined && { upTo, isStill }),
      ...(fold && { fold }),
    };
    const reply = await this.#api.request('live.list', input, this.#asker);
    if (turn !== this.#turn) return;
    this.#isUnderWay = false;
    this.isWaiting = false;
    this.failure = reply.ok ? undefined : reply.error;
    if (!reply.ok) return;
    this.#isEntered = false;
    if (reply.value.kind === 'whole') [this.#shownOrder, this.#standing] = [order, fold];
    this.#take(reply.value, pages, isStill);
  }

  #take(live: Live<StandingList, ListGrowth>, pages: readonly number[], isStill: boolean): void {
    this.#mark = live.mark;
    if (live.kind === 'whole') {
      const { days, upTo, arrived } = live.value;
      const rows = live.value.pages.reduce(
        (held: HeldRows, page, i) => withPage(held, page, (pages[i] ?? 0) * PAGE_ROWS),
        NO_ROWS,
      );
      this.#stand(days, rows, upTo, arrived);
      this.isKnown = true;
      return;
    }
    const { days, rows, changed, arrived } = live.delta;
    const held = changed.length === 0 ? this.#rows : withChanged(this.#rows, changed);
    if (isStill || this.order === 'relevance') {
      this.#rows = held;
      this.arrived = arrived;
    } else if (rows.length === 0) {
      this.#rows = held;
      this.arrived = NONE;
      this.#upTo = live.mark.upTo;
    } else {
      const next = addRows(held, rows, this.length, this.order);
      this.#stand(addDays(this.days, days, this.order), next, live.mark.upTo, NONE);
    }
  }

  #stand(days: readonly ArticleDay[], rows: HeldRows, upTo: number, arrived: Volume): void {
    this.#generation += 1;
    this.#onTheirWay = [];
    this.#rows = rows;
    this.days = days;
    this.#upTo = upTo;
    this.arrived = arrived;
  }

  /** The list holds the articles up to this one. */
  get upTo(): number | undefined {
    return this.#upTo;
  }

  /** How the list that stands is folded; undefined where every article has a row. */
  get fold(): Fold | undefined {
    return this.#standing;
  }

  /** What is selected stays in sight, whatever joins its group before it. */
  #foldNow(): Fold | undefined {
    if (!this.isFolded) return undefined;
    return { open: this.#open, ...(this.selectedId !== undefined && { shown: this.selectedId }) };
  }

  /** Shows the other articles of a group below the one that stands for it, or puts them away. */
  async openGroup(group: number, isOpen: boolean): Promise<void> {
    const others = this.#open.filter((one) => one !== group);
    this.#open = isOpen ? [...others, group] : others;
    await this.load(this.#selection);
  }

  /** Opens the group the selected row stands for, or closes the one it is in; false where there is none to. */
  turnSelected(isOpen?: boolean): boolean {
    const offset = this.selectedOffset;
    const folded = offset === undefined ? undefined : this.rowAt(offset)?.folded;
    if (offset === undefined || folded === undefined) return false;
    const isOpened = folded.kind === 'copy' || folded.isOpen;
    const toOpen = isOpen ?? !isOpened;
    if (toOpen === isOpened) return false;
    // What is put away cannot stay selected: the row that stands for it is.
    if (folded.kind === 'copy') this.#selectHeadOf(offset);
    void this.openGroup(folded.group, toOpen);
    return true;
  }

  #selectHeadOf(offset: number): void {
    for (let at = offset - 1; at >= 0; at -= 1) {
      const row = this.rowAt(at);
      if (row?.folded?.kind === 'copy') continue;
      if (row) this.select(row, at);
      return;
    }
  }

  async reorder(order: Order): Promise<void> {
    this.order = order;
    await this.load(this.#selection);
  }

  /** The row at an offset, or undefined while it is on its way. */
  rowAt(offset: number): ArticleRow | undefined {
    return this.#rows.get(offset);
  }

  /** Where an article stands, as far as the rows held can tell. */
  offsetOf(id: number): number | undefined {
    for (const [offset, row] of this.#rows) if (row.id === id) return offset;
    return undefined;
  }

  /** Sees to it that the page with this offset is here or coming. */
  want(offset: number): void {
    const page = Math.floor(offset / PAGE_ROWS);
    this.#lookedAt = [page, ...this.#lookedAt.filter((other) => other !== page)].slice(0, PAGES_KEPT);
    if (!this.#holds(page) && !this.#onTheirWay.includes(page)) void this.#fetch(page);
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

  /** Selects the next article that is not read, fetching pages on the way; undefined when there is none further down. */
  async nextUnread(): Promise<ArticleRow | undefined> {
    const generation = this.#generation;
    for (let offset = (this.selectedOffset ?? -1) + 1; offset < this.length; offset += 1) {
      if (!this.rowAt(offset)) await this.#fetch(Math.floor(offset / PAGE_ROWS));
      const row = this.rowAt(offset);
      // Another list stands there by now, or it cannot be read.
      if (!row || generation !== this.#generation) return undefined;
      if (row.isRead) continue;
      this.select(row, offset);
      return row;
    }
    return undefined;
  }

  /** Changes a row at once, before the engine has said so again. */
  patch(id: number, change: Partial<Pick<ArticleRow, 'isRead' | 'isStarred'>>): void {
    const row = [...this.#rows.values()].find((one) => one.id === id);
    if (row !== undefined) this.#rows = withChanged(this.#rows, [{ ...row, ...change }]);
  }

  /** Rows that came in stand between others of a page: it is held when none of it is missing. */
  #holds(page: number): boolean {
    const end = Math.min(this.length, (page + 1) * PAGE_ROWS);
    for (let offset = page * PAGE_ROWS; offset < end; offset += 1) if (!this.#rows.has(offset)) return false;
    return true;
  }

  #request(page: number): Promise<Reply<'articles.list'>> {
    const place = { offset: page * PAGE_ROWS, limit: PAGE_ROWS };
    const standing = this.#upTo === undefined ? {} : { upTo: this.#upTo };
    const { order, fold } = this;
    const list = { selection: this.#selection, order, ...(fold && { fold }) };
    return this.#api.request('articles.list', { ...list, ...place, ...standing });
  }

  async #fetch(page: number): Promise<void> {
    const generation = this.#generation;
    this.#onTheirWay = [...this.#onTheirWay, page];
    const reply = await this.#request(page);
    if (generation !== this.#generation) return;
    this.#onTheirWay = this.#onTheirWay.filter((other) => other !== page);
    if (reply.ok) this.#rows = withPage(this.#rows, reply.value, page * PAGE_ROWS);
    else this.failure = reply.error;
  }
}

const rowsOf = ({ rows, volume }: ArticleDay): number => rows ?? volume.articles;

/** What matches best stands first whatever its day: such a list has no headings. */
function itemsOf(days: readonly ArticleDay[], order: Order): readonly ListItem[] {
  const items: ListItem[] = [];
  let offset = 0;
  for (const each of days) {
    const { day, volume } = each;
    if (order !== 'relevance') items.push({ kind: 'day', day, volume });
    for (let i = 0; i < rowsOf(each); i += 1) {
      items.push({ kind: 'article', offset });
      offset += 1;
    }
  }
  return items;
}
