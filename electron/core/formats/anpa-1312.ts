import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { anpaArticle } from './wire/anpa-article.ts';
import { isAnpa } from './wire/anpa-message.ts';
import { messagesOf } from './wire/messages.ts';
import { decodeWire } from './wire/wire-bytes.ts';

/** ANPA 1312, the text format of American agencies and those that send as they do. */
export const anpa1312: ArticleFormat = {
  id: 'anpa-1312',
  label: FORMAT_LABELS['anpa-1312'],
  version: 2,
  extensions: ['anpa', 'tst', 'txt'],
  recognises: ({ bytes }) => (isAnpa(decodeWire(bytes.subarray(0, 2048))) ? 0.97 : 0),
  parse: ({ bytes }) => {
    const messages = messagesOf(decodeWire(bytes));
    const articles: RawArticle[] = [];
    const refusals: ImportError[] = [];
    for (const [index, message] of messages.entries()) {
      const article = anpaArticle(message);
      if (article === undefined) refusals.push({ kind: 'no-text', format: 'anpa-1312' });
      else articles.push(article);
      if (message.isCutOff) {
        const where = `message ${index + 1}: its text breaks off before its end`;
        refusals.push({ kind: 'malformed', format: 'anpa-1312', where });
      }
    }
    if (messages.length > 0) return ok({ articles, refusals });
    return err({
      kind: 'malformed',
      format: 'anpa-1312',
      where: 'the file as a whole: no message begins in it',
    });
  },
};
