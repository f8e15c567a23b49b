import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, descendants, firstDescendant, rawText } from '../xml/xml-tree.ts';
import type { AgencyItem } from './agency-item.ts';
import { NOTHING_SAID } from './agency-item.ts';
import { readNitf } from './nitf-item.ts';
import type { BodyText } from './text-of-element.ts';
import { lineIn, textOfElement } from './text-of-element.ts';
import { readBylineElement } from './byline-element.ts';
import { agencyDate } from './agency-date.ts';

/** Text an envelope carries, in whichever markup: NITF, XHTML, a vendor's own, escaped HTML or none. */
export function readContent(content: XmlElement): AgencyItem {
  const nitf = content.local === 'nitf' ? content : firstDescendant(content, 'nitf');
  if (nitf !== undefined) return readNitf(nitf);
  const body = firstDescendant(content, 'body.content') ?? firstDescendant(content, 'body') ?? content;
  const main = sectionCalled(body, 'main');
  const text = textOfElement(main ?? withoutHeader(body));
  const around = main === undefined ? [] : furtherSections(body);
  const notes = around.filter(({ isPublic }) => !isPublic).flatMap(({ text: { blocks } }) => linesOf(blocks));
  return {
    ...NOTHING_SAID,
    ...headerOf(body),
    blocks: [
      ...text.blocks,
      ...around.filter(({ isPublic }) => isPublic).flatMap(({ text: { blocks } }) => blocks),
    ],
    bylines: [...(headerOf(body).bylines ?? []), ...text.bylines.map(bylineOfLine)],
    dateline: text.datelines[0],
    notes: [...text.notes, ...notes],
    captions: text.captions,
  };
}

function bylineOfLine(line: string) {
  return readBylineElement({ name: 'byline', local: 'byline', attributes: {}, children: [line] });
}

function linesOf(blocks: BodyText['blocks']): readonly string[] {
  return blocks.length === 0 ? [] : [blocks.map(({ text }) => text).join('\n')];
}

function hasClass(element: XmlElement, pattern: RegExp): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => pattern.test(name));
}

function sectionCalled(body: XmlElement, name: string): XmlElement | undefined {
  for (const section of descendants(body, 'section')) {
    if (hasClass(section, new RegExp(`^${name}$`, 'i'))) return section;
  }
  return undefined;
}

type Section = { readonly isPublic: boolean; readonly text: BodyText };

/** Sections beside the main one: service for readers, which is text, or for desks only, which is a note. */
function furtherSections(body: XmlElement): readonly Section[] {
  return [...descendants(body, 'section')]
    .filter((section) => !hasClass(section, /^main$/i) && firstDescendant(section, 'section') === undefined)
    .map((section) => ({
      isPublic: hasClass(section, /public/i) && !hasClass(section, /non-?public|not-?public/i),
      text: textOfElement(section),
    }));
}

/** The body without the header that repeats what the envelope says. */
function withoutHeader(body: XmlElement): XmlElement {
  return {
    ...body,
    children: body.children.filter((child) => typeof child === 'string' || child.local !== 'header'),
  };
}

function headerOf(body: XmlElement): Partial<AgencyItem> {
  const header = childAt(body, 'header');
  if (header === undefined) return {};
  const lines = [...childrenOf(header), ...childrenOf(header).flatMap((child) => childrenOf(child))];
  const byline = lines.find((line) => hasClass(line, /^by-?line$/i));
  const time = [...descendants(header, 'time')].find((one) => hasClass(one, /^publication-?date$/i));
  const published =
    time && agencyDate(attribute(time, 'data-datetime') ?? attribute(time, 'datetime') ?? rawText(time));
  return {
    headline: lineIn(firstDescendant(header, 'h1')),
    ...(published === undefined ? {} : { published }),
    ...(byline === undefined ? {} : { bylines: [readBylineElement(byline)] }),
  };
}
