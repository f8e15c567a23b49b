import { byLocale } from '#core/domain/locale.ts';
import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { OutletEntry, OutletRow } from '#core/domain/outlet-entry.ts';
import { Asked } from './asked.svelte.ts';
import { mergedEntry } from './merged-entry.ts';

type SaveFailure = Failure<'outlets.save'> | Failure<'outlets.remove'>;
/** Which outlets are listed: all that are known, those with articles here, or the analyst's own entries. */
export type OutletScope = 'with-articles' | 'all' | 'own';

/** Outlets of the library and of the registry, and the one looked at or changed. */
export class OutletsState {
  readonly asked: Asked<'outlets.list'>;
  text = $state('');
  scope = $state<OutletScope>('with-articles');
  chosenName = $state<string>();
  failure = $state.raw<SaveFailure>();
  isSaving = $state(false);
  readonly #api: WindowApi;

  readonly rows: readonly OutletRow[] = $derived.by(() => this.asked.value ?? []);
  /** The rows of the scope that hold the words searched for, in name, other names, address or country. */
  readonly found: readonly OutletRow[] = $derived.by(() => {
    const wanted = plain(this.text.trim());
    return this.rows.filter(
      (row) => isIn(row, this.scope) && (wanted === '' || searchedIn(row).includes(wanted)),
    );
  });
  readonly counts: Readonly<Record<OutletScope, number>> = $derived.by(() => ({
    'with-articles': this.rows.filter((row) => isIn(row, 'with-articles')).length,
    all: this.rows.length,
    own: this.rows.filter((row) => isIn(row, 'own')).length,
  }));
  readonly chosen: OutletRow | undefined = $derived.by(() =>
    this.rows.find((row) => row.name === this.chosenName),
  );
  readonly chosenOffset: number | undefined = $derived.by(() => {
    const at = this.found.findIndex((row) => row.name === this.chosenName);
    return at < 0 ? undefined : at;
  });

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'outlets.list');
  }

  async load(): Promise<void> {
    await this.asked.ask(undefined);
  }

  choose(name: string | undefined): void {
    this.chosenName = name;
    this.failure = undefined;
  }

  /** Chooses the outlet `by` rows further and stays at the ends. */
  step(by: number): void {
    const last = this.found.length - 1;
    if (last < 0) return;
    const from = this.chosenOffset ?? (by > 0 ? -1 : last + 1);
    this.choose(this.found[Math.min(last, Math.max(0, from + by))]?.name);
  }

  /** Keeps the analyst's entry; `formerName` is the one it had. True when it is kept. */
  async save(entry: OutletEntry, formerName?: string): Promise<boolean> {
    const input = formerName === undefined || formerName === entry.name ? { entry } : { entry, formerName };
    return this.#write(entry.name, () => this.#api.request('outlets.save', input));
  }

  /** Makes one outlet of two: the names of `from` become other names of `into`. True when it is kept. */
  async merge(from: OutletRow, into: OutletRow): Promise<boolean> {
    const isKept = await this.save(mergedEntry(from, into));
    if (!isKept || !from.isOwn) return isKept;
    return this.#write(into.name, () => this.#api.request('outlets.remove', { name: from.name }));
  }

  /** Takes the analyst's entry back; the shipped one, where there is one, counts again. */
  async remove(name: string): Promise<boolean> {
    return this.#write(name, () => this.#api.request('outlets.remove', { name }));
  }

  async #write(
    name: string,
    ask: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: SaveFailure }>,
  ): Promise<boolean> {
    this.isSaving = true;
    const reply = await ask();
    this.isSaving = false;
    this.failure = reply.ok ? undefined : reply.error;
    if (!reply.ok) return false;
    await this.load();
    this.chosenName = name;
    return true;
  }
}

function isIn(row: OutletRow, scope: OutletScope): boolean {
  if (scope === 'own') return row.isOwn;
  return scope === 'all' || row.articles > 0;
}

const countryNames = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function searchedIn({ name, aliases, domains, country }: OutletRow): string {
  const place = country === undefined ? [] : [countryNames().of(country) ?? country];
  return plain([name, ...aliases, ...domains, ...place].join('\n'));
}
