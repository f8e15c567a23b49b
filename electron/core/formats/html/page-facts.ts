import { cleanLine, matchKey } from '../../text/clean.ts';
import { plainValue } from './entities.ts';
import type { Node } from './json-ld.ts';
import { isNode, listOf, readJsonLd, resolve, typesOf } from './json-ld.ts';
import type { Page } from './page-element.ts';
import { elementsNamed, isInside, textWithin } from './page-element.ts';

/** What a page's head states, gathered once: meta tags, structured data, addresses. */
export type PageFacts = {
  /** The first value of a meta name, property or itemprop in lower case. */
  meta(name: string): string | undefined;
  metaAll(name: string): readonly string[];
  readonly nodes: readonly Node[];
  /** The node that describes this very article. */
  readonly article: Node | undefined;
  readonly canonical: string | undefined;
  readonly host: string | undefined;
  readonly title: string | undefined;
  /** The publisher in microdata. */
  readonly publisherMarked: string | undefined;
  /** `lang` of the page, as written. */
  readonly language: string | undefined;
  refer(value: unknown): unknown;
};

const ARTICLE_TYPE = /Article|BlogPosting|Report|LiveBlog|Review$|Posting|NewsItem|CreativeWork$/i;
const NEWS_TYPE = /(?:News|Live|Opinion|Reportage)?(?:Article|BlogPosting)/;

/** Gathers what the head of a page states. */
export function readFacts(page: Page): PageFacts {
  const metas = readMetas(page);
  const nodes = readJsonLd(page);
  const meta = (name: string) => metas.get(name)?.[0];
  const link = elementsNamed(page, 'LINK').find(
    ({ attributes }) => attributes['rel']?.toLowerCase() === 'canonical',
  )?.attributes['href'];
  const canonical = [link, meta('og:url')].find((url) => url !== undefined && /^https?:/.test(url));
  const host = /^https?:\/\/([^/:?#]+)/
    .exec(canonical ?? '')?.[1]
    ?.replace(/^(?:www|m|amp|mobile|edition)\./, '');
  return {
    meta,
    metaAll: (name) => metas.get(name) ?? [],
    nodes,
    article: chooseArticle(nodes, meta('og:title') ?? '', canonical ?? ''),
    canonical,
    host,
    publisherMarked: markedPublisher(page),
    title: titleOf(page),
    language:
      elementsNamed(page, 'HTML')[0]?.attributes['lang'] ?? meta('og:locale') ?? meta('content-language'),
    refer: (value) => resolve(value, nodes),
  };
}

function markedPublisher(page: Page): string | undefined {
  const name = page.elements.find(
    (element) =>
      element.attributes['itemprop'] === 'name' &&
      isInside(element, ({ attributes }) => attributes['itemprop'] === 'publisher'),
  );
  if (name === undefined) return undefined;
  const text = cleanLine(name.attributes['content'] ?? textWithin(name));
  return text === '' ? undefined : text;
}

/** What stands in the page's title, as written. */
export function titleOf(page: Page): string | undefined {
  const [title] = elementsNamed(page, 'TITLE');
  return title && textWithin(title);
}

/** Text of a node's field; names of nested nodes count. */
export function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isNode(first) ? (first['name'] ?? first['@value']) : first;
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  const plain = plainValue(String(text));
  return plain === '' ? undefined : plain;
}

/** Whether a node describes an article or something like one. */
export function isArticleNode(node: Node): boolean {
  return ARTICLE_TYPE.test(typesOf(node));
}

function readMetas(page: Page): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const { attributes } of elementsNamed(page, 'META')) {
    const value = plainValue(attributes['content'] ?? '');
    if (value === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributes[attribute]?.toLowerCase().trim();
      if (name !== undefined && name !== '') metas.set(name, [...(metas.get(name) ?? []), value]);
    }
  }
  return metas;
}

/** Of several article nodes, the one whose headline, address and completeness speak for it. */
function chooseArticle(nodes: readonly Node[], ogTitle: string, canonical: string): Node | undefined {
  const path = canonical.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  const title = matchKey(ogTitle);
  const score = (node: Node): number => {
    const headline = matchKey(textOf(node['headline'] ?? node['name']) ?? '');
    const isSame = headline !== '' && title !== '' && (title.includes(headline) || headline.includes(title));
    const pageOf = node['mainEntityOfPage'];
    const ids = [node['url'], node['@id'], isNode(pageOf) ? pageOf['@id'] : pageOf];
    const isHere = path.length > 4 && ids.some((id) => typeof id === 'string' && id.includes(path));
    return (
      (NEWS_TYPE.test(typesOf(node)) ? 3 : 0) +
      (isSame ? 2 : 0) +
      (isHere ? 1.5 : 0) +
      (node['datePublished'] === undefined ? 0 : 1) +
      (node['author'] === undefined ? 0 : 1) +
      (node['articleBody'] === undefined ? 0 : 0.5)
    );
  };
  let best: Node | undefined;
  let top = 1;
  for (const node of nodes) {
    if (!isArticleNode(node)) continue;
    const points = score(node);
    if (points > top) {
      best = node;
      top = points;
    }
  }
  return best;
}

/** The text JSON-LD gives as the article's body, its paragraphs parted by line ends. */
export function statedBody(facts: PageFacts): string {
  const body = facts.article?.['articleBody'];
  if (typeof body !== 'string') return '';
  const marked = body.replace(/<\/(?:p|div|h\d|li)>|<br\s*\/?>/gi, '\n');
  return marked
    .split(/\n+/)
    .map((line) => cleanLine(plainValue(line)))
    .filter(Boolean)
    .join('\n');
}
