import { FUNCTION_WORDS } from '../lexicon/closed-words.ts';
import { takesQuotation } from '../lexicon/cue-verbs.ts';
import type { QuotedRange, Range } from './tagged-text.ts';
import type { Token } from './token.ts';

/** A sentence without an end mark is cut here, so that no rule looks further than this many tokens. */
const LONGEST = 400;

const END = /^(?:\.|\?|!|\.{2,4}|…|[?!]{2,3})$/;
const AFTER_END = /^["”»'’)\]]$/;
const MAY_START = /^[\p{Lu}\p{N}"“‘'«„$£€[(—–-]/u;

/** `"…?" Roe asked.` and `"…." Roe said.`: a reporting verb follows at once, so the sentence goes on. */
function cueFollows(tokens: readonly Token[], from: number, isPlainStop: boolean): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 7); i += 1) {
    const token = tokens[i];
    if (!token || /^[.;,]$/.test(token.raw)) return false;
    if (takesQuotation(token.word) && /(ed|s|said|told|wrote|began|went)$/.test(token.word)) {
      const next = tokens[i + 1]?.raw ?? '.';
      return i > from && isPlainStop ? /^[.]$/.test(next) : true;
    }
  }
  return false;
}

/** "in the U.S. The court …": an abbreviation that may close a sentence, before a word that has its capital from opening one. */
function abbreviationEnds(token: Token, next: Token | undefined): boolean {
  if (!next || !/^(?:(?:\p{L}\.){2,}|(?:jr|sr|inc|corp|co|ltd|etc)\.)$/iu.test(token.raw)) return false;
  return (
    /^\p{Lu}/u.test(next.raw) && next.raw.length > 1 && FUNCTION_WORDS.has(next.word) && next.raw !== 'US'
  );
}

function endsAfter(tokens: readonly Token[], at: number, close: number): boolean {
  const mark = tokens[at];
  const next = tokens[close + 1];
  if (!mark || !next || !MAY_START.test(next.raw)) return !next;
  // "(D-N.Y)": one letter right behind the stop goes on an abbreviation.
  if (!next.isSpaced && /^\p{Lu}$/u.test(next.raw) && /(?:^|-)\p{Lu}$/u.test(tokens[at - 1]?.raw ?? ''))
    return false;
  if (close === at) return true;
  const isQuoted = /^["”»'’]$/.test(tokens[close]?.raw ?? '');
  return !(isQuoted && cueFollows(tokens, close + 1, mark.raw === '.'));
}

/** Sentences as token ranges; a quotation is never cut, so "A. B," she said is one. */
export function splitSentences(
  tokens: readonly Token[],
  quotations: readonly QuotedRange[],
  quotationOf: Int32Array,
): readonly Range[] {
  const sentences: Range[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end > start) sentences.push([start, end]);
    start = end;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const isLastOfParagraph = tokens[i + 1]?.paragraph !== token.paragraph;
    if (isLastOfParagraph || i - start >= LONGEST) {
      cut(i + 1);
      continue;
    }
    const quotation = quotations[quotationOf[i] ?? -1];
    const isInside = quotation !== undefined && i < quotation.range[1] - 2;
    if (isInside) continue;
    if (token.raw.length > 2 && token.raw.endsWith('.') && abbreviationEnds(token, tokens[i + 1])) {
      cut(i + 1);
      continue;
    }
    if (!END.test(token.raw)) continue;
    let close = i;
    while (AFTER_END.test(tokens[close + 1]?.raw ?? '') && tokens[close + 1]?.isSpaced === false) close += 1;
    if (tokens[close + 1]?.paragraph !== token.paragraph) continue;
    if (endsAfter(tokens, i, close)) {
      cut(close + 1);
      i = close;
    }
  }
  cut(tokens.length);
  return sentences;
}
