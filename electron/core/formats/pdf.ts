import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { headHolds } from './documents/head-bytes.ts';
import { articlesOfPages } from './pdf/pdf-articles.ts';
import { readPages } from './pdf/read-pages.ts';

/** Files of the field have mail headers or blank lines before the first bytes; readers look this far. */
const LONGEST_PREFIX = 1024;

/** A PDF file with text in it: a document, a printed web page, a page of a newspaper. */
export const pdf: ArticleFormat = {
  id: 'pdf',
  label: FORMAT_LABELS.pdf,
  version: 2,
  extensions: ['pdf'],
  recognises: ({ bytes }) => (headHolds(bytes.subarray(0, LONGEST_PREFIX), '%PDF-') ? 0.95 : 0),
  parse: async ({ bytes }) => {
    const read = await readPages(bytes);
    if (!read.ok) return read;
    const { pages, pageCount, refusals, properties } = read.value;
    const articles = articlesOfPages(pages, properties);
    const isBlank = pages.length > 0 && pages.every(({ pieces }) => pieces.length === 0);
    if (isBlank && refusals.length === 0) {
      return err({ kind: 'no-text-layer', format: 'pdf', pages: pageCount });
    }
    return ok({ articles, refusals });
  },
};
