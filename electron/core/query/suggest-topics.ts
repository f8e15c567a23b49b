import type { Selection, TimeRange, Volume } from '../domain/selection.ts';
import {
  SUGGEST_BEFORE_DAYS,
  SUGGEST_DAYS,
  SUGGEST_LEAST,
  SUGGEST_TIMES,
} from '../domain/suggestion-rule.ts';
import type { QueryError, TopicSuggestion } from '../domain/topic.ts';
import { binAfter } from '../domain/wall-time.ts';
import type { Library } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { frequentTerms } from './suggest-terms.ts';

/** More headlines are not read; that there are more is said. */
const MOST_HEADLINES = 4_000;
/** Candidates counted exactly; each is a search. */
const MOST_COUNTED = 40;
const MOST_TOLD = 12;
const MOSTLY = 0.5;

type Read = Pick<Library, 'articleDays' | 'articles' | 'volume'>;

export type SuggestedTopics = {
  readonly range?: TimeRange;
  readonly before?: TimeRange;
  readonly suggestions: readonly TopicSuggestion[];
  readonly read: number;
  readonly total: number;
};

/** Topics that could be made from what is frequent and new, by SUGGEST_RULE. `today` is the day in the library's zone. */
export function suggestTopics(library: Read, today: string): Result<SuggestedTopics, QueryError> {
  const days = library.articleDays({ filters: [] }, 'newest');
  if (!days.ok) return days;
  const last = days.value.find(({ day }) => day?.length === 10 && day <= today)?.day;
  if (typeof last !== 'string') return ok({ suggestions: [], read: 0, total: 0 });
  const to = binAfter(`${last}T00:00`, 'day');
  const range = { from: binAfter(to, 'day', -SUGGEST_DAYS), to };
  const before = { from: binAfter(range.from, 'day', -SUGGEST_BEFORE_DAYS), to: range.from };
  const recent: Selection = { filters: [], range };
  const total = library.volume(recent);
  if (!total.ok) return total;
  const rows = library.articles(recent, 'newest', { offset: 0, limit: MOST_HEADLINES });
  if (!rows.ok) return rows;
  const leads = rows.value.filter(({ pickups, isLeadCopy }) => pickups === 0 || isLeadCopy);
  const terms = frequentTerms(
    leads.flatMap(({ headline }) => headline ?? []),
    SUGGEST_LEAST,
  ).slice(0, MOST_COUNTED);
  const volume = (selection: Selection): Volume => {
    const counted = library.volume(selection);
    return counted.ok ? counted.value : { articles: 0, unique: 0 };
  };
  const suggestions = terms.flatMap(({ name, query, often }): readonly TopicSuggestion[] => {
    const now = volume({ query, filters: [], range });
    const then = volume({ query, filters: [], range: before });
    const isNew = now.unique / SUGGEST_DAYS >= (SUGGEST_TIMES * then.unique) / SUGGEST_BEFORE_DAYS;
    if (now.unique < SUGGEST_LEAST || !isNew) return [];
    const inNoTopic = volume({ query, range, filters: [{ field: 'topic', value: null, exclude: false }] });
    if (inNoTopic.unique <= MOSTLY * now.unique) return [];
    return [{ name, query, recent: now, before: then, inNoTopic, often }];
  });
  return ok({
    range,
    before,
    suggestions: suggestions.slice(0, MOST_TOLD),
    read: rows.value.length,
    total: total.value.articles,
  });
}
