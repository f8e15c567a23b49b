import type { ReportSpec } from '../domain/report.ts';
import type { Statement } from '../domain/library-article.ts';
import type { StatementFilter } from '../domain/quoted-source.ts';
import type { Selection } from '../domain/selection.ts';
import type { Slices } from '../ports.ts';
import { must, over } from './counted-set.ts';
import { subjectOf } from './dossier.ts';
import type { Extent } from './limits.ts';
import type { Before, ReportModel } from './model.ts';
import type { ReportReader } from './report-reader.ts';
import { referenced } from './voices.ts';

/** Statements read at once. */
const PAGE = 2_500;

/** Statements up to a number, newest first, and how many there are. */
function* statementsOf(
  selection: Selection,
  filter: StatementFilter,
  library: ReportReader,
  most: number,
): Slices<{ readonly rows: readonly Statement[]; readonly total: number }> {
  const rows: Statement[] = [];
  for (;;) {
    const limit = Math.min(PAGE, most - rows.length);
    const page = must(library.statements(selection, filter, { offset: rows.length, limit }));
    rows.push(...page.rows);
    if (page.rows.length < PAGE || rows.length >= most) return { rows, total: page.total };
    yield;
  }
}

/** Who is quoted and every statement; a record counts those of its quoted source alone. */
export function* quotedOf(
  spec: ReportSpec,
  library: ReportReader,
  before: Before | undefined,
  extent: Extent,
): Slices<Pick<ReportModel, 'quotedSources' | 'statements' | 'statementCount'>> {
  const quotedSource = spec.kind === 'record' ? subjectOf(spec, 'quoted-source') : undefined;
  const filter: StatementFilter = quotedSource === undefined ? {} : { quotedSource };
  const { selection } = spec;
  const then =
    before &&
    new Map(
      must(library.quotedSources(over(selection, before.range), filter)).map(({ name, statements }) => [
        name,
        statements,
      ]),
    );
  yield;
  const { rows, total } = yield* statementsOf(selection, filter, library, extent.statements);
  return {
    quotedSources: must(library.quotedSources(selection, filter)).map((row) => ({
      ...row,
      ...(then && { before: then.get(row.name) ?? 0 }),
    })),
    statements: rows.map(referenced),
    statementCount: total,
  };
}
