import type { ApiName, Failure, Input, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { StatementFilter } from '#core/domain/quoted-source.ts';
import type { CorrectionEffect } from '#core/domain/statement-correction.ts';
import type { Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

/** Which statements the pane lists: those the quoted source is quoted with, or those of others about it. */
export type StatementSide = 'by' | 'about';

const PAGE = 50;
const ALL = { filters: [] };

type CorrectingName = Extract<
  ApiName,
  | 'attribution.merge'
  | 'attribution.rename'
  | 'attribution.split'
  | 'attribution.rekind'
  | 'attribution.keepApart'
  | 'attribution.correct'
>;
/** What a correction came to: what it did and how to take it back, or why it was not made. */
export type CorrectionMade<Name extends ApiName> =
  | { readonly effects: readonly CorrectionEffect[]; readonly id: number }
  | { readonly failure: Failure<Name> };

/** One quoted source of the library, looked at and corrected; and the log of all corrections. */
export class QuotedSourceState {
  readonly detail: Asked<'attribution.detail'>;
  /** How many statements of others name it; waits while they are being counted. */
  readonly about: Asked<'attribution.about'>;
  readonly statements: Asked<'attribution.statements'>;
  readonly byTopic: Asked<'attribution.counts'>;
  readonly byOutlet: Asked<'attribution.counts'>;
  readonly suggestions: Asked<'attribution.suggestions'>;
  readonly corrections: Asked<'attribution.corrections'>;
  readonly statementCorrections: Asked<'attribution.statementCorrections'>;
  /** All names of the library, to merge into. */
  readonly all: Asked<'attribution.quotedSources'>;
  name = $state<string>();
  side = $state<StatementSide>('by');
  shown = $state(PAGE);
  isSaving = $state(false);
  /** It was laid upon another: whether they are the same is asked, until that is answered or left. */
  laidOn = $state.raw<{ readonly name: string; readonly into: string }>();
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
    this.detail = new Asked(api, 'attribution.detail');
    this.about = new Asked(api, 'attribution.about');
    this.statements = new Asked(api, 'attribution.statements');
    this.byTopic = new Asked(api, 'attribution.counts');
    this.byOutlet = new Asked(api, 'attribution.counts');
    this.suggestions = new Asked(api, 'attribution.suggestions');
    this.corrections = new Asked(api, 'attribution.corrections');
    this.statementCorrections = new Asked(api, 'attribution.statementCorrections');
    this.all = new Asked(api, 'attribution.quotedSources');
  }

  /** Opens a quoted source to ask whether it is the same as another. */
  async lay(name: string, into: string): Promise<void> {
    if (name === into) return;
    await Promise.all([this.open(name), this.loadAll()]);
    this.laidOn = { name, into };
  }

  async open(name: string | undefined): Promise<void> {
    this.name = name;
    this.laidOn = undefined;
    this.side = 'by';
    this.shown = PAGE;
    this.about.forget();
    if (name === undefined) return;
    await this.refresh();
  }

  /** Asks everything about the one that is open again, under the name it goes by now. */
  async refresh(): Promise<void> {
    const { name } = this;
    if (name === undefined) return;
    await this.detail.ask({ name });
    const known = this.detail.value?.name;
    if (this.detail.failure || known === undefined || this.name !== name) return;
    this.name = known;
    const filter: StatementFilter = { quotedSource: known };
    await Promise.all([
      this.about.ask({ name: known }),
      this.#askStatements(),
      this.byTopic.ask({ selection: ALL, filter, by: 'topic' }),
      this.byOutlet.ask({ selection: ALL, filter, by: 'outlet' }),
    ]);
  }

  async showSide(side: StatementSide): Promise<void> {
    this.side = side;
    this.shown = PAGE;
    await this.#askStatements();
  }

  async showMore(): Promise<void> {
    this.shown += PAGE;
    await this.#askStatements();
  }

  async loadLog(): Promise<void> {
    await Promise.all([
      this.suggestions.ask(undefined),
      this.corrections.ask(undefined),
      this.statementCorrections.ask(undefined),
    ]);
  }

  async loadAll(): Promise<void> {
    await this.all.ask({ selection: ALL, filter: { stance: 'any' } });
  }

  /** Makes a correction; when it stands, everything that shows who is who is asked again. */
  async correct<Name extends CorrectingName>(name: Name, input: Input<Name>): Promise<CorrectionMade<Name>> {
    const reply = await this.#write(() => this.#api.request(name, input));
    if (!reply.ok) return { failure: reply.error };
    const { effects, correction } = reply.value as {
      effects: readonly CorrectionEffect[];
      correction: { id: number };
    };
    return { effects, id: correction.id };
  }

  async undo(
    what: 'attribution.undo' | 'attribution.undoStatement',
    id: number,
  ): Promise<Reply<'attribution.undo'>> {
    return this.#write(() => this.#api.request(what, { id }));
  }

  async #write<T extends { readonly ok: boolean }>(ask: () => Promise<T>): Promise<T> {
    this.isSaving = true;
    const reply = await ask();
    this.isSaving = false;
    if (reply.ok) await Promise.all([this.refresh(), this.loadLog()]);
    return reply;
  }

  /** Which statements are listed: those it is quoted with, or those of others about it. */
  get question(): { readonly selection: Selection; readonly filter: StatementFilter } | undefined {
    const { name, side } = this;
    if (name === undefined) return undefined;
    return { selection: ALL, filter: side === 'by' ? { quotedSource: name } : { about: name } };
  }

  async #askStatements(): Promise<void> {
    const { question, shown } = this;
    if (question) await this.statements.ask({ ...question, order: 'newest', offset: 0, limit: shown });
  }
}
