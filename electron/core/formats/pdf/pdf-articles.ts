import type { Mending, RawArticle } from '../../domain/article.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import { isOutletName } from '../../text/outlet-names.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import { findDate } from '../../text/printed-date.ts';
import { documentArticle, type DocumentBlock } from '../documents/document-article.ts';
import type { DocumentProperties } from '../documents/document-paragraph.ts';
import { FURNITURE_LINE } from '../html/furniture-lines.ts';
import { blocksOf, type TextBlock } from './blocks.ts';
import { withDropCaps } from './drop-caps.ts';
import { compoundsIn, WordJoiner } from './join-words.ts';
import { withJumps } from './jumps.ts';
import { linesOf } from './lines.ts';
import { measuresOf, type TypeMeasures } from './measures.ts';
import { withoutFurniture, type Bared } from './page-furniture.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PdfPage } from './pdf-page.ts';
import { inReadingOrder } from './reading-order.ts';
import { withoutPullQuotes } from './pull-quotes.ts';
import type { SetParagraph } from './set-paragraph.ts';
import { sectionsOf, type Section } from './split-articles.ts';
import { taggedParagraphs } from './tagged-paragraphs.ts';

const MOST_JOINED_SHOWN = 20;

/** The articles on the pages of a PDF file. */
export function articlesOfPages(
  printed: readonly PdfPage[],
  properties: DocumentProperties,
): readonly RawArticle[] {
  const pages = withDropCaps(printed);
  const bared = withoutFurniture(pages.map((page) => ({ page, lines: linesOf(page.pieces) })));
  const ordered = bared.pages.map(({ page, lines }) => inReadingOrder(blocksOf(lines, page.index)));
  const type = measuresOf(ordered.flat());
  const { sections, masthead } = sectionsOf(ordered, type);
  const compounds = compoundsIn(bared.pages.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const isOnly = sections.length === 1;
  const joiners = new Map(sections.map((section) => [section, new WordJoiner(compounds)]));
  const wordsOf = (section: Section) => joiners.get(section) ?? new WordJoiner(compounds);
  const tagging = new WordJoiner(compounds);
  const tagged = isOnly ? taggedParagraphs(pages, type, tagging) : undefined;
  const isWebPage = bared.isBrowserPrint || tagged?.isWebPage === true;
  const parts = sections.map((section) => ({
    section,
    page: bared.folios.get(section.page) ?? String(section.page + 1),
    paragraphs: (tagged?.paragraphs ?? paragraphsOf(section.blocks, type, wordsOf(section))).filter(
      ({ text }) => /[\p{L}\p{N}]/u.test(text),
    ),
  }));
  return withJumps(parts, (part) => wordsOf(part.section)).flatMap((whole, index) => {
    const { kept, repeated } = withoutPullQuotes(whole.paragraphs);
    if (kept.length === 0) return [];
    const dropped = [
      ...(index === 0 ? bared.dropped : []),
      ...(whole.section.dropped ?? []),
      ...(tagged?.dropped ?? []),
      ...whole.dropped,
      ...repeated,
    ];
    const words = tagged === undefined ? wordsOf(whole.section) : tagging;
    return [
      articleOf(whole.section, kept, {
        type,
        bared,
        properties,
        words,
        masthead,
        isOnly,
        isWebPage,
        dropped,
      }),
    ];
  });
}

type Around = {
  readonly type: TypeMeasures;
  readonly bared: Bared;
  readonly properties: DocumentProperties;
  readonly words: WordJoiner;
  readonly masthead: string | undefined;
  readonly isOnly: boolean;
  readonly isWebPage: boolean;
  /** Text on its pages that is no part of it. */
  readonly dropped: readonly string[];
};

function articleOf(section: Section, paragraphs: readonly SetParagraph[], around: Around): RawArticle {
  const { bared, words, masthead, isOnly } = around;
  const sorted = sortOut(paragraphs);
  const title = isOnly ? around.properties.title : undefined;
  const web: WebFlow = around.isWebPage
    ? withoutWebFurniture(sorted.flow, title)
    : { flow: sorted.flow, dropped: [] };
  const dropped = [...around.dropped, ...web.dropped];
  const mendings: Mending[] = [
    ...(dropped.length > 0
      ? [
          {
            kind: 'dropped-page-furniture' as const,
            printed: dropped.slice(0, MOST_JOINED_SHOWN).join('\n'),
          },
        ]
      : []),
    ...(words.joined.length > 0
      ? [{ kind: 'joined-hyphenated-words' as const, printed: joinedWords(words.joined) }]
      : []),
  ];
  const blocks = [
    ...blocksOfParagraphs(web.flow, section.headline, around.type),
    ...sorted.notes.map(asBlock),
  ];
  const titled = web.headline ?? title;
  const properties = isOnly
    ? { ...around.properties, ...(titled === undefined ? {} : { title: titled }) }
    : {};
  const article = documentArticle(blocks, properties, mendings);
  const outlet = masthead ?? web.outlet;
  const date = isOnly ? undefined : bared.dates.get(section.page);
  const folio = bared.folios.get(section.page);
  const page = isOnly && folio === String(section.page + 1) ? undefined : folio;
  return {
    ...article,
    stated: {
      ...article.stated,
      ...(outlet === undefined ? {} : { outlet: { name: outlet } }),
      ...(bared.url === undefined ? {} : { url: bared.url }),
      ...(date === undefined ? {} : { datePublished: date }),
      ...(page === undefined ? {} : { page }),
      ...(sorted.captions.length === 0 ? {} : { captions: sorted.captions }),
    },
    evidence: {
      ...article.evidence,
      ...(outlet === undefined
        ? {}
        : {
            outlet:
              masthead === undefined
                ? { from: 'file-metadata', certainty: 'medium', note: 'In the title of the printed page' }
                : { from: 'text', certainty: 'medium', note: 'Set over the page' },
          }),
      ...(bared.url === undefined
        ? {}
        : { url: { from: 'text', certainty: 'high', note: 'Printed in the margin' } }),
      ...(date === undefined
        ? {}
        : { datePublished: { from: 'text', certainty: 'medium', note: 'Printed over the page' } }),
      ...(page === undefined ? {} : { page: { from: 'text', certainty: 'medium' } }),
      ...(sorted.captions.length === 0 ? {} : { captions: { from: 'text', certainty: 'low' } }),
    },
  };
}

function joinedWords(joined: readonly string[]): string {
  const shown = joined.slice(0, MOST_JOINED_SHOWN).join(', ');
  return joined.length > MOST_JOINED_SHOWN ? `${shown} … (${joined.length} in all)` : shown;
}

type SortedOut = {
  readonly flow: readonly SetParagraph[];
  readonly captions: readonly string[];
  readonly notes: readonly SetParagraph[];
};

/** Tells small type apart: bylines and datelines stay, footnotes go to the end, the rest are captions. */
function sortOut(paragraphs: readonly SetParagraph[]): SortedOut {
  const flow: SetParagraph[] = [];
  const captions: string[] = [];
  const notes: SetParagraph[] = [];
  const share = smallShare(paragraphs);
  let hasBody = false;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'body') hasBody ||= paragraph.text.length > 120;
    if (paragraph.kind === 'caption') captions.push(paragraph.text);
    else if (paragraph.kind === 'note') notes.push(paragraph);
    else if (paragraph.kind !== 'small') flow.push(paragraph);
    else if (/^(?:\d{1,2}|[*†‡§])\s?\p{L}/u.test(paragraph.text) && hasBody) notes.push(paragraph);
    else if (!hasBody && isHeadLine(paragraph.text)) flow.push(paragraph);
    else if (isCaption(paragraph, share)) captions.push(paragraph.text);
    else flow.push(paragraph);
  }
  return { flow, captions, notes };
}

/** Where much is set small, small type is text too. */
const MOST_CAPTIONS = 0.25;

function smallShare(paragraphs: readonly SetParagraph[]): number {
  let all = 0;
  let small = 0;
  for (const { text, kind } of paragraphs) {
    all += text.length;
    if (kind === 'small') small += text.length;
  }
  return all === 0 ? 0 : small / all;
}

function isCaption({ text }: SetParagraph, share: number): boolean {
  return share < MOST_CAPTIONS && text.length < 400 && text.split(' ').length >= 3;
}

function isHeadLine(text: string): boolean {
  return startsWithBy(text) || findDate(text) !== undefined || text.length < 60;
}

type WebFlow = {
  readonly flow: readonly SetParagraph[];
  readonly dropped: readonly string[];
  readonly headline?: string;
  readonly outlet?: string;
};

/** A printed web page: its title says which heading is the headline, and menus above and around the text go. */
function withoutWebFurniture(flow: readonly SetParagraph[], title: string | undefined): WebFlow {
  const [lead = '', ...rest] = (title ?? '').split(/\s+[|–—·]\s+|\s+-\s+(?=[^-]*$)/u).map(cleanLine);
  const isTitle = ({ text }: SetParagraph) => {
    const key = matchKey(text);
    return key.length > 12 && (key === matchKey(lead) || key === matchKey(title ?? ''));
  };
  const at = flow.slice(0, 40).findIndex(isTitle);
  const below = at < 0 ? flow : flow.slice(at);
  const kept = below.filter(({ text, kind }) => kind === 'heading' || !isWebFurniture(text));
  const outlet = rest.findLast((name) => isOutletName(name) || name.split(' ').length <= 4);
  const held = new Set(kept);
  const dropped = flow.filter((paragraph) => !held.has(paragraph));
  return {
    flow: kept,
    dropped: dropped.map(({ text }) => text),
    ...(at < 0 ? {} : { headline: flow[at]?.text ?? lead }),
    ...(outlet === undefined || at < 0 ? {} : { outlet }),
  };
}

const COOKIES = /\b(?:cookies?|accept all|privacy (?:settings|preferences)|log in|sign in)\b/i;

function isWebFurniture(text: string): boolean {
  return text.length < 160 && (FURNITURE_LINE.test(text) || (COOKIES.test(text) && text.length < 120));
}

/** Headings get their level by the order of their sizes; a section's own headline is always the first. */
function blocksOfParagraphs(
  flow: readonly SetParagraph[],
  headline: TextBlock | undefined,
  { bodySize }: TypeMeasures,
): readonly DocumentBlock[] {
  const sizes = [
    ...new Set(
      flow.filter(({ kind }) => kind === 'heading').map(({ size }) => Math.round((size / bodySize) * 10)),
    ),
  ].sort((a, b) => b - a);
  return flow.map((paragraph) => {
    if (paragraph.kind !== 'heading') return asBlock(paragraph);
    if (paragraph.level !== undefined)
      return { kind: 'heading', text: paragraph.text, level: paragraph.level };
    const isHeadline = headline !== undefined && paragraph.size === headline.size;
    const rank = sizes.indexOf(Math.round((paragraph.size / bodySize) * 10)) + 1;
    return { kind: 'heading', text: paragraph.text, level: isHeadline ? 1 : Math.min(6, Math.max(1, rank)) };
  });
}

function asBlock({ text }: SetParagraph): DocumentBlock {
  return { kind: 'paragraph', text, level: 0 };
}
