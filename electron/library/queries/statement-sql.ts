import type { StatementFilter } from '../../core/domain/quoted-source.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { ok, type Result } from '../../core/result.ts';
import {
  allOf,
  among,
  quotedSourceIds,
  selectionSql,
  type Condition,
  type FindQuery,
} from './selection-sql.ts';
import type { StatementsAbout } from './statements-about.ts';

/** The row `attribution` with the article it stands in, and with its quoted source where it has one. */
export const STATEMENT_TABLES = `
  attribution
  JOIN article ON article.id = attribution.article_id
  LEFT JOIN quoted_source ON quoted_source.id = attribution.quoted_source_id`;

/** The statements of a JSON list of pairs, article and position. */
export const AMONG_REFS = `(attribution.article_id, attribution.position) IN (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))`;

/** What nobody is named for is listed only when it is asked for by its form. */
const HAS_QUOTED_SOURCE: Condition = { sql: 'attribution.quoted_source_id IS NOT NULL', parameters: [] };

/** The statements asked for, as a condition on STATEMENT_TABLES: the one place where the filter becomes SQL. */
export function statementSql(
  selection: Selection,
  filter: StatementFilter,
  find: FindQuery,
  about: StatementsAbout,
): Result<Condition, QueryError> {
  const articles = selectionSql(selection, find);
  if (!articles.ok) return articles;
  const { quotedSource, sourceKind, form, manner, stance = 'reporting' } = filter;
  const conditions: Condition[] = [];
  if (quotedSource !== undefined)
    conditions.push(among('attribution.quoted_source_id', quotedSourceIds([quotedSource])));
  if (filter.quotedSources !== undefined && quotedSource === undefined)
    conditions.push(among('attribution.quoted_source_id', quotedSourceIds(filter.quotedSources)));
  if (filter.about !== undefined)
    conditions.push({ sql: AMONG_REFS, parameters: [JSON.stringify(about(filter.about))] });
  if (form === undefined) conditions.push(HAS_QUOTED_SOURCE);
  else if (form !== 'any') conditions.push({ sql: 'attribution.form = ?', parameters: [form] });
  if (sourceKind !== undefined)
    conditions.push({ sql: 'attribution.quoted_kind = ?', parameters: [sourceKind] });
  if (manner !== undefined) conditions.push({ sql: 'attribution.manner = ?', parameters: [manner] });
  if (stance !== 'any') conditions.push({ sql: 'attribution.stance = ?', parameters: [stance] });
  return ok(allOf([...conditions, articles.value]));
}
