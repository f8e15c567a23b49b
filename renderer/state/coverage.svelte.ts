import type { WindowApi } from '#contract/window-api.ts';
import type { BinSize, Measure, TimelineBy } from '#core/domain/coverage.ts';
import type { Selection, TimeRange } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

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
  isTable = $state(false);
  areAllRowsShown = $state(false);

  readonly timeline: Asked<'coverage.timeline'>;
  readonly rows: Asked<'coverage.timeline'>;
  readonly overview: Asked<'coverage.timeline'>;
  /** The selection, and all articles in its range: what the sentence above the chart compares. */
  readonly selected: Asked<'articles.volume'>;
  readonly base: Asked<'articles.volume'>;

  /** Newest articles of the bin pointed at, for the tip beside it. */
  readonly tip: Asked<'articles.list'>;

  readonly isWaiting: boolean = $derived.by(
    () => this.timeline.isWaiting || this.rows.isWaiting || this.overview.isWaiting,
  );

  constructor(api: WindowApi) {
    this.timeline = new Asked(api, 'coverage.timeline');
    this.rows = new Asked(api, 'coverage.timeline');
    this.overview = new Asked(api, 'coverage.timeline');
    this.selected = new Asked(api, 'articles.volume');
    this.base = new Asked(api, 'articles.volume');
    this.tip = new Asked(api, 'articles.list');
  }

  /** `days` of the whole library decide the bins of the overview: it stays coarser than the chart. */
  async load(selection: Selection, days: number): Promise<void> {
    const { by, bin } = this;
    const rowsBy = by === 'topic' ? 'outlet' : by;
    await Promise.all([
      this.timeline.ask({ selection: this.#shown(selection, by), by, bin, most: MOST_SERIES_LAID_OUT }),
      this.rows.ask({
        selection: this.#rowSelection(selection, by, rowsBy),
        by: rowsBy,
        bin,
        most: MOST_SERIES_LAID_OUT,
      }),
      this.overview.ask({ selection: withoutRange(selection), by: 'language', bin: overviewBin(days) }),
      this.selected.ask({ selection }),
      this.base.ask({
        selection: selection.range ? { range: selection.range, filters: [] } : { filters: [] },
      }),
    ]);
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
