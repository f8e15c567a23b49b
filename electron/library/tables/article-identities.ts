import type { ArticleFields, ReadArticle } from '../../core/domain/article.ts';
import { identitiesOf, providerIdentity } from '../../core/understand/versions/identity.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';

/** Under which names articles are found again when a version of them comes: provider's number, address. */
export type ArticleIdentities = {
  add(articleId: number, fields: ArticleFields): void;
  remove(articleId: number, fields: ArticleFields): void;
  /** Articles with a provider's number, the newest first. */
  withProviderId(providerId: string): readonly number[];
  withUrlOf(article: ReadArticle): readonly number[];
};

/** Under one name stand few articles; a number used over and over names nothing. */
const MOST_FOUND = 8;

export function articleIdentities(connection: Connection): ArticleIdentities {
  const withKey = (key: string): readonly number[] =>
    connection
      .rows(
        `SELECT article_id FROM article_identity WHERE key = ? ORDER BY article_id DESC LIMIT ${MOST_FOUND}`,
        key,
      )
      .map((row) => numberAt(row, 0));
  return {
    add: (articleId, fields) => {
      for (const { key } of identitiesOf(fields)) {
        connection.run(
          'INSERT OR IGNORE INTO article_identity (key, article_id) VALUES (?, ?)',
          key,
          articleId,
        );
      }
    },
    remove: (articleId, fields) => {
      for (const { key } of identitiesOf(fields)) {
        connection.run('DELETE FROM article_identity WHERE key = ? AND article_id = ?', key, articleId);
      }
    },
    withProviderId: (providerId) => withKey(providerIdentity(providerId).key),
    withUrlOf: (article) =>
      identitiesOf(article).flatMap(({ kind, key }) => (kind === 'url' ? withKey(key) : [])),
  };
}
