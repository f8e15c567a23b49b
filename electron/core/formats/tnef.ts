import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { writeMime } from './mail/mapi-message.ts';
import { readMail } from './mail/read-mail.ts';
import { isTnef, messageOfTnef } from './mail/tnef.ts';

/** What Outlook makes of a mail it sends in a packing of its own (winmail.dat), found alone: the mail it stands for. */
export const tnef: ArticleFormat = {
  id: 'tnef',
  label: FORMAT_LABELS.tnef,
  version: 1,
  extensions: ['dat', 'tnef'],
  recognises: ({ bytes }) => (isTnef(bytes) ? 0.95 : 0),
  parse: ({ bytes }) => {
    const message = messageOfTnef(bytes);
    return message === undefined
      ? err({ kind: 'malformed', format: 'tnef', where: 'its attributes' })
      : ok(readMail(writeMime(message)));
  },
};
