import type { Outlet, Subject } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { feedDate } from './feeds/feed-date.ts';
import type { FeedItem } from './feeds/feed-item.ts';
import { feedYield } from './feeds/feed-item.ts';
import { feedTree } from './feeds/feed-tree.ts';
import { foreign, innerHtml, own, ownAll, prefixOf, rootTag } from './feeds/feed-xml.ts';
import { siteOf, webAddress } from './feeds/item-link.ts';
import type { XmlElement } from './xml/xml-tree.ts';
import { attribute, childAt, childrenOf, descendants, firstDescendant, textIn } from './xml/xml-tree.ts';

const DUBLIN_CORE = ['dc', 'dc11', 'dcterms', 'dct'];
const ATOM = ['atom', 'a10', 'atom03', 'atom10'];
const ITUNES = ['itunes'];

/** RSS 0.9x, 1.0 (RDF) and 2.0: each item an article. */
export const rss: ArticleFormat = {
  id: 'rss',
  label: FORMAT_LABELS.rss,
  version: 2,
  extensions: ['rss', 'rdf'],
  recognises: ({ text }) => {
    const root = rootTag(text);
    if (root?.local === 'rss' || root?.local === 'channel') return 0.95;
    if (root?.local !== 'rdf') return 0;
    return /purl\.org\/rss|netscape\.com\/rdf|<(?:\w+:)?channel[\s>]/iu.test(text) ? 0.95 : 0;
  },
  parse: ({ text }) => {
    const tree = feedTree(text, 'item');
    if (tree === undefined)
      return err({ kind: 'malformed', format: 'rss', where: 'the file as a whole: it has no element' });
    const channel = firstDescendant(tree.root, 'channel') ?? tree.root;
    const link = channelLink(channel);
    const language = languageIn(channel) ?? attribute(tree.root, 'lang');
    const feed = { title: innerHtml(own(channel, 'title')), site: siteOf(link) };
    const items = tree.items.map((item) => itemOf(item, link, language));
    return ok(feedYield('rss', feed, items, tree));
  },
};

function channelLink(channel: XmlElement): string | undefined {
  return webAddress(textIn(own(channel, 'link'))) ?? webAddress(attribute(channel, 'base'));
}

function languageIn(element: XmlElement): string | undefined {
  return (
    textIn(own(element, 'language')) ??
    textIn(foreign(element, DUBLIN_CORE, 'language')) ??
    attribute(element, 'lang')
  );
}

function itemOf(item: XmlElement, base: string | undefined, language: string | undefined): FeedItem {
  return {
    title: innerHtml(own(item, 'title') ?? foreign(item, DUBLIN_CORE, 'title')),
    content: contentOf(item),
    teaser: teaserOf(item),
    authors: authorsOf(item),
    published: dateIn([
      own(item, 'pubdate'),
      ...dublinCore(item, ['date', 'issued', 'created']),
      foreign(item, ATOM, 'published'),
      own(item, 'published'),
      own(item, 'date'),
    ]),
    updated: dateIn([
      foreign(item, ATOM, 'updated'),
      ...dublinCore(item, ['modified']),
      own(item, 'updated'),
      own(item, 'modified'),
    ]),
    url: linkOf(item, base),
    id: textIn(own(item, 'guid')) ?? attribute(item, 'about') ?? textIn(foreign(item, ATOM, 'id')),
    subjects: subjectsOf(item),
    language: languageIn(item) ?? language,
    captions: captionsOf(item),
    outlet: outletOf(item),
  };
}

function dublinCore(item: XmlElement, locals: readonly string[]): readonly (XmlElement | undefined)[] {
  return locals.map((local) => foreign(item, DUBLIN_CORE, local));
}

/** The first of these elements that holds a date one can read. */
function dateIn(elements: readonly (XmlElement | undefined)[]): FeedItem['published'] {
  for (const element of elements) {
    const date = feedDate(textIn(element));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The whole text, under any of the names it is given; podcasts and pictures have contents of their own. */
function contentOf(item: XmlElement): string {
  for (const local of ['encoded', 'full-text', 'fulltext', 'body', 'content']) {
    for (const child of childrenOf(item, local)) {
      if (!/^(?:media|excerpt|itunes|g)/u.test(prefixOf(child)) && child.children.length > 0)
        return innerHtml(child);
    }
  }
  return '';
}

function teaserOf(item: XmlElement): string {
  const teaser =
    own(item, 'description') ??
    foreign(item, ATOM, 'summary') ??
    own(item, 'summary') ??
    foreign(item, DUBLIN_CORE, 'description') ??
    foreign(item, ITUNES, 'summary') ??
    foreign(item, ['media'], 'description');
  return innerHtml(teaser);
}

function authorsOf(item: XmlElement): readonly (string | undefined)[] {
  const creators = childrenOf(item, 'creator').map(textIn);
  if (creators.some((name) => name !== undefined)) return creators;
  const atomic = childrenOf(item, 'author').map(
    (author) => textIn(childAt(author, 'name')) ?? textIn(author),
  );
  return [...new Set(atomic)];
}

function linkOf(item: XmlElement, base: string | undefined): string | undefined {
  const guid = own(item, 'guid');
  const isPermanent = !/^(?:false|no|0)$/iu.test(attribute(guid, 'ispermalink') ?? 'true');
  const alternate = childrenOf(item, 'link').find(
    (link) =>
      /^(?:alternate)?$/iu.test(attribute(link, 'rel') ?? '') && attribute(link, 'href') !== undefined,
  );
  return (
    webAddress(textIn(childrenOf(item, 'origlink')[0])) ??
    webAddress(textIn(own(item, 'link')), base) ??
    webAddress(attribute(alternate, 'href'), base) ??
    (isPermanent ? webAddress(textIn(guid)) : undefined) ??
    webAddress(attribute(item, 'about'))
  );
}

function subjectsOf(item: XmlElement): readonly Subject[] {
  const named = [...ownAll(item, 'category'), ...childrenOf(item, 'subject')];
  return named.flatMap((category) => {
    const name = textIn(category);
    const scheme = attribute(category, 'domain');
    return name === undefined ? [] : [{ name, ...(scheme === undefined ? {} : { scheme }) }];
  });
}

function captionsOf(item: XmlElement): readonly (string | undefined)[] {
  const captions: (string | undefined)[] = [];
  for (const content of childrenOf(item)) {
    if (prefixOf(content) !== 'media' || !/^(?:content|group)$/u.test(content.local)) continue;
    for (const text of descendants(content, 'description')) captions.push(innerHtml(text));
  }
  return captions;
}

/** Whom an aggregator names as the item's outlet. */
function outletOf(item: XmlElement): Outlet | undefined {
  const origin = own(item, 'source');
  const name = textIn(origin);
  if (name === undefined || /^https?:/iu.test(name)) return undefined;
  const url = siteOf(attribute(origin, 'url'));
  return { name, ...(url === undefined ? {} : { url }) };
}
