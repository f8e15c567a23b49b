import { asksFor } from '../../core/query/asks-for.ts';
import type { Query, WordField } from '../../core/query/query.ts';
import { matchesPrepared } from '../../core/query/matches-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import type { Connection } from '../sql/connection.ts';
import type { Topics } from '../tables/topics.ts';
import { keptArticle } from './kept-facts.ts';

/** Keeps the topics whose queries ask for tags or notes, or for who is quoted, true of articles as they are tagged and corrected. */
export type TaggedTopics = {
  /** The tags or notes of these articles changed. */
  refile(articleIds: readonly number[]): void;
  /** Their statements, or the names of those quoted, changed. */
  refileQuoted(articleIds: readonly number[]): void;
  /** They are counted under another origin than before. */
  refileOrigins(articleIds: Iterable<number>): void;
  /** The article was filed by its text alone, which knows of no tags, no notes and of no corrections. */
  refileWritten(articleId: number): void;
};

const MARKED: readonly WordField[] = ['tag', 'note'];
const QUOTED: readonly WordField[] = ['quoted-source', 'statement'];

function asksForOneOf(query: Query, fields: readonly WordField[]): boolean {
  return fields.some((field) => asksFor(query, field));
}

/** `touch` has the counts of an article worked out anew. */
export function taggedTopics(
  connection: Connection,
  topics: Topics,
  touch: (articleId: number) => void,
  isKnownOtherwise: (articleId: number) => boolean,
): TaggedTopics {
  const refile = (articleIds: readonly number[], fields: readonly WordField[]): void => {
    if (articleIds.length === 0) return;
    const asking = topics.all().flatMap(({ id, query: text }) => {
      const query = parseQuery(text);
      return query.ok && asksForOneOf(query.value, fields) ? [{ id, query: query.value }] : [];
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
    refile: (articleIds) => refile(articleIds, MARKED),
    refileQuoted: (articleIds) => refile(articleIds, QUOTED),
    refileOrigins: (articleIds) => refile([...articleIds], ['origin']),
    refileWritten: (articleId) => {
      const row = connection.row(
        `SELECT 1 WHERE EXISTS (SELECT 1 FROM article_tag WHERE article_id = ?1)
           OR EXISTS (SELECT 1 FROM note WHERE article_id = ?1)`,
        articleId,
      );
      const fields = [...(row === undefined ? [] : MARKED), ...(isKnownOtherwise(articleId) ? QUOTED : [])];
      if (fields.length > 0) refile([articleId], fields);
    },
  };
}
