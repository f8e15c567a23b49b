import { attribute, childAt, childrenOf, type XmlElement } from '../xml/xml-tree.ts';

/** What a style says about the paragraphs or letters that have it. */
export type DocxStyle = {
  readonly name: string;
  readonly level: number;
  readonly isBold?: boolean;
  readonly isHidden?: boolean;
};

const HEADING = /^heading ([1-6])$/i;
/** Styles build on each other; a longer line of descent than any real one is a loop. */
const LONGEST_DESCENT = 12;

/** The styles of a DOCX file by their id, each with what it has from those it is based on. */
export function docxStyles(root: XmlElement | undefined): ReadonlyMap<string, DocxStyle> {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'style')) {
    const id = attribute(style, 'styleid');
    if (id !== undefined) elements.set(id, style);
  }
  const styles = new Map<string, DocxStyle>();
  for (const id of elements.keys()) styles.set(id, styleOf(id, elements));
  return styles;
}

function styleOf(id: string, elements: ReadonlyMap<string, XmlElement>): DocxStyle {
  const name = attribute(childAt(elements.get(id), 'name'), 'val') ?? id;
  let level: number | undefined;
  let isBold: boolean | undefined;
  let isHidden: boolean | undefined;
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < LONGEST_DESCENT; step += 1) {
    const element = elements.get(at);
    level ??= levelOf(element);
    isBold ??= toggle(childAt(element, 'rpr', 'b'));
    isHidden ??= toggle(childAt(element, 'rpr', 'vanish'));
    at = attribute(childAt(element, 'basedon'), 'val');
  }
  return {
    name,
    level: level ?? 0,
    ...(isBold === undefined ? {} : { isBold }),
    ...(isHidden === undefined ? {} : { isHidden }),
  };
}

/** The built-in headings keep their English names in files of every language. */
function levelOf(style: XmlElement | undefined): number | undefined {
  const name = attribute(childAt(style, 'name'), 'val') ?? '';
  if (/^title$/i.test(name)) return 1;
  const heading = HEADING.exec(name)?.[1];
  return heading === undefined ? outlineLevel(childAt(style, 'ppr')) : Number(heading);
}

/** The heading level a paragraph's or style's properties give; 0 says in so many words that it is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const printed = attribute(childAt(properties, 'outlinelvl'), 'val');
  if (printed === undefined) return undefined;
  const level = Number(printed) + 1;
  return level >= 1 && level <= 6 ? level : 0;
}

/** An on-off property: there and not switched off; undefined when it is not there. */
export function toggle(property: XmlElement | undefined): boolean | undefined {
  if (property === undefined) return undefined;
  return !/^(?:0|false|off|none)$/i.test(attribute(property, 'val') ?? '');
}
