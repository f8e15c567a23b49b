import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { ArticleOrder, Page, UpTo } from '../../core/ports.ts';
import type { Query } from '../../core/query/query.ts';
import { ok, type Result } from '../../core/result.ts';
import { firstFrom, placeFinder, placeOf, type ArticleColumns } from '../counting/article-columns.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { isNewer, isOlder } from './article-order.ts';
import { bestFirst, type IsBefore } from './best-first.ts';
import type { FoundArticles, Planned } from './found.ts';
import type { FoundIds } from './found-ids.ts';
import type { Ranking, Relevance, Scored } from './relevance.ts';

/** The articles of one page of a query's answer, in their order. */
export type FirstFound = (
  query: string,
  selection: Selection,
  order: ArticleOrder,
  page: Page & UpTo,
) => Result<readonly number[], QueryError>;

/** Articles that can be on the page, by their place; those `verify` does not hold of are passed over. */
type Candidates = {
  readonly places: Int32Array;
  readonly verify?: Query;
  readonly scores?: Float64Array;
};

/** Hits asked of the index at a time, newest arrival first; each time four times as many. */
const FIRST_HITS = 256;
const HITS_BELOW = `
  SELECT docid FROM article_words WHERE article_words MATCH ? AND docid < ? ORDER BY docid DESC LIMIT ?`;

/** The places of ids that are among the chosen. */
function placesOf(columns: ArticleColumns, ids: FoundIds, isChosen: Uint8Array | undefined): Int32Array {
  const places = new Int32Array(ids.length);
  const find = placeFinder(columns);
  let used = 0;
  for (const id of ids) {
    const place = find(id);
    if (place === undefined || columns.isAlive[place] === 0) continue;
    if (isChosen !== undefined && isChosen[place] !== 1) continue;
    places[used] = place;
    used += 1;
  }
  return places.subarray(0, used);
}

/** Answers to queries as lists want them: a page at a time, reading no more than the page asks for. */
export function firstFound(
  connection: Connection,
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  found: FoundArticles,
  relevance: Relevance,
): FirstFound {
  /** For each place the newest time up to it: nothing that arrived earlier is newer. */
  let newestUpTo: { readonly version: number; readonly walls: Float64Array } | undefined;
  const newestWalls = (columns: ArticleColumns): Float64Array => {
    const version = counted.version();
    if (newestUpTo?.version === version) return newestUpTo.walls;
    const walls = columns.wall.slice(0, columns.count);
    for (let place = 1; place < walls.length; place += 1) {
      walls[place] = Math.max(walls[place] ?? 0, walls[place - 1] ?? 0);
    }
    newestUpTo = { version, walls };
    return walls;
  };

  /** Of articles with these words, those that can be among the newest `count`: arrivals before them are older. */
  const newestHits = (expression: string, isChosen: Uint8Array | undefined, count: number): Int32Array => {
    const columns = counted.columns();
    const walls = newestWalls(columns);
    const hits: number[] = [];
    let below = Number.MAX_SAFE_INTEGER;
    for (let limit = FIRST_HITS; ; limit *= 4) {
      const ids = connection.rows(HITS_BELOW, expression, below, limit).map((row) => numberAt(row, 0));
      for (const hit of placesOf(columns, Int32Array.from(ids), isChosen)) hits.push(hit);
      const last = ids.at(-1);
      if (last === undefined || ids.length < limit) break;
      below = last;
      const place = placeOf(columns, last);
      if (place === undefined || hits.length < count) continue;
      const later = walls[place] ?? 0;
      // Stands level with what is to come: that could still go before it.
      if (hits.filter((hit) => (columns.wall[hit] ?? 0) > later).length >= count) break;
    }
    return Int32Array.from(hits);
  };

  const candidatesOf = (
    text: string,
    { plan }: Planned,
    isChosen: Uint8Array | undefined,
    newest: number | undefined,
  ): Result<Candidates, QueryError> => {
    const kept = found.kept(text);
    const columns = counted.columns();
    if (kept !== undefined) return ok({ places: placesOf(columns, kept.ids, isChosen) });
    if (plan.verify !== undefined) {
      return ok({ places: placesOf(columns, found.candidates(plan), isChosen), verify: plan.verify });
    }
    if (newest !== undefined && plan.where.kind === 'match' && plan.where.index === 'words') {
      return ok({ places: newestHits(plan.where.expression, isChosen, newest) });
    }
    const answer = found.answer(text);
    return answer.ok ? ok({ places: placesOf(columns, answer.value.ids, isChosen) }) : answer;
  };

  /** Draws the first articles that are to be found; with a bar, only from those that score above it. */
  const drawn = (
    { places, verify, scores }: Candidates,
    order: ArticleOrder,
    wanted: number,
    bar = Number.NEGATIVE_INFINITY,
  ): readonly number[] => {
    const columns = counted.columns();
    const ids: number[] = [];
    for (const at of bestFirst(places.length, orderOf(columns, places, order, scores))) {
      if (ids.length === wanted || (scores?.[at] ?? 0) <= bar) break;
      const id = columns.ids[places[at] ?? 0] ?? 0;
      if (verify === undefined || found.isIt(verify, id)) ids.push(id);
    }
    return ids;
  };
  const scoredPlaces = (
    { ids, scores }: Scored,
    isChosen: Uint8Array | undefined,
  ): { readonly places: Int32Array; readonly scores: Float64Array } => {
    const columns = counted.columns();
    const places = new Int32Array(ids.length);
    const kept = new Float64Array(ids.length);
    const find = placeFinder(columns);
    let used = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const place = find(ids[at] ?? 0);
      if (place === undefined || columns.isAlive[place] === 0) continue;
      if (isChosen !== undefined && isChosen[place] !== 1) continue;
      places[used] = place;
      kept[used] = scores[at] ?? 0;
      used += 1;
    }
    return { places: places.subarray(0, used), scores: kept.subarray(0, used) };
  };
  /** The most relevant, where the index of words alone says what can be found; undefined when that is too few. */
  const mostRelevant = (
    { plan: { where, verify } }: Planned,
    ranking: Ranking,
    isChosen: Uint8Array | undefined,
    wanted: number,
  ): readonly number[] | undefined => {
    if (where.kind !== 'match' || where.index !== 'words') return undefined;
    const checked = verify === undefined ? {} : { verify };
    const head = ranking.head();
    if (head !== undefined) {
      const ids = drawn(
        { ...scoredPlaces(head.scored, isChosen), ...checked },
        'relevance',
        wanted,
        head.others,
      );
      if (ids.length === wanted) return ids;
    }
    const ids = drawn({ ...scoredPlaces(ranking.all(), isChosen), ...checked }, 'relevance', wanted);
    return ids.length === wanted ? ids : undefined;
  };

  return (query, selection, order, page) => {
    const planned = found.planned(query);
    if (!planned.ok) return planned;
    const { query: _, ...rest } = selection;
    const isChosen = maskOf(rest, page.upTo, counted, chosenArticles);
    if (!isChosen.ok) return isChosen;
    const wanted = page.offset + page.limit;
    const ranking =
      order === 'relevance' ? relevance(planned.value.query, planned.value.plan.where) : undefined;
    if (ranking !== undefined) {
      const ids = mostRelevant(planned.value, ranking, isChosen.value, wanted);
      if (ids !== undefined) return ok(ids.slice(page.offset));
    }
    const isNewest = order === 'newest' || (order === 'relevance' && ranking === undefined);
    const candidates = candidatesOf(query, planned.value, isChosen.value, isNewest ? wanted : undefined);
    if (!candidates.ok) return candidates;
    const scores = ranking && scoresAt(counted.columns(), candidates.value.places, ranking.all());
    return ok(drawn({ ...candidates.value, ...(scores && { scores }) }, order, wanted).slice(page.offset));
  };
}

/** The scores of places, 0 for those without one. */
function scoresAt({ ids: all }: ArticleColumns, places: Int32Array, { ids, scores }: Scored): Float64Array {
  const byId = new Map<number, number>();
  for (const [at, id] of ids.entries()) byId.set(id, scores[at] ?? 0);
  return Float64Array.from(places, (place) => byId.get(all[place] ?? 0) ?? 0);
}

/** 1 for each place the rest of a selection chooses, of the articles up to an id; undefined when that is all. */
function maskOf(
  rest: Selection,
  upTo: number | undefined,
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
): Result<Uint8Array | undefined, QueryError> {
  const columns = counted.columns();
  const end = upTo === undefined ? columns.count : firstFrom(columns, upTo + 1);
  if (rest.range === undefined && rest.filters.length === 0 && end === columns.count) return ok(undefined);
  const chosen = chosenArticles(rest);
  if (!chosen.ok) return chosen;
  const mask = new Uint8Array(columns.count);
  for (const place of chosen.value.places) if (place < end) mask[place] = 1;
  return ok(mask);
}

function orderOf(
  columns: ArticleColumns,
  places: Int32Array,
  order: ArticleOrder,
  scores: Float64Array | undefined,
): IsBefore {
  const placeAt = (at: number): number => places[at] ?? 0;
  if (order === 'oldest') return (one, other) => isOlder(columns, placeAt(one), placeAt(other));
  const newest: IsBefore = (one, other) => isNewer(columns, placeAt(one), placeAt(other));
  if (scores === undefined) return newest;
  return (one, other) => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference === 0 ? newest(one, other) : difference > 0;
  };
}
