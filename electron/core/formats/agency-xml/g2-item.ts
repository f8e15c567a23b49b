import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, rawText } from '../xml/xml-tree.ts';
import { agencyDate, isLater } from './agency-date.ts';
import type { AgencyItem } from './agency-item.ts';
import { articleOfItem, hasText, layered, NOTHING_SAID } from './agency-item.ts';
import type { ItemYield } from './agency-yield.ts';
import { readBylineElement } from './byline-element.ts';
import { readContent } from './content-text.ts';
import { partiesOfG2, sectionOfG2, standingsOfG2, subjectsOfG2, writersOfG2 } from './g2-parts.ts';
import { languageTag } from './language-tag.ts';
import { wholeNumber } from './whole-number.ts';
import { lineIn } from './text-of-element.ts';

/** Items that carry no article, by what they are. */
const SET_ASIDE: Readonly<Record<string, string>> = {
  packageitem: 'package',
  conceptitem: 'vocabulary',
  knowledgeitem: 'vocabulary',
  catalogitem: 'vocabulary',
  planningitem: 'plan',
};
const TEXT_CLASS = /(?:^|:)(?:text|composite|article|story)$/i;

/** All elements that are items of NewsML-G2. */
export const G2_ITEMS: ReadonlySet<string> = new Set(['newsitem', ...Object.keys(SET_ASIDE)]);

/** Reads one item of NewsML-G2: an article, or what it is instead. */
export function readG2Item(element: XmlElement): ItemYield {
  const other = SET_ASIDE[element.local];
  if (other !== undefined) return { articles: [], setAside: other };
  const meta = childAt(element, 'itemmeta');
  const itemClass = childAt(meta, 'itemclass');
  const kind = attribute(itemClass, 'qcode') ?? attribute(itemClass, 'uri') ?? '';
  const contents = textContents(childrenOf(element, 'contentset'));
  const inner = contents.reduce<AgencyItem>(fuller, NOTHING_SAID);
  if (inner.blocks.length === 0 && kind !== '' && !TEXT_CLASS.test(kind)) {
    return { articles: [], setAside: kind.replace(/^.*[:/]/, '').toLowerCase() };
  }
  const item = layered(envelopeOf(element, contents), inner);
  return { articles: hasText(item) ? [articleOfItem(item)] : [] };
}

/** Content that may be text, as it reads; summaries and teasers only where there is nothing else. */
function textContents(sets: readonly XmlElement[]): readonly AgencyItem[] {
  const inline = sets
    .flatMap((set) => childrenOf(set))
    .filter(({ local }) => local === 'inlinexml' || local === 'inlinedata')
    .filter((content) => !/^(?:image|audio|video)\//i.test(attribute(content, 'contenttype') ?? ''))
    .filter((content) => attribute(content, 'encoding') === undefined);
  const isTeaser = (content: XmlElement) =>
    /summary|teaser|headline|abstract|alert|preview|caption/i.test(attribute(content, 'rendition') ?? '');
  const whole = inline.filter((content) => !isTeaser(content));
  return (whole.length > 0 ? whole : inline).map((content) => ({
    ...readContent(content),
    wordCount: wholeNumber(attribute(content, 'wordcount')),
  }));
}

/** Of two renditions of one text the one that gives more of it; the first where they give the same. */
function fuller(best: AgencyItem, next: AgencyItem): AgencyItem {
  const size = ({ blocks }: AgencyItem) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  return size(next) > size(best) * 1.05 || best === NOTHING_SAID ? next : best;
}

function envelopeOf(element: XmlElement, contents: readonly AgencyItem[]): AgencyItem {
  const meta = childAt(element, 'itemmeta');
  const content = childAt(element, 'contentmeta');
  const published =
    dateIn(meta, 'versioncreated') ??
    dateIn(content, 'contentmodified') ??
    dateIn(content, 'contentcreated') ??
    dateIn(meta, 'firstcreated');
  const modified = dateIn(content, 'contentmodified');
  const embargoed = dateIn(meta, 'embargoed');
  return {
    ...NOTHING_SAID,
    headline: headlineOf(element, contents),
    standfirsts: [...subHeadlines(content), ...summaries(content)],
    bylines: childrenOf(content, 'by')
      .map(readBylineElement)
      .filter(({ printed }) => printed !== ''),
    writers: writersOfG2(content),
    parties: partiesOfG2(element),
    dateline: lineIn(childAt(content, 'dateline')),
    published,
    modified:
      modified !== undefined && published !== undefined && isLater(modified, published)
        ? modified
        : undefined,
    embargoed,
    language:
      languageTag(attribute(childAt(content, 'language'), 'tag')) ?? languageTag(attribute(element, 'lang')),
    url: webAddress(element),
    providerId: attribute(element, 'guid'),
    revision: wholeNumber(attribute(element, 'version')),
    standings: standingsOfG2(element),
    section: sectionOfG2(content),
    slug: lineIn(childAt(content, 'slugline')),
    subjects: subjectsOfG2(content),
    notes: childrenOf(meta, 'ednote').flatMap((note) => noteIn(note) ?? []),
  };
}

function dateIn(element: XmlElement | undefined, local: string) {
  return agencyDate(lineIn(childAt(element, local)));
}

/** The headline for readers: of several the main one; a title only where nothing else names the item. */
function headlineOf(element: XmlElement, contents: readonly AgencyItem[]): string | undefined {
  const content = childAt(element, 'contentmeta');
  const headlines = childrenOf(content, 'headline');
  const main = headlines.find((one) => /main|full|display/i.test(attribute(one, 'role') ?? ''));
  const plain = headlines.find((one) => !isSubHeadline(one)) ?? headlines[0];
  const inside = contents.find(({ headline }) => headline !== undefined)?.headline;
  return lineIn(main) ?? lineIn(plain) ?? inside ?? titleOf(childAt(element, 'itemmeta'), contents);
}

function isSubHeadline(headline: XmlElement): boolean {
  return /sub|secondary|deck|short|kicker|seo|mobile|sms/i.test(attribute(headline, 'role') ?? '');
}

function subHeadlines(content: XmlElement | undefined): readonly string[] {
  return childrenOf(content, 'headline')
    .filter((headline) => /sub|secondary|deck/i.test(attribute(headline, 'role') ?? ''))
    .flatMap((headline) => lineIn(headline) ?? []);
}

/** A title names the item for machines: it stands in for a headline only where there is no text to take one from. */
function titleOf(meta: XmlElement | undefined, contents: readonly AgencyItem[]): string | undefined {
  const title = childrenOf(meta, 'title').find((one) => attribute(one, 'role') === undefined);
  return contents.some(({ blocks }) => blocks.length > 0) ? undefined : lineIn(title);
}

function summaries(content: XmlElement | undefined): readonly string[] {
  return childrenOf(content, 'description')
    .filter((one) => !/caption|keyword|thread|seo|note/i.test(attribute(one, 'role') ?? ''))
    .flatMap((one) => lineIn(one) ?? []);
}

function noteIn(note: XmlElement): string | undefined {
  const { blocks } = readContent(note);
  const text = blocks.map((block) => block.text).join('\n');
  return text === '' || rawText(note).trim() === '' ? undefined : text;
}

function webAddress(element: XmlElement): string | undefined {
  const links = childrenOf(childAt(element, 'itemmeta'), 'link').filter((link) =>
    /(?:^|:)(?:canonical|permalink|self|alternate)$/i.test(attribute(link, 'rel') ?? ''),
  );
  return links
    .map((link) => attribute(link, 'href'))
    .find((href) => href !== undefined && /^https?:\/\//i.test(href));
}
