import type { ReadArticle } from '../../core/domain/article.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import type { Attributions } from './attributions.ts';
import type { StatementVersions } from './statement-versions.ts';

/** What whoever renews statements has found: the article as lists have it, and as it was read. */
type Restated = { readonly article: ReadArticle; readonly asRead: ReadArticle };

type RenewingTables = {
  readonly attributions: Attributions;
  readonly versions: StatementVersions;
  readonly requoted: (articleIds: readonly number[]) => void;
};

/** Puts statements found anew in the place of an article's; its words, and what hangs on them alone, stay as they are. */
export function renewingStatements(
  connection: Connection,
  { attributions, versions, requoted }: RenewingTables,
): (articleId: number, restated: Restated) => void {
  return (articleId, { article, asRead }) => {
    const reading = longText(JSON.stringify(asRead));
    attributions.remove(articleId);
    attributions.add(articleId, article);
    connection.run(
      'UPDATE article_read SET article = CAST(? AS TEXT) WHERE article_id = ?',
      reading,
      articleId,
    );
    connection.run(
      'UPDATE article_version SET article = CAST(? AS TEXT) WHERE article_id = ? AND is_current',
      reading,
      articleId,
    );
    versions.put(articleId, article);
    requoted([articleId]);
  };
}
