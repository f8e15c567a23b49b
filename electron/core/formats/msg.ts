import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { beginsWith } from './documents/head-bytes.ts';
import { openOle } from './documents/ole-file.ts';
import { asideByClass, writeMime } from './mail/mapi-message.ts';
import { messageOfOutlook, PROPERTIES } from './mail/outlook-message.ts';
import { readMail } from './mail/read-mail.ts';

/** A message dragged out of Outlook: read as the e-mail it is. */
export const msg: ArticleFormat = {
  id: 'msg',
  label: FORMAT_LABELS.msg,
  version: 1,
  extensions: ['msg', 'oft'],
  recognises: ({ bytes, whole }) => {
    if (!beginsWith(bytes, 'ole')) return 0;
    return openOle(whole?.bytes ?? bytes)?.streams.includes(PROPERTIES) === true ? 0.95 : 0;
  },
  parse: ({ bytes }) => {
    const file = openOle(bytes);
    if (file === undefined) return err({ kind: 'malformed', format: 'msg', where: 'its table of parts' });
    const message = messageOfOutlook(file);
    const aside = asideByClass(message);
    if (aside !== undefined) return ok({ articles: [], refusals: [], setAside: [aside] });
    return ok(readMail(writeMime(message)));
  },
};
