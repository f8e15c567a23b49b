import { ok } from '../result.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import type { RawArticle } from '../domain/article.ts';
import type { ArticleFormat, FileMember } from './article-format.ts';
import { looksLikeMailbox } from './mail/mail-head.ts';
import { messagesOf } from './mail/mailbox.ts';
import { readMail } from './mail/read-mail.ts';

/** A mailbox: e-mails one after the other, each read like one in a file of its own. */
export const mbox: ArticleFormat = {
  id: 'mbox',
  label: FORMAT_LABELS.mbox,
  version: 3,
  extensions: ['mbox', 'mbx'],
  recognises: ({ bytes }) => (looksLikeMailbox(bytes) ? 0.97 : 0),
  cutting: () => 'bytes',
  parse: ({ bytes, portion }) => {
    const articles: RawArticle[] = [];
    const refusals: ImportError[] = [];
    const members: FileMember[] = [];
    const setAside: string[] = [];
    const { messages, readTo } = messagesOf(bytes, portion?.isLast ?? true);
    for (const [index, message] of messages.entries()) {
      const found = readMail(message);
      articles.push(...found.articles);
      refusals.push(...found.refusals);
      members.push(...(found.members ?? []));
      setAside.push(...(found.setAside ?? []));
      const isBare =
        found.articles.length + (found.members?.length ?? 0) + (found.setAside?.length ?? 0) === 0;
      if (isBare) {
        refusals.push({
          kind: 'in-member',
          member: `message ${(portion?.items ?? 0) + index + 1}`,
          error: { kind: 'no-text', format: 'eml' },
        });
      }
    }
    return ok({ articles, refusals, members, setAside, items: messages.length, readTo });
  },
};
