import type { ArticleRow } from '../domain/library-article.ts';
import type { Selection, TimeRange, Volume } from '../domain/selection.ts';
import {
  SUGGEST_BEFORE_DAYS,
  SUGGEST_DAYS,
  SUGGEST_LEAST,
  SUGGEST_TIMES,
} from '../domain/suggestion-rule.ts';
import type { QueryError, TopicSuggestion } from '../domain/topic.ts';
import { binAfter } from '../domain/wall-time.ts';
import type { Library, Slices } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { frequentTerms, type FrequentTerm } from './suggest-terms.ts';

/** More headlines are not read; that there are more is said. */
const MOST_HEADLINES = 4_000;
/** Candidates counted exactly; each is a search. */
const MOST_COUNTED = 40;
const MOST_TOLD = 12;
const MOSTLY = 0.5;

/** Headlines read at a time. */
const HEADLINES_A_SLICE = 250;
/** The newest articles that are looked at in one go for one that gives its day. */
const NEWEST_A_SLICE = 50;

type Read = Pick<Library, 'articles' | 'find' | 'volume'>;

export type SuggestedTopics = {
  readonly range?: TimeRange;
  readonly before?: TimeRange;
  readonly suggestions: readonly TopicSuggestion[];
  readonly read: number;
  readonly total: number;
};

/** The last day that has articles, of those up to today; an article of which only the month is known tells none. */
function* lastDay(library: Read, today: string): Slices<Result<string | undefined, QueryError>> {
  const range = { from: '0000-01-01T00:00', to: binAfter(`${today}T00:00`, 'day') };
  for (let offset = 0; ; offset += NEWEST_A_SLICE) {
    const newest = library.articles({ filters: [], range }, 'newest', { offset, limit: NEWEST_A_SLICE });
    if (!newest.ok) return newest;
    const dated = newest.value.find(({ published = '' }) => published.length >= today.length);
    if (dated !== undefined || newest.value.length < NEWEST_A_SLICE)
      return ok(dated?.published?.slice(0, today.length));
    yield;
  }
}

/** The newest articles of a selection as rows, as many as are read at all. */
function* newestOf(library: Read, selection: Selection): Slices<Result<readonly ArticleRow[], QueryError>> {
  const rows: ArticleRow[] = [];
  for (let offset = 0; offset < MOST_HEADLINES; offset += HEADLINES_A_SLICE) {
    const page = library.articles(selection, 'newest', { offset, limit: HEADLINES_A_SLICE });
    if (!page.ok) return page;
    for (const row of page.value) rows.push(row);
    if (page.value.length < HEADLINES_A_SLICE) break;
    yield;
  }
  return ok(rows);
}

/** Topics that could be made from what is frequent and new, by SUGGEST_RULE. `today` is the day in the library's zone. */
export function* suggestTopics(library: Read, today: string): Slices<Result<SuggestedTopics, QueryError>> {
  const last = yield* lastDay(library, today);
  if (!last.ok) return last;
  if (last.value === undefined) return ok({ suggestions: [], read: 0, total: 0 });
  yield;
  const to = binAfter(`${last.value}T00:00`, 'day');
  const range = { from: binAfter(to, 'day', -SUGGEST_DAYS), to };
  const before = { from: binAfter(range.from, 'day', -SUGGEST_BEFORE_DAYS), to: range.from };
  const recent: Selection = { filters: [], range };
  const total = library.volume(recent);
  if (!total.ok) return total;
  const rows = yield* newestOf(library, recent);
  if (!rows.ok) return rows;
  yield;
  const leads = rows.value.filter(({ pickups, isLeadCopy }) => pickups === 0 || isLeadCopy);
  const terms = frequentTerms(
    leads.flatMap(({ headline }) => headline ?? []),
    SUGGEST_LEAST,
  ).slice(0, MOST_COUNTED);
  const suggestions: TopicSuggestion[] = [];
  for (const term of terms) {
    yield;
    const suggestion = yield* counted(library, term, range, before);
    if (suggestion !== undefined) suggestions.push(suggestion);
  }
  return ok({
    range,
    before,
    suggestions: suggestions.slice(0, MOST_TOLD),
    read: rows.value.length,
    total: total.value.articles,
  });
}

/** The term with its exact counts, where by them it is one to suggest. */
function* counted(
  library: Read,
  { name, query, often }: FrequentTerm,
  range: TimeRange,
  before: TimeRange,
): Slices<TopicSuggestion | undefined> {
  const volume = (selection: Selection): Volume => {
    const found = library.volume(selection);
    return found.ok ? found.value : { articles: 0, unique: 0 };
  };
  yield* library.find(query);
  yield;
  const now = volume({ query, filters: [], range });
  const then = volume({ query, filters: [], range: before });
  const isNew = now.unique / SUGGEST_DAYS >= (SUGGEST_TIMES * then.unique) / SUGGEST_BEFORE_DAYS;
  if (now.unique < SUGGEST_LEAST || !isNew) return undefined;
  const inNoTopic = volume({ query, range, filters: [{ field: 'topic', value: null, exclude: false }] });
  if (inNoTopic.unique <= MOSTLY * now.unique) return undefined;
  return { name, query, recent: now, before: then, inNoTopic, often };
}
