import { Parser } from 'htmlparser2';

/** An element of a page: no more than reading needs, because a page has thousands. Tags in capitals, names in small letters. */
export type PageElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  readonly children: readonly PageNode[];
};
export type PageNode = PageElement | string;

/** A page as it was parsed: the elements at its top, and all of them in the order of the page. */
export type Page = { readonly roots: readonly PageElement[]; readonly elements: readonly PageElement[] };

type Draft = PageElement & { readonly children: PageNode[] };

/** Parses tolerant HTML into the leanest tree that serves. Comments and processing instructions are left out. */
export function pageOf(html: string): Page {
  const roots: PageElement[] = [];
  const elements: PageElement[] = [];
  let open: Draft | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Draft = { tag: name.toUpperCase(), attributes, parent: open, children: [] };
      if (open === undefined) roots.push(element);
      else open.children.push(element);
      elements.push(element);
      open = element;
    },
    ontext(text) {
      open?.children.push(text);
    },
    onclosetag() {
      // Only elements of our own making are parents, and each of them is a draft.
      open = open?.parent as Draft | undefined;
    },
  });
  parser.write(html);
  parser.end();
  return { roots, elements };
}

/** All elements of a name, in the order of the page. */
export function elementsNamed({ elements }: Page, tag: string): readonly PageElement[] {
  return elements.filter((element) => element.tag === tag);
}

/** The first element whose attribute has exactly this value. */
export function firstWith({ elements }: Page, name: string, value: string): PageElement | undefined {
  return elements.find(({ attributes }) => attributes[name] === value);
}

/** Whether one of the words of an attribute is this one. */
export function hasWord({ attributes }: PageElement, name: string, word: string): boolean {
  const value = attributes[name];
  return value !== undefined && value.includes(word) && value.split(/\s+/).includes(word);
}

/** Whether an element further out answers a question. */
export function isInside(element: PageElement, asked: (outer: PageElement) => boolean): boolean {
  for (let outer = element.parent; outer !== undefined; outer = outer.parent) if (asked(outer)) return true;
  return false;
}

/** All text within an element; with `most`, no more than that many letters need be gathered. */
export function textWithin(element: PageElement, most = Infinity): string {
  const parts: string[] = [];
  let length = 0;
  // Not by recursion: pages may nest deeper than the stack.
  const left: PageNode[] = [element];
  for (let node = left.pop(); node !== undefined && length < most; node = left.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      length += node.length;
    } else {
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) left.push(child);
      }
    }
  }
  return parts.join('');
}
