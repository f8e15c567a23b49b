import type { Failure, Input, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ImportRecord, ImportState } from '#core/domain/import-record.ts';
import type { FormatId } from '#core/domain/article.ts';
import { err, ok, type Result } from '#core/result.ts';
import { Asked } from './asked.svelte.ts';
import { Round } from './round.ts';

/** Records fetched in one request; a screen shows at most some forty. */
export const PAGE_RECORDS = 200;
/** Rows fetched in one request at most: records for the CSV, articles of a record. */
const EXPORT_PAGE = 5000;
/** Pages looked at last, fetched anew with every change so that no row goes blank. */
const PAGES_KEPT = 2;
/** Articles of a record shown at first, and with each wish for more. */
const ARTICLES_SHOWN = 8;
const ARTICLES_MORE = 100;
/** A log that keeps changing while it is copied is copied from the start, at most so often. */
const EXPORT_TRIES = 5;

export type LogState = ImportState | 'attention' | 'all';
type Answer = Extract<Reply<'imports.list'>, { ok: true }>['value'];
type Pages = Readonly<Record<number, readonly ImportRecord[]>>;
type ListFailure = Failure<'imports.list'>;

/** What became of every file, as a list that is as long as the log and holds only the pages looked at. */
export class ImportLogState {
  state = $state<LogState>('all');
  text = $state('');
  counts = $state.raw<Answer['counts']>();
  length = $state(0);
  failure = $state.raw<ListFailure>();
  isWaiting = $state(false);
  chosen = $state.raw<ImportRecord>();
  /** Every format a file can be read as, with its name for people. */
  readonly formats: Asked<'imports.formats'>;
  /** How many files were read by an older reader than the one of today. */
  readonly outdated: Asked<'imports.outdated'>;
  /** Cancelled files the analyst was told of and left so. */
  cancelledLeft = $state(0);
  /** The first articles of the chosen record. */
  readonly articles: Asked<'imports.articles'>;
  #pages = $state.raw<Pages>({});
  readonly #api: WindowApi;
  #onTheirWay: readonly number[] = [];
  #lookedAt: readonly number[] = [0];
  #generation = 0;
  readonly #round = new Round();

  readonly isKnown: boolean = $derived(this.counts !== undefined);
  /** Where the chosen record stands, as far as the pages held can tell. */
  readonly chosenOffset: number | undefined = $derived.by(() => {
    const id = this.chosen?.id;
    for (const [page, rows] of Object.entries(this.#pages)) {
      const place = rows.findIndex((row) => row.id === id);
      if (place >= 0) return Number(page) * PAGE_RECORDS + place;
    }
    return undefined;
  });

  constructor(api: WindowApi) {
    this.#api = api;
    this.formats = new Asked(api, 'imports.formats');
    this.outdated = new Asked(api, 'imports.outdated');
    this.articles = new Asked(api, 'imports.articles');
  }

  /** Asks for all the view shows: the rows, how many files an older reader read, and, once, the formats. */
  async open(): Promise<void> {
    await this.#round.run(async () => {
      await Promise.all([
        this.load(),
        this.outdated.ask(undefined),
        ...(this.formats.value === undefined ? [this.formats.ask(undefined)] : []),
      ]);
    });
  }

  /** Asks for the articles of a record: some at first, and so many more each time. */
  async showArticles({ id, articlesFound }: ImportRecord, isMore = false): Promise<void> {
    const shown = this.articles.value?.id === id ? this.articles.value.rows.length : 0;
    const limit = Math.min(Math.max(shown, ARTICLES_SHOWN) + (isMore ? ARTICLES_MORE : 0), EXPORT_PAGE);
    if (articlesFound === 0) this.articles.forget();
    else await this.articles.ask({ id, offset: 0, limit });
  }

  /** A format's name for people; its id where the list does not know it. */
  formatName(id: FormatId): string {
    return this.formats.value?.find((format) => format.id === id)?.label ?? id;
  }

  /** Narrows the list to a state or to words in path, format and reason, from its top. */
  async narrow(change: { readonly state?: LogState; readonly text?: string }): Promise<void> {
    if (change.state !== undefined) this.state = change.state;
    if (change.text !== undefined) this.text = change.text;
    this.#lookedAt = [0];
    await this.load();
  }

  /** Asks anew; the old rows stand until the new ones have come. */
  async load(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const wanted = this.#lookedAt;
    this.isWaiting = true;
    const replies = await Promise.all(wanted.map((page) => this.#request(page * PAGE_RECORDS, PAGE_RECORDS)));
    if (generation !== this.#generation) return;
    this.isWaiting = false;
    this.#onTheirWay = [];
    this.failure = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]))[0];
    const answers = replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
    const [first] = answers;
    if (!first || this.failure) return;
    this.counts = first.counts;
    this.cancelledLeft = Math.min(this.cancelledLeft, first.counts.cancelled);
    this.length = first.total;
    this.#pages = Object.fromEntries(wanted.map((page, i) => [page, answers[i]?.rows ?? []]));
    await this.#refreshChosen();
  }

  /** The record at an offset, or undefined while it is on its way. */
  rowAt(offset: number): ImportRecord | undefined {
    return this.#pages[Math.floor(offset / PAGE_RECORDS)]?.[offset % PAGE_RECORDS];
  }

  /** Sees to it that the page with this offset is here or coming. */
  want(offset: number): void {
    const page = Math.floor(offset / PAGE_RECORDS);
    this.#lookedAt = [page, ...this.#lookedAt.filter((other) => other !== page)].slice(0, PAGES_KEPT);
    if (!this.#pages[page] && !this.#onTheirWay.includes(page)) void this.#fetch(page);
  }

  /** Chooses the record `by` rows further, fetching its page when needed. */
  async step(by: number): Promise<void> {
    const from = this.chosenOffset ?? (by > 0 ? -1 : this.length);
    const offset = Math.min(this.length - 1, Math.max(0, from + by));
    if (this.length === 0) return;
    if (!this.rowAt(offset)) await this.#fetch(Math.floor(offset / PAGE_RECORDS));
    this.chosen = this.rowAt(offset) ?? this.chosen;
  }

  /** Every record of the filter, not a page of it. */
  async all(): Promise<Result<readonly ImportRecord[], ListFailure>> {
    let gathered = await this.#gather();
    for (let tries = 1; tries < EXPORT_TRIES && gathered.ok && !gathered.value.isWhole; tries += 1) {
      gathered = await this.#gather();
    }
    return gathered.ok ? ok(gathered.value.records) : gathered;
  }

  async #gather(): Promise<
    Result<{ readonly records: readonly ImportRecord[]; readonly isWhole: boolean }, ListFailure>
  > {
    const records: ImportRecord[] = [];
    for (;;) {
      const reply = await this.#request(records.length, EXPORT_PAGE);
      if (!reply.ok) return err(reply.error);
      const { rows, total } = reply.value;
      records.push(...rows);
      if (rows.length > 0 && records.length < total) continue;
      return ok({ records, isWhole: records.length === total && isInOrder(records) });
    }
  }

  #request(offset: number, limit: number): Promise<Reply<'imports.list'>> {
    const text = this.text.trim();
    const input: Input<'imports.list'> = {
      ...(this.state === 'all' ? {} : { state: this.state }),
      ...(text === '' ? {} : { text }),
      offset,
      limit,
    };
    return this.#api.request('imports.list', input);
  }

  async #fetch(page: number): Promise<void> {
    const generation = this.#generation;
    this.#onTheirWay = [...this.#onTheirWay, page];
    const reply = await this.#request(page * PAGE_RECORDS, PAGE_RECORDS);
    if (generation !== this.#generation) return;
    this.#onTheirWay = this.#onTheirWay.filter((other) => other !== page);
    if (reply.ok) this.#pages = { ...this.#pages, [page]: reply.value.rows };
    else this.failure = reply.error;
  }

  /** The pane shows the record as it now is, or the one that took its place, whatever the list is narrowed to. */
  async #refreshChosen(): Promise<void> {
    const before = this.chosen;
    if (before === undefined) return;
    const rows = Object.values(this.#pages).flat();
    const now = rows.find(({ id }) => id === before.id) ?? (await this.#latestOf(before));
    if (this.chosen?.id === before.id) this.chosen = now;
  }

  async #latestOf(record: ImportRecord): Promise<ImportRecord> {
    const reply = await this.#api.request('imports.list', {
      text: record.path,
      offset: 0,
      limit: PAGE_RECORDS,
    });
    const rows = reply.ok ? reply.value.rows : [];
    return rows.find(({ id }) => id === record.id) ?? rows.find(({ path }) => path === record.path) ?? record;
  }
}

/** Newest first, none twice: what pages of a log that did not change meanwhile add up to. */
function isInOrder(records: readonly ImportRecord[]): boolean {
  return records.every((record, i) => {
    const before = records[i - 1];
    return before === undefined || before.id > record.id;
  });
}
