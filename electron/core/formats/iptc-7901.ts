import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { isAnpa, isText } from './wire/anpa-message.ts';
import { isBareHeader, readIptcHeader, splitBareMessages } from './wire/iptc-header.ts';
import { iptcArticle } from './wire/iptc-article.ts';
import { messagesOf } from './wire/messages.ts';
import { decodeWire } from './wire/wire-bytes.ts';

/** IPTC 7901, the text format of European agencies, with its control characters or without. */
export const iptc7901: ArticleFormat = {
  id: 'iptc-7901',
  label: FORMAT_LABELS['iptc-7901'],
  version: 2,
  extensions: ['iptc', 'txt'],
  recognises: ({ bytes }) => {
    const head = decodeWire(bytes.subarray(0, 2048));
    const start = head.indexOf('\u0001');
    if (start < 0) return isBareHeader(head) ? 0.93 : 0;
    if (isAnpa(head)) return 0;
    if (readIptcHeader(head.slice(start + 1, start + 300)) !== undefined) return 0.96;
    return start < 200 && head.includes('\u0002') && isText(head) ? 0.7 : 0;
  },
  parse: ({ bytes }) => {
    const wire = decodeWire(bytes);
    const messages = wire.includes('\u0001') ? messagesOf(wire) : splitBareMessages(wire);
    const articles: RawArticle[] = [];
    const refusals: ImportError[] = [];
    for (const [index, message] of messages.entries()) {
      const article = iptcArticle(message);
      if (article === undefined) refusals.push({ kind: 'no-text', format: 'iptc-7901' });
      else articles.push(article);
      if (message.isCutOff) {
        const where = `message ${index + 1}: its text breaks off before its end`;
        refusals.push({ kind: 'malformed', format: 'iptc-7901', where });
      }
    }
    if (messages.length > 0) return ok({ articles, refusals });
    return err({
      kind: 'malformed',
      format: 'iptc-7901',
      where: 'the file as a whole: no message begins in it',
    });
  },
};
