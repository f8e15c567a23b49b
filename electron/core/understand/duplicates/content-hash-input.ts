import type { ReadArticle } from '../../domain/article.ts';

/**
 * What makes an article the same article, as one string to be hashed: the same outlet, headline, text and date.
 * Spacing and the way accents are encoded do not count; what is not known is told apart from what is empty.
 */
export function contentHashInput(article: ReadArticle): string {
  const { outlet, headline, body, datePublished } = article;
  return JSON.stringify([
    plain(outlet?.name),
    plain(headline),
    plain(body),
    datePublished === undefined ? null : [datePublished.value, datePublished.zone],
  ]);
}

function plain(text: string | undefined): string | null {
  return text === undefined ? null : text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
