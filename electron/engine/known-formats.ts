import type { ArticleFormat } from '../core/formats/article-format.ts';

/**
 * Every format and the version of its reader. Reading itself is the reader threads' work: the engine has them by name, and
 * loads that program when it is first asked for one, not while the window waits for it.
 */
export async function knownFormats(): Promise<readonly Pick<ArticleFormat, 'id' | 'label' | 'version'>[]> {
  return (await import('../core/formats/index.ts')).FORMATS;
}
