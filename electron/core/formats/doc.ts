import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { documentArticle } from './documents/document-article.ts';
import { blocksOfParagraphs } from './documents/document-blocks.ts';
import { readDoc } from './documents/doc-paragraphs.ts';
import { beginsWith } from './documents/head-bytes.ts';
import { openOle } from './documents/ole-file.ts';

/** A document of Word 97 to 2003: one article, its paragraphs in reading order. */
export const doc: ArticleFormat = {
  id: 'doc',
  label: FORMAT_LABELS.doc,
  version: 1,
  extensions: ['doc', 'dot'],
  recognises: ({ bytes, whole }) => {
    if (!beginsWith(bytes, 'ole')) return 0;
    return openOle(whole?.bytes ?? bytes)?.streams.includes('WordDocument') === true ? 0.95 : 0;
  },
  parse: ({ bytes }) => {
    const file = openOle(bytes);
    if (file === undefined) return err({ kind: 'malformed', format: 'doc', where: 'its table of parts' });
    const read = readDoc(file);
    if (!read.ok) return read;
    const { paragraphs, properties, refusals } = read.value;
    if (paragraphs.length === 0) return ok({ articles: [], refusals });
    return ok({ articles: [documentArticle(blocksOfParagraphs(paragraphs), properties)], refusals });
  },
};
