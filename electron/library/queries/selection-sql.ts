import type { Filter, FilterField, Selection, TimeRange } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { assertNever, ok, type Result } from '../../core/result.ts';
import type { Parameter } from '../sql/connection.ts';
import { numberOfKind } from './quoted-kinds.ts';
import { dayOf, wallOf } from '../wall-clock.ts';

/** A condition on the row `article`, and what its question marks stand for. */
export type Condition = { readonly sql: string; readonly parameters: readonly Parameter[] };

/** Finds the articles a query is true of; they stand in the table `found` under the number returned. */
export type FindQuery = (query: string) => Result<number, QueryError>;

/** Ids of the articles that have one of the values of a field, as filters write them; null stands for none given. */
export type ArticlesWith = (field: FilterField, values: readonly (string | null)[]) => readonly number[];

/** What is asked beside the tables: answers to queries, and what is chosen in memory. */
export type Lookups = { readonly find: FindQuery; readonly articlesWith: ArticlesWith };

/** Fields whose values lead to articles in memory alone. */
type FieldInMemory = 'quoted-source' | 'quoted-kind';
type FieldInTables = Exclude<FilterField, FieldInMemory>;

function isInMemory(field: FilterField): field is FieldInMemory {
  return field === 'quoted-source' || field === 'quoted-kind';
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** The table of names behind a field whose filters are written with the name itself. */
const NAMED = {
  outlet: 'outlet',
  origin: 'origin',
  language: 'language',
  format: 'format',
  tag: 'tag',
} as const;

function isNamed(field: FilterField): field is keyof typeof NAMED {
  return Object.hasOwn(NAMED, field);
}

/** Selects, in one column, the ids of the field's values as filters write them: by name, or the id as text. */
export function idsOfValues(field: FilterField, values: readonly string[]): Condition {
  if (field === 'quoted-source') return quotedSourceIds(values);
  if (field === 'quoted-kind') return oneOfNumbers(values.flatMap((value) => numberOfKind(value) ?? []));
  if (isNamed(field)) {
    return { sql: `SELECT id FROM ${NAMED[field]} WHERE name IN (${marks(values)})`, parameters: values };
  }
  // Text that is no number names nothing, and finds nothing.
  return oneOfNumbers(values.map(Number).filter(Number.isInteger));
}

function oneOfNumbers(numbers: readonly number[]): Condition {
  const rows = numbers.map(() => '(?)').join(', ');
  return { sql: numbers.length === 0 ? 'SELECT 0 WHERE 0' : `VALUES ${rows}`, parameters: numbers };
}

/** Those of a column that are among the ids. */
export function among(column: string, { sql, parameters }: Condition): Condition {
  return { sql: `${column} IN (${sql})`, parameters };
}

/** Those that go by one of the names now; a name that was merged into another finds what is filed there. */
export function quotedSourceIds(values: readonly string[]): Condition {
  const some = marks(values);
  return {
    sql: `SELECT id FROM quoted_source WHERE name IN (${some})
      UNION SELECT quoted_source_id FROM quoted_name WHERE name IN (${some}) AND name NOT IN (
        SELECT quoted_source.name FROM quoted_source JOIN quoted_name ON quoted_source_id = quoted_source.id
        WHERE quoted_source.name IN (${some}))`,
    parameters: [...values, ...values, ...values],
  };
}

/** Articles for which the field has one of the values. */
function oneOf(field: FieldInTables, values: readonly string[]): Condition {
  const ids = idsOfValues(field, values);
  switch (field) {
    case 'outlet':
      return among('article.outlet_id', ids);
    case 'origin':
      return among('article.origin_id', ids);
    case 'language':
      return among('article.language_id', ids);
    case 'format':
      return among('article.format_id', ids);
    case 'story':
      return among('article.story_id', ids);
    case 'duplicate-group':
      return among('article.duplicate_group', ids);
    case 'watch':
      return among('article.watch_id', ids);
    case 'topic':
      return linked('article_topic', among('topic_id', ids));
    case 'tag':
      return linked('article_tag', among('tag_id', ids));
    default:
      return assertNever(field);
  }
}

function linked(table: string, { sql, parameters }: Condition): Condition {
  return { sql: `article.id IN (SELECT article_id FROM ${table} WHERE ${sql})`, parameters };
}

/** Articles that do not give the field. */
function notGiven(field: FieldInTables): string {
  switch (field) {
    case 'outlet':
      return 'article.outlet_id IS NULL';
    case 'origin':
      return 'article.origin_id IS NULL';
    case 'language':
      return 'article.language_id IS NULL';
    case 'format':
      return 'article.format_id IS NULL';
    case 'watch':
      return 'article.watch_id IS NULL';
    case 'topic':
      return 'NOT EXISTS (SELECT 1 FROM article_topic WHERE article_id = article.id)';
    case 'tag':
      return 'NOT EXISTS (SELECT 1 FROM article_tag WHERE article_id = article.id)';
    case 'story':
    case 'duplicate-group':
      return '0';
    default:
      return assertNever(field);
  }
}

/** Several chips of one field widen the selection, so they are one condition. */
function fieldCondition(
  field: FilterField,
  filters: readonly Filter[],
  exclude: boolean,
  known: ArticlesWith,
): Condition {
  if (isInMemory(field)) {
    const ids = known(
      field,
      filters.map(({ value }) => value),
    );
    return {
      sql: `article.id ${exclude ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(?))`,
      parameters: [JSON.stringify(ids)],
    };
  }
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

function filterConditions(filters: readonly Filter[], known: ArticlesWith): readonly Condition[] {
  const byField = new Map<string, Filter[]>();
  for (const filter of filters) {
    const key = `${filter.field} ${filter.exclude}`;
    byField.set(key, [...(byField.get(key) ?? []), filter]);
  }
  return [...byField.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [fieldCondition(first.field, group, first.exclude, known)];
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
export function selectionSql(
  selection: Selection,
  { find, articlesWith }: Lookups,
): Result<Condition, QueryError> {
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
  return ok(allOf([...conditions, ...filterConditions(selection.filters, articlesWith)]));
}
