import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { telegraphArticle } from './wire/telegraph-article.ts';
import { opensTelegraph, telegraphMessages } from './wire/telegraph-message.ts';
import { decodeWire } from './wire/wire-bytes.ts';

/** Agency text as it went by telegraph, and as many agencies send it still: from ZCZC to NNNN, several in a file. */
export const zczc: ArticleFormat = {
  id: 'zczc',
  label: FORMAT_LABELS.zczc,
  version: 1,
  extensions: ['tst', 'txt'],
  recognises: ({ text }) => (opensTelegraph(text) ? 0.95 : 0),
  parse: ({ bytes, text }) => {
    const wire = text === '' ? decodeWire(bytes) : text;
    const articles: RawArticle[] = [];
    const refusals: ImportError[] = [];
    for (const [index, message] of telegraphMessages(wire).entries()) {
      const article = telegraphArticle(message);
      if (article === undefined) refusals.push({ kind: 'no-text', format: 'zczc' });
      else articles.push(article);
      if (message.isCutOff) {
        const where = `message ${index + 1}: its text breaks off before its end`;
        refusals.push({ kind: 'malformed', format: 'zczc', where });
      }
    }
    return ok({ articles, refusals });
  },
};
