import type { Outlet } from '../../domain/article.ts';
import { siteOf, webAddress } from '../feeds/item-link.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { childAt, childrenOf, descendants, rawText, textIn } from '../xml/xml-tree.ts';
import { agencyDate } from './agency-date.ts';
import type { AgencyItem } from './agency-item.ts';
import { NOTHING_SAID } from './agency-item.ts';
import { readBylineElement } from './byline-element.ts';
import { isByline } from './byline-text.ts';
import { languageTag } from './language-tag.ts';
import { wholeNumber } from './whole-number.ts';
import { subjectOf } from './subjects.ts';
import { blocksOfText, lineIn, textOfElement } from './text-of-element.ts';

/** The names vendors give to the fields of an item, in lower case, the plainest first. */
const FIELDS = {
  headline: ['headline', 'title', 'rubrik', 'overskrift', 'titel', 'titre', 'titolo', 'titulo', 'otsikko'],
  body: [
    'content',
    'body',
    'bodytext',
    'maintext',
    'fulltext',
    'articletext',
    'story',
    'text',
    'brodtext',
    'texte',
    'texto',
  ],
  standfirst: [
    'subtitle',
    'subheadline',
    'standfirst',
    'deck',
    'abstract',
    'summary',
    'ingress',
    'underrubrik',
    'leadtext',
    'teaser',
    'preamble',
  ],
  byline: ['byline', 'author', 'authors', 'origin', 'signature', 'auteur', 'autor'],
  published: [
    'publishdate',
    'publicationdate',
    'publisheddate',
    'published',
    'pubdate',
    'datepublished',
    'datetime',
    'date',
    'created',
  ],
  modified: ['modified', 'updated', 'lastmodified', 'modifieddate'],
  providerId: ['newsid', 'guid', 'articleid', 'storyid', 'itemid', 'documentid', 'docid', 'id'],
  version: ['version', 'revision'],
  note: ['tilredaktionen', 'ednote', 'editorsnote', 'editorialnote', 'notetoeditors'],
  slug: ['slugline', 'slug', 'strapline', 'catchline'],
  section: ['section', 'category', 'department', 'ressort'],
  language: ['language', 'lang'],
  party: ['agency', 'provider', 'newsagency', 'source', 'creditline', 'credit'],
  dateline: ['dateline', 'location'],
  publisher: ['publisher', 'publication', 'outlet'],
  url: ['canonicalurl', 'longurl', 'permalink', 'articleurl', 'url', 'link'],
} as const;

const HEADLINES: ReadonlySet<string> = new Set(FIELDS.headline);

/** Whether an element is an item by itself: a place for a headline, be it empty, and a text, each in a child of its own. */
export function isFlatItem(element: XmlElement): boolean {
  const hasPlace = childrenOf(element).some(({ local }) => HEADLINES.has(local));
  return hasPlace && fieldOf(element, 'body') !== undefined;
}

/** Every such item in a file. */
export function flatItems(roots: readonly XmlElement[]): readonly XmlElement[] {
  return roots.flatMap((root) => (isFlatItem(root) ? [root] : flatItems(childrenOf(root))));
}

/** Reads an item whose fields are the children of one element, by the names vendors give them. */
export function readFlatItem(element: XmlElement): AgencyItem {
  const body = fieldOf(element, 'body');
  const text = body === undefined ? undefined : textOfElement(body);
  const line = (field: keyof typeof FIELDS) => lineIn(fieldOf(element, field));
  const byline = line('byline');
  const marked = byline !== undefined && isByline(byline) ? fieldOf(element, 'byline') : undefined;
  const note = rawText(fieldOf(element, 'note'));
  return {
    ...NOTHING_SAID,
    blocks: text?.blocks ?? [],
    headline: line('headline'),
    standfirsts: [line('standfirst')].filter((one) => one !== undefined),
    bylines: marked === undefined ? [] : [readBylineElement(marked)],
    parties: [
      { role: 'provider', printed: line('party') },
      ...[byline, lineIn(childAt(element, 'origin'))].map(
        (printed) => ({ role: 'credit', printed: printed?.replace(/^\/|\/$/g, '') }) as const,
      ),
    ],
    outlet: publisherIn(fieldOf(element, 'publisher')),
    url: webAddress(line('url')),
    dateline: line('dateline') ?? text?.datelines[0],
    published: agencyDate(line('published')),
    modified: agencyDate(line('modified')),
    language: languageTag(line('language')),
    providerId: line('providerId'),
    revision: wholeNumber(line('version')),
    slug: line('slug'),
    section: line('section'),
    notes:
      note.trim() === ''
        ? []
        : [
            blocksOfText(note)
              .map((block) => block.text)
              .join('\n'),
          ],
    captions: [
      ...(text?.captions ?? []),
      ...[...descendants(element, 'caption')].flatMap((caption) => lineIn(caption) ?? []),
    ],
    subjects: childrenOf(element, 'iptclist').flatMap((list) =>
      childrenOf(list).map((code) => subjectOf(undefined, textIn(code), 'IPTC')),
    ),
  };
}

/** A publisher by name alone, or with its name and site in elements of their own. */
function publisherIn(element: XmlElement | undefined): Outlet | undefined {
  const name =
    lineIn(childAt(element, 'name')) ?? (childrenOf(element).length === 0 ? lineIn(element) : undefined);
  if (name === undefined) return undefined;
  const url = siteOf(webAddress(lineIn(childAt(element, 'website') ?? childAt(element, 'url'))));
  return url === undefined ? { name } : { name, url };
}

function fieldOf(element: XmlElement, field: keyof typeof FIELDS): XmlElement | undefined {
  const children = childrenOf(element);
  for (const name of FIELDS[field]) {
    const found = children.find((child) => child.local === name && rawText(child).trim() !== '');
    if (found !== undefined) return found;
  }
  return undefined;
}
