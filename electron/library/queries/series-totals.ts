import type { FilterField, Volume } from '../../core/domain/selection.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeNumberAt } from '../sql/row.ts';
import { notGiven, type Condition } from './selection-sql.ts';
import { seriesSql } from './series-sql.ts';
import { VOLUME_COLUMNS, volumeAt } from './volume-sql.ts';

/** `id` undefined: the articles that do not give the field. */
export type SeriesTotal = { readonly id: number | undefined; readonly volume: Volume };

/** Every value of the field among the articles that meet the condition, largest first, dated or not. */
export function seriesTotals(
  connection: Connection,
  field: FilterField,
  { sql, parameters }: Condition,
): readonly SeriesTotal[] {
  const series = seriesSql(field);
  return connection
    .rows(
      `SELECT ${series.id} AS series, ${VOLUME_COLUMNS} FROM ${series.tables} WHERE ${sql}
       GROUP BY series ORDER BY count(*) DESC, series`,
      ...parameters,
    )
    .map((row) => ({ id: maybeNumberAt(row, 0), volume: volumeAt(row, 1) }));
}

/** The articles a join with the field's values leaves out, as one more value; nothing where there are none. */
export function totalNotGiven(
  connection: Connection,
  field: FilterField,
  { sql, parameters }: Condition,
): readonly SeriesTotal[] {
  const row = connection.row(
    `SELECT ${VOLUME_COLUMNS} FROM article WHERE ${sql} AND ${notGiven(field)}`,
    ...parameters,
  );
  const volume = row === undefined ? undefined : volumeAt(row, 0);
  return volume === undefined || volume.articles === 0 ? [] : [{ id: undefined, volume }];
}
