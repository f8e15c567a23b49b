import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ReportFormat, ReportKind, ReportSpec } from '#core/domain/report.ts';
import { richTextOf } from '#core/domain/rich-text.ts';
import type { Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

/** The preview follows the typing hand after this pause. */
export const PREVIEW_AFTER_MS = 350;

type Named = { readonly id: number };
export type Exported = { readonly path: string; readonly bytes: number; readonly format: ReportFormat };

/** The draft of a report: what the analyst chose, its page as it would be printed, and what became of the last export. */
export class ReportState {
  kind = $state<ReportKind>('briefing');
  title = $state('');
  summary = $state('');
  text = $state<ReportSpec['text']>('extract');
  readonly preview: Asked<'shell.previewReport'>;
  exporting = $state<ReportFormat>();
  exported = $state.raw<Exported>();
  exportFailure = $state.raw<Failure<'shell.exportReport'>>();
  /** Ids in the order the analyst made; topics not in it follow in their own. */
  #order = $state.raw<readonly number[]>([]);
  #leftOut = $state.raw<readonly number[]>([]);
  readonly #api: WindowApi;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: WindowApi) {
    this.#api = api;
    this.preview = new Asked(api, 'shell.previewReport');
  }

  /** The topics in the order they will be printed, those left out among them. */
  ordered<T extends Named>(topics: readonly T[]): readonly T[] {
    const moved = this.#order.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
    return [...moved, ...topics.filter((topic) => !this.#order.includes(topic.id))];
  }

  isPicked(id: number): boolean {
    return !this.#leftOut.includes(id);
  }

  pick(id: number, isPicked: boolean): void {
    const others = this.#leftOut.filter((other) => other !== id);
    this.#leftOut = isPicked ? others : [...others, id];
  }

  /** Moves a topic one place up (-1) or down (1). */
  move(id: number, by: 1 | -1, topics: readonly Named[]): void {
    const ids = this.ordered(topics).map((topic) => topic.id);
    const from = ids.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= ids.length) return;
    this.#order = ids.toSpliced(from, 1).toSpliced(to, 0, id);
  }

  /** What is asked for. Every topic in its own order is what an empty list means. */
  specFor(selection: Selection, topics: readonly Named[]): ReportSpec {
    const title = this.title.trim();
    const summary = this.summary.trim();
    const picked = this.ordered(topics).filter((topic) => this.isPicked(topic.id));
    const isChosen = this.#order.length > 0 || picked.length < topics.length;
    return {
      kind: this.kind,
      ...(title === '' ? {} : { title }),
      ...(summary === '' ? {} : { summary: richTextOf(summary) }),
      selection,
      topics: isChosen ? picked.map((topic) => topic.id) : [],
      text: this.text,
    };
  }

  /** Asks for the page after a pause; until it comes the old page stands. What is returned gives the request up. */
  show(spec: ReportSpec): () => void {
    clearTimeout(this.#timer);
    const wait = this.preview.value === undefined ? 0 : PREVIEW_AFTER_MS;
    this.#timer = setTimeout(() => void this.preview.ask({ spec }), wait);
    return () => clearTimeout(this.#timer);
  }

  async export(spec: ReportSpec, format: ReportFormat): Promise<void> {
    this.exporting = format;
    this.exportFailure = undefined;
    this.exported = undefined;
    const reply = await this.#api.request('shell.exportReport', { spec, format });
    this.exporting = undefined;
    if (reply.ok) this.exported = { ...reply.value, format };
    else if (!('kind' in reply.error) || reply.error.kind !== 'cancelled') this.exportFailure = reply.error;
  }
}
