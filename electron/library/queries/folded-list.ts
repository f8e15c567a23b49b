import type { ArticleDay, Fold, FoldedPlace } from '../../core/domain/library-article.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { ArticleOrder, ListPage } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { placeOf, type ArticleColumns } from '../counting/article-columns.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Chosen } from '../counting/tally.ts';
import type { Marks } from '../marks.ts';
import { isNewer, isOlder } from './article-order.ts';
import { bestFirst } from './best-first.ts';
import type { FirstFound } from './first-found.ts';
import { cut, dayKey, daysInOrder } from './list-days.ts';

/** A row of a folded list: which article, and its place where others of its group are in the list. */
export type FoldedRow = { readonly id: number; readonly folded?: FoldedPlace };

/** Lists in which each duplicate group is one row, that of its first article in the order of the list. */
export type FoldedLists = {
  rows(
    selection: Selection,
    order: ArticleOrder,
    fold: Fold,
    page: ListPage,
  ): Result<readonly FoldedRow[], QueryError>;
  days(
    selection: Selection,
    order: ArticleOrder,
    fold: Fold,
    upTo?: number,
  ): Result<readonly ArticleDay[], QueryError>;
};

/** Which of two places stands before the other in the list. */
type IsBefore = (one: number, other: number) => boolean;

/** One list: its groups, and its rows as far as somebody has looked. */
type FoldedList = {
  readonly groups: Groups;
  readonly isBefore: IsBefore;
  readonly open: ReadonlySet<number>;
  readonly columns: ArticleColumns;
  readonly drawn: FoldedRow[];
  readonly rest: Iterator<FoldedRow, undefined>;
};

/** Groups by number: where each begins among the places, and the place that stands for it; `starts` has one more. */
type Groups = { readonly places: Int32Array; readonly starts: Int32Array; readonly first: Int32Array };

/** Lists on screen and the one before; each has been asked for days, rows and more rows. */
const LISTS_KEPT = 2;

export function foldedLists(
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  marks: Marks,
  inOrder: FirstFound,
): FoldedLists {
  const kept = new Map<string, FoldedList>();

  /** The best match first is worked out for the whole answer: which copy stands for its group depends on all. */
  const byRelevance = (
    selection: Selection,
    query: string,
    columns: ArticleColumns,
  ): Result<IsBefore, QueryError> => {
    const ids = inOrder(query, selection, 'relevance', { offset: 0, limit: columns.count });
    if (!ids.ok) return ids;
    const ranks = new Int32Array(columns.count).fill(columns.count);
    for (const [rank, id] of ids.value.entries()) {
      const place = placeOf(columns, id);
      if (place !== undefined) ranks[place] = rank;
    }
    return ok((one, other) => (ranks[one] ?? 0) < (ranks[other] ?? 0));
  };
  const orderOf = (
    selection: Selection,
    order: ArticleOrder,
    columns: ArticleColumns,
  ): Result<IsBefore, QueryError> => {
    const query = selection.query?.trim() ?? '';
    if (order === 'relevance' && query !== '') return byRelevance(selection, query, columns);
    const isBefore = order === 'oldest' ? isOlder : isNewer;
    return ok((one, other) => isBefore(columns, one, other));
  };
  const listOf = (
    selection: Selection,
    order: ArticleOrder,
    fold: Fold,
    upTo: number | undefined,
  ): Result<FoldedList, QueryError> => {
    const key = JSON.stringify([marks.now(), selection, order, fold, upTo]);
    const known = kept.get(key);
    if (known !== undefined) return ok(known);
    const chosen = chosenArticles(selection);
    if (!chosen.ok) return chosen;
    const columns = counted.columns();
    const isBefore = orderOf(selection, order, columns);
    if (!isBefore.ok) return isBefore;
    const groups = groupsOf(cut(chosen.value, columns, upTo), isBefore.value);
    const parts = { groups, isBefore: isBefore.value, open: openGroups(fold, groups, columns), columns };
    const list = { ...parts, drawn: [], rest: rowsOf(parts) };
    const [oldest] = kept.keys();
    if (kept.size >= LISTS_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, list);
    return ok(list);
  };

  return {
    rows: (selection, order, fold, { offset, limit, upTo }) => {
      const list = listOf(selection, order, fold, upTo);
      if (!list.ok) return list;
      const { drawn, rest } = list.value;
      while (drawn.length < offset + limit) {
        const next = rest.next();
        if (next.done === true) break;
        drawn.push(next.value);
      }
      return ok(drawn.slice(offset, offset + limit));
    },
    days: (selection, order, fold, upTo) => {
      const list = listOf(selection, order, fold, upTo);
      return list.ok ? ok(foldedDays(list.value, order)) : list;
    },
  };
}

/** The groups among what is chosen, whose articles stand beside each other there. */
function groupsOf({ places, groups }: Chosen, isBefore: IsBefore): Groups {
  const starts: number[] = [];
  const first: number[] = [];
  let last = 0;
  for (const [at, place] of places.entries()) {
    const group = groups[place] ?? 0;
    if (group !== last) {
      starts.push(at);
      first.push(place);
    } else if (isBefore(place, first.at(-1) ?? place)) first[first.length - 1] = place;
    last = group;
  }
  return { places, starts: Int32Array.from([...starts, places.length]), first: Int32Array.from(first) };
}

/** The groups that are open, and the one in which what is read does not come first. */
function openGroups(
  { open, shown }: Fold,
  { places, first }: Groups,
  columns: ArticleColumns,
): ReadonlySet<number> {
  const place = shown === undefined ? undefined : placeOf(columns, shown);
  if (place === undefined || !places.includes(place) || first.includes(place)) return new Set(open);
  return new Set([...open, columns.single['duplicate-group'][place] ?? 0]);
}

/** The rows in their order, drawn one by one: who looks at the top does not pay for sorting all. */
function* rowsOf({
  groups,
  isBefore,
  open,
  columns,
}: Omit<FoldedList, 'drawn' | 'rest'>): Generator<FoldedRow, undefined> {
  const { places, starts, first } = groups;
  const idAt = (place: number): number => columns.ids[place] ?? 0;
  const isFirst = (one: number, other: number): boolean => isBefore(first[one] ?? 0, first[other] ?? 0);
  for (const at of bestFirst(first.length, isFirst)) {
    const place = first[at] ?? 0;
    const members = places.subarray(starts[at], starts[at + 1]);
    const copies = members.length - 1;
    if (copies === 0) {
      yield { id: idAt(place) };
      continue;
    }
    const group = columns.single['duplicate-group'][place] ?? 0;
    const isOpen = open.has(group);
    yield { id: idAt(place), folded: { kind: 'group', group, copies, isOpen } };
    if (!isOpen) continue;
    const others = members.filter((other) => other !== place).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    for (const other of others) yield { id: idAt(other), folded: { kind: 'copy', group } };
  }
  return undefined;
}

/** The headings: a group stands whole under that of its first article. */
function foldedDays({ groups, open, columns }: FoldedList, order: ArticleOrder): readonly ArticleDay[] {
  type Under = { readonly volume: { articles: number; unique: number }; rows: number };
  const byKey = new Map<number | undefined, Under>();
  for (const [at, place] of groups.first.entries()) {
    const key = dayKey(columns, place);
    let under = byKey.get(key);
    if (under === undefined) byKey.set(key, (under = { volume: { articles: 0, unique: 0 }, rows: 0 }));
    const articles = (groups.starts[at + 1] ?? 0) - (groups.starts[at] ?? 0);
    under.volume.articles += articles;
    under.volume.unique += 1;
    const isOpen = articles > 1 && open.has(columns.single['duplicate-group'][place] ?? 0);
    under.rows += isOpen ? articles : 1;
  }
  return daysInOrder(byKey, order);
}
