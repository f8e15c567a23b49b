import type { RowsShown } from '#core/domain/data-export.ts';
import type { ArticleVersion } from '#core/domain/library-article.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const COLUMNS: ColumnTitles = [
  ['Version', 9],
  ['Counts', 9],
  ['Arrived (UTC)', 24],
  ['Published', 18],
  ['Headline', 60],
  ['File', 60],
];

/** The versions of an article as rows for other programs, the first first. */
export function versionRows(versions: readonly ArticleVersion[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: shownColumns(COLUMNS),
    rows: versions.map(({ version, isCurrent, dateArrived, published, headline, path }) => [
      version,
      isCurrent,
      dateArrived,
      published,
      headline,
      path,
    ]),
  };
}
