import type { ReadArticle } from '../domain/article.ts';
import { findAttributions } from './attributions/find-attributions.ts';

/**
 * Raised with every change that finds other statements, or other quoted sources behind them, in the same words: articles
 * of an older version are counted, and their statements found again when the analyst asks for it.
 *
 * It is the one version of what is understood, because statements are all that can be worked out anew for one article
 * by itself. What else is kept and worked out: fingerprints and story terms are compared between articles, old with new,
 * so a change of them comes with a migration that works out all of them; headline, byline, dateline, credit and whatever
 * else the head of a text tells need the file, so a change of them raises the version of the formats.
 */
export const STATEMENTS_VERSION = 5;

type Words = Pick<ReadArticle, 'headline' | 'standfirst' | 'body' | 'dateline' | 'language'>;

/** The statements of an article, from the words it is kept with. */
export function statementsOf({
  headline,
  standfirst,
  body,
  dateline,
  language,
}: Words): Required<Pick<ReadArticle, 'attributions' | 'statementsVersion'>> {
  const attributions = findAttributions({
    ...(headline !== undefined && { headline }),
    ...(standfirst !== undefined && { standfirst }),
    body,
    ...(dateline !== undefined && { datelineSpan: dateline.span }),
    ...(language !== undefined && { language }),
  });
  return { attributions, statementsVersion: STATEMENTS_VERSION };
}
