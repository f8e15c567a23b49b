import type { Filter, FilterField, Selection, TimeRange } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Answer } from '../queries/found.ts';
import type { FoundIds } from '../queries/found-ids.ts';
import { idsOfValues, type ArticlesWith } from '../queries/selection-sql.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { wallOf } from '../wall-clock.ts';
import { placeFinder } from './article-columns.ts';
import type { CountedArticles } from './counted-articles.ts';
import type { Chosen, Series } from './tally.ts';

/** 1 for each place whose article is chosen. */
type Mask = Uint8Array;

/** The articles of a selection, as counting wants them. */
export type ChosenArticles = (selection: Selection) => Result<Chosen, QueryError>;

/** Queries whose answers are kept as masks: those of one screen. */
const KEPT_QUERIES = 6;
/** Selections whose articles are kept: list, chart and facets of one screen ask for the same, beside all there is. */
const KEPT_SELECTIONS = 4;

/** `ids`: the answer it was made of. */
type KeptMask = { readonly ids: FoundIds; readonly mask: Mask };
type KeptChosen = { readonly ids: FoundIds | undefined; readonly chosen: Chosen };

/** Articles whose field has one of the ids, or none of them. */
type Condition = {
  readonly field: FilterField;
  readonly exclude: boolean;
  readonly wanted: ReadonlySet<number>;
};

/** The selection in memory: the same conditions as `selectionSql`, which lists use; a test holds them equal. */
export function chosenArticles(
  connection: Connection,
  counted: CountedArticles,
  answer: (query: string) => Result<Answer, QueryError>,
): ChosenArticles {
  const queries = new Map<number, KeptMask>();
  const chosen = new Map<string, KeptChosen>();
  let version = -1;

  const queryMask = ({ number, ids }: Answer): Mask => {
    const columns = counted.columns();
    const known = queries.get(number);
    if (known?.ids === ids) return known.mask;
    const mask = new Uint8Array(columns.count);
    const find = placeFinder(columns);
    for (const id of ids) {
      const place = find(id);
      if (place !== undefined) mask[place] = 1;
    }
    keep(queries, number, { ids, mask }, KEPT_QUERIES);
    return mask;
  };
  /** Several chips of one field widen the selection, so they are one condition. */
  const conditionsOf = (filters: readonly Filter[]): readonly Condition[] =>
    chipGroups(filters).flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { field, exclude } = first;
      const values = group.map(({ value }) => value);
      return [{ field, exclude, wanted: wantedIds(connection, field, values) }];
    });
  /** What was kept of other columns is of no use any more. */
  const forgetOthers = (): void => {
    if (counted.version() === version) return;
    version = counted.version();
    queries.clear();
    chosen.clear();
  };

  return (selection) => {
    const { query, range } = selection;
    const found = query === undefined || query.trim() === '' ? undefined : answer(query);
    if (found?.ok === false) return found;
    forgetOthers();
    // By ids: a name may come to stand for others.
    const conditions = conditionsOf(selection.filters);
    const ids = found?.value.ids;
    const key = keyOf(found?.value.number, range, conditions);
    const known = chosen.get(key);
    if (known !== undefined && known.ids === ids) return ok(known.chosen);
    const columns = counted.columns();
    const mask = columns.isAlive.slice(0, columns.count);
    if (found !== undefined) intersect(mask, queryMask(found.value));
    if (range !== undefined) applyRange(mask, range, columns.wall);
    for (const { field, exclude, wanted } of conditions)
      applyCondition(mask, counted.series(field), wanted, exclude);
    const made = inOrder(mask, counted);
    keep(chosen, key, { ids, chosen: made }, KEPT_SELECTIONS);
    return ok(made);
  };
}

function keyOf(
  query: number | undefined,
  range: TimeRange | undefined,
  conditions: readonly Condition[],
): string {
  const told = conditions.map(({ field, exclude, wanted }) => [field, exclude, ...wanted]);
  return JSON.stringify([query ?? 0, range?.from, range?.to, told]);
}

/** Keeps it as the newest of so many. */
function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.delete(key);
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
}

/** Keeps the articles whose field has one of the ids, or none of them where it excludes. */
function applyCondition(mask: Mask, series: Series, wanted: ReadonlySet<number>, exclude: boolean): void {
  const hasOne = havingOneOf(series, wanted);
  for (let place = 0; place < mask.length; place += 1) {
    if (mask[place] === 1 && hasOne(place) === exclude) mask[place] = 0;
  }
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
    const hasOne = havingOneOf(counted.series(field), wanted);
    const { ids, isAlive, count } = counted.columns();
    const found: number[] = [];
    for (let place = 0; place < count; place += 1) {
      if (isAlive[place] === 1 && hasOne(place)) found.push(ids[place] ?? 0);
    }
    return found;
  };
}

/** Whether the article at a place has one of the ids. */
function havingOneOf(series: Series, wanted: ReadonlySet<number>): (place: number) => boolean {
  const [only] = wanted;
  if (series.kind === 'all' || only === undefined) return () => false;
  const isSingle = wanted.size === 1;
  if (series.kind === 'one') {
    const { values } = series;
    return isSingle ? (place) => values[place] === only : (place) => wanted.has(values[place] ?? 0);
  }
  const { starts, counts, values } = series.links;
  const hasNone = wanted.has(0);
  return (place) => {
    const start = starts[place] ?? 0;
    const end = start + (counts[place] ?? 0);
    if (start === end) return hasNone;
    for (let at = start; at < end; at += 1) {
      if (isSingle ? values[at] === only : wanted.has(values[at] ?? 0)) return true;
    }
    return false;
  };
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
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] ?? 0;
    places[used] = place;
    used += mask[place] ?? 0;
  }
  return { places: places.slice(0, used), groups: counted.columns().single['duplicate-group'] };
}
