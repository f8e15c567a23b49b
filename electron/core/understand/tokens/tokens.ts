import { figureOf, isAmbiguousMonth, isWeekday, monthOf } from './calendar.ts';

/** What a token is. A name here is any capitalised word; whether it really is one, the caller decides from the text. */
export const KIND = { word: 0, number: 1, name: 2, date: 3 } as const;
export type TokenKind = (typeof KIND)[keyof typeof KIND];

/** One token: its form folded for comparing, its kind, and whether a sentence starts with it. */
export type Token = { readonly form: string; readonly kind: TokenKind; readonly startsSentence: boolean };

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
  for (const match of shown.matchAll(TOKEN)) {
    if (tokens.length >= limit) break;
    const gap = shown.slice(end, match.index);
    const startsSentence = tokens.length === 0 || (gap !== ' ' && SENTENCE_END.test(gap));
    end = match.index + match[0].length;
    const token = tokenOf(match[0], startsSentence);
    const previous = tokens.at(-1);
    const date = previous !== undefined && gap.length <= 2 ? dayAndMonth(previous, token) : undefined;
    if (date === undefined || previous === undefined) tokens.push(token);
    else tokens[tokens.length - 1] = { ...previous, form: date, kind: KIND.date };
  }
  return tokens;
}

function tokenOf(printed: string, startsSentence: boolean): Token {
  const form = fold(printed.slice(0, LONGEST_TOKEN).toLowerCase());
  const first = printed.charCodeAt(0);
  if (first >= 48 && first <= 57)
    return { form: form.replaceAll(',', ''), kind: KIND.number, startsSentence };
  const figure = figureOf(form);
  if (figure !== undefined) return { form: figure, kind: KIND.number, startsSentence };
  return { form, kind: isCapitalised(printed) ? capitalisedKind(form) : KIND.word, startsSentence };
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
