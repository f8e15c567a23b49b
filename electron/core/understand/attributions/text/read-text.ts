import { findQuotations, unifyMarks, type Quotation } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import { retagHeadline } from './headline-tags.ts';
import { repairTags } from './tag-repair.ts';
import type { QuotedRange, TaggedText } from './tagged-text.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokens.ts';

/** A quotation of this many tokens (marks included) or more is speech, not a quoted word or two. */
const SPEECH = 8;

function quotedRanges(text: string, tokens: readonly Token[]): { ranges: QuotedRange[]; of: Int32Array } {
  const of = new Int32Array(tokens.length).fill(-1);
  const ranges: QuotedRange[] = [];
  const kept = new Map<Quotation, number>();
  const quotations = findQuotations(text);
  let at = 0;
  for (const quotation of quotations) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= quotation.span[0]) at += 1;
    const start = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < quotation.span[1]) at += 1;
    if (at - start < 2) continue;
    const beforeLast = tokens[at - (quotation.isClosed ? 2 : 1)]?.word ?? '';
    const isOpaque = at - start >= SPEECH || /^[,.?!…]+$/.test(beforeLast);
    const before = quotation.continues === undefined ? undefined : quotations[quotation.continues];
    const continues = before && kept.get(before);
    of.fill(ranges.length, start, at);
    kept.set(quotation, ranges.length);
    ranges.push({
      range: [start, at],
      isOpaque: isOpaque || continues !== undefined,
      isClosed: quotation.isClosed,
      ...(continues === undefined ? {} : { continues }),
    });
  }
  return { ranges, of };
}

/** Tokens, tags, quotations and sentences of one field. `headlineEnd` is where its headline ends, if it holds one. */
export function readText(text: string, headlineEnd = 0): TaggedText {
  const masked = unifyMarks(text);
  const tokens = tokenise(masked);
  const headlineSize = tokens.findIndex((token) => token.start >= headlineEnd);
  const headlineTokens = headlineSize < 0 ? tokens.length : headlineSize;
  const { ranges, of } = quotedRanges(masked, tokens);
  const sentences = splitSentences(tokens, ranges, of);
  retagHeadline(tokens, headlineTokens);
  repairTags(tokens, sentences, headlineTokens);
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach(([start, end], i) => sentenceOf.fill(i, start, end));
  const capitals: number[] = [];
  tokens.forEach(({ raw, word }, i) => {
    if (raw !== word) capitals.push(i);
  });
  const isDoubled = (at: number): boolean =>
    text.slice(at, at + 2) === "''" || text.slice(at, at + 2) === '``';
  return {
    text,
    size: tokens.length,
    word: (i) => tokens[i]?.word ?? '',
    raw: (i) => tokens[i]?.raw ?? '',
    tag: (i) => tokens[i]?.tag ?? 'X',
    paragraph: (i) => tokens[i]?.paragraph ?? -1,
    sentence: (i) => sentenceOf[i] ?? -1,
    quotation: (i) => of[i] ?? -1,
    quotations: ranges,
    sentences,
    isHeadline: (i) => i < headlineTokens,
    capitals,
    span: ([start, end]) => {
      const first = tokens[start]?.start ?? 0;
      const last = tokens[end - 1]?.end ?? first;
      const from = masked[first] !== text[first] && first > 0 && isDoubled(first - 1) ? first - 1 : first;
      const to = masked[last - 1] !== text[last - 1] && isDoubled(last - 1) ? last + 1 : last;
      return [from, to];
    },
  };
}
