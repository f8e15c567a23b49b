import type { Statement } from './library-article.ts';

/** Cues that say no more than that it was said. */
const PLAIN_CUE =
  /^(?:(?:has|have|had|is|are|was|were|be|been|will|would|also|later|then) )*(?:sa(?:ys?|id|ying)|t(?:ells?|old|elling)|add(?:s|ed|ing)?|stat(?:es?|ed|ing)|writ(?:es?|ten|ing)|wrote|according to|quoted)$/iu;

/**
 * The words attributed as they stand in the text, pieces parted by dots. A cue that tells more than that they were said
 * (denied, warned, claimed) stands before them in brackets: without it, who denies something would seem to say it.
 */
export function statementWords({
  excerpt,
  cue,
  content,
}: Pick<Statement, 'excerpt' | 'cue' | 'content'>): string {
  const words = (spans: Statement['content']): string =>
    spans.map(([start, end]) => excerpt.slice(start, end)).join(' … ');
  const printed = words(cue).replace(/\s+/gu, ' ').trim();
  const isTold = /\p{L}/u.test(printed) && !PLAIN_CUE.test(printed);
  return `${isTold ? `[${printed}] ` : ''}${words(content)}`;
}
