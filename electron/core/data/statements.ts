import type { DataRequest } from '../domain/data-export.ts';
import type { Statement } from '../domain/library-article.ts';
import { REPORTING_RULE } from '../domain/statement-shares.ts';
import type { TableColumn, Value } from '../domain/table.ts';
import type { QueryError } from '../domain/topic.ts';
import { statementWords } from '../domain/statement-words.ts';
import { referenced } from '../report/voices.ts';
import { ok, type Result } from '../result.ts';
import { aboutSelection } from './about.ts';
import type { CountedTable } from './counted-table.ts';
import { PAGE_ROWS, type DataReader } from './data-reader.ts';

type StatementsAsked = Extract<DataRequest, { list: 'statements' }>;

const COLUMNS: readonly TableColumn[] = [
  { title: 'No.', width: 10 },
  { title: 'Quoted source', width: 30 },
  { title: 'Role', width: 24 },
  { title: 'Kind', width: 10 },
  { title: 'Form', width: 12 },
  { title: 'Stance', width: 11 },
  { title: 'Confidence', width: 11 },
  { title: 'Words', width: 70 },
  { title: 'Sentence', width: 70 },
  { title: 'Addressee', width: 18 },
  { title: 'Published', width: 16, kind: 'moment' },
  { title: 'Outlet', width: 22 },
  { title: 'Headline', width: 60 },
  { title: 'Article', width: 8 },
];

function cells(statement: Statement): readonly Value[] {
  return [
    referenced(statement).reference,
    statement.quotedSource,
    statement.role,
    statement.kind,
    statement.form,
    statement.stance,
    Math.round(statement.confidence * 1_000) / 1_000,
    statementWords(statement),
    statement.excerpt,
    statement.addressee,
    statement.published,
    statement.outlet,
    statement.headline,
    statement.articleId,
  ];
}

/** Every statement of a list, with its sentence and its article. */
export function statementsTable(
  library: DataReader,
  asked: StatementsAsked,
): Result<CountedTable, QueryError> {
  const { selection, filter = {}, order = 'newest' } = asked;
  const first = library.statements(selection, filter, { offset: 0, limit: 1 }, order);
  if (!first.ok) return first;
  function* rows(): Generator<readonly Value[]> {
    for (let offset = 0; ; offset += PAGE_ROWS) {
      const page = library.statements(selection, filter, { offset, limit: PAGE_ROWS }, order);
      if (!page.ok) throw new Error(page.error.message);
      for (const statement of page.value.rows) yield cells(statement);
      if (page.value.rows.length < PAGE_ROWS) return;
    }
  }
  return ok({
    title: 'Statements',
    fileName: 'statements',
    columns: COLUMNS,
    rows: { [Symbol.iterator]: rows },
    rowCount: first.value.total,
    about: [
      ...aboutSelection(library, selection),
      ...Object.entries(filter).map(([field, value]) => ({
        label: 'Only',
        text: `${field}: ${Array.isArray(value) ? value.join('; ') : String(value)}`,
      })),
      { label: 'Statements', text: `${REPORTING_RULE} Found by rules, not checked by a person.` },
      { label: 'Confidence', text: 'how probable it is that a reader would agree, 0 to 1' },
    ],
  });
}
