import type { Facet } from '../../core/domain/library-info.ts';
import type { Filter, FilterField, Selection, Volume } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import type { ArticleList } from './article-list.ts';
import type { NameOfSeries } from './series-names.ts';
import { selectionSql, type FindQuery } from './selection-sql.ts';
import { seriesSql } from './series-sql.ts';
import { seriesTotals, totalNotGiven } from './series-totals.ts';

type Left = Filter | 'range' | 'query';

export type Facets = {
  /** Volumes within the selection as it stands: with `value` as its one value of the field, exactly these articles. */
  of(selection: Selection, field: FilterField): Result<readonly Facet[], QueryError>;
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

export function facets(
  connection: Connection,
  find: FindQuery,
  nameOf: NameOfSeries,
  list: ArticleList,
): Facets {
  return {
    of: (selection, field) => {
      const condition = selectionSql(selection, find);
      if (!condition.ok) return condition;
      const totals = [
        ...seriesTotals(connection, field, condition.value),
        ...(seriesSql(field).hasNull ? [] : totalNotGiven(connection, field, condition.value)),
      ];
      return ok(
        totals.map(({ id, volume }) => {
          const { key, label } = nameOf(field, id);
          return { value: key, label, volume };
        }),
      );
    },
    volumesWithout: (selection) => {
      const counted: { left: Left; volume: Volume }[] = [];
      for (const { left, rest } of eachLeftOut(selection)) {
        const volume = list.volume(rest);
        if (!volume.ok) return volume;
        counted.push({ left, volume: volume.value });
      }
      return ok(counted);
    },
  };
}
