import type { QuotedSourceRow, Statement } from '../domain/library-article.ts';
import type { ReportStatement } from './model.ts';

export const VOICES_RULE = 'the newest statement of each of the most quoted, a direct one where there is one';

/** Numbers a statement by its article and its place there. */
export function referenced(statement: Statement): ReportStatement {
  return { reference: `S-${statement.articleId}.${statement.position + 1}`, statement };
}

/** The words attributed, as they stand in the text. */
export function wordsOf({ excerpt, content }: Statement): string {
  return content.map(([start, end]) => excerpt.slice(start, end)).join(' … ');
}

/** One statement of each of the most quoted sources. Statements come newest first, sources most quoted first. */
export function voicesOf(
  sources: readonly QuotedSourceRow[],
  statements: readonly ReportStatement[],
  limit: number,
): readonly ReportStatement[] {
  const chosen = new Map<string, ReportStatement>();
  for (const each of statements) {
    const known = chosen.get(each.statement.quotedSource);
    const isBetter =
      known === undefined || (known.statement.kind !== 'direct' && each.statement.kind === 'direct');
    if (isBetter) chosen.set(each.statement.quotedSource, each);
  }
  return sources.slice(0, limit).flatMap(({ name }) => chosen.get(name) ?? []);
}
