import type { RawArticle } from '../../domain/article.ts';
import type { ImportError } from '../../domain/import-record.ts';
import type { FormatYield } from '../article-format.ts';
import type { JsonObject } from './json-values.ts';
import { asObject, objectsAt, rawTextAt, textAt, valueAt } from './json-values.ts';
import { hasOwnText } from './ninjs-text.ts';
import { ninjsArticle } from './ninjs-article.ts';

/** Items in items in items: real ones (a picture in a text in a package) stay below. */
const DEEPEST = 6;
const LISTS = ['items', '_items', 'entries'];
const MEDIA = /^(?:picture|photo|image|video|audio|graphic|animation|icon)$/u;
const PLANS = /^(?:planning|event|assignment)$/u;

type Found = {
  readonly articles: RawArticle[];
  readonly refusals: ImportError[];
  readonly setAside: string[];
};

/** Articles among ninjs items: one, a list, or an object that holds a list. */
export function collectNinjs(value: unknown): FormatYield {
  const found: Found = { articles: [], refusals: [], setAside: [] };
  const holder = asObject(value);
  const isItem = holder !== undefined && valueAt(holder, 'uri', 'guid', 'type') !== undefined;
  const list = LISTS.map((key) => valueAt(holder, key)).find(Array.isArray) as readonly unknown[] | undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : ((isItem ? undefined : list) ?? [value]);
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const object = asObject(item);
    if (object === undefined) {
      found.refusals.push({
        kind: 'malformed',
        format: 'ninjs',
        where: `item ${index + 1}: it is no object`,
      });
    } else take(object, found, seen, 0);
  }
  const { setAside, ...rest } = found;
  return setAside.length === 0 ? rest : { ...rest, setAside };
}

function take(item: JsonObject, found: Found, seen: Set<string>, depth: number): void {
  const what = noArticle(item);
  if (what === undefined) {
    const article = ninjsArticle(item);
    if (article === undefined) found.refusals.push({ kind: 'no-text', format: 'ninjs' });
    else found.articles.push(article);
  } else found.setAside.push(what);
  const id = textAt(item, 'uri', 'guid');
  if (id !== undefined) seen.add(id);
  if (depth < DEEPEST) takeNested(item, found, seen, depth + 1);
}

/** Texts that travel inside another item are articles of their own; pictures are told of by their captions. */
function takeNested(item: JsonObject, found: Found, seen: Set<string>, depth: number): void {
  for (const part of objectsAt(item, 'associations')) {
    const type = typeOf(part);
    const id = textAt(part, 'uri', 'guid');
    if ((type !== 'text' && type !== 'composite') || (id !== undefined && seen.has(id))) continue;
    // Without a text of its own it only points at an item that comes by itself.
    const pointer = !hasOwnText(part) && objectsAt(part, 'associations').length === 0;
    if (!pointer) take(part, found, seen, depth);
  }
}

/** What an item is by its own word when it is no article. */
function noArticle(item: JsonObject): string | undefined {
  const type = typeOf(item);
  const itemClass = rawTextAt(item, 'itemclass', 'item_class')?.toLowerCase() ?? '';
  if (type !== undefined && MEDIA.test(type)) return type;
  if (PLANS.test(type ?? '') || /^(?:plinat|cinat):/u.test(itemClass))
    return type === 'event' ? 'event' : 'planning';
  if (hasOwnText(item)) return undefined;
  if (type === 'composite' || type === 'package') return 'package';
  if (type === 'text') return undefined;
  if (valueAt(item, 'eventdetails', 'event_details') !== undefined) return 'event';
  if (valueAt(item, 'renditions') !== undefined) return type ?? 'media';
  return type;
}

function typeOf(item: JsonObject): string | undefined {
  return textAt(item, 'type')
    ?.toLowerCase()
    .replace(/^ninat:/u, '');
}
