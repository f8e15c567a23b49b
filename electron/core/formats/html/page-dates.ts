import type { PrintedDate } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import type { NumericOrder } from '../../text/printed-date.ts';
import { readDate } from '../../text/printed-date.ts';
import { typesOf } from './json-ld.ts';
import type { Page, PageElement } from './page-element.ts';
import { elementsNamed, firstWith, textWithin } from './page-element.ts';
import type { PageFacts } from './page-facts.ts';
import { isArticleNode, textOf } from './page-facts.ts';
import type { PageTree } from './page-tree.ts';

export type PageDates = {
  readonly published?: WitnessedDate;
  readonly modified?: WitnessedDate;
};

export type WitnessedDate = { readonly date: PrintedDate; readonly witness: string; readonly weight: number };

/** Trust in each meta name that states when a page was published; made from what publishers use them for. */
const PUBLISHED_METAS: Readonly<Record<string, number>> = {
  'article:published_time': 4,
  'og:article:published_time': 4,
  datepublished: 3.5,
  'parsely-pub-date': 3,
  'article.published': 3,
  'article:published': 3,
  'publish-date': 3,
  publish_date: 3,
  publishdate: 3,
  pubdate: 3,
  published_at: 3,
  'og:published_time': 3,
  'dc.date.issued': 3,
  'dcterms.issued': 3,
  'cxenseparse:recs:publishtime': 3,
  'cxenseparse:publishtime': 3,
  article_date_original: 3,
  originalpublicationdate: 3,
  'bt:pubdate': 3,
  'sailthru.date': 2.5,
  'dcterms.created': 2,
  'dc.date': 2,
  'dcterms.date': 2,
  'dc.date.created': 2,
  date: 2,
  displaydate: 2,
  citation_publication_date: 2,
  citation_date: 2,
  release_date: 2,
};
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
];
const PUBLISHED_WORD =
  /publi|veröffentlicht|erschienen|erstellt|posted|created|pubdate|objavlj|opublik|yayın|diterbit|发布|опубл/i;
const MODIFIED_WORD =
  /modif|updat|aktualis|stand:|mis à jour|actualiz|aggiorn|bijgewerkt|oppdater|uppdater|güncel|обновл|更新|diperbarui/i;

/** When the page says it was published and last changed: markup first, then lines near the headline, the URL last. */
export function findDates(
  page: Page,
  facts: PageFacts,
  tree: PageTree,
  place: { readonly headlineAt: number; readonly firstIndex: number },
): PageDates {
  const order = numericOrder(facts.language);
  const stated = [...fromNodes(facts), ...fromMetas(facts), ...fromMicrodata(page)];
  const times = fromTimes(page);
  const inMarkup = [...stated, ...times].flatMap((claim) => dated(claim, order));
  const isSilent = !inMarkup.some((claim) => !claim.isModified && claim.weight >= 2.5);
  const visible = isSilent
    ? [...fromLines(tree, place), ...fromLabels(tree), ...fromTitles(facts)].flatMap((claim) =>
        dated(claim, order),
      )
    : [];
  const all = [...inMarkup, ...visible, ...fromUrl(facts)];
  const published = choose(all.filter((claim) => !claim.isModified));
  const modified = all.find((claim) => claim.isModified);
  return {
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  };
}

type Claim = {
  readonly printed: string;
  readonly witness: string;
  readonly weight: number;
  readonly isModified: boolean;
};
type DatedClaim = WitnessedDate & { readonly isModified: boolean };

function dated(claim: Claim, order: NumericOrder | undefined): readonly DatedClaim[] {
  const date = readDate(claim.printed, order);
  if (date === undefined || date.precision === 'month' || date.precision === 'year') return [];
  return [{ date, witness: claim.witness, weight: claim.weight, isModified: claim.isModified }];
}

/** Pages in American English write the month first, all others the day; without a language neither is assumed. */
function numericOrder(language: string | undefined): NumericOrder | undefined {
  if (language === undefined) return undefined;
  const lower = language.toLowerCase().replace('_', '-');
  if (lower.startsWith('en-us')) return 'month-first';
  return lower === 'en' ? undefined : 'day-first';
}

function claim(value: unknown, witness: string, weight: number, isModified = false): readonly Claim[] {
  const printed = textOf(value);
  return printed === undefined ? [] : [{ printed, witness, weight, isModified }];
}

function fromNodes(facts: PageFacts): readonly Claim[] {
  const { article, nodes } = facts;
  const others = nodes.filter((node) => node !== article && isArticleNode(node));
  const webPage = nodes.find((node) => /WebPage$/i.test(typesOf(node)));
  return [
    ...claim(article?.['datePublished'], 'JSON-LD', 5),
    ...claim(article?.['dateCreated'] ?? article?.['uploadDate'], 'JSON-LD dateCreated', 1.5),
    ...others.slice(0, 5).flatMap((node) => claim(node['datePublished'], 'JSON-LD of another item', 1)),
    ...claim(webPage?.['datePublished'], 'JSON-LD WebPage', 2.5),
    ...claim(article?.['dateModified'], 'JSON-LD', 1, true),
  ];
}

function fromMetas(facts: PageFacts): readonly Claim[] {
  return [
    ...Object.entries(PUBLISHED_METAS).flatMap(([name, weight]) =>
      claim(facts.meta(name), `meta ${name}`, weight),
    ),
    ...MODIFIED_METAS.flatMap((name) => claim(facts.meta(name), `meta ${name}`, 1, true)),
  ];
}

function fromMicrodata(page: Page): readonly Claim[] {
  const value = (element: PageElement | undefined) =>
    element && (element.attributes['datetime'] ?? element.attributes['content'] ?? textWithin(element));
  return [
    ...claim(value(firstWith(page, 'itemprop', 'datePublished')), 'microdata', 3),
    ...claim(value(firstWith(page, 'itemprop', 'dateModified')), 'microdata', 1, true),
  ];
}

function fromTimes(page: Page): readonly Claim[] {
  return elementsNamed(page, 'TIME')
    .slice(0, 9)
    .flatMap((time, index) => {
      const own = time.attributes['class'] ?? '';
      const { parent } = time;
      const around = `${own} ${parent?.attributes['class'] ?? ''} ${cleanLine(parent === undefined ? '' : textWithin(parent, 300).slice(0, 300)).slice(0, 80)}`;
      const isModified = MODIFIED_WORD.test(around) && !PUBLISHED_WORD.test(own);
      const stamp = time.attributes['datetime'];
      const printed = stamp !== undefined && readDate(stamp) !== undefined ? stamp : textWithin(time);
      return claim(printed, 'time element', index === 0 ? 1.6 : 0.4, isModified);
    });
}

/** Short lines around the headline; where one line prints both, what stands before the updating counts. */
function fromLines(
  tree: PageTree,
  place: { readonly headlineAt: number; readonly firstIndex: number },
): readonly Claim[] {
  const from = Math.max(0, place.headlineAt - 6);
  const to = Math.max(place.firstIndex + 2, place.headlineAt + 14);
  return tree.blocks.slice(from, to).flatMap((block) => {
    const { text, linkShare, box } = block;
    if (text.length > 160 || !/\d/.test(text) || (linkShare > 0.8 && text.length > 40)) return [];
    const updating = text.search(MODIFIED_WORD);
    const before = updating > 5 ? text.slice(0, updating) : '';
    if (readDate(before, 'day-first') !== undefined) return claim(before, 'line near the headline', 1.7);
    const isModified = updating >= 0 && !PUBLISHED_WORD.test(text);
    if (isSentenceWithDate(text)) return [];
    const hints = `${box.hint} ${box.parent?.hint ?? ''}`;
    const bonus = /date|time|publish|datum|byline|meta|info/i.test(hints) ? 0.5 : 0;
    const distance = Math.abs(block.index - place.headlineAt) * 0.03;
    return claim(text, 'line near the headline', 1.5 + bonus - distance, isModified);
  });
}

/** A line that tells something and dates it ("Cranes in the harbour, 24 April 2023") captions a picture. */
function isSentenceWithDate(text: string): boolean {
  const words =
    text.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu)?.filter((word) => !DATE_LINE_WORD.test(word)) ?? [];
  return words.length > 3 && !PUBLISHED_WORD.test(text) && !MODIFIED_WORD.test(text);
}
const DATE_LINE_WORD =
  /^(?:from|the|and|und|von|vom|par|por|min|read|uhr|heures|hrs|lesezeit|minutes?|minuten)$/iu;

/** "Date: 28.04.2023" in a box of facts about the article, wherever the page has it; the first one is this article's. */
const LABEL =
  /^(?:date|published(?: on)?|publication date|datum|veröffentlicht(?: am)?|date de publication|publié le|fecha(?: de publicación)?|publicado(?: el)?|data(?: di pubblicazione| de publicação)?|dato|publisert|publicerad|data publikacji|дата(?: публикации)?|опубликовано|tarih|yayın tarihi|发布时间|日期|時間)\s*[:：]?\s+(?=\S*\d)/iu;

function fromLabels(tree: PageTree): readonly Claim[] {
  const block = tree.blocks.find(({ text, box }) => text.length < 70 && !box.isHidden && LABEL.test(text));
  return block === undefined ? [] : claim(block.text.replace(LABEL, ''), 'labelled line', 1.9);
}

/** Some sites close the page's title with the day: "Headline | Post | 28.04.2023". */
function fromTitles(facts: PageFacts): readonly Claim[] {
  const tail = /[|•·–—-]\s*([^|•·–—]{6,24})$/u.exec(facts.meta('og:title') ?? '')?.[1] ?? '';
  return /^\D{0,4}\d[^\p{L}]*(?:\p{L}{3,9}[^\p{L}]*\d*)?$/u.test(tail)
    ? claim(tail, 'end of the title', 1.6)
    : [];
}

function fromUrl(facts: PageFacts): readonly DatedClaim[] {
  const match = /[/_-](20\d{2}|19\d{2})[/_-]?([01]?\d)[/_-]?([0-3]?\d)(?=[/_.-]|$)/.exec(
    facts.canonical ?? '',
  );
  if (match === null) return [];
  const [year = '', month = '', day = ''] = match.slice(1);
  const date = readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === undefined ? [] : [{ date, witness: 'address', weight: 1, isModified: false }];
}

/** The weightiest claim; claims of the same day support each other, and lend their time of day. */
function choose(claims: readonly DatedClaim[]): WitnessedDate | undefined {
  const day = (claim: DatedClaim) => claim.date.value.slice(0, 10);
  const score = (claim: DatedClaim) =>
    claims.reduce(
      (sum, other) =>
        sum + (other !== claim && day(other) === day(claim) ? Math.min(1, other.weight * 0.4) : 0),
      claim.weight,
    );
  const best = [...claims].sort(
    (a, b) => score(b) - score(a) || b.date.value.length - a.date.value.length,
  )[0];
  if (best?.date.precision !== 'day') return best;
  const finer = claims.find(
    (other) => other.date.precision !== 'day' && day(other) === day(best) && other.weight > 0.5,
  );
  return finer === undefined
    ? best
    : { ...finer, witness: `${best.witness} and ${finer.witness}`, weight: best.weight };
}
