import { Parser } from 'htmlparser2';
import { withoutOwnEntities } from './own-entities.ts';

/** An element of an XML file. `name` is as written; `local` has no prefix, in lower case: files disagree on both. */
export type XmlElement = {
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

export type XmlNode = XmlElement | string;

export type XmlTree = {
  readonly root: XmlElement;
  /** All elements at the top: agencies' spools hold several documents one after the other. */
  readonly roots: readonly XmlElement[];
  /** Whether elements were still open at the end: the file was cut off, or is no well-formed XML. */
  readonly isCutOff: boolean;
  /** Names of the file's own that stand for text it does not hold. */
  readonly leftOut: readonly string[];
};

type Draft = {
  name: string;
  local: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
};

/** Deeper elements are flattened into their ancestors, so that nothing that walks the tree can run out of stack. */
const DEEPEST = 200;
/** No real file nests like this, and the parser takes ever longer the deeper it is: here reading ends. */
const BOTTOMLESS = 40_000;

/**
 * Parses XML as tolerantly as feeds and agency files need. Of a file's own entities only those that stand for a
 * few letters are known, so nothing can expand, and nothing outside the file is ever asked for. Undefined when there is no element at all.
 */
export function parseXml(text: string): XmlTree | undefined {
  const root: Draft = { name: '', local: '', attributes: {}, children: [] };
  const open: Draft[] = [root];
  let depth = 0;
  let isCutOff = false;
  let isEnding = false;
  const top = () => open[open.length - 1] ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > BOTTOMLESS) {
          isCutOff = true;
          parser.pause();
        }
        if (depth > DEEPEST) return;
        const element: Draft = { name, local: localName(name), attributes, children: [] };
        top().children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (isEnding) isCutOff = true;
        if (depth <= DEEPEST) open.pop();
        depth -= 1;
      },
      ontext(data) {
        const { children } = top();
        const last = children.length - 1;
        const before = children[last];
        if (typeof before === 'string') children[last] = before + data;
        else children.push(data);
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  const own = withoutOwnEntities(text);
  parser.write(own.text);
  isEnding = true;
  parser.end();
  const roots = root.children.filter((child) => typeof child !== 'string');
  const [first] = roots;
  return first === undefined ? undefined : { root: first, roots, isCutOff, leftOut: own.leftOut };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Child elements, all or those of a local name in lower case. */
export function childrenOf(element: XmlElement | undefined, local?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (local === undefined || child.local === local)) found.push(child);
  }
  return found;
}

/** The first child of a local name, down a path of them. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const local of path) at = childrenOf(at, local)[0];
  return at;
}

/** Every descendant of a local name, in the order of the file. */
export function* descendants(element: XmlElement, local: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.local === local) yield child;
    yield* descendants(child, local);
  }
}

/** The first descendant of a local name. */
export function firstDescendant(element: XmlElement | undefined, local: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const found of descendants(element, local)) return found;
  return undefined;
}

/** All text in an element, as it stands. */
export function rawText(element: XmlElement | undefined): string {
  let text = '';
  for (const child of element?.children ?? []) text += typeof child === 'string' ? child : rawText(child);
  return text;
}

/** The text of an element on one line; undefined when there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  const text = rawText(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** An attribute by its local name in any case; undefined when it is missing or blank. */
export function attribute(element: XmlElement | undefined, local: string): string | undefined {
  for (const [name, value] of Object.entries(element?.attributes ?? {})) {
    if (localName(name) === local && value.trim() !== '') return value.trim();
  }
  return undefined;
}
