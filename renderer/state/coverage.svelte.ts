import type { WindowApi } from '#contract/api.ts';
import type { BinSize, Measure, TimelineBy } from '#core/domain/coverage.ts';
import type { Selection, TimeRange } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

/** The whole library at a glance is never finer than this. */
const OVERVIEW_BIN = 'auto';

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

  readonly isWaiting: boolean = $derived.by(
    () => this.timeline.isWaiting || this.rows.isWaiting || this.overview.isWaiting,
  );

  constructor(api: WindowApi) {
    this.timeline = new Asked(api, 'coverage.timeline');
    this.rows = new Asked(api, 'coverage.timeline');
    this.overview = new Asked(api, 'coverage.timeline');
    this.selected = new Asked(api, 'articles.volume');
    this.base = new Asked(api, 'articles.volume');
  }

  async load(selection: Selection): Promise<void> {
    const { by, bin } = this;
    const rowsBy = by === 'topic' ? 'outlet' : by;
    await Promise.all([
      this.timeline.ask({ selection: this.#shown(selection, by), by, bin }),
      this.rows.ask({ selection: this.#rowSelection(selection, by, rowsBy), by: rowsBy, bin }),
      this.overview.ask({ selection: withoutRange(selection), by: 'language', bin: OVERVIEW_BIN }),
      this.selected.ask({ selection }),
      this.base.ask({
        selection: selection.range ? { range: selection.range, filters: [] } : { filters: [] },
      }),
    ]);
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

function withoutRange(selection: Selection): Selection {
  const { query, filters } = selection;
  return query === undefined ? { filters } : { query, filters };
}

/** Top of the list for one bin, in the tip beside a bar. */
export async function topHeadlines(
  api: WindowApi,
  selection: Selection,
  limit = 3,
): Promise<readonly string[]> {
  const reply = await api.request('articles.list', { selection, order: 'newest', offset: 0, limit });
  if (!reply.ok) return [];
  return reply.value.flatMap((row) => (row.headline === undefined ? [] : [row.headline]));
}
