import type { Input } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { BinSize, Measure, TimelineBy } from '#core/domain/coverage.ts';
import type { Selection, TimeRange } from '#core/domain/selection.ts';
import { addCoverage } from '#core/domain/coverage-delta.ts';
import { addVolume } from '#core/domain/live.ts';
import { Asked } from './asked.svelte.ts';
import { KeptUp } from './kept-up.svelte.ts';
import { Round } from './round.ts';

/** In what order rows and small charts stand. */
export const SERIES_ORDERS = ['total', 'first', 'highest', 'name'] as const;
export type SeriesOrder = (typeof SERIES_ORDERS)[number];

const TIP_HEADLINES = 3;
/** Stories and quoted sources are many thousands: the window lays out the largest, and says how many there are. */
export const MOST_SERIES_LAID_OUT = 500;

/**
 * What the coverage view asks: the timeline by the chosen field, its rows by outlet beside it, and the whole time in
 * the overview. The chart's own field does not narrow it (its values are compared), and the range is drawn on it as a
 * brush instead of cutting it; zoom does that.
 */
export class CoverageState {
  measure = $state<Measure>('share');
  by = $state<TimelineBy>('topic');
  bin = $state<BinSize | 'auto'>('auto');
  zoom = $state.raw<TimeRange>();
  /** The bin under the pointer or the keyboard's cursor. */
  pointedAt = $state.raw<TimeRange>();
  order = $state<SeriesOrder>('total');
  isTable = $state(false);
  areAllRowsShown = $state(false);

  readonly timeline: KeptUp<'live.coverage'>;
  readonly rows: KeptUp<'live.coverage'>;
  readonly overview: KeptUp<'live.coverage'>;
  /** All articles in the range: what the sentence above the chart compares the selection with. */
  readonly base: KeptUp<'live.volume'>;

  /** Newest articles of the bin pointed at, for the tip beside it. */
  readonly tip: Asked<'articles.list'>;

  readonly #round = new Round();
  #key: string | undefined;

  readonly isWaiting: boolean = $derived.by(
    () => this.timeline.isWaiting || this.rows.isWaiting || this.overview.isWaiting,
  );

  constructor(api: WindowApi) {
    this.timeline = new KeptUp(api, 'live.coverage', addCoverage);
    this.rows = new KeptUp(api, 'live.coverage', addCoverage);
    this.overview = new KeptUp(api, 'live.coverage', addCoverage);
    this.base = new KeptUp(api, 'live.volume', addVolume);
    this.tip = new Asked(api, 'articles.list');
  }

  /** `days` of the whole library decide the bins of the overview: it stays coarser than the chart. */
  async load(selection: Selection, days: number): Promise<void> {
    const { by, bin } = this;
    const rowsBy = by === 'topic' ? 'outlet' : by;
    const key = JSON.stringify([selection, days, by, bin, this.zoom]);
    const questions = [
      () => this.timeline.ask({ selection: this.#shown(selection, by), by, bin, most: MOST_SERIES_LAID_OUT }),
      () =>
        this.rows.ask({
          selection: this.#rowSelection(selection, by, rowsBy),
          by: rowsBy,
          bin,
          most: MOST_SERIES_LAID_OUT,
        }),
      () => this.overview.ask({ selection: withoutRange(selection), by: 'language', bin: overviewBin(days) }),
      () =>
        this.base.ask({
          selection: selection.range ? { range: selection.range, filters: [] } : { filters: [] },
        }),
    ];
    if (key !== this.#key) {
      this.#key = key;
      await Promise.all(questions.map((ask) => ask()));
      return;
    }
    // The same view catches up, one question at a time: nobody waits for it, and others may ask in between.
    await this.#round.run(async () => {
      for (const ask of questions) if (this.#key === key) await ask();
    });
  }

  /** The question the main chart answers, for whoever asks it again without its limit. */
  shown(selection: Selection): Pick<Input<'coverage.timeline'>, 'selection' | 'by' | 'bin'> {
    const { by, bin } = this;
    return { selection: this.#shown(selection, by), by, bin };
  }

  /** Asks for the top of the list behind a bar. */
  async point(selection: Selection): Promise<void> {
    this.tip.forget();
    await this.tip.ask({ selection, order: 'newest', offset: 0, limit: TIP_HEADLINES });
  }

  /** Zooms to the range, or back out to the whole time. */
  toggleZoom(range: TimeRange | undefined): void {
    this.zoom = this.zoom === undefined ? range : undefined;
  }

  /** The selection the bars count: without its range, inside the zoom, and without the filters on the chart's field. */
  #shown(selection: Selection, by: TimelineBy): Selection {
    const filters = selection.filters.filter((filter) => filter.field !== by || filter.exclude);
    return { ...this.#zoomed(selection), filters };
  }

  #rowSelection(selection: Selection, by: TimelineBy, rowsBy: TimelineBy): Selection {
    return by === rowsBy ? this.#shown(selection, by) : this.#zoomed(selection);
  }

  #zoomed(selection: Selection): Selection {
    const open = withoutRange(selection);
    return this.zoom ? { ...open, range: this.zoom } : open;
  }
}

function overviewBin(days: number): BinSize {
  if (days <= 45) return 'day';
  return days <= 1100 ? 'week' : 'month';
}

function withoutRange(selection: Selection): Selection {
  const { query, filters } = selection;
  return query === undefined ? { filters } : { query, filters };
}
