import type { PageElement } from './page-element.ts';

const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT CANVAS SELECT OPTION TEXTAREA INPUT TITLE META LINK VIDEO AUDIO ' +
    'MAP MATH DIALOG'
  ).split(' '),
);
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RP RT RUBY S SAMP ' +
    'SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR AMP-LINK FBT'
  ).split(' '),
);
const MAY_BE_BOX = new Set(['SPAN', 'A', 'LABEL', 'SMALL']);
const SET_APART = /caption|credit|sr-only|visually-?hidden|screen-?reader/i;

/** Elements whose content is never text of the page. */
export function isSkipped(tag: string): boolean {
  return SKIPPED.has(tag);
}

/** Elements that stand within a line. */
export function isInline(tag: string): boolean {
  return INLINE.has(tag);
}

/** An inline element that styling makes a box of its own: it holds blocks, is hidden, or is a caption. */
export function needsOwnBox(element: PageElement): boolean {
  if (!MAY_BE_BOX.has(element.tag)) return false;
  return hasBlockChild(element) || isHidden(element) || SET_APART.test(element.attributes['class'] ?? '');
}

/** Whether an element holds a block-level child. */
export function hasBlockChild(element: PageElement): boolean {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { tag } = child;
    const isMark = tag === 'BR' || tag === 'IMG' || tag === 'PICTURE' || tag === 'BUTTON';
    if (!isMark && !INLINE.has(tag) && !SKIPPED.has(tag)) return true;
  }
  return false;
}

/** Whether the markup itself says that an element is not shown. */
export function isHidden(element: PageElement): boolean {
  const { hidden, style } = element.attributes;
  if (hidden !== undefined) return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Whether an element links to another page. */
export function isRealLink(element: PageElement): boolean {
  if (element.tag !== 'A') return false;
  const target = element.attributes['href'];
  return target !== undefined && !target.startsWith('#') && !/^javascript:/i.test(target);
}

const HINTING = ['class', 'id', 'role', 'data-testid', 'data-component', 'data-type'];

/** Class, id, role and component names of an element, camelCase parted like kebab-case. */
export function boxHint(element: PageElement): string {
  return HINTING.flatMap((name) => element.attributes[name] ?? [])
    .join(' ')
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}
