import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { readJson } from './feeds/cut-json.ts';
import { feedDate } from './feeds/feed-date.ts';
import type { FeedItem } from './feeds/feed-item.ts';
import { feedYield } from './feeds/feed-item.ts';
import { siteOf, webAddress } from './feeds/item-link.ts';
import type { JsonObject } from './feeds/json-values.ts';
import { asObject, objectsAt, rawTextAt, textAt, valueAt } from './feeds/json-values.ts';

const VERSION = /"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org(?:\\?\/)version/iu;

/** JSON Feed 1 and 1.1: each item an article. */
export const jsonFeed: ArticleFormat = {
  id: 'json-feed',
  label: FORMAT_LABELS['json-feed'],
  version: 2,
  extensions: ['json'],
  recognises: ({ text }) => (/^[\s\ufeff]*\{/u.test(text) && VERSION.test(text) ? 0.97 : 0),
  parse: ({ text }) => {
    const json = readJson(text);
    const feed = asObject(json?.value);
    if (json === undefined || feed === undefined) {
      return err({
        kind: 'malformed',
        format: 'json-feed',
        where: 'the JSON as a whole: it cannot be read, or breaks off before the first item',
      });
    }
    const site = webAddress(textAt(feed, 'home_page_url')) ?? webAddress(textAt(feed, 'feed_url'));
    const items = objectsAt(feed, 'items').map((item) => itemOf(item, feed, site));
    const cutOff = json.isCutOff
      ? `the end: the file breaks off after ${items.length} whole items`
      : undefined;
    return ok(
      feedYield('json-feed', { title: escaped(rawTextAt(feed, 'title')), site: siteOf(site) }, items, {
        cutOff,
      }),
    );
  },
};

function itemOf(item: JsonObject, feed: JsonObject, site: string | undefined): FeedItem {
  const named = authorsOf(item);
  const tags = valueAt(item, 'tags');
  return {
    title: escaped(rawTextAt(item, 'title')),
    content: rawTextAt(item, 'content_html') ?? plain(rawTextAt(item, 'content_text')),
    teaser: plain(rawTextAt(item, 'summary')),
    // An item without authors has those of its feed (JSON Feed 1.1).
    authors: named.length > 0 ? named : authorsOf(feed),
    published: feedDate(textAt(item, 'date_published')),
    updated: feedDate(textAt(item, 'date_modified')),
    url:
      webAddress(textAt(item, 'url'), site) ??
      webAddress(textAt(item, 'external_url'), site) ??
      webAddress(textAt(item, 'id')),
    id: textAt(item, 'id'),
    subjects: (Array.isArray(tags) ? tags : []).flatMap((tag) =>
      typeof tag === 'string' && tag.trim() !== '' ? [{ name: tag.trim() }] : [],
    ),
    language: textAt(item, 'language') ?? textAt(feed, 'language'),
  };
}

function authorsOf(object: JsonObject): readonly (string | undefined)[] {
  const list = objectsAt(object, 'authors').map((author) => textAt(author, 'name'));
  const named = list.filter((name) => name !== undefined);
  if (named.length > 0) return named;
  const one = textAt(asObject(valueAt(object, 'author')), 'name');
  return one === undefined ? [] : [one];
}

/** Text that is no HTML: what looks like a tag in it was meant to be read. */
function plain(text: string | undefined): string | undefined {
  const paragraphs = text === undefined ? undefined : escaped(text)?.split(/\n\s*\n/u);
  return paragraphs?.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

function escaped(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
