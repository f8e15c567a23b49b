import {
  NOBODY_NAMED,
  QUOTED_SOURCE_KINDS,
  type Attribution,
  type QuotedSourceKind,
  type Span,
} from '../../core/domain/attribution.ts';
import type { QuotedSourceRow, Statement } from '../../core/domain/library-article.ts';
import type { StatementFilter } from '../../core/domain/quoted-source.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Page } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { publishedAt } from './article-list.ts';
import { EXACT_WALL, exactTime } from './exact-time.ts';
import { excerptAround } from './excerpt.ts';
import type { FindQuery } from './selection-sql.ts';
import { statementSql, STATEMENT_TABLES } from './statement-sql.ts';

export type Statements = {
  quotedSources(
    selection: Selection,
    filter: StatementFilter,
  ): Result<readonly QuotedSourceRow[], QueryError>;
  list(
    selection: Selection,
    filter: StatementFilter,
    page: Page,
  ): Result<{ readonly total: number; readonly rows: readonly Statement[] }, QueryError>;
};

/** Columns: article, position, quoted source, spans, wall, granule, outlet, headline, standfirst, body. */
function statementOf(row: Row): Statement {
  const attribution = JSON.parse(textAt(row, 3)) as Attribution;
  const texts = {
    headline: maybeTextAt(row, 7),
    standfirst: maybeTextAt(row, 8),
    body: textAt(row, 9),
  };
  const { source, cue, content, kind, form, field, stance, quotedSource, addressee } = attribution;
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

/** How often each kind was told of the source, in the order of QUOTED_SOURCE_KINDS. */
const KIND_COUNTS = QUOTED_SOURCE_KINDS.map((kind) => `sum(quoted_kind = '${kind}')`).join(', ');
const FIRST_KIND = 8;

/** Articles may differ about what a source is: the kind most of its statements give, the first of equals. */
function kindAt(row: Row): QuotedSourceKind {
  const counts = QUOTED_SOURCE_KINDS.map((_, index) => maybeNumberAt(row, FIRST_KIND + index) ?? 0);
  return QUOTED_SOURCE_KINDS[counts.indexOf(Math.max(...counts))] ?? 'unknown';
}

/** Articles may tell different countries, and then none is shown here; the detail of the source lists them. */
function soleCountryAt(row: Row): string | undefined {
  const first = maybeTextAt(row, 6);
  return first === maybeTextAt(row, 7) ? first : undefined;
}

export function statements(connection: Connection, find: FindQuery): Statements {
  return {
    quotedSources: (selection, filter) => {
      const condition = statementSql(selection, filter, find);
      if (!condition.ok) return condition;
      const { sql, parameters } = condition.value;
      const rows = connection.rows(
        `SELECT quoted_source.name, count(*), count(DISTINCT attribution.article_id),
           min(${EXACT_WALL}), max(${EXACT_WALL}), sum(words), min(country), max(country), ${KIND_COUNTS}
         FROM ${STATEMENT_TABLES} WHERE ${sql}
         GROUP BY quoted_source.id ORDER BY count(*) DESC, quoted_source.name`,
        ...parameters,
      );
      return ok(
        rows.map((row) =>
          given({
            name: textAt(row, 0),
            kind: kindAt(row),
            statements: numberAt(row, 1),
            articles: numberAt(row, 2),
            firstQuoted: exactTime(maybeNumberAt(row, 3)),
            lastQuoted: exactTime(maybeNumberAt(row, 4)),
            words: numberAt(row, 5),
            country: soleCountryAt(row),
          }),
        ),
      );
    },
    list: (selection, filter, page) => {
      const condition = statementSql(selection, filter, find);
      if (!condition.ok) return condition;
      const { sql: where, parameters } = condition.value;
      const total = connection.row(`SELECT count(*) FROM ${STATEMENT_TABLES} WHERE ${where}`, ...parameters);
      const rows = connection.rows(
        `SELECT article.id, attribution.position, quoted_source.name, spans, wall, granule, outlet.name, headline,
           standfirst, body
         FROM ${STATEMENT_TABLES} JOIN article_text ON article_text.id = article.id
         LEFT JOIN outlet ON outlet.id = article.outlet_id
         WHERE ${where} ORDER BY wall DESC, granule DESC, article.id DESC, attribution.position LIMIT ? OFFSET ?`,
        ...parameters,
        page.limit,
        page.offset,
      );
      return ok({ total: total === undefined ? 0 : numberAt(total, 0), rows: rows.map(statementOf) });
    },
  };
}
