import type { ReadArticle } from '../../core/domain/article.ts';
import { STATEMENTS_VERSION } from '../../core/understand/statements-of.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';

type Versioned = Pick<ReadArticle, 'statementsVersion'>;

/** By which version the statements of each article were found; 0 for those from before versions were counted. */
export type StatementVersions = {
  /** The number that is kept with an article that is being written. */
  written(article: Versioned): number;
  of(articleId: number): Versioned;
  put(articleId: number, article: Versioned): void;
  /** How many articles have statements of an older version than that of today. */
  outdated(): number;
  /** The next of them, by their numbers. */
  nextOutdated(after: number, limit: number): readonly number[];
  forget(): void;
};

export function statementVersions(connection: Connection): StatementVersions {
  /** Known to be so of every article: then nothing is counted as long as nothing older is written. */
  let isCurrent = false;
  const written = ({ statementsVersion = 0 }: Versioned): number => {
    if (statementsVersion < STATEMENTS_VERSION) isCurrent = false;
    return statementsVersion;
  };
  return {
    written,
    of: (articleId) => {
      const row = connection.row('SELECT statements_version FROM article WHERE id = ?', articleId);
      const statementsVersion = row === undefined ? 0 : numberAt(row, 0);
      return statementsVersion === 0 ? {} : { statementsVersion };
    },
    put: (articleId, article) =>
      connection.run('UPDATE article SET statements_version = ? WHERE id = ?', written(article), articleId),
    outdated: () => {
      if (isCurrent) return 0;
      const row = connection.row(
        'SELECT count(*) FROM article WHERE statements_version < ?',
        STATEMENTS_VERSION,
      );
      const count = row === undefined ? 0 : numberAt(row, 0);
      isCurrent = count === 0;
      return count;
    },
    nextOutdated: (after, limit) =>
      connection
        .rows(
          'SELECT id FROM article WHERE id > ? AND statements_version < ? ORDER BY id LIMIT ?',
          after,
          STATEMENTS_VERSION,
          limit,
        )
        .map((row) => numberAt(row, 0)),
    forget: () => {
      isCurrent = false;
    },
  };
}
