import type { Filter, FilterField, Selection, TimeRange } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Answer } from '../queries/found.ts';
import { idsOfValues, type ArticlesWith } from '../queries/selection-sql.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { wallOf } from '../wall-clock.ts';
import { placeOf } from './article-columns.ts';
import type { CountedArticles } from './counted-articles.ts';
import type { Chosen, Series } from './tally.ts';

/** 1 for each place whose article is chosen. */
type Mask = Uint8Array;

/** The articles of a selection, as counting wants them. */
export type ChosenArticles = (selection: Selection) => Result<Chosen, QueryError>;

/** Queries whose answers are kept as masks: those of one screen. */
const KEPT_QUERIES = 6;

/** The selection in memory: the same conditions as `selectionSql`, which lists use; a test holds them equal. */
export function chosenArticles(
  connection: Connection,
  counted: CountedArticles,
  answer: (query: string) => Result<Answer, QueryError>,
): ChosenArticles {
  const queries = new Map<string, Mask>();

  const queryMask = ({ number, ids }: Answer): Mask => {
    const columns = counted.columns();
    const key = `${number} ${counted.version()}`;
    const known = queries.get(key);
    if (known !== undefined) return known;
    const mask = new Uint8Array(columns.count);
    for (const id of ids) {
      const place = placeOf(columns, id);
      if (place !== undefined) mask[place] = 1;
    }
    const [oldest] = queries.keys();
    if (queries.size >= KEPT_QUERIES && oldest !== undefined) queries.delete(oldest);
    queries.set(key, mask);
    return mask;
  };
  /** Keeps the articles whose field has one of the values of the chips, or none of them where they exclude. */
  const applyFilters = (mask: Mask, filters: readonly Filter[]): void => {
    const [first] = filters;
    if (first === undefined) return;
    const { field, exclude } = first;
    const wanted = wantedIds(
      connection,
      field,
      filters.map(({ value }) => value),
    );
    const series = counted.series(field);
    for (let place = 0; place < mask.length; place += 1) {
      if (mask[place] === 1 && hasOneOf(series, place, wanted) === exclude) mask[place] = 0;
    }
  };

  return (selection) => {
    const { query, range, filters } = selection;
    const found = query === undefined || query.trim() === '' ? undefined : answer(query);
    if (found?.ok === false) return found;
    const mask = counted.columns().isAlive.slice(0, counted.columns().count);
    if (found !== undefined) intersect(mask, queryMask(found.value));
    if (range !== undefined) applyRange(mask, range, counted.columns().wall);
    for (const group of chipGroups(filters)) applyFilters(mask, group);
    return ok(inOrder(mask, counted));
  };
}

/** Ids of values, 0 for none given. */
function wantedIds(
  connection: Connection,
  field: FilterField,
  values: readonly (string | null)[],
): ReadonlySet<number> {
  const { sql, parameters } = idsOfValues(
    field,
    values.flatMap((value) => value ?? []),
  );
  const wanted = new Set(connection.rows(sql, ...parameters).map((row) => numberAt(row, 0)));
  if (values.includes(null)) wanted.add(0);
  return wanted;
}

/** For who goes on in SQL, where no index leads from the value to its articles. */
export function articlesWith(connection: Connection, counted: CountedArticles): ArticlesWith {
  return (field, values) => {
    const wanted = wantedIds(connection, field, values);
    const series = counted.series(field);
    const { ids, isAlive, count } = counted.columns();
    const found: number[] = [];
    for (let place = 0; place < count; place += 1) {
      if (isAlive[place] === 1 && hasOneOf(series, place, wanted)) found.push(ids[place] ?? 0);
    }
    return found;
  };
}

function hasOneOf(series: Series, place: number, wanted: ReadonlySet<number>): boolean {
  if (series.kind === 'all') return false;
  if (series.kind === 'one') return wanted.has(series.values[place] ?? 0);
  const { starts, counts, values } = series.links;
  const start = starts[place] ?? 0;
  const end = start + (counts[place] ?? 0);
  if (start === end) return wanted.has(0);
  for (let at = start; at < end; at += 1) if (wanted.has(values[at] ?? 0)) return true;
  return false;
}

function intersect(mask: Mask, other: Mask): void {
  for (let place = 0; place < mask.length; place += 1) mask[place] = (mask[place] ?? 0) & (other[place] ?? 0);
}

function applyRange(mask: Mask, { from, to }: TimeRange, wall: Float64Array): void {
  const [first, last] = [wallOf(from), wallOf(to)];
  if (first === undefined || last === undefined) {
    mask.fill(0);
    return;
  }
  for (let place = 0; place < mask.length; place += 1) {
    const at = wall[place] ?? Number.NEGATIVE_INFINITY;
    if (at < first || at >= last) mask[place] = 0;
  }
}

/** Several chips of one field widen the selection, so they are one condition. */
function chipGroups(filters: readonly Filter[]): readonly (readonly Filter[])[] {
  const groups = new Map<string, Filter[]>();
  for (const filter of filters) {
    const key = `${filter.field} ${filter.exclude}`;
    groups.set(key, [...(groups.get(key) ?? []), filter]);
  }
  return [...groups.values()];
}

function inOrder(mask: Mask, counted: CountedArticles): Chosen {
  const order = counted.order();
  const places = new Int32Array(order.length);
  let used = 0;
  for (const place of order) {
    if (mask[place] === 0) continue;
    places[used] = place;
    used += 1;
  }
  return { places: places.subarray(0, used), groups: counted.columns().single['duplicate-group'] };
}
