import type { Page } from './page-element.ts';
import { elementsNamed, textWithin } from './page-element.ts';

/** One node of the page's structured data. */
export type Node = { readonly [key: string]: unknown };

const MAX_DEPTH = 6;
const MAX_NODES = 500;
const CARRIERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item'];
const SINGLE_FIELDS = ['headline', 'datePublished', 'dateModified', 'articleBody', 'description'];

/** Every node of a page's JSON-LD, tolerant of comments, raw line ends, trailing commas and objects side by side. */
export function readJsonLd(page: Page): readonly Node[] {
  const nodes: Node[] = [];
  for (const script of elementsNamed(page, 'SCRIPT')) {
    if (!/ld\+json/i.test(script.attributes['type'] ?? '')) continue;
    gather(parseTolerant(textWithin(script)), 0, nodes);
  }
  return nodes;
}

/** A value that may be single or a list, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether a value is an object with keys. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a node in one string. */
export function typesOf(node: Node): string {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .join(' ');
}

/** The node that a mere reference ({"@id": …}) points to. */
export function resolve(value: unknown, nodes: readonly Node[]): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value;
  return nodes.find((node) => node['@id'] === value['@id'] && Object.keys(node).length > 2) ?? value;
}

function gather(value: unknown, depth: number, nodes: Node[]): void {
  if (depth > MAX_DEPTH || nodes.length > MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, depth + 1, nodes);
    return;
  }
  if (!isNode(value)) return;
  if (value['@type'] !== undefined || value['headline'] !== undefined) nodes.push(value);
  for (const key of CARRIERS) {
    if (!(key === 'hasPart' && value['headline'] !== undefined)) gather(value[key], depth + 1, nodes);
  }
}

function parseTolerant(script: string): unknown {
  const text = script
    .replace(/<!\[CDATA\[|\]\]>|\/\*\s*\*\/|<!--|-->/g, '')
    .trim()
    .replace(/;$/, '');
  // eslint-disable-next-line no-control-regex -- raw control characters inside strings are the very fault mended here
  const flat = text.replace(/[\u0000-\u001f]+/g, ' ');
  const repairs = [
    text,
    flat,
    flat.replace(/,\s*([}\]])/g, '$1').replace(/\\'/g, "'"),
    `[${flat.replace(/}\s*{/g, '},{')}]`,
  ];
  for (const repair of repairs) {
    const value = parseJson(repair);
    if (value !== undefined) return value;
  }
  return singleFields(flat);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Last resort for JSON that no repair makes whole: the fields we want, one by one. */
function singleFields(text: string): Node | undefined {
  const entries = SINGLE_FIELDS.flatMap((field) => {
    const printed = new RegExp(`"${field}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(text)?.[1];
    const value = printed === undefined ? undefined : parseJson(printed);
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  return entries.length === 0 ? undefined : { '@type': 'NewsArticle', ...Object.fromEntries(entries) };
}
