import type { Selection } from '../../core/domain/selection.ts';
import type { Page } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { bm25, readMatchInfo } from './bm25.ts';
import type { FullTextOf } from './found.ts';
import type { Condition } from './selection-sql.ts';

export type Relevance = {
  /** The page's articles, best first; undefined when the selection has no words to be relevant to. */
  page(selection: Selection, condition: Condition, page: Page): readonly number[] | undefined;
};

export function relevance(connection: Connection, fullTextOf: FullTextOf): Relevance {
  const scores = (expression: string): ReadonlyMap<number, number> => {
    const rows = connection.rows(
      `SELECT docid, matchinfo(article_words, 'pcnalx') FROM article_words WHERE article_words MATCH ?`,
      expression,
    );
    return new Map(
      rows.map((row) => {
        const blob = row[1];
        if (!(blob instanceof Uint8Array)) throw new Error('matchinfo gave no bytes');
        return [numberAt(row, 0), bm25(readMatchInfo(blob))];
      }),
    );
  };
  return {
    page: (selection, condition, page) => {
      const expression = fullTextOf(selection.query ?? '');
      if (expression === undefined) return undefined;
      const score = scores(expression);
      return connection
        .rows(
          `SELECT id FROM article WHERE ${condition.sql} ORDER BY wall DESC, granule DESC, id DESC`,
          ...condition.parameters,
        )
        .map((row) => numberAt(row, 0))
        .map((id) => ({ id, score: score.get(id) ?? 0 }))
        .sort((one, other) => other.score - one.score)
        .slice(page.offset, page.offset + page.limit)
        .map(({ id }) => id);
    },
  };
}
