import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { documentArticle } from './documents/document-article.ts';
import { blocksOfParagraphs } from './documents/document-blocks.ts';
import { readRtf } from './documents/rtf-paragraphs.ts';

/** Rich text: one article, its paragraphs in reading order. Often named .doc. */
export const rtf: ArticleFormat = {
  id: 'rtf',
  label: FORMAT_LABELS.rtf,
  version: 2,
  extensions: ['rtf'],
  recognises: ({ text }) => (/^\s*\{\\rtf/.test(text) ? 0.85 : 0),
  parse: ({ bytes }) => {
    const read = readRtf(bytes);
    if (!read.ok) return read;
    const { paragraphs, properties, refusals } = read.value;
    if (paragraphs.length === 0) return ok({ articles: [], refusals });
    return ok({ articles: [documentArticle(blocksOfParagraphs(paragraphs), properties)], refusals });
  },
};
