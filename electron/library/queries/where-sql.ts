import { daySeconds } from '../../core/query/day-seconds.ts';
import type { Plan } from '../../core/query/plan-query.ts';
import type { Mark, NameField } from '../../core/query/query.ts';
import type { IndexName, Where } from '../../core/query/where.ts';
import { assertNever } from '../../core/result.ts';
import type { NamedIds } from './named-ids.ts';
import { allOf, type Condition } from './selection-sql.ts';

const INDEXES: Readonly<Record<IndexName, string>> = {
  words: 'article.id IN (SELECT docid FROM article_words WHERE article_words MATCH ?)',
  particulars: 'article.id IN (SELECT docid FROM article_particulars WHERE article_particulars MATCH ?)',
};

const NAMED: Readonly<Record<NameField, string>> = {
  outlet: 'article.outlet_id IN (SELECT value FROM json_each(?))',
  origin: 'article.origin_id IN (SELECT value FROM json_each(?))',
  tag: `article.id IN (
    SELECT article_id FROM article_tag WHERE tag_id IN (SELECT value FROM json_each(?)))`,
  note: 'article.id IN (SELECT article_id FROM note WHERE id IN (SELECT value FROM json_each(?)))',
};

const MARKED: Readonly<Record<Mark, string>> = {
  tag: 'article.id IN (SELECT article_id FROM article_tag)',
  note: 'article.id IN (SELECT article_id FROM note WHERE name IS NOT NULL)',
  highlight: 'article.id IN (SELECT article_id FROM note WHERE highlight IS NOT NULL)',
};

const OF_LANGUAGE = `article.language_id IN (
  SELECT id FROM language WHERE lower(name) = ? OR substr(lower(name), 1, length(?) + 1) = ? || '-')`;

function dated(where: Where & { kind: 'date' }): Condition {
  const conditions: Condition[] = [{ sql: 'article.wall IS NOT NULL', parameters: [] }];
  if (where.from !== undefined)
    conditions.push({ sql: 'article.wall >= ?', parameters: [daySeconds(where.from)] });
  if (where.to !== undefined)
    conditions.push({ sql: 'article.wall < ?', parameters: [daySeconds(where.to)] });
  return allOf(conditions);
}

/** What the indexes say of a query, as a condition on `article` that is never NULL where it is turned round. */
export function whereSql(where: Where, named: NamedIds): Condition {
  switch (where.kind) {
    case 'all':
      return { sql: '1', parameters: [] };
    case 'none':
      return { sql: '0', parameters: [] };
    case 'match':
      return { sql: INDEXES[where.index], parameters: [where.expression] };
    case 'named':
      return {
        sql: NAMED[where.field],
        parameters: [JSON.stringify(named(where.field, where.words))],
      };
    case 'marked':
      return { sql: MARKED[where.with], parameters: [] };
    case 'date':
      return dated(where);
    case 'language':
      return { sql: OF_LANGUAGE, parameters: [where.code, where.code, where.code] };
    case 'and':
    case 'or': {
      const parts = where.parts.map((part) => whereSql(part, named));
      return {
        sql: `(${parts.map(({ sql }) => sql).join(where.kind === 'and' ? ' AND ' : ' OR ')})`,
        parameters: parts.flatMap(({ parameters }) => parameters),
      };
    }
    case 'not': {
      const { sql, parameters } = whereSql(where.part, named);
      // An article without an outlet is not of that outlet: IS NOT TRUE where NOT would leave NULL.
      return { sql: `(${sql}) IS NOT TRUE`, parameters };
    }
    default:
      return assertNever(where);
  }
}

/** The ids of the articles a plan narrows a query down to. */
export function candidatesSql({ where }: Plan, named: NamedIds): Condition {
  if (where.kind === 'match' && where.index === 'words') {
    return {
      sql: 'SELECT docid AS id FROM article_words WHERE article_words MATCH ?',
      parameters: [where.expression],
    };
  }
  const { sql, parameters } = whereSql(where, named);
  return { sql: `SELECT id FROM article WHERE ${sql}`, parameters };
}
