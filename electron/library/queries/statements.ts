import type { Attribution, QuotedSourceKind, Span } from '../../core/domain/attribution.ts';
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

/** Statements are found by their articles: an index of their own would cost more than it saves. */
const OF_ONE_SOURCE = `quoted_source.name = ? AND attribution.article_id IN (
  SELECT article_id FROM article_quotes WHERE quoted_source_id = (SELECT id FROM quoted_source WHERE name = ?))`;

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

/** Time and exactness in one number, so that an aggregate picks both of the same article. */
const EXACT_WALL = 'wall * 8 + granule';

function exactTime(exactWall: number | undefined): string | undefined {
  if (exactWall === undefined) return undefined;
  const wall = Math.floor(exactWall / 8);
  return printWall({ wall, granule: exactWall - wall * 8 });
}

const KINDS: readonly QuotedSourceKind[] = ['person', 'body', 'group', 'document', 'media', 'unknown'];
/** How often each kind was told of the source, in the order of KINDS. */
const KIND_COUNTS = KINDS.map((kind) => `sum(quoted_kind = '${kind}')`).join(', ');
const FIRST_KIND = 5;

/** Articles may differ about what a source is: the kind most of its statements give, the first of equals. */
function kindAt(row: Row): QuotedSourceKind {
  const counts = KINDS.map((_, index) => maybeNumberAt(row, FIRST_KIND + index) ?? 0);
  return KINDS[counts.indexOf(Math.max(...counts))] ?? 'unknown';
}

export function statements(connection: Connection, find: FindQuery): Statements {
  return {
    quotedSources: (selection) => {
      const condition = selectionSql(selection, find);
      if (!condition.ok) return condition;
      const { sql, parameters } = condition.value;
      const rows = connection.rows(
        `SELECT quoted_source.name, count(*), count(DISTINCT attribution.article_id),
           min(${EXACT_WALL}), max(${EXACT_WALL}), ${KIND_COUNTS}
         FROM ${TABLES} WHERE ${sql}
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
          }),
        ),
      );
    },
    list: (selection, quotedSource, page) => {
      const condition = selectionSql(selection, find);
      if (!condition.ok) return condition;
      const { sql, parameters } = condition.value;
      const named = quotedSource === undefined ? [] : [quotedSource, quotedSource];
      const where = quotedSource === undefined ? sql : `${OF_ONE_SOURCE} AND ${sql}`;
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
