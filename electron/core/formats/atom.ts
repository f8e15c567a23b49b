import type { Outlet, Subject } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { feedDate } from './feeds/feed-date.ts';
import type { FeedItem } from './feeds/feed-item.ts';
import { feedYield } from './feeds/feed-item.ts';
import { feedTree } from './feeds/feed-tree.ts';
import { innerHtml, own, ownAll, prefixOf, rootTag } from './feeds/feed-xml.ts';
import { siteOf, webAddress } from './feeds/item-link.ts';
import type { XmlElement } from './xml/xml-tree.ts';
import { attribute, childAt, childrenOf, descendants, textIn } from './xml/xml-tree.ts';

/** Atom 0.3 and 1.0: each entry an article. */
export const atom: ArticleFormat = {
  id: 'atom',
  label: FORMAT_LABELS.atom,
  version: 2,
  extensions: ['atom'],
  recognises: ({ text }) => {
    const root = rootTag(text);
    if (root?.local !== 'feed' && root?.local !== 'entry') return 0;
    if (/w3\.org\/2005\/atom|purl\.org\/atom/iu.test(root.tag)) return 0.95;
    return root.local === 'feed' && /<(?:\w+:)?entry[\s>]/iu.test(text) ? 0.9 : 0;
  },
  parse: ({ text }) => {
    const tree = feedTree(text, 'entry');
    if (tree === undefined)
      return err({ kind: 'malformed', format: 'atom', where: 'the file as a whole: it has no element' });
    const { root } = tree;
    const isFeed = root.local === 'feed';
    const base = webAddress(attribute(root, 'base')) ?? addressOf(root, undefined);
    const feed = isFeed ? { title: innerHtml(own(root, 'title')), site: siteOf(addressOf(root, base)) } : {};
    const authors = isFeed ? authorsOf(root) : [];
    const items = tree.items.map((entry) =>
      itemOf(entry, { base, authors, language: attribute(root, 'lang') }),
    );
    return ok(feedYield('atom', feed, items, tree));
  },
};

type Inherited = {
  readonly base: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly language: string | undefined;
};

function itemOf(entry: XmlElement, feed: Inherited): FeedItem {
  const content = own(entry, 'content');
  const named = authorsOf(entry);
  const origin = own(entry, 'source');
  const inOrigin = origin === undefined ? [] : authorsOf(origin);
  const base = webAddress(attribute(entry, 'base'), feed.base) ?? feed.base;
  return {
    title: innerHtml(own(entry, 'title')),
    content: isMarkup(content) ? innerHtml(content) : '',
    teaser: innerHtml(own(entry, 'summary')) || mediaText(entry),
    // An entry without authors has those of its feed (RFC 4287, 4.2.1).
    authors: [named, inOrigin, feed.authors].find((authors) => authors.length > 0) ?? [],
    published: dateIn(entry, ['published', 'issued', 'created']),
    updated: dateIn(entry, ['updated', 'modified']),
    url:
      webAddress(textIn(childrenOf(entry, 'origlink')[0])) ??
      addressOf(entry, base) ??
      webAddress(textIn(own(entry, 'id'))),
    id: textIn(own(entry, 'id')),
    subjects: subjectsOf(entry),
    language: attribute(content, 'lang') ?? attribute(entry, 'lang') ?? feed.language,
    outlet: outletOf(origin),
  };
}

/** Pictures and other files stand in Base64. */
function isMarkup(content: XmlElement | undefined): boolean {
  const isBase64 = attribute(content, 'mode')?.toLowerCase() === 'base64';
  return (
    !isBase64 && !/^(?:image|audio|video|application\/(?!xhtml|xml))/iu.test(attribute(content, 'type') ?? '')
  );
}

function dateIn(entry: XmlElement, locals: readonly string[]): FeedItem['published'] {
  for (const local of locals) {
    const date = feedDate(textIn(own(entry, local)) ?? textIn(childrenOf(entry, local)[0]));
    if (date !== undefined) return date;
  }
  return undefined;
}

function authorsOf(element: XmlElement): readonly (string | undefined)[] {
  const people = ownAll(element, 'author').map(
    (author) => textIn(childAt(author, 'name')) ?? plainName(author),
  );
  const named = people.filter((name) => name !== undefined);
  return named.length > 0 ? named : childrenOf(element, 'creator').map(textIn);
}

function plainName(author: XmlElement): string | undefined {
  return childrenOf(author).length === 0 ? textIn(author) : undefined;
}

/** The link to the page itself: an alternate, of HTML where there are several. */
function addressOf(element: XmlElement, base: string | undefined): string | undefined {
  const alternates = ownAll(element, 'link').filter(
    (link) => (attribute(link, 'rel') ?? 'alternate').toLowerCase() === 'alternate',
  );
  const page =
    alternates.find((link) => /html/iu.test(attribute(link, 'type') ?? 'text/html')) ?? alternates[0];
  return webAddress(attribute(page, 'href'), base) ?? webAddress(textIn(page), base);
}

function subjectsOf(entry: XmlElement): readonly Subject[] {
  return childrenOf(entry).flatMap((child): readonly Subject[] => {
    if (child.local === 'subject') return subject(textIn(child), undefined, undefined);
    if (child.local !== 'category') return [];
    const term = attribute(child, 'term');
    const label = attribute(child, 'label') ?? term ?? textIn(child);
    return subject(label, term === label ? undefined : term, attribute(child, 'scheme'));
  });
}

function subject(
  name: string | undefined,
  code: string | undefined,
  scheme: string | undefined,
): readonly Subject[] {
  if (name === undefined) return [];
  return [{ name, ...(code === undefined ? {} : { code }), ...(scheme === undefined ? {} : { scheme }) }];
}

/** Feeds of videos describe them in a group of their own. */
function mediaText(entry: XmlElement): string {
  for (const group of childrenOf(entry)) {
    if (prefixOf(group) !== 'media') continue;
    for (const description of descendants(group, 'description')) return innerHtml(description);
  }
  return '';
}

/** The feed an aggregator took the entry from. */
function outletOf(origin: XmlElement | undefined): Outlet | undefined {
  const name = textIn(own(origin, 'title'));
  if (origin === undefined || name === undefined) return undefined;
  const url = siteOf(addressOf(origin, undefined));
  return { name, ...(url === undefined ? {} : { url }) };
}
