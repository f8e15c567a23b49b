import type { WindowApi } from '#contract/window-api.ts';
import type { ArticleRow } from '#core/domain/library-article.ts';
import type { SummedChain } from '#core/domain/pickup.ts';
import { Asked } from './asked.svelte.ts';

/** Groups fetched at once: a story rarely has more. */
const GROUPS_PAGE = 200;
/** Articles offered while one looks for another copy. */
const MOST_OFFERED = 20;

/** One duplicate group in time, and the copy that is laid beside its lead copy. */
export class PickupsState {
  readonly groups: Asked<'pickups.groups'>;
  readonly chainAsked: Asked<'pickups.chain'>;
  readonly difference: Asked<'pickups.difference'>;
  /** The copy whose text is compared. */
  chosenId = $state<number>();
  /** Which form is open: to take the chosen copy out, or to put another article in. */
  changing = $state<'part' | 'join'>();
  readonly search: Asked<'articles.list'>;
  #storyId: number | undefined;
  #articleId: number | undefined;

  readonly chain: SummedChain | undefined = $derived.by(() => this.chainAsked.value);
  readonly chosen: SummedChain['links'][number] | undefined = $derived.by(() =>
    this.chain?.links.find(({ id }) => id === this.chosenId),
  );
  /** The place of the chosen copy among the others, from 1. */
  readonly place: number = $derived.by(
    () => (this.chain?.links.findIndex(({ id }) => id === this.chosenId) ?? -1) + 1,
  );

  /** Articles with the words looked for that are not in the group. */
  readonly offered: readonly ArticleRow[] | undefined = $derived.by(() => {
    const members = [this.chain?.lead, ...(this.chain?.links ?? [])].map((member) => member?.id);
    return this.search.value?.filter(({ id }) => !members.includes(id)).slice(0, MOST_OFFERED);
  });
  readonly isOfferCut: boolean = $derived.by(
    () => (this.search.value?.length ?? 0) > (this.offered?.length ?? 0),
  );

  constructor(api: WindowApi) {
    this.groups = new Asked(api, 'pickups.groups');
    this.chainAsked = new Asked(api, 'pickups.chain');
    this.difference = new Asked(api, 'pickups.difference');
    this.search = new Asked(api, 'articles.list');
  }

  /** Shows the group of an article; a copy that was chosen in it stays chosen, else the article itself is. */
  async open(articleId: number): Promise<void> {
    if (this.#articleId !== articleId) {
      this.chosenId = undefined;
      this.change(undefined);
    }
    this.#articleId = articleId;
    await this.chainAsked.ask({ articleId });
    if (this.#articleId !== articleId) return;
    const links = this.chain?.links ?? [];
    const wanted = [this.chosenId, articleId].find((id) => links.some((link) => link.id === id));
    await this.choose(wanted ?? links[0]?.id);
  }

  /** Shows the largest group of a story; asked again, the one that was shown. */
  async openStory(storyId: number): Promise<void> {
    const isSame = this.#storyId === storyId;
    this.#storyId = storyId;
    await this.groups.ask({ storyId, offset: 0, limit: GROUPS_PAGE });
    if (this.#storyId !== storyId) return;
    const rows = this.groups.value?.rows ?? [];
    const shown = rows.find(({ group }) => isSame && group === this.chain?.group);
    const first = shown ?? rows[0];
    if (first) await this.open(first.leadId);
    else this.close();
  }

  async choose(id: number | undefined): Promise<void> {
    this.chosenId = id;
    const leadId = this.chain?.lead.id;
    if (id === undefined || leadId === undefined) this.difference.forget();
    else await this.difference.ask({ leadId, pickupId: id });
  }

  /** Chooses the next (1) or previous (-1) copy, and stays at the ends. */
  async step(by: 1 | -1): Promise<void> {
    const links = this.chain?.links ?? [];
    const next = links[Math.min(links.length, Math.max(1, this.place + by)) - 1];
    if (next && next.id !== this.chosenId) await this.choose(next.id);
  }

  /** Opens a form, or closes it. */
  change(what: 'part' | 'join' | undefined): void {
    this.changing = what;
    this.search.forget();
  }

  /** Looks for articles that may be another copy. */
  async offer(words: string): Promise<void> {
    if (words.trim() === '') {
      this.search.forget();
      return;
    }
    const selection = { filters: [], query: words.trim() };
    const copies = this.chain?.links.length ?? 0;
    await this.search.ask({ selection, order: 'newest', offset: 0, limit: MOST_OFFERED + copies + 2 });
  }

  /** Asks again: the library has changed. */
  async refresh(): Promise<void> {
    if (this.#articleId !== undefined) await this.open(this.#articleId);
  }

  close(): void {
    this.#articleId = undefined;
    this.chosenId = undefined;
    this.chainAsked.forget();
    this.difference.forget();
  }
}
