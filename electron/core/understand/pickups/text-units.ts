import type { Span } from '../../domain/attribution.ts';

/** A word, or a single mark that is no word, with where it stands and what it is compared by. */
export type Word = {
  readonly form: string;
  readonly span: Span;
  readonly isWord: boolean;
  /** The paragraph it stands in, counted from 0. */
  readonly paragraph: number;
};

/** A sentence as a stretch of its text's words. */
export type Sentence = {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** Words proper, marks left out. */
  readonly words: number;
};

export type TextUnits = { readonly words: readonly Word[]; readonly sentences: readonly Sentence[] };

/** Scripts without blanks are compared letter by letter, as they are counted; elsewhere words and single marks. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|\S/gu;
const IS_WORD = /^[\p{L}\p{N}\p{M}]/u;
const PARAGRAPH_BREAK = /\n\s*\n/u;
const END = /^[.!?…。！？]$/u;
const CLOSING = /^["”»'’)\]」』]$/u;
const OPENS_SENTENCE = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘'«„([–—-]/u;
/** A stop behind these, or behind a single capital, ends no sentence. */
const ABBREVIATION =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

/** The words of a text and its sentences; two equal sentences have the same key whatever the shape of their marks. */
export function unitsOf(text: string): TextUnits {
  const words = wordsOf(text);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    if (!endsSentence(words, at)) continue;
    sentences.push(sentenceAt(words, from, at + 1));
    from = at + 1;
  }
  return { words, sentences };
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let paragraph = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const printed = match[0];
    if (words.length > 0 && PARAGRAPH_BREAK.test(text.slice(end, match.index))) paragraph += 1;
    end = match.index + printed.length;
    words.push({
      form: folded(printed),
      span: [match.index, end],
      isWord: IS_WORD.test(printed),
      paragraph,
    });
  }
  return words;
}

/** The same mark in another shape: outlets set quotation marks and dashes by their own rules. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[‐‑‒–—―]/gu, '-');
}

function endsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || next.paragraph !== word.paragraph) return true;
  const isApart = next.span[0] > word.span[1];
  if (!isApart && !/^[。！？」』]$/u.test(word.form)) return false;
  if (!OPENS_SENTENCE.test(next.form)) return false;
  let mark = at;
  while (CLOSING.test(words[mark]?.form ?? '') && mark > 0) mark -= 1;
  const stop = words[mark]?.form ?? '';
  return END.test(stop) && !(stop === '.' && ABBREVIATION.test(words[mark - 1]?.form ?? ''));
}

function sentenceAt(words: readonly Word[], from: number, to: number): Sentence {
  const own = words.slice(from, to);
  return {
    from,
    to,
    key: own.map(({ form }) => form).join(' '),
    words: own.filter(({ isWord }) => isWord).length,
  };
}
