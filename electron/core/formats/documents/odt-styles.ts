import { attribute, childAt, childrenOf, type XmlElement } from '../xml/xml-tree.ts';

/** What a style of an ODT file says about the text that has it. */
export type OdtStyle = {
  readonly name: string;
  readonly level: number;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly breaksPage: boolean;
};

/** Styles build on each other; a longer line of descent than any real one is a loop. */
const LONGEST_DESCENT = 12;

/** The styles of an ODT file by name, common and automatic, each with what it has from those it is based on. */
export function odtStyles(parts: readonly (XmlElement | undefined)[]): ReadonlyMap<string, OdtStyle> {
  const elements = new Map<string, XmlElement>();
  for (const part of parts) {
    for (const group of ['styles', 'automatic-styles']) {
      for (const style of childrenOf(childAt(part, group), 'style')) {
        const name = attribute(style, 'name');
        if (name !== undefined) elements.set(name, style);
      }
    }
  }
  const styles = new Map<string, OdtStyle>();
  for (const name of elements.keys()) styles.set(name, styleOf(name, elements));
  return styles;
}

function styleOf(name: string, elements: ReadonlyMap<string, XmlElement>): OdtStyle {
  let level: number | undefined;
  let weight: string | undefined;
  let display: string | undefined;
  let named = name;
  let at: string | undefined = name;
  for (let step = 0; at !== undefined && step < LONGEST_DESCENT; step += 1) {
    const element = elements.get(at);
    if (element === undefined) break;
    named = at;
    if (at === 'Title') level ??= 1;
    const outline = attribute(element, 'default-outline-level');
    if (outline !== undefined) level ??= Number(outline);
    const text = childAt(element, 'text-properties');
    weight ??= attribute(text, 'font-weight');
    display ??= attribute(text, 'display');
    // An automatic style is known by the common one it is based on.
    if (!/^[PT]\d+$/.test(at) && level !== undefined && weight !== undefined) break;
    at = attribute(element, 'parent-style-name');
  }
  const own = childAt(elements.get(name), 'paragraph-properties');
  return {
    name: (/^[PT]\d+$/.test(name) ? named : name).replaceAll('_20_', ' '),
    level: Number.isInteger(level) ? Math.max(0, Math.min(6, level ?? 0)) : 0,
    isBold: weight === 'bold' || Number(weight) >= 600,
    isHidden: display === 'none',
    breaksPage: attribute(own, 'break-before') === 'page',
  };
}
