import type { BinSize, TimelineBy } from '../../core/domain/coverage.ts';
import type { Selection, Volume } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { BucketCounts, BucketRow } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeNumberAt, numberAt } from '../sql/row.ts';
import { printBin } from '../wall-clock.ts';
import { binStart, granuleOf, unitSql } from './bin-starts.ts';
import type { NameOfSeries } from './series-names.ts';
import { allOf, rangeCondition, selectionSql, type Condition, type FindQuery } from './selection-sql.ts';
import { seriesSql, type SeriesSql } from './series-sql.ts';
import { seriesTotals } from './series-totals.ts';
import { VOLUME_COLUMNS, volumeAt } from './volume-sql.ts';

export type Buckets = {
  count(selection: Selection, by: TimelineBy, bin: BinSize): Result<BucketCounts, QueryError>;
};

/** Series of these fields are compared with all articles of the same value. */
const HAS_OWN_BASE: Readonly<Record<TimelineBy, boolean>> = {
  outlet: true,
  origin: true,
  language: true,
  topic: false,
  'quoted-source': false,
};

const NO_SERIES: SeriesSql = { tables: 'article', id: 'NULL', hasNull: true };

type Tally = { articles: number; alone: number; readonly groups: Set<number> };

/** Counts per series and bin, made of counts per series and unit. */
class Tallies {
  readonly #bySeries = new Map<number | undefined, Map<number, Tally>>();

  at(series: number | undefined, start: number): Tally {
    const bins = this.#bySeries.get(series) ?? new Map<number, Tally>();
    this.#bySeries.set(series, bins);
    const tally = bins.get(start) ?? { articles: 0, alone: 0, groups: new Set<number>() };
    bins.set(start, tally);
    return tally;
  }

  rows(keyOf: (series: number | undefined) => string | null): readonly BucketRow[] {
    const printed = new Map<number, string>();
    const print = (start: number): string => {
      const text = printed.get(start) ?? printBin(start);
      printed.set(start, text);
      return text;
    };
    return [...this.#bySeries].flatMap(([series, bins]) => {
      const key = keyOf(series);
      return [...bins].map(([start, { articles, alone, groups }]) => ({
        key,
        bucket: print(start),
        volume: { articles, unique: alone + groups.size },
      }));
    });
  }
}

export function buckets(connection: Connection, find: FindQuery, nameOf: NameOfSeries): Buckets {
  /** Articles add up over units; duplicate groups do not, so those of two and more are told apart one by one. */
  const tally = (series: SeriesSql, { sql, parameters }: Condition, bin: BinSize): Tallies => {
    const tallies = new Tallies();
    const unit = unitSql(bin);
    const where = `${sql} AND article.granule >= ${granuleOf(bin)}`;
    const counted = connection.rows(
      `SELECT ${series.id} AS series, ${unit} AS unit, count(*), sum(1 - article.has_copies)
       FROM ${series.tables} WHERE ${where} GROUP BY series, unit`,
      ...parameters,
    );
    for (const row of counted) {
      const bucket = tallies.at(maybeNumberAt(row, 0), binStart(numberAt(row, 1), bin));
      bucket.articles += numberAt(row, 2);
      bucket.alone += numberAt(row, 3);
    }
    const copied = connection.rows(
      `SELECT DISTINCT ${series.id}, ${unit}, article.duplicate_group
       FROM ${series.tables} WHERE ${where} AND article.has_copies = 1`,
      ...parameters,
    );
    for (const row of copied) {
      tallies.at(maybeNumberAt(row, 0), binStart(numberAt(row, 1), bin)).groups.add(numberAt(row, 2));
    }
    return tallies;
  };
  const volume = (condition: Condition, also: string): Volume => {
    const row = connection.row(
      `SELECT ${VOLUME_COLUMNS} FROM article WHERE ${condition.sql} AND ${also}`,
      ...condition.parameters,
    );
    if (row === undefined) throw new Error('A count gave no row');
    return volumeAt(row, 0);
  };

  return {
    count: (selection, by, bin) => {
      const compiled = selectionSql(selection, find);
      if (!compiled.ok) return compiled;
      const chosen = compiled.value;
      const inRange = allOf(selection.range === undefined ? [] : [rangeCondition(selection.range)]);
      const series = seriesSql(by);
      const keyOf = (id: number | undefined): string | null => nameOf(by, id).key;
      const rows = tally(series, chosen, bin).rows(keyOf);
      const selected = tally(NO_SERIES, chosen, bin).rows(() => null);
      const basesOf = (isBase: boolean): readonly BucketRow[] =>
        isBase ? rows : tally(series, inRange, bin).rows(keyOf);
      // Nothing but the range is chosen: the selection is its own base.
      const isAll = chosen.sql === inRange.sql;
      return ok({
        rows,
        labels: seriesTotals(connection, by, chosen).map(({ id, volume: total }) => ({
          ...nameOf(by, id),
          total,
        })),
        selected,
        all: isAll ? selected : tally(NO_SERIES, inRange, bin).rows(() => null),
        bases: HAS_OWN_BASE[by] ? basesOf(isAll) : [],
        total: volume(chosen, '1'),
        undated: volume(chosen, 'article.wall IS NULL'),
        imprecise: volume(chosen, `article.granule < ${granuleOf(bin)}`),
      });
    },
  };
}
