import {
  QUOTED_SOURCE_KINDS,
  type AttributionForm,
  type QuotedSourceKind,
} from '../../core/domain/attribution.ts';
import type { QuotedSourceDetail } from '../../core/domain/quoted-source.ts';
import type { StatementCount } from '../../core/domain/statement-correction.ts';
import type { StatementPoint } from '../../core/domain/statement-count.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import type { QuotedSources } from '../tables/quoted-sources.ts';
import { publishedAt } from './article-list.ts';
import { EXACT_WALL, exactTime } from './exact-time.ts';
import type { StatementsAbout } from './statements-about.ts';

export type QuotedSourceDetails = {
  get(name: string): QuotedSourceDetail | undefined;
  /** What is reported of the one that goes by this name now; nothing when none does. */
  count(name: string): StatementCount;
};

const WHERE_REPORTED = `quoted_source_id = ? AND stance = 'reporting'`;
const POINT = `
  SELECT article_id, position, wall, granule, outlet.name FROM attribution
  JOIN article ON article.id = article_id LEFT JOIN outlet ON outlet.id = outlet_id
  WHERE ${WHERE_REPORTED} AND wall IS NOT NULL`;
const FIRST = `${POINT} ORDER BY wall, granule, article_id, position LIMIT 1`;
const LAST = `${POINT} ORDER BY wall DESC, granule DESC, article_id, position LIMIT 1`;

/** What the library knows of one quoted source; counts are of reported statements, attitudes are told apart. */
export function quotedSourceDetails(
  connection: Connection,
  quoted: QuotedSources,
  about: StatementsAbout,
): QuotedSourceDetails {
  const point = (sql: string, id: number): StatementPoint | undefined => {
    const row = connection.row(sql, id);
    return (
      row &&
      given({
        articleId: numberAt(row, 0),
        position: numberAt(row, 1),
        published: publishedAt(row, 2),
        outlet: maybeTextAt(row, 4),
      })
    );
  };
  const countOf = (id: number): StatementCount => {
    const row = connection.row(
      `SELECT count(*), count(DISTINCT article_id) FROM attribution WHERE ${WHERE_REPORTED}`,
      id,
    );
    return { statements: row ? numberAt(row, 0) : 0, articles: row ? numberAt(row, 1) : 0 };
  };
  const kindOf = (id: number): QuotedSourceKind => {
    const rows = connection.rows(
      'SELECT quoted_kind, count(*) FROM attribution WHERE quoted_source_id = ? GROUP BY quoted_kind',
      id,
    );
    const counts = new Map(rows.map((row) => [row[0], numberAt(row, 1)]));
    const most = Math.max(0, ...counts.values());
    return QUOTED_SOURCE_KINDS.find((kind) => most > 0 && counts.get(kind) === most) ?? 'unknown';
  };
  const find = (asked: string): Row | undefined => findQuotedSource(connection, asked);
  return {
    count: (name) => {
      const row = connection.row('SELECT id FROM quoted_source WHERE name = ?', name);
      return row === undefined ? { statements: 0, articles: 0 } : countOf(numberAt(row, 0));
    },
    get: (asked) => {
      const row = find(asked);
      if (row === undefined) return undefined;
      const [id, name] = [numberAt(row, 0), textAt(row, 1)];
      const aliases = connection
        .rows(
          `SELECT quoted_name.name, count(attribution.article_id) AS statements FROM quoted_name
           LEFT JOIN attribution ON attribution.quoted_source_id = quoted_name.quoted_source_id
             AND quoted_name_id = quoted_name.id AND stance = 'reporting'
           WHERE quoted_name.quoted_source_id = ? GROUP BY quoted_name.id ORDER BY statements DESC, quoted_name.name`,
          id,
        )
        .map((alias) => ({ name: textAt(alias, 0), statements: numberAt(alias, 1) }));
      const roles = connection
        .rows(
          `SELECT role, min(${EXACT_WALL}), max(${EXACT_WALL})
           FROM attribution JOIN article ON article.id = article_id
           WHERE quoted_source_id = ? AND role IS NOT NULL GROUP BY role ORDER BY 2, role`,
          id,
        )
        .map((told) =>
          given({
            role: textAt(told, 0),
            first: exactTime(maybeNumberAt(told, 1)),
            last: exactTime(maybeNumberAt(told, 2)),
          }),
        );
      const countries = connection
        .rows(
          `SELECT country, count(*) FROM attribution WHERE quoted_source_id = ? AND country IS NOT NULL
           GROUP BY country ORDER BY count(*) DESC, country`,
          id,
        )
        .map((told) => ({ country: textAt(told, 0), statements: numberAt(told, 1) }));
      const corrected = quoted.rules().kindOf(name);
      const forms = connection
        .rows(
          `SELECT form, count(*) FROM attribution WHERE ${WHERE_REPORTED} GROUP BY form ORDER BY count(*) DESC, form`,
          id,
        )
        .map((told) => ({ form: textAt(told, 0) as AttributionForm, statements: numberAt(told, 1) }));
      const sums = connection.row(
        `SELECT coalesce(sum(words) FILTER (WHERE stance = 'reporting'), 0),
           count(*) FILTER (WHERE stance = 'attitude') FROM attribution WHERE quoted_source_id = ?`,
        id,
      );
      return given({
        name,
        kind: corrected ?? kindOf(id),
        isKindCorrected: corrected !== undefined,
        count: countOf(id),
        words: sums ? numberAt(sums, 0) : 0,
        attitudes: sums ? numberAt(sums, 1) : 0,
        about: about(name).length,
        forms,
        first: point(FIRST, id),
        last: point(LAST, id),
        countries,
        aliases,
        roles,
      });
    },
  };
}

/** The quoted source that goes by the name, or else the one an article's name is filed under. */
export function findQuotedSource(connection: Connection, asked: string): Row | undefined {
  return (
    connection.row(
      `SELECT id, name FROM quoted_source WHERE name = ?
         AND EXISTS (SELECT 1 FROM quoted_name WHERE quoted_source_id = quoted_source.id)`,
      asked,
    ) ??
    connection.row(
      `SELECT quoted_source.id, quoted_source.name FROM quoted_name
       JOIN quoted_source ON quoted_source.id = quoted_source_id WHERE quoted_name.name = ?`,
      asked,
    )
  );
}
