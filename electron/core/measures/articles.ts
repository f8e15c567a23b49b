import type { Volume } from '../domain/selection.ts';

export const ARTICLES_RULE = 'One published item is one article; copies count each.';

/** Volume as the field counts it: one mention is one article (Cision's definition: 1 mention = 1 article). */
export function articles(volume: Volume): number {
  return volume.articles;
}
