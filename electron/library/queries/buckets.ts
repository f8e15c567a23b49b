import { HAS_OWN_BASE, type BinSize, type TimelineBy } from '../../core/domain/coverage.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { BucketGrowth } from '../../core/live-ports.ts';
import type { BucketCounts, BucketRow } from '../../core/bucket-counts.ts';
import { ok, type Result } from '../../core/result.ts';
import { arrivals, rowsMinus, volumeMinus } from '../counting/arrivals.ts';
import { firstFrom, NOT_DATED } from '../counting/article-columns.ts';
import type { BinIndex } from '../counting/bin-index.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import { tallyOnce } from '../counting/tally-once.ts';
import {
  CELL_WIDTH,
  largestTallies,
  tally,
  type Chosen,
  type Series,
  type SeriesTally,
} from '../counting/tally.ts';
import { volumeOf } from '../counting/volumes.ts';
import type { NameOfSeries } from './series-names.ts';

export type Buckets = {
  /** `most` series at most, the largest. */
  count(selection: Selection, by: TimelineBy, bin: BinSize, most?: number): Result<BucketCounts, QueryError>;
  /** What articles of a higher id than `after` have added to that. */
  growth(selection: Selection, by: TimelineBy, bin: BinSize, after: number): Result<BucketGrowth, QueryError>;
};

type KeyOf = (id: number) => string | null;

function rowsOf(tallies: readonly SeriesTally[], { starts }: BinIndex, keyOf: KeyOf): readonly BucketRow[] {
  const rows: BucketRow[] = [];
  for (const { id, cells } of tallies) {
    const key = keyOf(id);
    for (let at = 0; at < cells.length; at += CELL_WIDTH) {
      const volume = { articles: cells[at + 1] ?? 0, unique: cells[at + 2] ?? 0 };
      rows.push({ key, bucket: starts[cells[at] ?? 0] ?? '', volume });
    }
  }
  return rows;
}

/** What is chosen, what it is compared with, and how it is counted. */
type Question = {
  readonly chosen: Chosen;
  readonly base: Chosen;
  /** Nothing but the range is chosen: the selection is its own base. */
  readonly isAll: boolean;
  /** Bases are wanted of series that nothing chosen falls into, too. */
  readonly everyBase?: boolean;
  readonly by: TimelineBy;
  readonly bins: BinIndex;
};

export function buckets(
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  nameOf: NameOfSeries,
): Buckets {
  // What a selection is measured against stays the same while the selection changes.
  const wholeOnce = tallyOnce();
  const basesOnce = tallyOnce();
  /** One series that holds every article. */
  const whole = (chosen: Chosen, bins: BinIndex): readonly BucketRow[] =>
    rowsOf(wholeOnce(chosen, 'all', { kind: 'all' }, bins), bins, () => null);
  /** Names of series, each looked up once. */
  const namesBy = (by: TimelineBy): ((id: number) => ReturnType<NameOfSeries>) => {
    const names = new Map<number, ReturnType<NameOfSeries>>();
    return (id) => {
      const name = names.get(id) ?? nameOf(by, id === 0 ? undefined : id);
      names.set(id, name);
      return name;
    };
  };
  const asked = (selection: Selection, by: TimelineBy, size: BinSize): Result<Question, QueryError> => {
    const chosen = chosenArticles(selection);
    if (!chosen.ok) return chosen;
    const { range, filters, query = '' } = selection;
    const isAll = filters.length === 0 && query.trim() === '';
    const base = isAll ? chosen : chosenArticles({ filters: [], ...(range !== undefined && { range }) });
    if (!base.ok) return base;
    return ok({ chosen: chosen.value, base: base.value, isAll, by, bins: counted.bins(size) });
  };
  const countsOf = (
    { chosen, base, isAll, everyBase = false, by, bins }: Question,
    most = Number.POSITIVE_INFINITY,
  ): BucketCounts => {
    const series = counted.series(by);
    const named = namesBy(by);
    const keyOf = (id: number): string | null => named(id).key;
    const { tallies, left: seriesLeft } = largestTallies(chosen, series, bins, most);
    const rows = rowsOf(tallies, bins, keyOf);
    const selected = whole(chosen, bins);
    const basesOf = (): readonly BucketRow[] =>
      isAll
        ? rows
        : rowsOf(
            everyBase
              ? tally(base, series, bins)
              : ofSeries(basesOnce(base, by, series, bins), series, tallies),
            bins,
            keyOf,
          );
    const { granule } = counted.columns();
    const outside = { ...chosen, places: withoutBin(chosen.places, bins) };
    return {
      rows,
      labels: tallies.map(({ id, total }) => ({ ...named(id), total })),
      ...(seriesLeft > 0 && { seriesLeft }),
      selected,
      all: isAll ? selected : whole(base, bins),
      bases: HAS_OWN_BASE[by] ? basesOf() : [],
      total: volumeOf(chosen),
      undated: volumeOf(outside, (place) => granule[place] === NOT_DATED),
      imprecise: volumeOf(outside, (place) => granule[place] !== NOT_DATED),
    };
  };

  return {
    count: (selection, by, size, most) => {
      const question = asked(selection, by, size);
      return question.ok ? ok(countsOf(question.value, most)) : question;
    },
    growth: (selection, by, size, after) => {
      const question = asked(selection, by, size);
      if (!question.ok) return question;
      const { chosen, base, isAll, bins } = question.value;
      const firstNew = firstFrom(counted.columns(), after + 1);
      const some = arrivals(chosen, firstNew);
      const every = isAll ? some : arrivals(base, firstNew);
      const part = { ...question.value, everyBase: true };
      const now = countsOf({ ...part, chosen: some.now, base: every.now });
      const before = countsOf({ ...part, chosen: some.before, base: every.before });
      const counts = minus(now, before);
      const bases =
        isAll || !HAS_OWN_BASE[by]
          ? counts.bases
          : basesOfGrowth(question.value, firstNew, [some.now, every.now], counts.bases);
      return ok({
        ...counts,
        bases,
        span: spanOf(base, bins),
        series: tally(chosen, counted.series(by)).length,
      });
    },
  };

  /**
   * What the bases of series have gained; all of it for a series that begins, which nobody has counted before. Others
   * than those of the selection are left out.
   */
  function basesOfGrowth(
    { chosen, base, by, bins }: Question,
    firstNew: number,
    grown: readonly Chosen[],
    gained: readonly BucketRow[],
  ): readonly BucketRow[] {
    const series = counted.series(by);
    const valueAt = (place: number): number => (series.kind === 'one' ? (series.values[place] ?? 0) : 0);
    const touched = new Set(grown.flatMap(({ places }) => [...places].map(valueAt)));
    const known = new Set<number>();
    const begun = new Set<number>();
    for (const place of chosen.places) {
      const value = valueAt(place);
      if (touched.has(value)) (place < firstNew ? known : begun).add(value);
    }
    const keyOf = (id: number): string | null => nameOf(by, id === 0 ? undefined : id).key;
    const knownKeys = new Set([...known].map(keyOf));
    const places = base.places.filter((place) => {
      const value = valueAt(place);
      return begun.has(value) && !known.has(value);
    });
    return [
      ...gained.filter(({ key }) => knownKeys.has(key)),
      ...rowsOf(tally({ ...base, places }, series, bins), bins, keyOf),
    ];
  }
}

/** Of what fell to the values of the library, what fell to those of the selection. */
function ofSeries(
  bases: readonly SeriesTally[],
  series: Series,
  tallies: readonly SeriesTally[],
): readonly SeriesTally[] {
  if (series.kind !== 'one') return bases;
  const shown = new Set(tallies.map(({ id }) => id));
  return bases.filter(({ id }) => shown.has(id));
}

/** Undated articles, and those dated less exactly than a bin. */
function withoutBin(places: Int32Array, { ofPlace }: BinIndex): Int32Array {
  const found: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (ofPlace[place] === -1) found.push(place);
  }
  return Int32Array.from(found);
}

function minus(now: BucketCounts, before: BucketCounts): BucketCounts {
  const totals = new Map(before.labels.map(({ key, total }) => [key, total]));
  return {
    rows: rowsMinus(now.rows, before.rows),
    labels: now.labels
      .map((label) => ({ ...label, total: volumeMinus(label.total, totals.get(label.key)) }))
      .filter(({ total }) => total.articles !== 0),
    selected: rowsMinus(now.selected, before.selected),
    all: rowsMinus(now.all, before.all),
    bases: rowsMinus(now.bases, before.bases),
    total: volumeMinus(now.total, before.total),
    undated: volumeMinus(now.undated, before.undated),
    imprecise: volumeMinus(now.imprecise, before.imprecise),
  };
}

/** The first and the last bin that something fell into. */
function spanOf({ places }: Chosen, { ofPlace, starts }: BinIndex): BucketGrowth['span'] {
  const used = new Set<number>();
  for (const place of places) used.add(ofPlace[place] ?? -1);
  const found = [...used].flatMap((bin) => starts[bin] ?? []).sort();
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
