import type { Volume } from '#core/domain/selection.ts';
import { EXPECTED_ARTICLES, type ExpectedArticle, type TopicName } from './expected-counts.ts';
import { EXPECTED_STATEMENTS } from './expected-statements.ts';

/** The rows of a group of articles added up: each counts once, and each duplicate group once among the unique ones. */
export function volumeOf(articles: readonly ExpectedArticle[]): Volume {
  const alone = articles.filter((article) => article.group === undefined).length;
  const groups = new Set(articles.flatMap((article) => article.group ?? [])).size;
  return { articles: articles.length, unique: alone + groups };
}

/** The volume under each value of one field; articles that lack it stand under `null`. */
export function volumesBy(
  key: (article: ExpectedArticle) => string | undefined,
  articles: readonly ExpectedArticle[] = EXPECTED_ARTICLES,
): ReadonlyMap<string | null, Volume> {
  const values = new Set(articles.map((article) => key(article) ?? null));
  return new Map(
    [...values].map((value) => [
      value,
      volumeOf(articles.filter((article) => (key(article) ?? null) === value)),
    ]),
  );
}

export function articlesOn(topic: TopicName): readonly ExpectedArticle[] {
  return EXPECTED_ARTICLES.filter((article) => article.topics.includes(topic));
}

/** The day an article was published, where its file gives at least the day. */
export function dayOf(article: ExpectedArticle): string | undefined {
  const { published } = article;
  if (published === undefined || published.precision === 'month' || published.precision === 'year') {
    return undefined;
  }
  return published.value.slice(0, 10);
}

/** Statements per quoted source over some articles, copies counted like any other article. */
export function statementsBy(articles: readonly ExpectedArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of articles) {
    for (const [name, , statements] of EXPECTED_STATEMENTS[file] ?? []) {
      counts.set(name, (counts.get(name) ?? 0) + statements.length);
    }
  }
  return counts;
}
