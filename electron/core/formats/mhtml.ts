import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat, FormatInput } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { europresse } from './europresse.ts';
import { factiva } from './factiva.ts';
import { html } from './html.ts';
import { looksLikeMail, looksLikeSavedPage } from './mail/mail-head.ts';
import { readMime } from './mail/mime-part.ts';
import { savedPage } from './mail/saved-page.ts';
import { nexis } from './nexis.ts';

const EXTENSIONS = ['mht', 'mhtml'];
/** Databases whose pages may be saved with all their parts, and how sure one must be of its page. */
const EXPORTS: readonly ArticleFormat[] = [factiva, nexis, europresse];
const SURE = 0.9;
const STATES_ADDRESS = /<link[^>]{0,300}\brel\s*=\s*["']?canonical|<meta[^>]{0,200}\bog:url/i;

/** A web page saved with all its parts in one file, by Chrome, Internet Explorer or Word: its HTML read as a page. */
export const mhtml: ArticleFormat = {
  id: 'mhtml',
  label: FORMAT_LABELS.mhtml,
  version: 3,
  extensions: EXTENSIONS,
  recognises: ({ bytes, fileName }) => {
    if (looksLikeSavedPage(bytes)) return 0.97;
    return hasExtension(fileName, EXTENSIONS) && looksLikeMail(bytes) > 0 ? 0.96 : 0;
  },
  parse: async (input) => {
    const page = savedPage(readMime(input.bytes));
    if (page === undefined)
      return err({ kind: 'malformed', format: 'mhtml', where: 'the page itself, which is missing' });
    const exported = await readExport(input, page.html);
    if (exported !== undefined) return exported;
    const states = STATES_ADDRESS.test(page.html.slice(0, 200_000));
    const address = states ? undefined : page.address;
    const read = await html.parse({ ...input, text: withAddress(page.html, address) });
    if (!read.ok) return read;
    return ok({
      ...read.value,
      articles: read.value.articles.map((article) => (address === undefined ? article : savedFrom(article))),
    });
  },
};

/** A saved page of a database holds its articles, as the same page without its pictures does. */
function readExport(input: FormatInput, text: string): ReturnType<ArticleFormat['parse']> | undefined {
  const bytes = new TextEncoder().encode(text);
  const whole = { bytes, text };
  const head = { bytes, text, fileName: input.fileName, whole };
  return EXPORTS.find((format) => format.recognises(head) >= SURE)?.parse({ ...input, ...whole });
}

/** Puts the address a page was saved from where pages state their own, for all that is read from it. */
function withAddress(page: string, address: string | undefined): string {
  if (address === undefined) return page;
  const link = `<link rel="canonical" href="${address.replace(/&/g, '&amp;').replace(/["<>]/g, encodeURIComponent)}">`;
  return /<head[^>]{0,500}>/i.test(page)
    ? page.replace(/<head[^>]{0,500}>/i, (head) => head + link)
    : `<html><head>${link}</head>${page.replace(/<!doctype[^>]{0,300}>|<html[^>]{0,1000}>/gi, '')}`;
}

function savedFrom(article: RawArticle): RawArticle {
  if (article.stated.url === undefined) return article;
  return {
    ...article,
    evidence: {
      ...article.evidence,
      url: { from: 'file-metadata', certainty: 'high', note: 'where it was saved from' },
    },
  };
}
