import type { Outlet, PrintedDate, RawArticle, Subject } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { ImportError } from '../../domain/import-record.ts';
import { cleanLine, escapePattern, matchKey } from '../../text/clean.ts';
import type { FormatYield } from '../article-format.ts';
import { leftOutRefusals } from '../xml/own-entities.ts';
import { itemAuthors } from './item-authors.ts';
import { bodyAndTeaser, titleText } from './item-text.ts';
import { languageTag, statedItem } from './stated-item.ts';

/** One item of a feed as its format delivers it; `title`, `content` and `teaser` may be HTML. */
export type FeedItem = {
  readonly title?: string | undefined;
  readonly content?: string | undefined;
  readonly teaser?: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly published?: PrintedDate | undefined;
  readonly updated?: PrintedDate | undefined;
  readonly url?: string | undefined;
  readonly id?: string | undefined;
  readonly subjects: readonly Subject[];
  readonly language?: string | undefined;
  readonly captions?: readonly (string | undefined)[];
  /** Whom the item itself names as its outlet; else it is the feed. */
  readonly outlet?: Outlet | undefined;
  readonly section?: string | undefined;
  readonly slug?: string | undefined;
};

/** What a feed says of itself. */
export type Feed = { readonly title?: string | undefined; readonly site?: string | undefined };

/** Feeds that only gather what others publish: their title is no outlet's. */
const AGGREGATOR =
  /^(?:google (?:alert|news)\b|bing\b)|(?:[-–|»:] *(?:google|bing|yahoo!?) news(?: search)?)$/iu;

/** Items of a feed as articles; one without any text or title is refused, and so is one that the file's end cuts. */
export function feedYield(
  format: string,
  feed: Feed,
  items: readonly FeedItem[],
  lacks: { readonly cutOff?: string | undefined; readonly leftOut?: readonly string[] },
): FormatYield {
  const articles: RawArticle[] = [];
  const refusals: ImportError[] = [];
  for (const item of items) {
    const article = articleOf(item, feed);
    if (article === undefined) refusals.push({ kind: 'no-text', format });
    else articles.push(article);
  }
  if (lacks.cutOff !== undefined) refusals.push({ kind: 'malformed', format, where: lacks.cutOff });
  refusals.push(...leftOutRefusals(lacks.leftOut ?? []));
  return { articles, refusals };
}

function articleOf(item: FeedItem, feed: Feed): RawArticle | undefined {
  const { blocks, captions, mendings, standfirst } = bodyAndTeaser(item.content ?? '', item.teaser ?? '');
  const outlet = item.outlet ?? outletOf(feed);
  const title = item.title === undefined ? undefined : titleText(item.title);
  const headline = title === undefined ? undefined : withoutOutlet(title, item.outlet?.name);
  if (headline === undefined && blocks.length === 0) return undefined;
  const isChanged = item.updated !== undefined && item.updated.value !== item.published?.value;
  const published = item.published ?? item.updated;
  return statedItem(
    blocks,
    {
      headline,
      standfirst,
      authors: itemAuthors(item.authors),
      outlet,
      datePublished: published,
      dateModified: isChanged && item.published !== undefined ? item.updated : undefined,
      language: languageTag(item.language),
      url: item.url,
      providerId: item.id,
      section: item.section,
      slug: item.slug,
      subjects: item.subjects,
      captions: captionsOf([...captions, ...(item.captions ?? [])]),
    },
    {
      ...(item.outlet === undefined ? { outlet: FEED_TITLE } : {}),
      ...(item.published === undefined ? { datePublished: UPDATED } : {}),
    },
    mendings,
  );
}

const FEED_TITLE: Evidence = { from: 'file-metadata', certainty: 'medium', note: 'The title of the feed' };
const UPDATED: Evidence = {
  from: 'file-metadata',
  certainty: 'medium',
  note: 'Only the time of the last change is given',
};

function outletOf({ title, site }: Feed): Outlet | undefined {
  const name = title === undefined ? undefined : titleText(title);
  if (name === undefined || AGGREGATOR.test(name)) return undefined;
  return { name, ...(site === undefined ? {} : { url: site }) };
}

/** Aggregators print the outlet behind the headline, and name it again in a field of its own. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title;
  const bare = title.replace(new RegExp(String.raw`\s+[-–—|]\s+${escapePattern(outlet)}$`, 'iu'), '');
  return bare === '' ? title : bare;
}

function captionsOf(printed: readonly (string | undefined)[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const caption of printed) {
    const text = caption === undefined ? '' : cleanLine(titleText(caption) ?? '');
    const key = matchKey(text);
    if (key !== '' && !byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()];
}
