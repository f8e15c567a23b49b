import type { Attribution, Span } from '../../core/domain/attribution.ts';
import type { QuotedSourceRow, Statement } from '../../core/domain/library-article.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Page } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { printWall } from '../wall-clock.ts';
import { publishedAt } from './article-list.ts';
import { excerptAround } from './excerpt.ts';
import { selectionSql, type FindQuery } from './selection-sql.ts';

export type Statements = {
  quotedSources(selection: Selection): Result<readonly QuotedSourceRow[], QueryError>;
  list(
    selection: Selection,
    quotedSource: string | undefined,
    page: Page,
  ): Result<{ readonly total: number; readonly rows: readonly Statement[] }, QueryError>;
};

const TABLES = `
  attribution
  JOIN quoted_source ON quoted_source.id = attribution.quoted_source_id
  JOIN article ON article.id = attribution.article_id`;

/** Columns: article, position, quoted source, spans, wall, granule, outlet, headline, standfirst, body. */
function statementOf(row: Row): Statement {
  const attribution = JSON.parse(textAt(row, 3)) as Attribution;
  const texts = {
    headline: maybeTextAt(row, 7),
    standfirst: maybeTextAt(row, 8),
    body: textAt(row, 9),
  };
  const { source, cue, content, kind, form, field } = attribution;
  const excerpt = excerptAround(texts[field] ?? '', [...source, ...cue, ...content]);
  const within = (spans: readonly Span[]): readonly Span[] =>
    spans.map(([start, end]): Span => [start - excerpt.start, end - excerpt.start]);
  return given({
    articleId: numberAt(row, 0),
    position: numberAt(row, 1),
    quotedSource: textAt(row, 2),
    kind,
    form,
    published: publishedAt(row, 4),
    outlet: maybeTextAt(row, 6),
    headline: texts.headline,
    excerpt: excerpt.text,
    source: within(source),
    cue: within(cue),
    content: within(content),
  });
}

/** A published time that an aggregate picked, with the exactness of the article it belongs to. */
function quotedAt(row: Row, column: number): string | undefined {
  const [wall, granule] = [maybeNumberAt(row, column), maybeNumberAt(row, column + 1)];
  return wall === undefined || granule === undefined ? undefined : printWall({ wall, granule });
}

export function statements(connection: Connection, find: FindQuery): Statements {
  return {
    quotedSources: (selection) => {
      const condition = selectionSql(selection, find);
      if (!condition.ok) return condition;
      const { sql, parameters } = condition.value;
      // Within one (wall, granule) pair the more exact of two equal times is no different day: any will do.
      const rows = connection.rows(
        `SELECT quoted_source.name,
           count(*), count(DISTINCT attribution.article_id),
           min(wall), (min(wall * 8 + granule) % 8 + 8) % 8, max(wall), (max(wall * 8 + granule) % 8 + 8) % 8,
           group_concat(DISTINCT quoted_kind)
         FROM ${TABLES} WHERE ${sql}
         GROUP BY quoted_source.id ORDER BY count(*) DESC, quoted_source.name`,
        ...parameters,
      );
      return ok(
        rows.map((row) =>
          given({
            name: textAt(row, 0),
            kind: maybeTextAt(row, 7) ?? 'unknown',
            statements: numberAt(row, 1),
            articles: numberAt(row, 2),
            firstQuoted: quotedAt(row, 3),
            lastQuoted: quotedAt(row, 5),
          }),
        ),
      );
    },
    list: (selection, quotedSource, page) => {
      const condition = selectionSql(selection, find);
      if (!condition.ok) return condition;
      const { sql, parameters } = condition.value;
      const named = quotedSource === undefined ? [] : [quotedSource];
      const where = quotedSource === undefined ? sql : `quoted_source.name = ? AND ${sql}`;
      const total = connection.row(`SELECT count(*) FROM ${TABLES} WHERE ${where}`, ...named, ...parameters);
      const rows = connection.rows(
        `SELECT article.id, attribution.position, quoted_source.name, spans, wall, granule, outlet.name, headline,
           standfirst, body
         FROM ${TABLES} JOIN article_text ON article_text.id = article.id
         LEFT JOIN outlet ON outlet.id = article.outlet_id
         WHERE ${where} ORDER BY wall DESC, granule DESC, article.id DESC, attribution.position LIMIT ? OFFSET ?`,
        ...named,
        ...parameters,
        page.limit,
        page.offset,
      );
      return ok({ total: total === undefined ? 0 : numberAt(total, 0), rows: rows.map(statementOf) });
    },
  };
}
