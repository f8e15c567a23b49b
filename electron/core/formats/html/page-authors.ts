import type { Author } from '../../domain/article.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import { readDate } from '../../text/printed-date.ts';
import { startsWithBy, statedAuthors } from '../../text/stated-authors.ts';
import { isNode, listOf, typesOf } from './json-ld.ts';
import type { Page, PageElement } from './page-element.ts';
import { hasWord, isInside, textWithin } from './page-element.ts';
import type { PageFacts } from './page-facts.ts';
import { isArticleNode, textOf } from './page-facts.ts';
import type { PageTree } from './page-tree.ts';

/** One witness's list of authors. */
export type AuthorSet = {
  readonly authors: readonly Author[];
  readonly witness: string;
  readonly weight: number;
};

/** Trust in each meta name that states authors. */
const AUTHOR_METAS: Readonly<Record<string, number>> = {
  author: 2.6,
  'parsely-author': 2.4,
  'sailthru.author': 2.4,
  byl: 2.4,
  'article:author': 2.2,
  'og:article:author': 2.2,
  'dc.creator': 2.2,
  'cxenseparse:author': 2.2,
  'dcterms.creator': 2,
  byline: 2,
  authors: 2,
  'article.author': 2,
  citation_author: 2,
  'bt:author': 2,
  'dc.contributor': 1,
};
const NOBODY =
  /^(?:admin|administrator|editor|webmaster|root|user\d*|feed|rss|bot|import|importer|wordpress|online|web ?desk|unknown|anonymous|null|none|undefined|author|redaktion|guest|default|n\/?a|staff|agency|agencies|agentur\w*)$/i;
const CJK_CREDIT = /(?:责编|責編|责任编辑|責任編輯|记者|記者|作者)\s*[:：]\s*([^)）\]】]{2,30})/;

/** Who the page says wrote it: the most trusted witness, or a fuller list that contains it and has two witnesses, or only an agency more. */
export function findAuthors(
  page: Page,
  facts: PageFacts,
  tree: PageTree,
  place: { readonly headlineAt: number; readonly firstIndex: number; readonly siteKeys: readonly string[] },
): AuthorSet | undefined {
  const printed = [
    ...fromNodes(facts),
    ...fromMetas(facts),
    ...fromElements(page),
    ...fromLines(tree, place.headlineAt, place.firstIndex),
    ...fromLabels(tree),
  ];
  const siteKeys = [...place.siteKeys, ...ownNames(facts)];
  const sets = printed.flatMap((names) => authorSet(names, siteKeys));
  return choose(sets.length > 0 ? sets : fromCredits(tree).flatMap((names) => authorSet(names, siteKeys)));
}

/** Where the page names no outlet, the end of its title and its address may; a person's site is a person's all the same. */
function ownNames(facts: PageFacts): readonly string[] {
  const tail = /[|–—·-]\s+([^|–—·]{3,60})$/u.exec(facts.title ?? '')?.[1]?.trim() ?? '';
  const label = facts.host?.split('.')[0] ?? '';
  return [tail, label].filter((name) => name !== '' && !looksLikePersonName(name)).map(matchKey);
}

type Names = { readonly printed: readonly string[]; readonly witness: string; readonly weight: number };

function authorSet({ printed, witness, weight }: Names, siteKeys: readonly string[]): readonly AuthorSet[] {
  const authors = statedAuthors(printed)
    .filter(({ name }) => !NOBODY.test(name) && name.length > 1 && !/[<>{}=?!"]|https?:/.test(name))
    .filter(({ name }) => weight >= 2 || looksLikePersonName(name) || /^\p{Lu}|^\p{Lo}/u.test(name))
    .map((author): Author =>
      siteKeys.includes(matchKey(author.name)) ? { ...author, kind: 'outlet' } : author,
    );
  return authors.length === 0 || authors.length > 12 ? [] : [{ authors, witness, weight }];
}

function fromNodes(facts: PageFacts): readonly Names[] {
  const { article, nodes } = facts;
  const own = namesOf(article?.['author'], facts);
  if (own.length > 0) return [{ printed: own, witness: 'JSON-LD', weight: 4 }];
  const creator = namesOf(article?.['creator'], facts);
  if (creator.length > 0) return [{ printed: creator, witness: 'JSON-LD creator', weight: 2 }];
  const other = nodes.find(
    (node) =>
      isArticleNode(node) && !/Video|Review|Comment/.test(typesOf(node)) && node['author'] !== undefined,
  );
  const names = namesOf(other?.['author'], facts);
  return names.length === 0 ? [] : [{ printed: names, witness: 'JSON-LD of another item', weight: 2.2 }];
}

function namesOf(value: unknown, facts: PageFacts): readonly string[] {
  return listOf(value)
    .map((item) => facts.refer(item))
    .flatMap((item) => (isNode(item) ? listOf(item['name']) : [item]))
    .flatMap((name) => textOf(name) ?? []);
}

function fromMetas(facts: PageFacts): readonly Names[] {
  return Object.entries(AUTHOR_METAS).flatMap(([name, weight]) => {
    const printed = facts.metaAll(name).filter((value) => !/^https?:/.test(value));
    return printed.length === 0 ? [] : [{ printed, witness: `meta ${name}`, weight }];
  });
}

function fromElements(page: Page): readonly Names[] {
  const grab = (
    isWanted: (element: PageElement) => boolean,
    witness: string,
    weight: number,
  ): readonly Names[] => {
    const printed = page.elements
      .filter(isWanted)
      .slice(0, 6)
      .map((element) => cleanLine(textWithin(element)))
      .filter((text) => text.length > 1 && text.length < 90);
    return printed.length === 0 ? [] : [{ printed, witness, weight }];
  };
  return [
    ...grab(
      (element) => element.attributes['itemprop'] === 'name' && isInside(element, isAuthor),
      'microdata',
      2.2,
    ),
    ...grab((element) => element.tag === 'A' && hasWord(element, 'rel', 'author'), 'author link', 1.8),
  ];
}

function isAuthor(element: PageElement): boolean {
  const { itemprop, itemtype } = element.attributes;
  return itemprop === 'author' || (itemtype !== undefined && hasWord(element, 'itemprop', 'author'));
}

function fromLines(tree: PageTree, headlineAt: number, firstIndex: number): readonly Names[] {
  const from = Math.max(0, headlineAt - 3);
  const to = Math.max(firstIndex + 3, headlineAt + 15);
  return tree.blocks.slice(from, to).flatMap((block): readonly Names[] => {
    const { text, box } = block;
    if (text.length > 110) return [];
    if (startsWithBy(text)) return [{ printed: [untilDate(text)], witness: 'byline', weight: 1.7 }];
    const name = cleanLine(text.split(/\s[|•·–—-]\s|[|•·]/)[0] ?? '');
    const isBetween = block.index > headlineAt && block.index < firstIndex;
    if (isBetween && readDate(text) !== undefined && looksLikePersonName(name)) {
      return [{ printed: [name], witness: 'name and date line', weight: 1 }];
    }
    const hints = `${box.hint} ${box.parent?.hint ?? ''}`;
    const isNamed =
      /(?:^|[^a-z])(?:byline|author|autor|auteur|writer|contributor)/i.test(hints) && text.length < 70;
    return isNamed ? [{ printed: [untilDate(text)], witness: 'byline by its class', weight: 1.2 }] : [];
  });
}

/** "Author: Jo Doe" in a box of facts about the article, wherever the page has it; the first one is this article's. */
const LABEL =
  /^(?:authors?|autor(?:in)?(?:\/autor(?:in)?)?|autor(?:es|as|en)?|auteur(?:e|s)?|autor[ei]|författare|forfattere?|автор|作者|yazar)\s*[:：]?\s+(?=\p{Lu}|\p{Lo})/iu;

function fromLabels(tree: PageTree): readonly Names[] {
  for (const { text, box } of tree.blocks) {
    if (text.length > 80 || box.isHidden || !LABEL.test(text)) continue;
    const names = untilDate(text.replace(LABEL, ''));
    if (looksLikePersonName(names)) return [{ printed: [names], witness: 'labelled line', weight: 1.6 }];
  }
  return [];
}

/** A byline without the date that follows the names on the same line. */
function untilDate(text: string): string {
  return text.replace(
    /\s*(?:[|•·–—-]\s*)?(?<![\p{L}])(?:published|updated|posted|last updated|veröffentlicht|aktualisiert|stand|publié|publicado|actualizado|\d{1,2}[.:]\d{2}|\d{1,2}\.\s?\d{1,2}\.|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d\d).*$/iu,
    '',
  );
}

/** Chinese and Japanese credit lines stand at either end of the text. */
function fromCredits(tree: PageTree): readonly Names[] {
  for (const { text } of tree.blocks) {
    const names = text.length < 60 ? CJK_CREDIT.exec(text)?.[1] : undefined;
    if (names !== undefined)
      return [{ printed: names.split(/[、,，\s]+/), witness: 'credit line', weight: 1 }];
  }
  return [];
}

function choose(sets: readonly AuthorSet[]): AuthorSet | undefined {
  const keys = (set: AuthorSet) =>
    set.authors
      .map(({ name }) => matchKey(name))
      .sort()
      .join('|');
  const score = (set: AuthorSet) =>
    set.weight +
    sets.reduce(
      (sum, other) => sum + (other !== set && keys(other) === keys(set) ? other.weight * 0.5 : 0),
      0,
    ) -
    penalty(set);
  const best = [...sets].sort((a, b) => score(b) - score(a))[0];
  if (best === undefined) return undefined;
  const fuller = sets.find(
    (set) =>
      set.authors.length > best.authors.length &&
      best.authors.every(({ name }) =>
        set.authors.some((other) => matchKey(other.name) === matchKey(name)),
      ) &&
      (sets.filter((other) => keys(other) === keys(set)).length >= 2 ||
        set.authors.every(
          (author) =>
            author.kind === 'agency' ||
            best.authors.some(({ name }) => matchKey(name) === matchKey(author.name)),
        )),
  );
  return fuller ?? best;
}

/** The outlet itself or its desk as author loses to a person. */
function penalty(set: AuthorSet): number {
  if (set.authors.every(({ kind }) => kind === 'outlet')) return 4;
  return set.authors.every(({ kind }) => kind === 'group') ? 2 : 0;
}
