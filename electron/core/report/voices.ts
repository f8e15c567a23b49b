import type { QuotedSourceRow, Statement } from '../domain/library-article.ts';
import type { Selection } from '../domain/selection.ts';
import { must } from './counted-set.ts';
import type { ReportStatement } from './model.ts';
import type { ReportReader } from './report-reader.ts';

/** Numbers a statement by its article and its place there. */
export function referenced(statement: Statement): ReportStatement {
  return { reference: `S-${statement.articleId}.${statement.position + 1}`, statement };
}

const NEWEST = { offset: 0, limit: 1 };

/** One statement of each of the most quoted sources. Sources come most quoted first. */
export function voicesOf(
  sources: readonly QuotedSourceRow[],
  selection: Selection,
  library: ReportReader,
  limit: number,
): readonly ReportStatement[] {
  return sources.slice(0, limit).flatMap(({ name }) => {
    const direct = must(library.statements(selection, { quotedSource: name, manner: 'direct' }, NEWEST)).rows;
    const [newest] =
      direct.length > 0 ? direct : must(library.statements(selection, { quotedSource: name }, NEWEST)).rows;
    return newest === undefined ? [] : [referenced(newest)];
  });
}
