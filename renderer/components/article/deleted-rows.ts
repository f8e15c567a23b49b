import type { RowsShown } from '#core/domain/data-export.ts';
import type { DeletedArticle } from '#core/domain/deleted-article.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const COLUMNS: ColumnTitles = [
  ['Deleted (UTC)', 24],
  ['By', 18],
  ['Why', 40],
  ['Headline', 60],
  ['Outlet', 22],
  ['Published', 18],
  ['State', 16],
  ['File', 40],
];

/** Deleted articles as rows for other programs, in the order of the list; times of deletion are UTC. */
export function deletedRows(articles: readonly DeletedArticle[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: shownColumns(COLUMNS),
    rows: articles.map(({ at, by, why, headline, outlet, published, isForGood, path }) => [
      ...[at, by === 'retention' ? 'rule of its watch' : 'hand', why, headline, outlet, published],
      ...[isForGood ? 'erased for good' : 'can be restored', path],
    ]),
  };
}
