import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { documentArticle } from './documents/document-article.ts';
import { blocksOfParagraphs } from './documents/document-blocks.ts';
import { readDocx } from './documents/docx-paragraphs.ts';
import { beginsWith, headHolds } from './documents/head-bytes.ts';

const EXTENSIONS = ['docx', 'docm', 'dotx', 'dotm'];

/** A Word document: one article, its paragraphs in reading order. */
export const docx: ArticleFormat = {
  id: 'docx',
  label: FORMAT_LABELS.docx,
  version: 2,
  extensions: EXTENSIONS,
  recognises: ({ bytes, fileName }) => {
    const isNamed = hasExtension(fileName, EXTENSIONS);
    // A document locked with a password comes in the shell of an old Office file.
    if (beginsWith(bytes, 'ole')) return isNamed ? 0.8 : 0;
    if (!beginsWith(bytes, 'zip')) return 0;
    if (headHolds(bytes, 'word/')) return 0.95;
    return isNamed ? 0.9 : 0;
  },
  parse: ({ bytes }) => {
    const read = readDocx(bytes);
    if (!read.ok) return read;
    const { paragraphs, properties, refusals } = read.value;
    if (paragraphs.length === 0) return ok({ articles: [], refusals });
    return ok({ articles: [documentArticle(blocksOfParagraphs(paragraphs), properties)], refusals });
  },
};
