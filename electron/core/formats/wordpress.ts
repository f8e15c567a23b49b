import type { Subject } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { feedDate } from './feeds/feed-date.ts';
import type { FeedItem } from './feeds/feed-item.ts';
import { feedYield } from './feeds/feed-item.ts';
import { feedTree } from './feeds/feed-tree.ts';
import { innerHtml, own, ownAll, prefixOf, rootTag } from './feeds/feed-xml.ts';
import { siteOf, webAddress } from './feeds/item-link.ts';
import { wordpressContent } from './feeds/wordpress-content.ts';
import type { XmlElement } from './xml/xml-tree.ts';
import { attribute, childrenOf, firstDescendant, rawText, textIn } from './xml/xml-tree.ts';

const EXPORT = /wordpress\.org\/export\/|<wp:wxr_version/iu;
/** Kinds that carry text for readers: WordPress's own two, and what newsrooms call theirs. */
const TEXT_KIND =
  /^(?:post|page)$|news|article|artikel|story|stories|press|release|report|column|opinion|review|interview|blog|podcast|episode/iu;
const STATUS_WORDS: Readonly<Record<string, string>> = {
  'auto-draft': 'draft',
  pending: 'draft',
  future: 'scheduled post',
  private: 'private post',
  trash: 'deleted post',
  inherit: 'revision',
};

/** A WordPress export (WXR): its published posts and pages; drafts, attachments and menus are none. */
export const wordpress: ArticleFormat = {
  id: 'wordpress',
  label: FORMAT_LABELS.wordpress,
  version: 2,
  extensions: ['xml', 'wxr'],
  recognises: ({ text }) => (rootTag(text)?.local === 'rss' && EXPORT.test(text) ? 0.98 : 0),
  parse: ({ text }) => {
    const tree = feedTree(text, 'item');
    if (tree === undefined)
      return err({ kind: 'malformed', format: 'wordpress', where: 'the file as a whole: it has no element' });
    const channel = firstDescendant(tree.root, 'channel') ?? tree.root;
    const language = textIn(own(channel, 'language'));
    const names = displayNames(channel);
    const site =
      webAddress(textIn(own(channel, 'link'))) ?? webAddress(textIn(childrenOf(channel, 'base_blog_url')[0]));
    const items: FeedItem[] = [];
    const setAside: string[] = [];
    for (const item of tree.items) {
      const what = noArticle(item);
      if (what === undefined) items.push(itemOf(item, names, language));
      else setAside.push(what);
    }
    const found = feedYield(
      'wordpress',
      { title: innerHtml(own(channel, 'title')), site: siteOf(site) },
      items,
      tree,
    );
    return ok({ ...found, ...(setAside.length === 0 ? {} : { setAside }) });
  },
};

/** What an item is when it is no published text. */
function noArticle(item: XmlElement): string | undefined {
  const kind = textIn(childrenOf(item, 'post_type')[0]) ?? 'post';
  if (!TEXT_KIND.test(kind)) return kind.replaceAll('_', ' ');
  const status = textIn(childrenOf(item, 'status')[0]) ?? 'publish';
  return status === 'publish' ? undefined : (STATUS_WORDS[status] ?? status);
}

/** Names as readers see them, by the names people log in with. */
function displayNames(channel: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const author of childrenOf(channel, 'author')) {
    const [login, display] = ['author_login', 'author_display_name'].map((local) =>
      textIn(childrenOf(author, local)[0]),
    );
    if (login !== undefined && display !== undefined) names.set(login, display);
  }
  return names;
}

function itemOf(
  item: XmlElement,
  names: ReadonlyMap<string, string>,
  language: string | undefined,
): FeedItem {
  const encoded = (prefix: string) =>
    childrenOf(item, 'encoded').find((child) => prefixOf(child).startsWith(prefix));
  const content = encoded('content');
  const { html, captions } = wordpressContent(content === undefined ? '' : innerHtml(content));
  const login = textIn(childrenOf(item, 'creator')[0]);
  return {
    title: innerHtml(own(item, 'title')),
    content: html,
    teaser: rawText(encoded('excerpt')),
    authors: [login === undefined ? undefined : (names.get(login) ?? login)],
    published: dateOf(item, 'post_date_gmt', 'post_date', textIn(own(item, 'pubdate'))),
    updated: dateOf(item, 'post_modified_gmt', 'post_modified', undefined),
    url: webAddress(textIn(own(item, 'link'))),
    id: textIn(own(item, 'guid')) ?? textIn(childrenOf(item, 'post_id')[0]),
    subjects: subjectsOf(item),
    language,
    captions,
    section: sectionOf(item),
    slug: textIn(childrenOf(item, 'post_name')[0]),
  };
}

/** The time in UTC where the export has it; "0000-00-00" is none. A local time alone has no zone. */
function dateOf(
  item: XmlElement,
  gmt: string,
  local: string,
  feed: string | undefined,
): FeedItem['published'] {
  const utc = feedDate(textIn(childrenOf(item, gmt)[0]));
  if (utc !== undefined) return { ...utc, zone: 'Z' };
  return feedDate(feed) ?? feedDate(textIn(childrenOf(item, local)[0]));
}

function subjectsOf(item: XmlElement): readonly Subject[] {
  return ownAll(item, 'category').flatMap((category) => {
    const name = textIn(category);
    const scheme = attribute(category, 'domain');
    return name === undefined ? [] : [{ name, ...(scheme === undefined ? {} : { scheme }) }];
  });
}

function sectionOf(item: XmlElement): string | undefined {
  const category = ownAll(item, 'category').find((one) => attribute(one, 'domain') === 'category');
  return attribute(category, 'nicename') === 'uncategorized' ? undefined : textIn(category);
}
