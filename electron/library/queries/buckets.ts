import type { BinSize, TimelineBy } from '../../core/domain/coverage.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { BucketCounts, BucketRow } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { NOT_DATED } from '../counting/article-columns.ts';
import type { BinIndex } from '../counting/bin-index.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import { tally, type Chosen, type SeriesTally } from '../counting/tally.ts';
import { volumeOf } from '../counting/volumes.ts';
import type { NameOfSeries } from './series-names.ts';

export type Buckets = {
  /** `most` series at most, the largest. */
  count(selection: Selection, by: TimelineBy, bin: BinSize, most?: number): Result<BucketCounts, QueryError>;
};

/** Series of these fields are compared with all articles of the same value. */
const HAS_OWN_BASE: Readonly<Record<TimelineBy, boolean>> = {
  outlet: true,
  origin: true,
  language: true,
  format: true,
  'quoted-kind': false,
  story: false,
  topic: false,
  'quoted-source': false,
  tag: false,
};

type KeyOf = (id: number) => string | null;

function rowsOf(tallies: readonly SeriesTally[], { starts }: BinIndex, keyOf: KeyOf): readonly BucketRow[] {
  const rows: BucketRow[] = [];
  for (const { id, cells } of tallies) {
    const key = keyOf(id);
    for (const { bin, volume } of cells) rows.push({ key, bucket: starts[bin] ?? '', volume });
  }
  return rows;
}

export function buckets(
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  nameOf: NameOfSeries,
): Buckets {
  /** One series that holds every article. */
  const whole = (chosen: Chosen, bins: BinIndex): readonly BucketRow[] =>
    rowsOf(tally(chosen, { kind: 'all' }, bins), bins, () => null);

  return {
    count: (selection, by, size, most = Number.POSITIVE_INFINITY) => {
      const found = chosenArticles(selection);
      if (!found.ok) return found;
      const chosen = found.value;
      const bins = counted.bins(size);
      const series = counted.series(by);
      const given = (tallies: readonly SeriesTally[]): readonly SeriesTally[] =>
        // An article with several values may have none: it is then in no series.
        series.kind !== 'many' ? tallies : tallies.filter(({ id }) => id !== 0);
      const names = new Map<number, ReturnType<NameOfSeries>>();
      const named = (id: number): ReturnType<NameOfSeries> => {
        const name = names.get(id) ?? nameOf(by, id === 0 ? undefined : id);
        names.set(id, name);
        return name;
      };
      const keyOf = (id: number): string | null => named(id).key;
      const tallied = given(tally(chosen, series, bins)).toSorted(
        (one, other) => other.total.articles - one.total.articles || one.id - other.id,
      );
      const tallies = tallied.slice(0, most);
      const seriesLeft = tallied.length - tallies.length;
      const rows = rowsOf(tallies, bins, keyOf);
      const selected = whole(chosen, bins);
      // Nothing but the range is chosen: the selection is its own base.
      const { range, filters, query = '' } = selection;
      const isAll = filters.length === 0 && query.trim() === '';
      const base = isAll ? found : chosenArticles({ filters: [], ...(range !== undefined && { range }) });
      if (!base.ok) return base;
      const { granule } = counted.columns();
      const isBinned = (place: number): boolean => (bins.ofPlace[place] ?? -1) !== -1;
      return ok({
        rows,
        labels: tallies.map(({ id, total }) => ({ ...named(id), total })),
        ...(seriesLeft > 0 && { seriesLeft }),
        selected,
        all: isAll ? selected : whole(base.value, bins),
        bases: HAS_OWN_BASE[by] ? basesOf(by, isAll, rows, base.value, bins, keyOf) : [],
        total: volumeOf(chosen),
        undated: volumeOf(chosen, (place) => granule[place] === NOT_DATED),
        imprecise: volumeOf(chosen, (place) => granule[place] !== NOT_DATED && !isBinned(place)),
      });
    },
  };

  function basesOf(
    by: TimelineBy,
    isAll: boolean,
    rows: readonly BucketRow[],
    base: Chosen,
    bins: BinIndex,
    keyOf: KeyOf,
  ): readonly BucketRow[] {
    return isAll ? rows : rowsOf(tally(base, counted.series(by), bins), bins, keyOf);
  }
}
