import { figureOf, isAmbiguousMonth, isWeekday, monthOf } from './calendar.ts';
import { hashWord } from './hash.ts';

/** What a token is. A name here is any capitalised word; whether it really is one, the caller decides from the text. */
export const KIND = { word: 0, number: 1, name: 2, date: 3 } as const;
export type TokenKind = (typeof KIND)[keyof typeof KIND];

/** One token: its form folded for comparing and the hash of that, as it is printed, its kind, and whether a sentence starts with it. */
export type Token = {
  readonly form: string;
  readonly printed: string;
  readonly hash: number;
  readonly kind: TokenKind;
  readonly startsSentence: boolean;
};

/** Scripts without spaces are compared character by character; elsewhere words and figures are tokens. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}[\p{L}\p{M}]*(?:['’.&/-]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,:/-]\p{N}+)*(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])?/gu;
const SENTENCE_END = /[.!?"“—]|\n(?:\s*\n|[ \t]{2})/u;
const DAY_NUMBER = /^\d\d?(?:st|nd|rd|th)?$/u;

/** Bounds for hostile text: what lies behind them is not compared. No news article comes near. */
const LONGEST_TEXT = 200_000;
const LONGEST_TOKEN = 48;

/** The tokens of a text, at most `limit`; figures written out and dates in either order ("6 April") read alike. */
export function tokensOf(text: string, limit = 10_000): readonly Token[] {
  const tokens: Token[] = [];
  const shown = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  let end = 0;
  for (let at = 0; at < shown.length && tokens.length < limit;) {
    const code = shown.charCodeAt(at);
    if (code < 128 && !isAsciiLetter(code) && !isAsciiDigit(code)) {
      at += 1;
      continue;
    }
    let start = at;
    at = code < 128 ? plainEnd(shown, start) : start;
    if (at === start) {
      TOKEN.lastIndex = start;
      const match = TOKEN.exec(shown);
      if (match === null) break;
      start = match.index;
      at = start + match[0].length;
    }
    const isSpace = start - end === 1 && shown.charCodeAt(end) === SPACE;
    const startsSentence = tokens.length === 0 || (!isSpace && SENTENCE_END.test(shown.slice(end, start)));
    const previous = start - end <= 2 ? tokens.at(-1) : undefined;
    end = at;
    const token = wordAt(shown, start, at)[startsSentence ? 1 : 0];
    const date = previous && dayAndMonth(previous, token);
    if (date === undefined || previous === undefined) tokens.push(token);
    else
      tokens[tokens.length - 1] = {
        ...previous,
        form: date,
        printed: date,
        hash: hashWord(date),
        kind: KIND.date,
      };
  }
  return tokens;
}

const SPACE = 32;
const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
/** ' & . / - hold parts of a word together. */
const isJoint = (code: number): boolean => code === 39 || code === 38 || (code >= 45 && code <= 47);

/** Where a word of plain letters ends that begins here; `start` where it takes the pattern to tell. */
function plainEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isAsciiLetter(code)) end += 1;
    else if (code > 127) return start;
    else if (end === start || !isJoint(code)) return end;
    else {
      const next = text.charCodeAt(end + 1);
      if (next > 127) return start;
      if (!isAsciiLetter(next)) return end;
      end += 1;
    }
  }
}

/** A word as a token inside of a sentence, and at the start of one. */
type Word = readonly [Token, Token];

/** Words read before, by a hash of their letters: most are met again, and are found without being cut out of the text. */
const SLOTS = 2 ** 14;
type Read = { readonly printed: string; readonly word: Word };
const words = new Array<Read | undefined>(SLOTS).fill(undefined);

function wordAt(text: string, start: number, end: number): Word {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = words[slot];
  if (known !== undefined && standsAt(text, start, end, known.printed)) return known.word;
  const printed = text.slice(start, end);
  const word = wordOf(printed);
  // Longer ones are hardly met again, and would be held for nothing.
  if (printed.length <= LONGEST_TOKEN) words[slot] = { printed, word };
  return word;
}

function standsAt(text: string, start: number, end: number, printed: string): boolean {
  if (printed.length !== end - start) return false;
  for (let at = 0; at < printed.length; at += 1)
    if (printed.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function wordOf(printed: string): Word {
  const { form, kind } = tokenOf(printed);
  const hash = hashWord(form);
  return [
    { form, printed, hash, kind, startsSentence: false },
    { form, printed, hash, kind, startsSentence: true },
  ];
}

function tokenOf(printed: string): Pick<Token, 'form' | 'kind'> {
  const form = fold(printed.slice(0, LONGEST_TOKEN).toLowerCase());
  const first = printed.charCodeAt(0);
  if (isAsciiDigit(first)) return { form: form.replaceAll(',', ''), kind: KIND.number };
  const figure = figureOf(form);
  if (figure !== undefined) return { form: figure, kind: KIND.number };
  return { form, kind: isCapitalised(printed) ? capitalisedKind(form) : KIND.word };
}

function fold(form: string): string {
  const owned = form.endsWith("'s") || form.endsWith('’s') ? form.slice(0, -2) : form;
  return owned.length < 8 ? owned.replaceAll('.', '') : owned;
}

function isCapitalised(printed: string): boolean {
  const first = printed.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return printed.charAt(0) !== printed.charAt(0).toLowerCase();
}

function capitalisedKind(form: string): TokenKind {
  const isMonth = monthOf(form) !== undefined && !isAmbiguousMonth(form);
  return isMonth || isWeekday(form) ? KIND.date : KIND.name;
}

/** "April 6" and "6 April" as one form, when one token is a day's number and the other a month. */
function dayAndMonth(previous: Token, token: Token): string | undefined {
  const isMonthFirst = token.kind === KIND.number;
  const day = isMonthFirst ? token : previous;
  const name = isMonthFirst ? previous : token;
  if (day.kind !== KIND.number || name.kind === KIND.word || !DAY_NUMBER.test(day.form)) return undefined;
  const month = monthOf(name.form);
  return month === undefined ? undefined : `${month}-${parseInt(day.form, 10)}`;
}
