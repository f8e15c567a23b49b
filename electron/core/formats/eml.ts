import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { looksLikeMail, looksLikeSavedPage } from './mail/mail-head.ts';
import { readMail } from './mail/read-mail.ts';

const EXTENSIONS = ['eml', 'msg.txt'];

/** One e-mail: an article, or each story of a newsletter or alert; its attachments are files of their own. */
export const eml: ArticleFormat = {
  id: 'eml',
  label: FORMAT_LABELS.eml,
  version: 3,
  extensions: EXTENSIONS,
  recognises: ({ bytes, fileName }) => {
    if (looksLikeSavedPage(bytes)) return 0.3;
    const claim = looksLikeMail(bytes);
    return hasExtension(fileName, EXTENSIONS) && claim > 0 ? Math.max(claim, 0.95) : claim;
  },
  parse: ({ bytes }) => ok(readMail(bytes)),
};
