import type { Block, Subject } from '../../domain/article.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import {
  attribute,
  childAt,
  childrenOf,
  descendants,
  firstDescendant,
  rawText,
  textIn,
} from '../xml/xml-tree.ts';
import { agencyDate, isLater } from './agency-date.ts';
import type { Party } from './agency-credit.ts';
import type { AgencyItem } from './agency-item.ts';
import { NOTHING_SAID } from './agency-item.ts';
import { readBylineElement } from './byline-element.ts';
import { languageTag } from './language-tag.ts';
import { standingOfCode } from './publication-state.ts';
import { subjectOf } from './subjects.ts';
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
  return {
    ...NOTHING_SAID,
    ...headlinesOf(bodyHead, head),
    ...datesOf(docdata, head),
    ...publicationOf(head, metas),
    blocks: [...shown, ...taglines(nitf)],
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
    notes: [...messages(docdata), ...notesIn(bodyHead), ...(text?.notes ?? [])],
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

/** Further headlines of the head; one that only repeats the first is dropped with the other repeats. */
function subHeadlines(bodyHead: XmlElement | undefined): readonly string[] {
  return ['hl2', 'hl3'].flatMap((level) =>
    childrenOf(childAt(bodyHead, 'hedline'), level).flatMap((line) => lineIn(line) ?? []),
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

/** The line under the text that says who wrote it, as part of the text. */
function taglines(nitf: XmlElement): readonly Block[] {
  return childrenOf(childAt(nitf, 'body', 'body.end'), 'tagline').flatMap(
    (line) => textOfElement(line).blocks,
  );
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

function datesOf(
  docdata: XmlElement | undefined,
  head: XmlElement | undefined,
): Pick<AgencyItem, 'published' | 'embargoed'> {
  const issue = agencyDate(normOf(childAt(docdata, 'date.issue')));
  const release = agencyDate(normOf(childAt(docdata, 'date.release')));
  const printed = agencyDate(attribute(childAt(head, 'pubdata'), 'date.publication'));
  const published = issue ?? release ?? printed;
  const isHeldBack = issue !== undefined && release !== undefined && isLater(release, issue);
  return { published, ...(isHeldBack ? { embargoed: release } : {}) };
}

function normOf(date: XmlElement | undefined): string | undefined {
  return attribute(date, 'norm') ?? textIn(date);
}

type Metas = ReadonlyMap<string, string>;

function metasOf(head: XmlElement | undefined): Metas {
  const metas = new Map<string, string>();
  for (const meta of childrenOf(head, 'meta')) {
    const [name, content] = [attribute(meta, 'name')?.toLowerCase(), attribute(meta, 'content')];
    if (name !== undefined && content !== undefined && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

/** Where it was printed, and how long it is. */
function publicationOf(head: XmlElement | undefined, metas: Metas): Partial<AgencyItem> {
  const pubdata = childAt(head, 'pubdata');
  const unit = attribute(pubdata, 'unit-of-measure') ?? 'word';
  const length = /^words?$/i.test(unit) ? attribute(pubdata, 'item-length') : undefined;
  const type = attribute(childAt(head, 'tobject'), 'tobject.type');
  return {
    section:
      attribute(pubdata, 'position.section') ??
      metas.get('section') ??
      metas.get('online_sections') ??
      (type !== undefined && !/^news$/i.test(type) ? type : undefined),
    page: attribute(pubdata, 'position.sequence') ?? metas.get('print_page_number'),
    edition: attribute(pubdata, 'edition.name'),
    url: webAddress(attribute(pubdata, 'ex-ref')),
    wordCount: wholeNumber(metas.get('anpa-wordcount') ?? metas.get('wordcount') ?? length),
  };
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//i.test(value) ? value : undefined;
}

/** Digits alone as a number; what else stands there is no count. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}

function partiesOf(
  head: XmlElement | undefined,
  bodyHead: XmlElement | undefined,
  docdata: XmlElement | undefined,
  metas: Metas,
): readonly Party[] {
  const copyright = childAt(docdata, 'doc.copyright');
  const rights = childAt(docdata, 'doc.rights');
  const provider = (printed: string | undefined): Party => ({ role: 'provider', printed });
  return [
    { role: 'publisher', printed: attribute(childAt(head, 'pubdata'), 'name') },
    provider(lineIn(childAt(bodyHead, 'distributor'))),
    provider(metas.get('provider') ?? metas.get('agency') ?? metas.get('source')),
    { role: 'holder', printed: attribute(copyright, 'holder') },
    { role: 'holder', printed: attribute(rights, 'owner') ?? attribute(rights, 'agent') },
    { role: 'credit', printed: attribute(childAt(docdata, 'doc-id'), 'regsrc') },
    { role: 'credit', printed: firstLetters(attribute(childAt(docdata, 'doc-id'), 'id-string')) },
  ];
}

/** The letters a document's number opens with, which may be an agency's own ("AAP.115314987"). */
function firstLetters(id: string | undefined): string | undefined {
  return /^([A-Za-z]{2,6})[.:_-]/.exec(id ?? '')?.[1];
}

function earlierDocument(docdata: XmlElement | undefined) {
  const standing = standingOfCode(attribute(docdata, 'management-idref-status'));
  const providerId = attribute(docdata, 'management-doc-idref');
  return standing.relation === undefined || providerId === undefined
    ? {}
    : { relation: { ...standing.relation, providerId } };
}

function slugOf(docdata: XmlElement | undefined, metas: Metas): string | undefined {
  const keyword = childAt(docdata, 'key-list', 'keyword');
  return (
    attribute(childAt(docdata, 'du-key'), 'key') ??
    metas.get('anpa-keyword') ??
    metas.get('slug') ??
    metas.get('slugline') ??
    attribute(keyword, 'key')
  );
}

function subjectsOf(
  head: XmlElement | undefined,
  docdata: XmlElement | undefined,
): readonly (Subject | undefined)[] {
  const coded = childrenOf(childAt(head, 'tobject'), 'tobject.subject').map((subject) => {
    const code = attribute(subject, 'tobject.subject.refnum') ?? attribute(subject, 'tobject.subject.code');
    const name =
      attribute(subject, 'tobject.subject.detail') ??
      attribute(subject, 'tobject.subject.matter') ??
      attribute(subject, 'tobject.subject.type');
    return subjectOf(
      name,
      code,
      attribute(subject, 'tobject.subject.ipr') ?? (code === undefined ? undefined : 'IPTC'),
    );
  });
  const classified = childrenOf(childAt(docdata, 'identified-content'), 'classifier').map((classifier) =>
    subjectOf(attribute(classifier, 'value'), attribute(classifier, 'idsrc'), attribute(classifier, 'type')),
  );
  const keywords = childrenOf(childAt(docdata, 'key-list'), 'keyword').map((keyword) =>
    subjectOf(attribute(keyword, 'key'), undefined, 'keyword'),
  );
  return [...coded, ...classified, ...keywords];
}

function messages(docdata: XmlElement | undefined): readonly string[] {
  return childrenOf(docdata, 'ed-msg').flatMap(
    (message) => attribute(message, 'info') ?? lineIn(message) ?? [],
  );
}

function notesIn(bodyHead: XmlElement | undefined): readonly string[] {
  return childrenOf(bodyHead, 'note').flatMap((note) => {
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
