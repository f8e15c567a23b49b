import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { readHeaderLines } from './header-lines.ts';
import { paragraphsOf } from './text-lines.ts';

const EXTENSIONS = ['txt', 'text', 'asc'];

/** Plain text: one article to a file, its paragraphs in order. The floor under every other text format. */
export const plainText: ArticleFormat = {
  id: 'text',
  label: FORMAT_LABELS.text,
  version: 3,
  extensions: EXTENSIONS,
  recognises: (head) => {
    if (head.text.trim() === '') return 0;
    return hasExtension(head.fileName, EXTENSIONS) ? 0.4 : 0.2;
  },
  parse: ({ text }) => {
    const header = readHeaderLines(text.trimStart());
    const blocks = paragraphsOf(header?.rest ?? text);
    return ok({
      articles: [{ blocks, stated: header?.stated ?? {}, evidence: header?.evidence ?? {} }],
      refusals: [],
    });
  },
};
