import { meaningsOfHeader } from './header-names.ts';
import { isObject, unwrap, type JsonObject } from './json-items.ts';
import type { RowSet, TableRow } from './table.ts';

/** An item with how the analyst finds it in the file ("item 5", "line 12"). */
export type PlacedItem = { readonly where: string; readonly value: JsonObject };

/** Fields lie no deeper in an item; what does is structure, not a field. */
const DEEPEST = 4;
const MOST_COLUMNS = 400;
const MOST_FIELDS = 2000;
/** What an object in a list is called by ("authors": [{"name": …}]). */
const NAME_KEYS = [
  'name',
  'title',
  'text',
  'full_name',
  'displayName',
  'value',
  'term',
  'label',
  '#text',
  'content',
];
const PARAGRAPH = 80;

/** Whether an object has fields of an article: a headline or a text, and something beside it. */
export function isArticleLike(item: JsonObject): boolean {
  const meanings = new Set(
    [...fieldsOf(item).keys()].flatMap((path) => meaningsOfHeader(path).map(({ meaning }) => meaning)),
  );
  return (meanings.has('headline') || meanings.has('body')) && meanings.size >= 2;
}

/** Items as the rows of a table: a column for each field any of them has, named by its path; those of `known` first. */
export function rowsOfItems(items: readonly PlacedItem[], known: readonly string[] = []): RowSet {
  const columns = new Map(known.map((path, at) => [path, at]));
  const flat = items.map(({ where, value }) => {
    const fields = fieldsOf(unwrap(value));
    for (const path of fields.keys()) {
      if (!columns.has(path) && columns.size < MOST_COLUMNS) columns.set(path, columns.size);
    }
    return { where, fields };
  });
  const headers = [...columns.keys()];
  const rows: readonly TableRow[] = flat.map(({ where, fields }) => ({
    where,
    cells: headers.map((path) => fields.get(path) ?? ''),
  }));
  return { rows, headers, isAligned: true };
}

/** The fields of an item by path ("source.name"), as a table would print them. */
function fieldsOf(item: JsonObject): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  collect(item, '', 0, fields);
  return fields;
}

function collect(item: JsonObject, prefix: string, depth: number, fields: Map<string, string>): void {
  for (const [key, value] of Object.entries(item)) {
    if (fields.size >= MOST_FIELDS) return;
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const inner = isObject(value) ? typedValue(value) : value;
    if (isObject(inner)) {
      if (depth + 1 < DEEPEST) collect(inner, path, depth + 1, fields);
      continue;
    }
    const text = textOf(inner);
    if (text !== '') fields.set(path, text);
  }
}

/** Databases export some values with their type around them: {"$date": "2026-03-04T10:00:00Z"}. */
function typedValue(value: JsonObject): unknown {
  const [first, ...others] = Object.entries(value);
  return first !== undefined && others.length === 0 && first[0].startsWith('$') ? first[1] : value;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  const parts = (value as readonly unknown[])
    .map((part) => (isObject(part) ? nameOf(part) : scalar(part)))
    .filter(Boolean);
  const isText = parts.some((part) => part.length > PARAGRAPH);
  return parts.join(isText ? '\n\n' : '; ');
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function nameOf(value: JsonObject): string {
  const key = NAME_KEYS.find((name) => typeof value[name] === 'string');
  return key === undefined ? '' : scalar(value[key]);
}
