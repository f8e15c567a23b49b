import type { CountedArticle } from '../domain/clip-facts.ts';
import type { Filter, Selection, Volume } from '../domain/selection.ts';
import type { QueryError } from '../domain/topic.ts';
import type { Result } from '../result.ts';

/** The parts of a selection cannot fail once the whole was understood: if one does, it is a bug. */
export function must<T>(result: Result<T, QueryError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The selection with `values` in the place of the ones it includes of that field: chips of one field widen each other. */
export function narrowed(
  selection: Selection,
  field: Filter['field'],
  values: readonly (number | string | null)[],
): Selection {
  const others = selection.filters.filter((filter) => filter.field !== field || filter.exclude);
  const own = values.map((value) => ({
    field,
    value: value === null ? null : String(value),
    exclude: false,
  }));
  return { ...selection, filters: [...others, ...own] };
}

/** The selection's query and filters over another stretch of time. */
export function over(selection: Selection, range: Selection['range']): Selection {
  const { query, filters } = selection;
  return { ...(query !== undefined && { query }), filters, ...(range !== undefined && { range }) };
}

/** Every article a report counts, newest first, and who of them stands for each duplicate group. */
export type CountedSet = {
  readonly articles: readonly CountedArticle[];
  has(id: number): boolean;
  groupOf(id: number): number | undefined;
  /** It is its group's lead copy, or the earliest copy that was counted where that was not. */
  isRepresentative(id: number): boolean;
  /** Other copies of its text that are counted. */
  pickups(id: number): number;
};

export function countedSet(articles: readonly CountedArticle[]): CountedSet {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sizes = new Map<number, number>();
  const chosen = new Map<number, CountedArticle>();
  for (const article of articles) {
    sizes.set(article.group, (sizes.get(article.group) ?? 0) + 1);
    if (chosen.get(article.group)?.isLeadCopy !== true) chosen.set(article.group, article);
  }
  const groupOf = (id: number): number | undefined => byId.get(id)?.group;
  return {
    articles,
    has: (id) => byId.has(id),
    groupOf,
    isRepresentative: (id) => chosen.get(groupOf(id) ?? -1)?.id === id,
    pickups: (id) => Math.max(0, (sizes.get(groupOf(id) ?? -1) ?? 1) - 1),
  };
}

type Grouped = { readonly id: number; readonly group: number };

/** Raw and unique count: each duplicate group once. */
export function volumeOf(articles: readonly Grouped[]): Volume {
  return { articles: articles.length, unique: new Set(articles.map(({ group }) => group)).size };
}

/** One article of each duplicate group among these, the representative where it is one of them, in the order given. */
export function onePerGroup<T extends Grouped>(
  articles: readonly T[],
  isRepresentative: (id: number) => boolean,
): readonly T[] {
  const chosen = new Map<number, T>();
  for (const article of articles) {
    const known = chosen.get(article.group);
    if (known === undefined || !isRepresentative(known.id)) chosen.set(article.group, article);
  }
  return articles.filter((article) => chosen.get(article.group)?.id === article.id);
}
