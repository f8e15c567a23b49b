import { DETERMINERS, POSSESSIVES } from '../lexicon/closed-words.ts';
import { hasForm, takesQuotation } from '../lexicon/cue-verbs.ts';
import type { Token } from './token.ts';

/** Verb forms that are hardly ever anything else. */
export const SURE_VERBS = new Set(
  `said says told tells spoke added asked argued insisted explained acknowledged admitted denied stressed noted warned replied
   responded wrote thinks believes believed thought urged announced accused blamed criticized criticised claimed
   declared vowed pledged emphasized emphasised predicted suggested`.split(/\s+/),
);

/** ", warning that …", ", supporting the ban": what follows a gerund after a comma and hardly a noun. */
function opensGerund(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    (/^(?:that|to|against|for|about|of|“|")$/.test(next.word) ||
      ['DET', 'PRON', 'PROPN'].includes(next.tag) ||
      DETERMINERS.has(next.word))
  );
}

/** ", warning that …", "in 2006 saying he", "three in 10 saying a": behind a comma, or behind a number when a noun phrase follows. */
export function opensGerundClause(before: Token | undefined, word: string, next: Token | undefined): boolean {
  if (before?.raw === ',') return opensGerund(next);
  // "a hat reading “Fair tides”"
  if (/^[“"]$/.test(next?.raw ?? '') && next?.isSpaced === true) return takesQuotation(word);
  return before?.tag === 'NUM' && (next?.tag === 'PRON' || next?.tag === 'DET');
}

/** "Lynch calls", "Grant said": of two verbs at a sentence's head the first, with its capital, is a name. */
export function isNameBeforeVerb(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  const isHead = before === undefined || /^[.?!]$/.test(before.raw);
  if (!isHead || next?.tag !== 'VERB' || token.raw === token.word || /ing$/.test(token.word)) return false;
  return SURE_VERBS.has(next.word) || hasForm(next.word, 's');
}

/** "her opening remarks", "a radio comment of his": a noun, for all that a noun stands before it. */
export function isRemark(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:remarks?|comments?)$/.test(tokens[i]?.word ?? '')) return false;
  for (let k = i - 1; k > i - 4; k -= 1) {
    const { word, tag } = tokens[k] ?? { word: '', tag: 'PUNCT' };
    if (POSSESSIVES.has(word) || word === 'a' || word === 'an') return true;
    if (!['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(tag)) return false;
  }
  return false;
}
