import type { ArticleField, ArticleFields, RawArticle } from '../domain/article.ts';
import type { Certainty, Evidence } from '../domain/evidence.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import { matchKey } from '../text/clean.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { findAuthors } from './html/page-authors.ts';
import { findBody } from './html/page-body.ts';
import { findDates } from './html/page-dates.ts';
import type { PageFacts } from './html/page-facts.ts';
import { readFacts, statedBody, textOf } from './html/page-facts.ts';
import { chooseHeadline, headlineOffers } from './html/page-headline.ts';
import { labelledOrigin } from './html/page-origin.ts';
import { findOutlet } from './html/page-outlet.ts';
import { findSubjects } from './html/page-subjects.ts';
import { buildTree } from './html/page-tree.ts';
import { parsePage } from './html/parse-page.ts';
import { withSecondOpinion } from './html/second-opinion.ts';

const EXTENSIONS = ['html', 'htm', 'xhtml'];
const TAG =
  /<(?:!doctype html|html|head|body|article|main|div|p|h[1-6]|meta|title|section|span|br)\b[^>]{0,500}>/gi;

/** A web page, saved whole or in part: the text told apart from all around it, and what its head states. */
export const html: ArticleFormat = {
  id: 'html',
  label: FORMAT_LABELS.html,
  version: 3,
  extensions: EXTENSIONS,
  recognises: (head) => {
    if (/<(?:!doctype html|html[\s>])/i.test(head.text.slice(0, 4096))) return 0.9;
    const tags = head.text.match(TAG)?.length ?? 0;
    if (tags >= 3 && /^\s*</.test(head.text)) return 0.7;
    return tags > 0 && hasExtension(head.fileName, EXTENSIONS) ? 0.6 : 0;
  },
  parse: ({ text }) => {
    let article: RawArticle;
    try {
      article = readPage(text);
    } catch (fault) {
      // The DOM library may stumble anywhere over a page that is no page: that is the file's fault, not a bug of ours.
      const where = fault instanceof Error ? fault.message : 'the page as a whole';
      return err({ kind: 'malformed', format: 'html', where });
    }
    return ok({
      articles: article.blocks.length === 0 && article.stated.headline === undefined ? [] : [article],
      refusals: [],
    });
  },
};

function readPage(source: string): RawArticle {
  const page = parsePage(source);
  const facts = readFacts(page);
  const tree = buildTree(page);
  const outlet = findOutlet(facts);
  const offers = headlineOffers(page, facts, tree, outlet.aliases);
  const description = facts.meta('og:description') ?? facts.meta('description') ?? '';
  const body = findBody(tree, { titles: offers.map((offer) => offer.text), description }, statedBody(facts));
  const headline = chooseHeadline(offers, tree, body.firstIndex);
  const key = matchKey(headline.text ?? '');
  const shownAt = tree.blocks.findIndex((block) => block.level > 0 && matchKey(block.text) === key);
  const headlineAt = shownAt >= 0 ? shownAt : Math.max(0, body.firstIndex - 8);
  const place = { headlineAt, firstIndex: body.firstIndex, siteKeys: outlet.aliases };
  const dates = findDates(page, facts, tree, place);
  const authors = findAuthors(page, facts, tree, place);
  const blocks = body.isWitnessed ? body.blocks : withSecondOpinion(source, body.blocks);
  const origin =
    body.creditLine === undefined
      ? labelledOrigin(tree)
      : { name: body.creditLine, creditLine: body.creditLine };
  const section = textOf(facts.article?.['articleSection']) ?? facts.meta('article:section');
  const subjects = findSubjects(facts);
  const words = Number(textOf(facts.article?.['wordCount']));
  const printPage = textOf(facts.article?.['printPage']);
  const edition = textOf(facts.article?.['printEdition']);
  const stated: ArticleFields = {
    ...(headline.text === undefined ? {} : { headline: headline.text }),
    ...(body.standfirst === undefined ? {} : { standfirst: body.standfirst }),
    ...(authors === undefined ? {} : { authors: authors.authors }),
    ...(outlet.name === undefined ? {} : { outlet: outletOf(outlet.name, facts) }),
    ...(origin === undefined ? {} : { origin }),
    ...(dates.published === undefined ? {} : { datePublished: dates.published.date }),
    ...(dates.modified === undefined ? {} : { dateModified: dates.modified.date }),
    ...(languageTag(facts.language) === undefined ? {} : { language: languageTag(facts.language) ?? '' }),
    ...(facts.canonical === undefined ? {} : { url: facts.canonical }),
    ...(section === undefined ? {} : { section }),
    ...(subjects.length === 0 ? {} : { subjects }),
    ...(body.captions.length === 0 ? {} : { captions: body.captions }),
    ...(words > 0 ? { wordCountPrinted: words } : {}),
    ...(printPage === undefined ? {} : { page: printPage }),
    ...(edition === undefined ? {} : { edition }),
  };
  const evidence: Partial<Record<ArticleField, Evidence>> = {
    headline: markup(headline.witnesses, headline.witnesses.length > 1 ? 'high' : 'medium'),
    standfirst: markup([], 'medium'),
    authors: markup([authors?.witness ?? ''], (authors?.weight ?? 0) >= 2 ? 'high' : 'medium'),
    outlet: markup([outlet.witness ?? ''], 'high'),
    origin: markup(['credit line'], 'high'),
    datePublished: dateEvidence(dates.published),
    dateModified: markup([dates.modified?.witness ?? ''], 'high'),
    language: markup(['lang'], 'medium'),
    url: markup([], 'high'),
    section: markup([], 'high'),
    subjects: markup(['keywords'], 'medium'),
    captions: markup([], 'medium'),
    wordCountPrinted: markup(['JSON-LD'], 'high'),
    page: markup(['JSON-LD'], 'high'),
    edition: markup(['JSON-LD'], 'high'),
  };
  return { blocks, stated, evidence };
}

function markup(witnesses: readonly string[], certainty: Certainty): Evidence {
  const note = witnesses.filter(Boolean).join(', ');
  return { from: 'markup', certainty, ...(note === '' ? {} : { note }) };
}

function dateEvidence(found: { readonly witness: string; readonly weight: number } | undefined): Evidence {
  const { witness = '', weight = 0 } = found ?? {};
  if (witness === 'address') return { from: 'url', certainty: 'low' };
  return markup([witness], weight >= 2.5 ? 'high' : 'medium');
}

function outletOf(name: string, facts: PageFacts) {
  return facts.host === undefined ? { name } : { name, url: `https://${facts.host}` };
}

/** "en_GB" as BCP 47 "en-GB"; anything that is no language tag is left out. */
function languageTag(printed: string | undefined): string | undefined {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[-_.@].*)?$/i.exec(printed?.trim() ?? '');
  if (match?.[1] === undefined) return undefined;
  const region = match[2]?.toUpperCase();
  return region === undefined ? match[1].toLowerCase() : `${match[1].toLowerCase()}-${region}`;
}
