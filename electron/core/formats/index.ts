import type { ArticleFormat } from './article-format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './text.ts';

/** Every format articles may come in. The most certain one reads the file; the earlier wins a tie. */
export const FORMATS: readonly ArticleFormat[] = [html, markdown, plainText];
