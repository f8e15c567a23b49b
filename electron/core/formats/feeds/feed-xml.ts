import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childrenOf, rawText } from '../xml/xml-tree.ts';

const BEFORE_ROOT = /^(?:[^<]+|<\?[^>]*>|<!--[\s\S]*?-->|<![^>]*>)/u;
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'source', 'embed', 'track', 'area', 'col']);
/** A feed may stand behind the warnings of the program that made it. */
const LATE_ROOT = /<(rss|feed|rdf:rdf|channel)(?:\s[^<>]*)?>/iu;
const FARTHEST = 4096;

/** The start tag of the root, with its local name in lower case, in what may be the head of an XML file. */
export function rootTag(
  head: string,
): { readonly local: string; readonly tag: string; readonly at: number } | undefined {
  let at = 0;
  for (let steps = 0; steps < 40; steps += 1) {
    const skipped = BEFORE_ROOT.exec(head.slice(at))?.[0];
    if (skipped === undefined) break;
    at += skipped.length;
  }
  const match = /^<([\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>/u.exec(head.slice(at));
  if (match !== null && /^(?:rss|feed|rdf|entry|channel)$/iu.test(match[2] ?? '')) {
    return { local: (match[2] ?? '').toLowerCase(), tag: match[0], at };
  }
  const late = LATE_ROOT.exec(head.slice(0, FARTHEST));
  if (late === null || /<html[\s>]/iu.test(head.slice(0, late.index))) return undefined;
  return { local: (late[1] ?? '').toLowerCase().replace(/^.*:/u, ''), tag: late[0], at: late.index };
}

/** The prefix of an element's name in lower case, without the colon. */
export function prefixOf({ name }: XmlElement): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon).toLowerCase();
}

/** Children of a local name in the element's own vocabulary: those that carry the same prefix, or none as it does. */
export function ownAll(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  if (element === undefined) return [];
  const prefix = prefixOf(element);
  return childrenOf(element, local).filter((child) => prefixOf(child) === prefix);
}

/** The first such child that is not empty. */
export function own(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return ownAll(element, local).find((child) => child.children.length > 0);
}

/** The first child of a local name under one of these prefixes, that is not empty. */
export function foreign(
  element: XmlElement | undefined,
  prefixes: readonly string[],
  local: string,
): XmlElement | undefined {
  return childrenOf(element, local).find(
    (child) => prefixes.includes(prefixOf(child)) && child.children.length > 0,
  );
}

/** What an element holds as HTML: its text, which is HTML by the feed's word, or the elements that stand in it. */
export function innerHtml(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return childrenOf(element).length === 0 ? rawText(element) : serialised(element);
}

function serialised(element: XmlElement): string {
  let html = '';
  for (const child of element.children) {
    if (typeof child === 'string') html += escaped(child);
    else if (VOID.has(child.local)) html += `<${child.local}>`;
    else html += `<${child.local}${classOf(child)}>${serialised(child)}</${child.local}>`;
  }
  return html;
}

function classOf(element: XmlElement): string {
  const name = attribute(element, 'class');
  return name === undefined ? '' : ` class="${escaped(name).replaceAll('"', '&quot;')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
