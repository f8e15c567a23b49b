import type { ClipRow } from '#contract/report-desk-api.ts';
import type { Failure, Input, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { PickedClip, ReportKind, ReportSpec } from '#core/domain/report.ts';
import type { ReportDraftRow } from '#core/domain/report-draft.ts';
import { specForNext, specFromTemplate, templateOf } from '#core/domain/report-period.ts';
import type { Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';
import { ReportState } from './report.svelte.ts';

type DraftFailure = Failure<'reports.draft'> | Failure<'reports.saveDraft'>;

/** The parts of the builder's form. */
export type ReportTab = 'contents' | 'clips' | 'words' | 'look' | 'send';

/** Drafts and templates, the one that is open, its clips, when it is written by itself, and what was issued of it. */
export class ReportDraftsState {
  readonly open: ReportState;
  readonly asked: Asked<'reports.drafts'>;
  readonly schedules: Asked<'reports.schedules'>;
  readonly issued: Asked<'reports.issued'>;
  readonly changes: Asked<'reports.changes'>;
  readonly licences: Asked<'reports.licences'>;
  tab = $state<ReportTab>('contents');
  /** Undefined until the analyst shows or hides the list: then the width decides. */
  isListShown = $state<boolean>();
  /** What is known of articles picked as clips. */
  clips = $state.raw<Readonly<Record<number, ClipRow>>>({});
  readonly #api: WindowApi;
  #hasBegun = false;

  readonly rows: readonly ReportDraftRow[] = $derived.by(() => this.asked.value ?? []);
  readonly drafts: readonly ReportDraftRow[] = $derived.by(() => this.rows.filter((row) => !row.isTemplate));
  readonly templates: readonly ReportDraftRow[] = $derived.by(() =>
    this.rows.filter((row) => row.isTemplate),
  );
  readonly picked: readonly PickedClip[] = $derived.by(() => this.open.spec.picked ?? []);

  constructor(api: WindowApi) {
    this.#api = api;
    this.open = new ReportState(api, () => void this.load());
    this.asked = new Asked(api, 'reports.drafts');
    this.schedules = new Asked(api, 'reports.schedules');
    this.issued = new Asked(api, 'reports.issued');
    this.changes = new Asked(api, 'reports.changes');
    this.licences = new Asked(api, 'reports.licences');
  }

  async load(): Promise<void> {
    await this.asked.ask(undefined);
  }

  /** Comes back to the draft changed last; a new one, of what is on the screen, where there is none. */
  async begin(): Promise<void> {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    await this.load();
    const [last] = this.drafts;
    if (last && this.open.id === undefined && this.open.save === 'new') await this.choose(last.id);
  }

  async startNew(kind: ReportKind, selection: Selection): Promise<void> {
    this.#hasBegun = true;
    await this.open.flush();
    this.tab = 'contents';
    this.open.startNew(kind, selection);
  }

  async choose(id: number): Promise<DraftFailure | undefined> {
    await this.open.flush();
    const reply = await this.#api.request('reports.draft', { id });
    if (!reply.ok) return reply.error;
    this.open.show(reply.value);
    return undefined;
  }

  /** A copy of a draft, made another by `made`, opened. */
  async #copy(
    id: number,
    name: (was: string | undefined) => string | undefined,
    made: (spec: ReportSpec) => ReportSpec,
    isTemplate: boolean,
  ): Promise<DraftFailure | undefined> {
    await this.open.flush();
    const reply = await this.#api.request('reports.draft', { id });
    if (!reply.ok) return reply.error;
    const called = name(reply.value.name);
    const saved = await this.#api.request('reports.saveDraft', {
      isTemplate,
      spec: made(reply.value.spec),
      ...(called !== undefined && { name: called }),
    });
    if (!saved.ok) return saved.error;
    await this.load();
    return this.choose(saved.value.id);
  }

  duplicate({ id, name, title, isTemplate }: ReportDraftRow): Promise<DraftFailure | undefined> {
    return this.#copy(
      id,
      () => `${name ?? title ?? 'Report'}, copy`,
      (spec) => spec,
      isTemplate,
    );
  }
  duplicateForNext({ id }: ReportDraftRow): Promise<DraftFailure | undefined> {
    return this.#copy(id, (name) => name, specForNext, false);
  }
  saveAsTemplate({ id, name, title }: ReportDraftRow): Promise<DraftFailure | undefined> {
    return this.#copy(id, () => name ?? title, templateOf, true);
  }
  /** A draft of the latest period of the template's rhythm. */
  fromTemplate({ id }: ReportDraftRow, now: string): Promise<DraftFailure | undefined> {
    return this.#copy(
      id,
      (name) => name,
      (spec) => specFromTemplate(spec, now),
      false,
    );
  }

  async rename(row: ReportDraftRow, name: string): Promise<DraftFailure | undefined> {
    const given = name.trim() === '' ? undefined : name.trim();
    if (row.id === this.open.id) {
      this.open.rename(given);
      await this.open.flush();
      return this.open.saveFailure;
    }
    const reply = await this.#api.request('reports.draft', { id: row.id });
    if (!reply.ok) return reply.error;
    const { spec, isTemplate } = reply.value;
    const saved = await this.#api.request('reports.saveDraft', {
      id: row.id,
      isTemplate,
      spec,
      ...(given !== undefined && { name: given }),
    });
    await this.load();
    return saved.ok ? undefined : saved.error;
  }

  /** Puts a draft away; the one below it is opened when it was the open one. */
  async remove({ id }: ReportDraftRow, selection: Selection): Promise<Reply<'reports.removeDraft'>> {
    await this.open.flush();
    const at = this.drafts.findIndex((row) => row.id === id);
    const reply = await this.#api.request('reports.removeDraft', { id });
    if (!reply.ok) return reply;
    const next = this.drafts[at + 1] ?? this.drafts[at - 1];
    if (this.open.id === id) {
      if (next) await this.choose(next.id);
      else this.open.startNew('briefing', selection);
    }
    await this.load();
    return reply;
  }

  async restore(id: number): Promise<DraftFailure | undefined> {
    const reply = await this.#api.request('reports.restoreDraft', { id });
    if (!reply.ok) return reply.error;
    await this.load();
    return this.choose(id);
  }

  hasClip(article: number): boolean {
    return this.picked.some((clip) => clip.article === article);
  }

  /** Puts articles into the open report as clips, after those it has. */
  addClips(articles: readonly number[]): void {
    const added = articles.filter((article) => !this.hasClip(article)).map((article) => ({ article }));
    if (added.length > 0) this.open.change({ picked: [...this.picked, ...added] });
  }
  removeClip(article: number): void {
    const left = this.picked.filter((clip) => clip.article !== article);
    this.open.change({ picked: left.length === 0 ? undefined : left });
  }
  moveClip(from: number, to: number): void {
    const clip = this.picked[from];
    if (clip) this.open.change({ picked: this.picked.toSpliced(from, 1).toSpliced(to, 0, clip) });
  }
  changeClip(article: number, change: { [Key in keyof PickedClip]?: PickedClip[Key] | undefined }): void {
    const changed = this.picked.map((clip) => {
      if (clip.article !== article) return clip;
      const kept = Object.entries({ ...clip, ...change }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(kept) as PickedClip;
    });
    this.open.change({ picked: changed });
  }

  /** Learns what is not known yet of the picked articles. */
  async knowClips(articles: readonly number[]): Promise<void> {
    const unknown = articles.filter((id) => this.clips[id] === undefined);
    if (unknown.length === 0) return;
    const reply = await this.#api.request('reports.clips', { articles: unknown });
    if (reply.ok) this.learn(reply.value);
  }

  learn(rows: readonly ClipRow[]): void {
    this.clips = { ...this.clips, ...Object.fromEntries(rows.map((row) => [row.id, row])) };
  }

  async saveSchedule(rule: Input<'reports.saveSchedule'>): Promise<Reply<'reports.saveSchedule'>> {
    const reply = await this.#api.request('reports.saveSchedule', rule);
    await this.schedules.ask(undefined);
    return reply;
  }
  async removeSchedule(id: number): Promise<Reply<'reports.removeSchedule'>> {
    const reply = await this.#api.request('reports.removeSchedule', { id });
    await this.schedules.ask(undefined);
    return reply;
  }
  async runSchedule(id: number): Promise<Reply<'shell.runSchedule'>> {
    await this.open.flush();
    const reply = await this.#api.request('shell.runSchedule', { id });
    await this.refreshIssued();
    return reply;
  }

  /** What was issued of the open draft, and when it is written by itself. */
  async refreshIssued(): Promise<void> {
    const { id } = this.open;
    await this.schedules.ask(undefined);
    if (id === undefined) this.issued.forget();
    else await this.issued.ask({ draftId: id });
  }
}
