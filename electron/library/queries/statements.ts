import { NOBODY_NAMED, type Attribution, type Span } from '../../core/domain/attribution.ts';
import type { Statement } from '../../core/domain/library-article.ts';
import type { StatementFilter } from '../../core/domain/quoted-source.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { StatementPlace } from '../../core/filing.ts';
import type { Page, Slices } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { publishedAt } from './article-list.ts';
import { excerptAround } from './excerpt.ts';
import { statementRefs, type StatementOrder } from './statement-refs.ts';
import { AMONG_REFS, STATEMENT_TABLES } from './statement-sql.ts';
import type { StatementsChosen } from './statements-chosen.ts';

export type Statements = {
  list(
    selection: Selection,
    filter: StatementFilter,
    page: Page,
    order?: StatementOrder,
  ): Result<{ readonly total: number; readonly rows: readonly Statement[] }, QueryError>;
  /** The newest of them, so many at most, read a few at a time. */
  inSlices(
    selection: Selection,
    filter: StatementFilter,
    most: number,
  ): Slices<Result<{ readonly total: number; readonly rows: readonly Statement[] }, QueryError>>;
  /** These statements by article and position, in this order; those that are gone are left out. */
  at(refs: readonly StatementPlace[]): readonly Statement[];
};

/** Columns: article, position, quoted source, spans, wall, granule, outlet, headline, standfirst, body. */
function statementOf(row: Row): Statement {
  const attribution = JSON.parse(textAt(row, 3)) as Attribution;
  const texts = {
    headline: maybeTextAt(row, 7),
    standfirst: maybeTextAt(row, 8),
    body: textAt(row, 9),
  };
  const { source, cue, content, kind, form, field, stance, quotedSource, addressee, confidence } =
    attribution;
  const excerpt = excerptAround(texts[field] ?? '', [...source, ...cue, ...content]);
  const within = (spans: readonly Span[]): readonly Span[] =>
    spans.map(([start, end]): Span => [start - excerpt.start, end - excerpt.start]);
  return given({
    articleId: numberAt(row, 0),
    position: numberAt(row, 1),
    quotedSource: maybeTextAt(row, 2) ?? NOBODY_NAMED,
    kind,
    form,
    stance,
    confidence,
    role: quotedSource?.role,
    addressee,
    published: publishedAt(row, 4),
    outlet: maybeTextAt(row, 6),
    headline: texts.headline,
    excerpt: excerpt.text,
    source: within(source),
    cue: within(cue),
    content: within(content),
  });
}

const ROWS = `
  SELECT article.id, attribution.position, quoted_source.name, spans, wall, granule, outlet.name, headline,
    standfirst, body
  FROM ${STATEMENT_TABLES} JOIN article_text ON article_text.id = article.id
  LEFT JOIN outlet ON outlet.id = article.outlet_id`;

/** Each is read with its whole text. */
const ROWS_A_SLICE = 100;

/** Chosen and put in order in memory; the rows of one page alone are read. */
export function statements(connection: Connection, chosen: StatementsChosen): Statements {
  const at = (refs: readonly StatementPlace[]): readonly Statement[] => {
    const asked = JSON.stringify(refs.map(({ articleId, position }) => [articleId, position]));
    const rows = new Map<string, Statement>();
    for (const row of connection.rows(`${ROWS} WHERE ${AMONG_REFS}`, asked)) {
      const statement = statementOf(row);
      rows.set(`${statement.articleId} ${statement.position}`, statement);
    }
    return refs.flatMap(({ articleId, position }) => rows.get(`${articleId} ${position}`) ?? []);
  };
  return {
    list: (selection, filter, page, order = 'newest') => {
      const found = chosen(selection, filter);
      if (!found.ok) return found;
      const { total, first } = statementRefs(found.value, order, page);
      return ok({ total, rows: at(first) });
    },
    *inSlices(selection, filter, most) {
      const found = chosen(selection, filter);
      if (!found.ok) return found;
      yield;
      const { total, first } = statementRefs(found.value, 'newest', { offset: 0, limit: most });
      const rows: Statement[] = [];
      for (let from = 0; from < first.length; from += ROWS_A_SLICE) {
        yield;
        rows.push(...at(first.slice(from, from + ROWS_A_SLICE)));
      }
      return ok({ total, rows });
    },
    at,
  };
}
