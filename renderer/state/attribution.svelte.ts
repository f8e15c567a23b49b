import type { WindowApi } from '#contract/window-api.ts';
import type { Selection } from '#core/domain/selection.ts';
import type { StatementFilter } from '#core/domain/quoted-source.ts';
import { Asked } from './asked.svelte.ts';
import { Round } from './round.ts';

export const ATTRIBUTION_TABS = ['lanes', 'sources', 'compare', 'suggestions', 'corrections'] as const;
export type AttributionTab = (typeof ATTRIBUTION_TABS)[number];

/** A statement by its article and its place among the article's. */
export type StatementPlace = { readonly articleId: number; readonly position: number };

const LANES_SHOWN = 12;

/** Who is quoted in the selection, each statement a mark, and the statement looked at. */
export class AttributionState {
  readonly quotedSources: Asked<'attribution.quotedSources'>;
  readonly lanes: Asked<'attribution.lanes'>;
  readonly forms: Asked<'attribution.counts'>;
  readonly around: Asked<'attribution.around'>;
  /** Asked for its bins: the lanes' time axis. */
  readonly timeline: Asked<'coverage.timeline'>;
  tab = $state<AttributionTab>('lanes');
  chosen = $state.raw<StatementPlace>();
  areAllShown = $state(false);
  /** What somebody wants, thinks or plans is shown too. */
  hasAttitudes = $state(false);
  #selection: Selection = { filters: [] };
  readonly #round = new Round();

  readonly isWaiting: boolean = $derived.by(
    () => this.quotedSources.isWaiting || this.lanes.isWaiting || this.around.isWaiting,
  );
  readonly filter: StatementFilter = $derived.by(() => (this.hasAttitudes ? { stance: 'any' } : {}));
  /** The quoted sources that have a lane. */
  readonly shown = $derived.by(() => {
    const rows = this.quotedSources.value ?? [];
    return this.areAllShown ? rows : rows.slice(0, LANES_SHOWN);
  });

  constructor(api: WindowApi) {
    this.quotedSources = new Asked(api, 'attribution.quotedSources');
    this.lanes = new Asked(api, 'attribution.lanes');
    this.forms = new Asked(api, 'attribution.counts');
    this.around = new Asked(api, 'attribution.around');
    this.timeline = new Asked(api, 'coverage.timeline');
  }

  /** Another selection is asked for at once; the same again, because articles have come, when its turn is. */
  async load(selection: Selection): Promise<void> {
    const isAnother = JSON.stringify(selection) !== JSON.stringify(this.#selection);
    this.#selection = selection;
    if (isAnother) await this.#ask();
    else await this.#round.run(() => this.#ask());
  }

  async #ask(): Promise<void> {
    const selection = this.#selection;
    const { filter } = this;
    await Promise.all([
      this.quotedSources.ask({ selection, filter }),
      this.forms.ask({ selection, filter, by: 'form' }),
      this.timeline.ask({ selection, by: 'language', bin: 'auto' }),
    ]);
    await Promise.all([this.#askLanes(), this.#askAround()]);
  }

  async showAll(areAllShown: boolean): Promise<void> {
    this.areAllShown = areAllShown;
    await this.#askLanes();
  }

  async showAttitudes(isShown: boolean): Promise<void> {
    this.hasAttitudes = isShown;
    await this.#ask();
  }

  async choose(place: StatementPlace | undefined): Promise<void> {
    this.chosen = place && { articleId: place.articleId, position: place.position };
    await this.#askAround();
  }

  /** The first statement of a quoted source in the selection, or in a stretch of it. */
  async chooseFirst(api: WindowApi, quotedSource: string, range?: Selection['range']): Promise<void> {
    const reply = await api.request('attribution.statements', {
      selection: { ...this.#selection, ...(range && { range }) },
      filter: { ...this.filter, quotedSource },
      order: 'oldest',
      offset: 0,
      limit: 1,
    });
    if (reply.ok) await this.choose(reply.value.rows[0]);
  }

  /** Moves among the statements of the same quoted source, in time. */
  async step(by: 1 | -1): Promise<void> {
    const around = this.around.value;
    const next = by === 1 ? around?.next : around?.previous;
    if (next) await this.choose(next);
  }

  async #askLanes(): Promise<void> {
    const timeline = this.timeline.value;
    if (!timeline) return;
    const names = this.shown.map(({ name }) => name);
    await this.lanes.ask({ selection: this.#selection, filter: this.filter, names, bin: timeline.bin });
  }

  async #askAround(): Promise<void> {
    const { chosen } = this;
    if (!chosen) {
      this.around.forget();
      return;
    }
    await this.around.ask({ selection: this.#selection, filter: this.filter, ...chosen });
    // It is no longer among those selected: it was corrected, or the selection changed.
    if (this.around.failure && this.chosen === chosen) this.chosen = undefined;
  }
}
