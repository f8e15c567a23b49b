import { matchKey } from '../../text/clean.ts';
import { plainValue } from './entities.ts';
import type { Page } from './page-element.ts';
import { elementsNamed, firstWith, textWithin } from './page-element.ts';
import type { PageFacts } from './page-facts.ts';
import { textOf } from './page-facts.ts';
import type { PageTree, TextBlock } from './page-tree.ts';
import { boxesAround } from './page-tree.ts';
import { withoutSiteName } from './site-tail.ts';

/** The headline of a page, where it stood, how many witnesses print it, and all the page offers. */
export type PageHeadline = {
  readonly text?: string;
  readonly witnesses: readonly string[];
  readonly offered: readonly string[];
};

type Offer = { readonly text: string; readonly witness: string };

const STRUCTURED = ['JSON-LD', 'og:title'];
const ORDER = ['JSON-LD', 'og:title', 'h1', 'twitter:title', 'itemprop', 'meta', 'title', 'first heading'];
const NOT_SHOWN = /breadcrumb|nav|hidden|sr-only|visually|screen|related|teaser|menu|footer/i;

/** All that the page offers as its headline, site names cut off. */
export function headlineOffers(
  page: Page,
  facts: PageFacts,
  tree: PageTree,
  siteKeys: readonly string[],
): readonly Offer[] {
  const title = facts.title ?? '';
  const marked = firstWith(page, 'itemprop', 'headline');
  const given: readonly (readonly [string, string | undefined])[] = [
    ['JSON-LD', textOf(facts.article?.['headline']) ?? textOf(facts.article?.['name'])],
    ['og:title', facts.meta('og:title')],
    ['h1', bestHeading(page, [textOf(facts.article?.['headline']), facts.meta('og:title'), title])],
    ['twitter:title', facts.meta('twitter:title')],
    ['itemprop', marked && plainValue(textWithin(marked))],
    ['meta', facts.meta('dc.title') ?? facts.meta('parsely-title') ?? facts.meta('headline')],
    ['title', plainValue(title)],
  ];
  const offers = given.flatMap(([witness, text]) =>
    text === undefined || text.length <= 3 || text.length >= 400 ? [] : [{ witness, text }],
  );
  if (offers.length === 0) {
    const heading = tree.blocks.find((block) => block.level > 0 && block.text.length > 15);
    return heading === undefined ? [] : [{ witness: 'first heading', text: heading.text }];
  }
  return offers.map((offer) => {
    const others = offers.filter((other) => other !== offer).map((other) => other.text);
    return { ...offer, text: withoutSiteName(offer.text, siteKeys, others) };
  });
}

/**
 * Chooses the headline. Where JSON-LD and Open Graph differ, the one displayed above the text wins, because that is
 * the one readers saw; then JSON-LD, then the others in their order.
 */
export function chooseHeadline(offers: readonly Offer[], tree: PageTree, firstIndex: number): PageHeadline {
  const shown = tree.blocks.slice(0, firstIndex + 2).filter(isShownHeading);
  const rank = new Map(offers.map((offer) => [offer, shownRank(offer.text, shown)]));
  const byRank = (a: Offer, b: Offer) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || placeOf(a) - placeOf(b);
  const structured = offers.filter((offer) => STRUCTURED.includes(offer.witness));
  const keys = new Set(structured.map((offer) => matchKey(offer.text)));
  const pool = keys.size === 1 ? structured.slice(0, 1) : structured;
  const isShown = (offer: Offer) => (rank.get(offer) ?? 0) > 0;
  const chosen =
    pool.filter(isShown).sort(byRank)[0] ??
    (pool.length === 1 ? pool[0] : undefined) ??
    offers.filter(isShown).sort(byRank)[0] ??
    [...offers].sort((a, b) => placeOf(a) - placeOf(b))[0];
  if (chosen === undefined) return { witnesses: [], offered: [] };
  const key = matchKey(chosen.text);
  return {
    text: chosen.text,
    witnesses: offers.filter((offer) => matchKey(offer.text) === key).map((offer) => offer.witness),
    offered: [...new Set(offers.map((offer) => offer.text))],
  };
}

function placeOf(offer: Offer): number {
  return ORDER.indexOf(offer.witness);
}

function isShownHeading(block: TextBlock): boolean {
  if (block.level === 0 || block.level > 3 || block.text.length <= 8) return false;
  for (const box of boxesAround(block))
    if (box.isHidden || box.tag === 'NAV' || box.tag === 'FOOTER') return false;
  return !NOT_SHOWN.test(block.box.hint);
}

/** 3 shown word for word, 2 after a kicker in the same heading, 1 but for punctuation, 0 not shown. */
function shownRank(text: string, shown: readonly TextBlock[]): number {
  const literal = (line: string) =>
    line
      .toLowerCase()
      .replace(/[“”„«»‹›]/g, '"')
      .replace(/[’‘`´]/g, "'");
  const [line, key] = [literal(text), matchKey(text)];
  const ranks = shown.map((block) => {
    const heading = literal(block.text);
    if (heading === line) return 3;
    if (key.length > 15 && heading.endsWith(line) && heading.length < line.length + 50) return 2;
    return matchKey(block.text) === key ? 1 : 0;
  });
  return Math.max(0, ...ranks);
}

/** Of several h1, the one that shares most words with what the head of the page says. */
function bestHeading(page: Page, references: readonly (string | undefined)[]): string | undefined {
  const known = new Set(matchKey(references.filter((text) => text !== undefined).join(' ')).split(' '));
  const headings = elementsNamed(page, 'H1')
    .slice(0, 20)
    .map((heading) => plainValue(textWithin(heading)))
    .filter((text) => text.length > 3);
  const likeness = (text: string) => {
    const words = matchKey(text).split(' ');
    return words.filter((word) => known.has(word)).length / words.length + (headings.length === 1 ? 0.2 : 0);
  };
  const best = [...headings].sort((a, b) => likeness(b) - likeness(a))[0];
  return best !== undefined && likeness(best) >= 0.2 ? best : undefined;
}
