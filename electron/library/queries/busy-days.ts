import type { BusyDays, DayVolumes } from '../../core/busy-days.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { SpikeBy } from '../../core/domain/signals.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Slices } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { BinIndex } from '../counting/bin-index.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import { cellsOf, tallies, type Cells, type Chosen, type Series } from '../counting/tally.ts';
import type { NameOfSeries } from './series-names.ts';

export type CountBusyDays = (
  selection: Selection,
  by: SpikeBy,
  least: number,
) => Slices<Result<BusyDays, QueryError>>;

/** Milliseconds of work between two rests. */
const SLICE = 6;
const NO_DAYS: DayVolumes = new Map();

const DAY_LETTERS = 10;

function daysOf(cells: Cells, starts: readonly string[]): DayVolumes {
  return new Map(
    cellsOf(cells).map(({ bin, volume }) => [(starts[bin] ?? '').slice(0, DAY_LETTERS), volume]),
  );
}

/** Days of whole series that have a day with so many unique articles: of others, however many there are, nothing is written out. */
export function busyDays(
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  nameOf: NameOfSeries,
): CountBusyDays {
  /** Rests when it has worked long enough: asked for after each value. */
  function* counting(
    chosen: Chosen,
    series: Series,
    bins: BinIndex,
    least: number,
    ontold: (id: number, articles: number, days: DayVolumes) => void,
  ): Slices<void> {
    let since = performance.now();
    for (const { id, total, cells } of tallies(chosen, series, bins, least)) {
      ontold(id, total.articles, daysOf(cells, bins.starts));
      if (performance.now() - since < SLICE) continue;
      yield;
      since = performance.now();
    }
  }
  function* whole(chosen: Chosen, bins: BinIndex): Slices<DayVolumes> {
    let days = NO_DAYS;
    yield* counting(chosen, { kind: 'all' }, bins, 0, (_id, _articles, counts) => (days = counts));
    return days;
  }

  return function* (selection, by, least) {
    const chosen = chosenArticles(selection);
    if (!chosen.ok) return chosen;
    yield;
    const { range, filters, query = '' } = selection;
    const isAll = filters.length === 0 && query.trim() === '';
    const base = isAll ? chosen : chosenArticles({ filters: [], ...(range !== undefined && { range }) });
    if (!base.ok) return base;
    yield;
    const bins = counted.bins('day');
    yield;
    const selected = yield* whole(chosen.value, bins);
    yield;
    const all = isAll ? selected : yield* whole(base.value, bins);
    yield;
    const series = counted.series(by);
    yield;
    const found: { readonly id: number; readonly articles: number; readonly days: DayVolumes }[] = [];
    // Without a value an article is in no series.
    yield* counting(chosen.value, series, bins, least, (id, articles, days) => {
      if (id !== 0) found.push({ id, articles, days });
    });
    const bases = new Map(found.map(({ id, days }) => [id, days]));
    if (by === 'outlet' && !isAll) {
      yield;
      yield* counting(base.value, series, bins, least, (id, _articles, days) => {
        if (bases.has(id)) bases.set(id, days);
      });
    }
    const largestFirst = found.toSorted((one, other) => other.articles - one.articles || one.id - other.id);
    return ok({
      selected,
      all,
      series: largestFirst.flatMap(({ id, days }) => {
        const { key, label, colour } = nameOf(by, id);
        if (key === null) return [];
        const own = by === 'outlet' ? bases.get(id) : undefined;
        return [{ key, label, ...(colour !== undefined && { colour }), days, ...(own && { own }) }];
      }),
    });
  };
}
