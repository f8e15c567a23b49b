import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { readEuropresseArticle } from './europresse/read-article.ts';
import { splitEuropresse } from './europresse/split.ts';
import { peek } from './exports/peek.ts';
import { linesOfHtml } from './exports/html-lines.ts';

const OUTLET = /class\s*=\s*["']?[^"'>]{0,200}\bDocPublicationName\b/i;
const PAGE = /europresse\.com|eureka\.cc|cedrom-sni|titreArticleVisu|class=["']?DocHeader/i;

/** Pages exported from Europresse (Eureka.cc), in its new and its old layout. */
export const europresse: ArticleFormat = {
  id: 'europresse',
  label: FORMAT_LABELS.europresse,
  version: 2,
  extensions: ['html', 'htm'],
  recognises: (head) => {
    const { container, text } = peek(head);
    return container === 'html' && PAGE.test(text) && OUTLET.test(text) ? 0.96 : 0;
  },
  parse: ({ text }) => {
    const { lines, isCutOff } = linesOfHtml(text);
    const documents = splitEuropresse(lines);
    const articles: RawArticle[] = [];
    const refusals: ImportError[] = [];
    for (const [index, inside] of documents.entries()) {
      const raw = readEuropresseArticle(inside);
      const isCut = isCutOff && index === documents.length - 1 && raw.stated.providerId === undefined;
      const where = `article ${index + 1}`;
      if (isCut)
        refusals.push({ kind: 'malformed', format: 'europresse', where: `${where}: the file ends in it` });
      else if (raw.blocks.length === 0 && raw.stated.headline === undefined)
        refusals.push({
          kind: 'malformed',
          format: 'europresse',
          where: `${where}: no headline and no text`,
        });
      else articles.push(raw);
    }
    if (documents.length === 0) refusals.push({ kind: 'no-article-boundary', format: 'europresse' });
    return ok({ articles, refusals });
  },
};
