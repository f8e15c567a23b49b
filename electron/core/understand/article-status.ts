import type { ArticleStatus } from '../domain/article.ts';

/** Words with which desks open a headline to say what became of an article; a mark must follow them. */
const OPENINGS: readonly (readonly [ArticleStatus, RegExp])[] = [
  [
    'withdrawn',
    /^(?:withdrawn|withdrawal|retracted|retraction|kill(?:ed)?|mandatory kill)\s*(?:\d\s*)?[:–—(/-]/iu,
  ],
  [
    'corrected',
    /^(?:corrected|correction|corr|korrektur|berichtigung|korrigiert|rectificatif)\s*(?:\d\s*)?[:–—(/-]/iu,
  ],
  ['embargoed', /^(?:embargo(?:ed)?|sperrfrist)(?:\s+until[^:]{1,40})?\s*[:–—(/-]/iu],
  ['updated', /^(?:updated?|aktualisiert|mise à jour)\s*(?:\d{1,2}\s*)?[:–—(/-]/iu],
];
const CLOSING = /[([](corrected|withdrawn|updated|retracted)[)\]]\s*$/iu;

/** What a headline says of the article's own standing; most say nothing, and then nothing is known. */
export function statusOfHeadline(headline: string): ArticleStatus | undefined {
  const opening = OPENINGS.find(([, pattern]) => pattern.test(headline))?.[0];
  if (opening !== undefined) return opening;
  const closing = CLOSING.exec(headline)?.[1]?.toLowerCase();
  if (closing === 'corrected' || closing === 'withdrawn' || closing === 'updated') return closing;
  return closing === 'retracted' ? 'withdrawn' : undefined;
}
