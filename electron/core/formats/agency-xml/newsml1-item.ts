import type { Subject } from '../../domain/article.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, firstDescendant, textIn } from '../xml/xml-tree.ts';
import type { Party } from './agency-credit.ts';
import { agencyIn, holderIn } from './agency-credit.ts';
import { agencyDate } from './agency-date.ts';
import type { AgencyItem } from './agency-item.ts';
import { articleOfItem, hasText, layered, NOTHING_SAID } from './agency-item.ts';
import type { ItemYield } from './agency-yield.ts';
import { readBylineElement } from './byline-element.ts';
import { languageTag } from './language-tag.ts';
import type { Story } from './newsml1-components.ts';
import { formalName, headlineOf, mediaIn, storiesIn } from './newsml1-components.ts';
import { textOfLeaves } from './newsml1-text.ts';
import { wholeNumber } from './nitf-item.ts';
import type { Standing } from './publication-state.ts';
import { standingOfCode } from './publication-state.ts';
import { subjectOf } from './subjects.ts';
import { lineIn } from './text-of-element.ts';

/** Reads one NewsItem of NewsML 1: each article in it, or what it is instead. */
export function readNewsMl1Item(item: XmlElement, envelope: XmlElement | undefined): ItemYield {
  const tops = childrenOf(item, 'newscomponent');
  const changed = childAt(item, 'update');
  const stories = (tops.length > 0 ? tops : changed === undefined ? [] : componentsIn(changed)).flatMap(
    storiesIn,
  );
  const items = stories
    .map((story, index) => itemOfStory(item, envelope, story, stories.length > 1 ? index : undefined))
    .filter(hasText);
  const media = mediaIn(item);
  const isMedia = media !== undefined && items.every(({ blocks }) => blocks.length === 0);
  if (items.length > 0 && !isMedia) return { articles: items.map(articleOfItem) };
  if (media !== undefined) return { articles: [], setAside: media };
  const instruction = childAt(item, 'newsmanagement', 'instruction');
  const isOrder = changed !== undefined || instruction !== undefined;
  return isOrder ? { articles: [], setAside: 'instruction' } : { articles: [] };
}

function componentsIn(update: XmlElement): readonly XmlElement[] {
  return childrenOf(update).flatMap((child) =>
    child.local === 'newscomponent' ? [child] : child.local === 'datacontent' ? [] : componentsIn(child),
  );
}

function itemOfStory(
  item: XmlElement,
  envelope: XmlElement | undefined,
  story: Story,
  index: number | undefined,
): AgencyItem {
  const layers = [story.component, ...[...story.around].reverse()].map(componentItem);
  const text = textOfLeaves(story.leaves);
  const management = childAt(item, 'newsmanagement');
  const identifier = childAt(item, 'identification', 'newsidentifier');
  const revision = childAt(identifier, 'revisionid');
  const headline = headlineOf(story.component);
  const whole: AgencyItem = {
    ...NOTHING_SAID,
    headline,
    published:
      dateIn(management, 'thisrevisioncreated') ??
      dateIn(management, 'firstcreated') ??
      dateIn(identifier, 'dateid') ??
      dateIn(envelope, 'dateandtime'),
    providerId: providerIdOf(identifier, story, index),
    revision: wholeNumber(textIn(revision)),
    standings: standingsOf(item, revision),
    embargoed: agencyDate(statusDate(management)),
  };
  const rest: AgencyItem = {
    ...NOTHING_SAID,
    parties: partiesAround(item, envelope),
    language: languageTag(attribute(item, 'lang')),
    slug: lineIn(childAt(item, 'identification', 'namelabel')),
    notes: commentsOf(item),
  };
  return [...layers, text, rest].reduce(layered, whole);
}

function dateIn(element: XmlElement | undefined, local: string) {
  return agencyDate(textIn(childAt(element, local)));
}

/** When the status changes by itself: for an embargoed item, the end of its embargo. */
function statusDate(management: XmlElement | undefined): string | undefined {
  const isHeldBack = /embargo|withheld/i.test(formalName(childAt(management, 'status')) ?? '');
  const change = childAt(management, 'statuswillchange');
  const future = formalName(childAt(change, 'futurestatus')) ?? 'usable';
  return isHeldBack && /usable/i.test(future) ? textIn(childAt(change, 'dateandtime')) : undefined;
}

/** The name all revisions of an item share; one of several articles in an item adds its own mark. */
function providerIdOf(
  identifier: XmlElement | undefined,
  story: Story,
  index: number | undefined,
): string | undefined {
  const part = (local: string) => textIn(childAt(identifier, local));
  const [provider, date, id, revision] = ['providerid', 'dateid', 'newsitemid', 'revisionid'].map(part);
  const full = part('publicidentifier');
  const isEnding =
    full !== undefined &&
    revision !== undefined &&
    new RegExp(`:${/^\d{1,15}$/.test(revision) ? revision : '\\d+'}[NUA]?$`).test(full);
  const base = isEnding ? full.replace(/:[^:]*$/, '') : full;
  const named =
    base ??
    (provider !== undefined && date !== undefined && id !== undefined
      ? `urn:newsml:${provider}:${date}:${id}`
      : id);
  if (index === undefined || named === undefined) return named;
  const mark = attribute(story.component, 'duid') ?? attribute(story.component, 'lang');
  return `${named}#${mark === undefined || mark === '0' ? index + 1 : mark}`;
}

function standingsOf(item: XmlElement, revision: XmlElement | undefined): readonly Standing[] {
  const management = childAt(item, 'newsmanagement');
  const isRevision =
    Number(attribute(revision, 'previousrevision') ?? '0') > 0 || childAt(item, 'update') !== undefined;
  const earlier = childrenOf(management, 'derivedfrom').map((one) => attribute(one, 'newsitem'));
  return [
    standingOfCode(formalName(childAt(management, 'status'))),
    ...childrenOf(management, 'instruction').map((one) => standingOfCode(formalName(one))),
    standingOfCode(formalName(childAt(management, 'newsitemtype'))?.replace(/^usable$/i, '')),
    ...(isRevision ? [{ relation: { kind: 'updates' as const, ...idOf(earlier[0]) } }] : []),
  ];
}

function idOf(providerId: string | undefined) {
  return providerId === undefined ? {} : { providerId };
}

function commentsOf(item: XmlElement): readonly string[] {
  return [item, childAt(item, 'newsmanagement')].flatMap((element) =>
    childrenOf(element, 'comment')
      .filter(isNote)
      .flatMap((comment) => lineIn(comment) ?? []),
  );
}

/** Comments hold versions and codes as well: a note is named as one, or has the words of a sentence. */
function isNote(comment: XmlElement): boolean {
  const isNamed = /note|editor|advisory|embargo/i.test(attribute(comment, 'formalname') ?? '');
  return isNamed || (lineIn(comment) ?? '').split(' ').length >= 3;
}

/** What one component says, without the components inside it. */
function componentItem(component: XmlElement): AgencyItem {
  const lines = childAt(component, 'newslines');
  const admin = childAt(component, 'administrativemetadata');
  const about = childAt(component, 'descriptivemetadata') ?? childAt(component, 'descriptivemetada');
  const contents = childrenOf(component, 'contentitem');
  return {
    ...NOTHING_SAID,
    standfirsts: ['subheadline', 'serieslineabstract'].flatMap((line) =>
      childrenOf(lines, line).flatMap((one) => lineIn(one) ?? []),
    ),
    bylines: bylinesOf(lines),
    writers: writersIn(admin),
    parties: partiesIn(lines, admin),
    dateline: lineIn(childAt(lines, 'dateline')),
    language:
      languageTag(formalName(childAt(about, 'language'))) ?? languageTag(attribute(component, 'lang')),
    slug: lineIn(childAt(lines, 'slugline')) ?? property(admin, 'topic'),
    section: property(about, 'section') ?? property(about, 'category') ?? property(admin, 'section'),
    subjects: subjectsIn(lines, about),
    notes: [
      ...notesIn(lines, admin),
      ...contents.flatMap((content) =>
        childrenOf(content, 'comment')
          .filter(isNote)
          .flatMap((one) => lineIn(one) ?? []),
      ),
    ],
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
function knownOnly(name: string | undefined): string | undefined {
  return name !== undefined && agencyIn(name) !== undefined ? name : undefined;
}

function partiesAround(item: XmlElement, envelope: XmlElement | undefined): readonly Party[] {
  const provider = (printed: string | undefined): Party => ({ role: 'provider', printed });
  return [
    provider(formalName(childAt(envelope, 'sentfrom', 'party'))),
    provider(knownOnly(formalName(childAt(envelope, 'newsservice')))),
    provider(textIn(childAt(item, 'identification', 'newsidentifier', 'providerid'))),
    { role: 'holder', printed: holderIn(lineIn(firstDescendant(item, 'copyrightline'))) },
    { role: 'holder', printed: lineIn(firstDescendant(item, 'copyrightholder')) },
  ];
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
  const inLines = childrenOf(lines, 'newsline').filter((line) =>
    /note|advisory|instruction|editor/i.test(formalName(childAt(line, 'newslinetype')) ?? ''),
  );
  const inProperties = ['editorialinfo', 'editorialnote', 'ednote'].flatMap(
    (name) => property(admin, name) ?? [],
  );
  return [...inLines.flatMap((line) => lineIn(childAt(line, 'newslinetext')) ?? []), ...inProperties];
}

function wordCountIn(characteristics: XmlElement | undefined): number | undefined {
  return ['words', 'wordcount', 'word count']
    .map((name) => wholeNumber(property(characteristics, name)))
    .find((count) => count !== undefined);
}
