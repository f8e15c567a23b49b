import type { Filter, FilterField, Selection, TimeRange } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { assertNever, ok, type Result } from '../../core/result.ts';
import type { Parameter } from '../sql/connection.ts';
import { dayOf, wallOf } from '../wall-clock.ts';

/** A condition on the row `article`, and what its question marks stand for. */
export type Condition = { readonly sql: string; readonly parameters: readonly Parameter[] };

/** Finds the articles a query is true of; they stand in the table `found` under the number returned. */
export type FindQuery = (query: string) => Result<number, QueryError>;

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

function named(table: string, column: string, names: readonly string[]): Condition {
  return {
    sql: `${column} IN (SELECT id FROM ${table} WHERE name IN (${marks(names)}))`,
    parameters: names,
  };
}

function numbered(column: string, ids: readonly string[]): Condition {
  // Text that is no number names nothing, and finds nothing.
  const numbers = ids.map(Number).filter(Number.isInteger);
  return { sql: `${column} IN (${marks(numbers)})`, parameters: numbers };
}

/** Articles for which the field has one of the values. */
function oneOf(field: FilterField, values: readonly string[]): Condition {
  switch (field) {
    case 'outlet':
      return named('outlet', 'article.outlet_id', values);
    case 'origin':
      return named('origin', 'article.origin_id', values);
    case 'language':
      return named('language', 'article.language_id', values);
    case 'story':
      return numbered('article.story_id', values);
    case 'duplicate-group':
      return numbered('article.duplicate_group', values);
    case 'watch':
      return numbered('article.watch_id', values);
    case 'topic': {
      const { sql, parameters } = numbered('topic_id', values);
      return { sql: `article.id IN (SELECT article_id FROM article_topic WHERE ${sql})`, parameters };
    }
    case 'quoted-source': {
      const { sql, parameters } = named('quoted_source', 'quoted_source_id', values);
      return { sql: `article.id IN (SELECT article_id FROM article_quotes WHERE ${sql})`, parameters };
    }
    default:
      return assertNever(field);
  }
}

/** Articles that do not give the field. */
export function notGiven(field: FilterField): string {
  switch (field) {
    case 'outlet':
      return 'article.outlet_id IS NULL';
    case 'origin':
      return 'article.origin_id IS NULL';
    case 'language':
      return 'article.language_id IS NULL';
    case 'watch':
      return 'article.watch_id IS NULL';
    case 'topic':
      return 'NOT EXISTS (SELECT 1 FROM article_topic WHERE article_id = article.id)';
    case 'quoted-source':
      return 'NOT EXISTS (SELECT 1 FROM article_quotes WHERE article_id = article.id)';
    case 'story':
    case 'duplicate-group':
      return '0';
    default:
      return assertNever(field);
  }
}

/** Several chips of one field widen the selection, so they are one condition. */
function fieldCondition(field: FilterField, filters: readonly Filter[], exclude: boolean): Condition {
  const values = filters.flatMap(({ value }) => value ?? []);
  const parts: Condition[] = [];
  if (values.length > 0) parts.push(oneOf(field, values));
  if (filters.some(({ value }) => value === null)) parts.push({ sql: notGiven(field), parameters: [] });
  const sql = parts.map((part) => part.sql).join(' OR ');
  return {
    // An unknown outlet is not among the excluded ones: IS NOT TRUE where NOT would leave NULL.
    sql: exclude ? `(${sql}) IS NOT TRUE` : `(${sql})`,
    parameters: parts.flatMap((part) => part.parameters),
  };
}

function filterConditions(filters: readonly Filter[]): readonly Condition[] {
  const byField = new Map<string, Filter[]>();
  for (const filter of filters) {
    const key = `${filter.field} ${filter.exclude}`;
    byField.set(key, [...(byField.get(key) ?? []), filter]);
  }
  return [...byField.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [fieldCondition(first.field, group, first.exclude)];
  });
}

/** Articles published in the range. Days are named as well, so that counts by day can use their indexes. */
export function rangeCondition({ from, to }: TimeRange): Condition {
  const [first, last] = [wallOf(from), wallOf(to)];
  if (first === undefined || last === undefined) return { sql: '0', parameters: [] };
  return {
    sql: 'article.wall >= ? AND article.wall < ? AND article.day BETWEEN ? AND ?',
    parameters: [first, last, dayOf(first), dayOf(last)],
  };
}

/** All conditions of a list at once; none means every article. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: '1', parameters: [] };
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** The selection as a condition on `article`: the one place where it becomes SQL. */
export function selectionSql(selection: Selection, find: FindQuery): Result<Condition, QueryError> {
  const conditions: Condition[] = [];
  if (selection.query !== undefined && selection.query.trim() !== '') {
    const found = find(selection.query);
    if (!found.ok) return found;
    conditions.push({
      sql: 'article.id IN (SELECT article_id FROM found WHERE query_id = ?)',
      parameters: [found.value],
    });
  }
  if (selection.range !== undefined) conditions.push(rangeCondition(selection.range));
  return ok(allOf([...conditions, ...filterConditions(selection.filters)]));
}
