import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { documentArticle } from './documents/document-article.ts';
import { blocksOfParagraphs } from './documents/document-blocks.ts';
import { beginsWith, headHolds } from './documents/head-bytes.ts';
import { readFlatOdt, readOdt } from './documents/odt-paragraphs.ts';
import { parseXml } from './xml/xml-tree.ts';

const EXTENSIONS = ['odt', 'ott', 'fodt'];
const KIND = 'application/vnd.oasis.opendocument.text';

/** An OpenDocument text (LibreOffice): one article, its paragraphs in reading order. */
export const odt: ArticleFormat = {
  id: 'odt',
  label: FORMAT_LABELS.odt,
  version: 2,
  extensions: EXTENSIONS,
  recognises: ({ bytes, text, fileName }) => {
    if (/<office:document\b/.test(text.slice(0, 4096)) && text.slice(0, 16_384).includes(KIND)) return 0.95;
    if (!beginsWith(bytes, 'zip')) return 0;
    if (headHolds(bytes.subarray(0, 512), KIND)) return 0.95;
    return hasExtension(fileName, EXTENSIONS) ? 0.9 : 0;
  },
  parse: ({ bytes, text }) => {
    const read = beginsWith(bytes, 'zip') ? readOdt(bytes) : readFlatOdt(parseXml(text)?.root);
    if (!read.ok) return read;
    const { paragraphs, properties, refusals } = read.value;
    if (paragraphs.length === 0) return ok({ articles: [], refusals });
    return ok({ articles: [documentArticle(blocksOfParagraphs(paragraphs), properties)], refusals });
  },
};
