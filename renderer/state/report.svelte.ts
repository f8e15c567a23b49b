import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ReportFormat, ReportKind, ReportSpec } from '#core/domain/report.ts';
import type { ReportDraft } from '#core/domain/report-draft.ts';
import type { Selection } from '#core/domain/selection.ts';
import type { ReportStep } from '#contract/events.ts';
import { Asked } from './asked.svelte.ts';

/** The preview follows the typing hand after this pause. */
export const PREVIEW_AFTER_MS = 350;
/** What was changed is kept so soon after: a kill of the program loses no more. */
export const SAVE_AFTER_MS = 800;

export type Exported = {
  readonly path: string;
  readonly bytes: number;
  readonly format: ReportFormat;
  readonly isRemembered: boolean;
};
export type SaveState = 'new' | 'waiting' | 'saving' | 'saved' | 'failed';

/** A draft nobody has touched yet. */
export function blankSpec(kind: ReportKind, selection: Selection): ReportSpec {
  return { kind, selection, topics: [], text: 'extract' };
}

/** The report that is being made: what the analyst chose, its page as it would be printed, and what became of the last export. */
export class ReportState {
  /** Undefined until something of a new draft is changed: only then is it kept. */
  id = $state<number>();
  name = $state<string>();
  isTemplate = $state(false);
  spec = $state.raw<ReportSpec>(blankSpec('briefing', { filters: [] }));
  save = $state<SaveState>('new');
  saveFailure = $state.raw<Failure<'reports.saveDraft'>>();
  /** New with each draft that is opened: editors of texts begin anew. */
  opened = $state(0);
  readonly preview: Asked<'shell.previewReport'>;
  exporting = $state<ReportFormat>();
  step = $state<ReportStep>();
  /** How much of the library is read and written, 0 to 1. */
  share = $state<number>();
  exported = $state.raw<Exported>();
  exportFailure = $state.raw<Failure<'shell.exportReport'>>();
  readonly #api: WindowApi;
  readonly #onsaved: () => void;
  #previewTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #changes = 0;

  constructor(api: WindowApi, onsaved: () => void = () => undefined) {
    this.#api = api;
    this.#onsaved = onsaved;
    this.preview = new Asked(api, 'shell.previewReport');
  }

  /** A draft that is not kept yet is of what is on the screen, whatever that is. */
  follow(selection: Selection): void {
    if (this.save === 'new' && this.id === undefined) this.spec = { ...this.spec, selection };
  }

  /** Begins a new draft; it is kept once something of it is changed. */
  startNew(kind: ReportKind, selection: Selection): void {
    this.#show({ isTemplate: false, spec: blankSpec(kind, selection) });
  }

  show({ id, name, isTemplate, spec }: ReportDraft): void {
    this.#show({ id, isTemplate, spec, ...(name !== undefined && { name }) });
  }

  #show(draft: Omit<ReportDraft, 'id' | 'changedAt'> & { readonly id?: number }): void {
    this.id = draft.id;
    this.name = draft.name;
    this.isTemplate = draft.isTemplate;
    this.spec = draft.spec;
    this.save = draft.id === undefined ? 'new' : 'saved';
    this.saveFailure = undefined;
    this.exported = undefined;
    this.exportFailure = undefined;
    this.opened += 1;
  }

  /** Changes what the report is; a part given as undefined is taken out. */
  change(part: { readonly [Key in keyof ReportSpec]?: ReportSpec[Key] | undefined }): void {
    const changed = Object.entries({ ...this.spec, ...part }).filter(([, value]) => value !== undefined);
    this.spec = Object.fromEntries(changed) as ReportSpec;
    this.#changed();
  }

  rename(name: string | undefined): void {
    this.name = name;
    this.#changed();
  }

  #changed(): void {
    this.#changes += 1;
    this.save = 'waiting';
    this.#saveTimer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  /** Keeps what was changed, now. */
  flush(): Promise<void> {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    if (this.save === 'waiting' || this.save === 'failed')
      this.#saving = this.#saving.then(() => this.#keep());
    return this.#saving;
  }

  async #keep(): Promise<void> {
    const { opened } = this;
    const changes = this.#changes;
    this.save = 'saving';
    const reply = await this.#api.request('reports.saveDraft', {
      isTemplate: this.isTemplate,
      spec: this.spec,
      ...(this.id !== undefined && { id: this.id }),
      ...(this.name !== undefined && { name: this.name }),
    });
    this.#onsaved();
    // Another draft was opened meanwhile: what became of this one is no matter of its.
    if (opened !== this.opened) return;
    if (reply.ok) this.id = reply.value.id;
    this.saveFailure = reply.ok ? undefined : reply.error;
    if (!reply.ok) this.save = 'failed';
    else if (changes === this.#changes) this.save = 'saved';
  }

  /** Asks for the page after a pause; until it comes the old page stands. What is returned gives the request up. */
  ask(spec: ReportSpec): () => void {
    clearTimeout(this.#previewTimer);
    const wait = this.preview.value === undefined ? 0 : PREVIEW_AFTER_MS;
    this.#previewTimer = setTimeout(() => void this.preview.ask({ spec }), wait);
    return () => clearTimeout(this.#previewTimer);
  }

  /** Of the draft as it stands, or of another spec: an issued report is written again as it was. */
  async export(format: ReportFormat, spec?: ReportSpec): Promise<void> {
    await this.flush();
    this.exporting = format;
    this.step = undefined;
    this.share = undefined;
    this.exportFailure = undefined;
    this.exported = undefined;
    const reply = await this.#api.request('shell.exportReport', {
      spec: spec ?? this.spec,
      format,
      ...(this.id !== undefined && { draftId: this.id }),
    });
    this.exporting = undefined;
    if (reply.ok) this.exported = { ...reply.value, format };
    else if (!('kind' in reply.error) || reply.error.kind !== 'cancelled') this.exportFailure = reply.error;
  }

  async cancelExport(): Promise<void> {
    await this.#api.request('shell.cancelExport', undefined);
  }

  /** Listens to how far an export is; what is returned stops it. */
  connect(): () => void {
    const stops = [
      this.#api.on('report.progress', ({ step }) => {
        this.step = step;
        // Nobody tells how far the printing is.
        if (step !== 'building') this.share = undefined;
      }),
      this.#api.on('export.share', ({ of, share }) => {
        if (of === 'report' && this.exporting !== undefined) this.share = share;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }
}
