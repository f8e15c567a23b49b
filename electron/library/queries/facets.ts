import type { Facet } from '../../core/domain/library-info.ts';
import type { Filter, FilterField, Selection, Volume } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { ok, type Result } from '../../core/result.ts';
import { arrivals, volumeMinus } from '../counting/arrivals.ts';
import { firstFrom } from '../counting/article-columns.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import { tally, type SeriesTally } from '../counting/tally.ts';
import { volumeOf } from '../counting/volumes.ts';
import type { NameOfSeries } from './series-names.ts';

type Left = Filter | 'range' | 'query';

export type Facets = {
  /** Volumes within the selection as it stands: with `value` as its one value of the field, exactly these articles. */
  of(selection: Selection, field: FilterField): Result<readonly Facet[], QueryError>;
  /** What articles of a higher id than `after` have added to that. */
  growth(selection: Selection, field: FilterField, after: number): Result<readonly Facet[], QueryError>;
  volumesWithout(
    selection: Selection,
  ): Result<readonly { readonly left: Left; readonly volume: Volume }[], QueryError>;
};

/** The selection with each of its parts left out in turn. */
function eachLeftOut(selection: Selection): readonly { readonly left: Left; readonly rest: Selection }[] {
  const { query, range, filters } = selection;
  const rest = { ...(query !== undefined && { query }), ...(range !== undefined && { range }) };
  return [
    ...(query === undefined || query.trim() === ''
      ? []
      : [{ left: 'query' as const, rest: { ...(range !== undefined && { range }), filters } }]),
    ...(range === undefined
      ? []
      : [{ left: 'range' as const, rest: { ...(query !== undefined && { query }), filters } }]),
    ...filters.map((filter) => ({
      left: filter,
      rest: { ...rest, filters: filters.filter((other) => other !== filter) },
    })),
  ];
}

/** Largest first; "not given" after those, as it is no value. */
function larger(one: SeriesTally, other: SeriesTally): number {
  if ((one.id === 0) !== (other.id === 0)) return one.id === 0 ? 1 : -1;
  return other.total.articles - one.total.articles || one.id - other.id;
}

export function facets(
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  nameOf: NameOfSeries,
): Facets {
  const named = (tallies: readonly SeriesTally[], field: FilterField): readonly Facet[] =>
    tallies.toSorted(larger).map(({ id, total }) => {
      const { key, label } = nameOf(field, id === 0 ? undefined : id);
      return { value: key, label, volume: total };
    });
  return {
    of: (selection, field) => {
      const chosen = chosenArticles(selection);
      return chosen.ok ? ok(named(tally(chosen.value, counted.series(field)), field)) : chosen;
    },
    growth: (selection, field, after) => {
      const chosen = chosenArticles(selection);
      if (!chosen.ok) return chosen;
      const { now, before } = arrivals(chosen.value, firstFrom(counted.columns(), after + 1));
      const series = counted.series(field);
      const earlier = new Map(tally(before, series).map(({ id, total }) => [id, total]));
      const gained = tally(now, series)
        .map((one) => ({ ...one, total: volumeMinus(one.total, earlier.get(one.id)) }))
        .filter(({ total }) => total.articles !== 0);
      return ok(named(gained, field));
    },
    volumesWithout: (selection) => {
      const volumes: { left: Left; volume: Volume }[] = [];
      for (const { left, rest } of eachLeftOut(selection)) {
        const chosen = chosenArticles(rest);
        if (!chosen.ok) return chosen;
        volumes.push({ left, volume: volumeOf(chosen.value) });
      }
      return ok(volumes);
    },
  };
}
