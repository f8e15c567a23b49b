import type { ReportSpec } from '../domain/report.ts';
import type { StatementFilter } from '../domain/quoted-source.ts';
import { must, over } from './counted-set.ts';
import { subjectOf } from './dossier.ts';
import type { Extent } from './limits.ts';
import type { Before, ReportModel } from './model.ts';
import type { ReportReader } from './report-reader.ts';
import { referenced } from './voices.ts';

/** Who is quoted and every statement; a record counts those of its quoted source alone. */
export function quotedOf(
  spec: ReportSpec,
  library: ReportReader,
  before: Before | undefined,
  extent: Extent,
): Pick<ReportModel, 'quotedSources' | 'statements' | 'statementCount'> {
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
  const { rows, total } = must(
    library.statements(selection, filter, { offset: 0, limit: extent.statements }),
  );
  return {
    quotedSources: must(library.quotedSources(selection, filter)).map((row) => ({
      ...row,
      ...(then && { before: then.get(row.name) ?? 0 }),
    })),
    statements: rows.map(referenced),
    statementCount: total,
  };
}
