import type { Statement } from '../domain/library-article.ts';
import type { ReportSpec } from '../domain/report.ts';
import { MOST_COMPARED, type ToldStatement } from '../domain/signals.ts';
import type { Slices } from '../ports.ts';
import { saidInOrder } from '../signals/said.ts';
import { tellHistory } from '../signals/statement-history.ts';
import type { ClipBook } from './clip-book.ts';
import { must } from './counted-set.ts';
import { subjectOf } from './dossier.ts';
import type { RecordedStatement, StatementRecord } from './model.ts';
import type { ReportReader } from './report-reader.ts';
import { referenced } from './voices.ts';

/** A record is to be read through: of somebody quoted more often, a stretch of time must be chosen. */
const MOST_STATEMENTS = 5_000;

const alone = (statement: Statement): ToldStatement => ({ statement, repeats: [] });

/** Everything one quoted source said in the selection, oldest first; undefined when no quoted source was chosen. */
export function* statementRecord(
  spec: ReportSpec,
  book: ClipBook,
  library: ReportReader,
): Slices<StatementRecord | undefined> {
  const quotedSource = subjectOf(spec, 'quoted-source');
  if (quotedSource === undefined) return undefined;
  const page = { offset: 0, limit: MOST_STATEMENTS };
  const { rows, total } = must(library.statements(spec.selection, { quotedSource }, page, 'oldest'));
  const isFolded = rows.length <= MOST_COMPARED;
  const told = isFolded ? yield* tellHistory(yield* saidInOrder(rows)) : rows.map(alone);
  const known = library.quotedSource(quotedSource);
  book.of(told.map(({ statement }) => statement.articleId));
  return {
    quotedSource,
    ...(known && { kind: known.kind }),
    aliases: known?.aliases.map(({ name }) => name).filter((name) => name !== quotedSource) ?? [],
    roles: known?.roles.map(({ role }) => role) ?? [],
    statements: told.map(({ statement, repeats, differs }): RecordedStatement => {
      const earlier = differs && told[differs.from];
      return {
        ...referenced(statement),
        clip: book.get(statement.articleId),
        repeats: repeats.map(referenced),
        ...(differs &&
          earlier && {
            differs: {
              from: referenced(earlier.statement).reference,
              difference: differs.difference,
            },
          }),
      };
    }),
    total,
    read: rows.length,
    isFolded,
  };
}
