import { countedArticles, type CountedArticles } from './counting/counted-articles.ts';
import { keptColumns } from './counting/kept-columns.ts';
import { marks, type Marks } from './marks.ts';
import { seriesNames, type SeriesNames } from './queries/series-names.ts';
import type { Connection } from './sql/connection.ts';
import { numberAt } from './sql/row.ts';

/** What is counted by, with the marks and names that what is written to it puts out of date. */
export function countedParts(
  database: Connection,
  isInside: (() => boolean) | undefined,
): { readonly standing: Marks; readonly counted: CountedArticles; readonly series: SeriesNames } {
  const standing = marks(() => {
    const row = database.row('SELECT coalesce(max(id), 0) FROM article');
    return row === undefined ? 0 : numberAt(row, 0);
  });
  const series = seriesNames(database);
  const onrename = (): void => {
    standing.aged();
    series.forget();
  };
  const counted = countedArticles(
    database,
    { onrename, ontouch: standing.touched, onwrite: () => standing.aged() },
    isInside && keptColumns(database, isInside),
  );
  return { standing, counted, series };
}
