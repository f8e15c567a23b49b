/** A JSON object as it is parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The list of items found in a JSON file; undefined when nothing in it looks like one. */
export type Items = readonly unknown[];

/** Names under which services put their lists, the surest first. */
const LIST_NAMES = [
  'articles',
  'hits',
  'docs',
  'documents',
  'stories',
  'news',
  'items',
  'results',
  'entries',
  'posts',
  'mentions',
  'records',
  'rows',
  'data',
];
/** Lists lie no deeper ("response" › "hits" › "hits"), and outside lists a file names only a few things. */
const DEEPEST = 4;
const MOST_KEYS = 2000;

/** Finds the list of items in parsed JSON: the file itself, or the likeliest list of objects inside it. */
export function findItems(value: unknown, isItem: (item: JsonObject) => boolean): Items | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isObject(value)) return undefined;
  const lists = listsIn(value, 0);
  const named = lists.toSorted((a, b) => a.order - b.order || b.items.length - a.items.length);
  const fit = named.find(({ items }) => items.some((item) => isObject(item) && isItem(unwrap(item))));
  if (fit !== undefined && (!isItem(value) || fit.order < LIST_NAMES.length)) return fit.items;
  if (isItem(unwrap(value))) return [value];
  const members = Object.values(value);
  const isKeyed = members.length > 0 && members.every((member) => isObject(member) && isItem(unwrap(member)));
  if (isKeyed) return members;
  return named[0]?.items.length === 0 && named[0].order < LIST_NAMES.length ? [] : undefined;
}

/** The item inside what a search engine wraps around it ("_source"), with the engine's own id kept. */
export function unwrap(item: JsonObject): JsonObject {
  const inner = item['_source'] ?? item['document'] ?? item['doc'];
  if (!isObject(inner)) return item;
  const id = item['_id'];
  return typeof id === 'string' && !('id' in inner) ? { ...inner, id } : inner;
}

/** Whether a value is an object, neither list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type FoundList = { readonly items: Items; readonly order: number };

function listsIn(value: JsonObject, depth: number): readonly FoundList[] {
  if (depth >= DEEPEST) return [];
  return Object.entries(value)
    .slice(0, MOST_KEYS)
    .flatMap(([key, inner]): readonly FoundList[] => {
      if (Array.isArray(inner)) {
        const known = LIST_NAMES.indexOf(key.toLowerCase());
        const order = known < 0 ? LIST_NAMES.length + depth : known;
        const items = inner as readonly unknown[];
        return items.every(isObject) ? [{ items, order }] : [];
      }
      return isObject(inner) ? listsIn(inner, depth + 1) : [];
    });
}
