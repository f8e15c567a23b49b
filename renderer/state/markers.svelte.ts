import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import { isMarkerTime, markerRange, type EventMarker } from '#core/domain/event-marker.ts';
import type { TimeRange } from '#core/domain/selection.ts';
import { wallMs, wallOfMs } from '#core/domain/wall-time.ts';
import { Asked } from './asked.svelte.ts';

/** An event marker as it is typed. */
export type MarkerDraft = {
  readonly id?: number;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly topicId?: number;
  readonly link: string;
};

type Trouble = Failure<'markers.save'> | Failure<'markers.remove'>;

const MINUTE_MS = 60_000;

/** The event markers of the library, and the one that is being typed. */
export class MarkersState {
  readonly asked: Asked<'markers.list'>;
  draft = $state.raw<MarkerDraft>();
  /** The list of them is out. */
  isOpen = $state(false);
  readonly #api: WindowApi;

  readonly all: readonly EventMarker[] = $derived.by(() => this.asked.value ?? []);
  /** What is wrong with the draft, by field. */
  readonly faults: Readonly<Partial<Record<'label' | 'from' | 'to' | 'link', string>>> = $derived.by(() =>
    this.draft === undefined ? {} : faultsOf(this.draft),
  );

  constructor(api: WindowApi) {
    this.#api = api;
    this.asked = new Asked(api, 'markers.list');
  }

  async load(): Promise<void> {
    await this.asked.ask(undefined);
  }

  /** Those on the charts of a topic: its own, and those of every topic. */
  of(topicId: number | undefined): readonly EventMarker[] {
    return this.all.filter((marker) => marker.topicId === undefined || marker.topicId === topicId);
  }

  /** Begins a new one on a stretch of time, as exact as that is. */
  start(range: TimeRange | undefined, topicId: number | undefined): void {
    this.isOpen = true;
    const times = range === undefined ? { from: '', to: '' } : timesOf(range);
    this.draft = { label: '', ...times, link: '', ...(topicId !== undefined && { topicId }) };
  }

  edit({ id, label, from, to = '', topicId, link = '' }: EventMarker): void {
    this.isOpen = true;
    this.draft = { id, label, from, to, link, ...(topicId !== undefined && { topicId }) };
  }

  type(change: Partial<MarkerDraft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
  }

  /** The topic the draft is of; undefined for every topic. */
  ofTopic(topicId: number | undefined): void {
    if (!this.draft) return;
    const { topicId: _, ...rest } = this.draft;
    this.draft = topicId === undefined ? rest : { ...rest, topicId };
  }

  leave(): void {
    this.draft = undefined;
  }

  /** Keeps what is typed. Says what went wrong, and leaves the draft as it is then. */
  async save(): Promise<Trouble | undefined> {
    const { draft } = this;
    if (draft === undefined || Object.keys(this.faults).length > 0) return undefined;
    const { id, label, from, to, topicId, link } = draft;
    const failure = await this.keep({
      ...(id !== undefined && { id }),
      label: label.trim(),
      from: typedTime(from),
      ...(to.trim() !== '' && { to: typedTime(to) }),
      ...(topicId !== undefined && { topicId }),
      ...(link.trim() !== '' && { link: link.trim() }),
    });
    if (failure === undefined) this.draft = undefined;
    return failure;
  }

  /** Keeps a marker as it is; with its id, one that was removed is back. */
  async keep(marker: Omit<EventMarker, 'id'> & { id?: number }): Promise<Trouble | undefined> {
    const reply = await this.#api.request('markers.save', marker);
    await this.load();
    return reply.ok ? undefined : reply.error;
  }

  async remove(id: number): Promise<Trouble | undefined> {
    if (this.draft?.id === id) this.draft = undefined;
    const reply = await this.#api.request('markers.remove', { id });
    await this.load();
    return reply.ok ? undefined : reply.error;
  }
}

/** "2026-09-08 14:30" is typed as often as with a T. */
function typedTime(text: string): string {
  return text.trim().replace(/ +/u, 'T');
}

function timesOf({ from, to }: TimeRange): { readonly from: string; readonly to: string } {
  const last = wallOfMs(wallMs(to) - MINUTE_MS);
  const isDays = from.endsWith('T00:00') && to.endsWith('T00:00');
  if (!isDays) return { from, to: '' };
  const first = from.slice(0, 10);
  return { from: first, to: last.startsWith(first) ? '' : last.slice(0, 10) };
}

function faultsOf({ label, from, to, link }: MarkerDraft): MarkersState['faults'] {
  const [first, last] = [typedTime(from), typedTime(to)];
  const isFrom = isMarkerTime(first);
  const isTo = last === '' || isMarkerTime(last);
  const isBackwards =
    isFrom && isTo && last !== '' && markerRange({ from: last }).to < markerRange({ from: first }).to;
  return {
    ...(label.trim() === '' && { label: 'An event needs a name.' }),
    ...(!isFrom && { from: 'A month, a day or a minute: 2026-09, 2026-09-08, 2026-09-08 14:30.' }),
    ...(!isTo && { to: 'A month, a day or a minute, or nothing.' }),
    ...(isBackwards && { to: 'It ends before it begins.' }),
    ...(link.trim() !== '' && !URL.canParse(link.trim()) && { link: 'An address begins with https://.' }),
  };
}
