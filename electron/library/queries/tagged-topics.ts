import { asksFor } from '../../core/query/asks-for.ts';
import { matchesPrepared } from '../../core/query/matches-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import type { Connection } from '../sql/connection.ts';
import type { Topics } from '../tables/topics.ts';
import { keptArticle } from './kept-facts.ts';

/** Keeps the topics whose queries ask for tags true of articles as they are tagged. */
export type TaggedTopics = {
  /** The tags of these articles changed. */
  refile(articleIds: readonly number[]): void;
  /** The article was filed by its text alone, which knows of no tags. */
  refileWritten(articleId: number): void;
};

/** `touch` has the counts of an article worked out anew. */
export function taggedTopics(
  connection: Connection,
  topics: Topics,
  touch: (articleId: number) => void,
): TaggedTopics {
  const refile = (articleIds: readonly number[]): void => {
    const asking = topics.all().flatMap(({ id, query: text }) => {
      const query = parseQuery(text);
      return query.ok && asksFor(query.value, 'tag') ? [{ id, query: query.value }] : [];
    });
    if (asking.length === 0) return;
    for (const articleId of articleIds) {
      if (connection.row('SELECT 1 FROM article WHERE id = ?', articleId) === undefined) continue;
      touch(articleId);
      const article = keptArticle(connection, articleId);
      for (const { id, query } of asking) topics.fileArticle(id, articleId, matchesPrepared(query, article));
    }
  };
  return {
    refile,
    refileWritten: (articleId) => {
      const row = connection.row('SELECT 1 FROM article_tag WHERE article_id = ? LIMIT 1', articleId);
      if (row !== undefined) refile([articleId]);
    },
  };
}
