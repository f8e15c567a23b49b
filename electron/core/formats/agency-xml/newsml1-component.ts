import type { Subject } from '../../domain/article.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf } from '../xml/xml-tree.ts';
import type { Party } from './agency-credit.ts';
import { agencyIn, holderIn } from './agency-credit.ts';
import type { AgencyItem } from './agency-item.ts';
import { NOTHING_SAID } from './agency-item.ts';
import { readBylineElement } from './byline-element.ts';
import { languageTag } from './language-tag.ts';
import { formalName } from './newsml1-components.ts';
import { wholeNumber } from './whole-number.ts';
import { subjectOf } from './subjects.ts';
import { lineIn } from './text-of-element.ts';

/** What one component says, without the components inside it. */
export function componentItem(component: XmlElement): AgencyItem {
  const lines = childAt(component, 'newslines');
  const admin = childAt(component, 'administrativemetadata');
  const about = childAt(component, 'descriptivemetadata') ?? childAt(component, 'descriptivemetada');
  const contents = childrenOf(component, 'contentitem');
  return {
    ...NOTHING_SAID,
    standfirsts: [
      ...['subheadline', 'serieslineabstract'].flatMap((line) =>
        childrenOf(lines, line).flatMap((one) => lineIn(one) ?? []),
      ),
      ...newsLines(lines, /^(?:summary|abstract|standfirst|sub-?head(?:line)?)$/i),
    ],
    captions: contents.flatMap((content) => property(content, 'caption') ?? []),
    bylines: bylinesOf(lines),
    writers: writersIn(admin),
    parties: partiesIn(lines, admin),
    dateline: lineIn(childAt(lines, 'dateline')),
    language:
      languageTag(formalName(childAt(about, 'language'))) ?? languageTag(attribute(component, 'lang')),
    slug: lineIn(childAt(lines, 'slugline')) ?? property(admin, 'topic'),
    section: property(about, 'section') ?? property(about, 'category') ?? property(admin, 'section'),
    subjects: subjectsIn(lines, about),
    notes: [...notesIn(lines, admin), ...[component, ...contents].flatMap(commentsIn)],
    wordCount: contents
      .map((content) => wordCountIn(childAt(content, 'characteristics')))
      .find((count) => count !== undefined),
  };
}

function bylinesOf(lines: XmlElement | undefined): AgencyItem['bylines'] {
  const title = childAt(lines, 'bylinetitle');
  return childrenOf(lines, 'byline')
    .map((line, index) =>
      readBylineElement(
        index > 0 || title === undefined ? line : { ...line, children: [...line.children, title] },
      ),
    )
    .filter(({ printed }) => printed !== '');
}

function property(element: XmlElement | undefined, name: string): string | undefined {
  const found = childrenOf(element, 'property').find(
    (one) => attribute(one, 'formalname')?.toLowerCase() === name,
  );
  return attribute(found, 'value');
}

function writersIn(admin: XmlElement | undefined): readonly string[] {
  const creators = childrenOf(admin, 'creator').flatMap((creator) =>
    childrenOf(creator, 'party').map(formalName),
  );
  return [property(admin, 'author'), ...creators]
    .filter((name) => name !== undefined)
    .filter(looksLikePersonName);
}

function partiesIn(lines: XmlElement | undefined, admin: XmlElement | undefined): readonly Party[] {
  const partyOf = (role: string) => formalName(childAt(admin, role, 'party'));
  const credit = lineIn(childAt(lines, 'creditline'));
  return [
    { role: 'credit', printed: credit },
    { role: 'credit', printed: knownOnly(partyOf('source')) },
    { role: 'provider', printed: partyOf('provider') },
    { role: 'credit', printed: knownOnly(partyOf('creator')) },
    { role: 'credit', printed: knownOnly(holderIn(lineIn(childAt(lines, 'copyrightline')))) },
  ];
}

/** A name only if it is an agency's: elsewhere it may be a client's, an editor's or a legal entity's. */
export function knownOnly(name: string | undefined): string | undefined {
  return name !== undefined && agencyIn(name) !== undefined ? name : undefined;
}

function subjectsIn(
  lines: XmlElement | undefined,
  about: XmlElement | undefined,
): readonly (Subject | undefined)[] {
  const coded = childrenOf(about, 'subjectcode').flatMap((code) =>
    childrenOf(code)
      .filter(({ local }) => local.startsWith('subject'))
      .map((subject) => subjectOf(undefined, attribute(subject, 'formalname'), schemeOf(subject))),
  );
  const words = [
    ...childrenOf(about, 'property').flatMap((one) =>
      attribute(one, 'formalname')?.toLowerCase() === 'keyword' ? [attribute(one, 'value')] : [],
    ),
    ...childrenOf(lines, 'keywordline').flatMap((line) => lineIn(line)?.split(/\s*[;,]\s*/) ?? []),
  ];
  return [...coded, ...words.map((word) => subjectOf(word, undefined, 'keyword'))];
}

function schemeOf(subject: XmlElement): string | undefined {
  return attribute(subject, 'scheme') ?? attribute(subject, 'vocabulary');
}

function notesIn(lines: XmlElement | undefined, admin: XmlElement | undefined): readonly string[] {
  const inProperties = ['editorialinfo', 'editorialnote', 'ednote'].flatMap(
    (name) => property(admin, name) ?? [],
  );
  return [...newsLines(lines, /note|advisory|instruction|editor/i), ...inProperties];
}

/** The texts of lines of a type, in the component's words for it. */
function newsLines(lines: XmlElement | undefined, type: RegExp): readonly string[] {
  return childrenOf(lines, 'newsline')
    .filter((line) => type.test(formalName(childAt(line, 'newslinetype')) ?? ''))
    .flatMap((line) => lineIn(childAt(line, 'newslinetext')) ?? []);
}

function wordCountIn(characteristics: XmlElement | undefined): number | undefined {
  return ['words', 'wordcount', 'word count']
    .map((name) => wholeNumber(property(characteristics, name)))
    .find((count) => count !== undefined);
}

/** The notes among an element's comments, which hold versions and codes as well. */
export function commentsIn(element: XmlElement | undefined): readonly string[] {
  return childrenOf(element, 'comment')
    .filter(isNote)
    .flatMap((comment) => lineIn(comment) ?? []);
}

/** A note is named as one, or has the words of a sentence. */
function isNote(comment: XmlElement): boolean {
  const isNamed = /note|editor|advisory|embargo/i.test(attribute(comment, 'formalname') ?? '');
  return isNamed || (lineIn(comment) ?? '').split(' ').length >= 3;
}
