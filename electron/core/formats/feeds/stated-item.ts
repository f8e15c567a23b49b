import type { ArticleField, ArticleFields, Block, Mending, RawArticle } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';

/** Fields as a container gives them; those it leaves out may stand here as undefined. */
export type Given = { readonly [Field in ArticleField]?: ArticleFields[Field] | undefined };

const STATED: Evidence = { from: 'file-metadata', certainty: 'high' };

/**
 * An article with the fields its container states, each with its evidence: the container itself unless `evidence`
 * says otherwise. Without a headline it is untitled: such files have a place for one, and none is to be invented.
 */
export function statedItem(
  blocks: readonly Block[],
  given: Given,
  evidence: Partial<Record<ArticleField, Evidence>> = {},
  mendings: readonly Mending[] = [],
): RawArticle {
  const stated: ArticleFields = Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const witnesses = Object.keys(stated).map((field) => [field, evidence[field as ArticleField] ?? STATED]);
  return {
    blocks,
    stated,
    evidence: Object.fromEntries(witnesses) as Partial<Record<ArticleField, Evidence>>,
    ...(mendings.length === 0 ? {} : { mendings }),
    ...(stated.headline === undefined ? { isUntitled: true } : {}),
  };
}

/** "en_GB" as BCP 47 "en-GB"; what is no language tag is left out. */
export function languageTag(printed: string | undefined): string | undefined {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[-_.@].*)?$/iu.exec(printed?.trim() ?? '');
  const language = match?.[1]?.toLowerCase();
  if (language === undefined) return undefined;
  return match?.[2] === undefined ? language : `${language}-${match[2].toUpperCase()}`;
}
