import type { Block } from '../../domain/article.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, descendants, firstDescendant, rawText } from '../xml/xml-tree.ts';
import type { AgencyItem } from './agency-item.ts';
import { NOTHING_SAID } from './agency-item.ts';
import { readBylineElement } from './byline-element.ts';
import { languageTag } from './language-tag.ts';
import {
  datesOf,
  earlierDocument,
  metasOf,
  partiesOf,
  publicationOf,
  slugOf,
  subjectsOf,
} from './nitf-head.ts';
import { standingOfCode } from './publication-state.ts';
import { wholeNumber } from './whole-number.ts';
import type { BodyText } from './text-of-element.ts';
import { lineIn, textOfElement } from './text-of-element.ts';

/** Reads one NITF document: its head, the head of its body, and its text. */
export function readNitf(nitf: XmlElement): AgencyItem {
  const head = childAt(nitf, 'head');
  const bodyHead = childAt(nitf, 'body', 'body.head');
  const docdata = childAt(head, 'docdata') ?? childAt(nitf, 'docdata');
  const content = childAt(nitf, 'body', 'body.content') ?? childAt(nitf, 'body.content');
  const text = content === undefined ? undefined : textOfElement(content);
  const metas = metasOf(head);
  const shown = text === undefined ? [] : withoutRepeats(text.blocks);
  const notes = [...messages(docdata), ...notesIn(bodyHead), ...(text?.notes ?? [])];
  return {
    ...NOTHING_SAID,
    ...headlinesOf(bodyHead, head),
    ...datesOf(docdata, head),
    ...publicationOf(head, metas),
    blocks: [...shown, ...taglines(nitf, notes)],
    standfirsts: [...subHeadlines(bodyHead), ...abstracts(bodyHead)],
    bylines: bylinesOf(bodyHead, text),
    parties: partiesOf(head, bodyHead, docdata, metas),
    dateline: datelineIn(childAt(bodyHead, 'dateline')) ?? text?.datelines[0],
    language: languageTag(attribute(nitf, 'lang') ?? attribute(content, 'lang') ?? languageInText(content)),
    providerId: attribute(childAt(docdata, 'doc-id'), 'id-string'),
    revision: wholeNumber(attribute(childAt(docdata, 'du-key'), 'version')),
    standings: [standingOfCode(attribute(docdata, 'management-status')), earlierDocument(docdata)],
    slug: slugOf(docdata, metas),
    subjects: subjectsOf(head, docdata),
    notes,
    captions: text?.captions ?? [],
  };
}

function headlinesOf(
  bodyHead: XmlElement | undefined,
  head: XmlElement | undefined,
): Pick<AgencyItem, 'headline'> {
  const hedline = childAt(bodyHead, 'hedline') ?? childAt(bodyHead, 'headline');
  const own = hedline !== undefined && childrenOf(hedline).length === 0 ? lineIn(hedline) : undefined;
  return {
    headline:
      lineIn(firstDescendant(hedline, 'hl1')) ??
      own ??
      lineIn(firstDescendant(hedline, 'hl2')) ??
      lineIn(childAt(head, 'title')),
  };
}

/** Further headlines of the head; one an editor has since replaced, as its id says, is none. */
function subHeadlines(bodyHead: XmlElement | undefined): readonly string[] {
  return ['hl2', 'hl3'].flatMap((level) =>
    childrenOf(childAt(bodyHead, 'hedline'), level)
      .filter((line) => !/original/i.test(attribute(line, 'id') ?? ''))
      .flatMap((line) => lineIn(line) ?? []),
  );
}

function abstracts(bodyHead: XmlElement | undefined): readonly string[] {
  return childrenOf(bodyHead, 'abstract').flatMap((abstract) => {
    const { blocks } = textOfElement(abstract);
    return blocks.length === 0 ? [] : [blocks.map(({ text }) => text).join('\n')];
  });
}

function bylinesOf(bodyHead: XmlElement | undefined, text: BodyText | undefined): AgencyItem['bylines'] {
  const elements = childrenOf(bodyHead, 'byline');
  const printed = elements.filter((byline) => !/normalized/i.test(attribute(byline, 'class') ?? ''));
  const marked = (printed.length > 0 ? printed : elements)
    .map(readBylineElement)
    .filter((byline) => byline.printed !== '');
  if (marked.length > 0) return marked;
  return (text?.bylines ?? []).map((line) =>
    readBylineElement({ name: 'byline', local: 'byline', attributes: {}, children: [line] }),
  );
}

/** The line under the text that says who wrote it, as part of the text; a note for desks that is printed there again is none. */
function taglines(nitf: XmlElement, notes: readonly string[]): readonly Block[] {
  const known = new Set(notes.map(matchKey));
  return childrenOf(childAt(nitf, 'body', 'body.end'), 'tagline')
    .flatMap((line) => textOfElement(line).blocks)
    .filter(({ text }) => !known.has(matchKey(text)));
}

function datelineIn(dateline: XmlElement | undefined): string | undefined {
  if (dateline === undefined) return undefined;
  let text = '';
  for (const child of dateline.children)
    text = withComma(text, typeof child === 'string' ? child : spaced(child));
  const line = cleanLine(text);
  return line === '' ? undefined : line;
}

/** The parts of a place, "Sydney, Australia", whether or not anything stands between their tags. */
function spaced(element: XmlElement): string {
  let text = '';
  for (const child of element.children)
    text = withComma(text, typeof child === 'string' ? child : rawText(child));
  return text;
}

function withComma(before: string, next: string): string {
  const isApart =
    before.trim() === '' ||
    next.trim() === '' ||
    /[,(/–—-]\s*$/u.test(before) ||
    /^\s*[,.)(/–—-]/u.test(next);
  return isApart ? before + next : `${before.trimEnd()}, ${next.trimStart()}`;
}

function messages(docdata: XmlElement | undefined): readonly string[] {
  return childrenOf(docdata, 'ed-msg').flatMap(
    (message) => attribute(message, 'info') ?? lineIn(message) ?? [],
  );
}

function notesIn(bodyHead: XmlElement | undefined): readonly string[] {
  const notes = childrenOf(bodyHead, 'note').filter(
    (note) => !/cpyrt|trademk/i.test(attribute(note, 'noteclass') ?? ''),
  );
  return notes.flatMap((note) => {
    const text = textOfElement(note).blocks.map((block) => block.text);
    return text.length === 0 ? [] : [text.join('\n')];
  });
}

/** A language some agencies name in an empty element inside the text. */
function languageInText(content: XmlElement | undefined): string | undefined {
  if (content === undefined) return undefined;
  for (const lang of descendants(content, 'lang')) {
    const named = attribute(lang, 'lang') ?? attribute(lang, 'iso');
    if (named !== undefined && rawText(lang).trim() === '') return named;
  }
  return undefined;
}

/** Archives print the lead in a block of its own and again in the full text: a run told twice is kept once. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (first === undefined || first.text.length < 60) return blocks;
  const key = matchKey(first.text);
  const again = blocks.findIndex((block, index) => index > 0 && matchKey(block.text) === key);
  const isRun =
    again > 0 &&
    blocks
      .slice(0, again)
      .every((block, index) => matchKey(blocks[again + index]?.text ?? '') === matchKey(block.text));
  return isRun ? blocks.slice(again) : blocks;
}
