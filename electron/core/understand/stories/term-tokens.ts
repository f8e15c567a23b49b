import { hashWord } from '../tokens/hash.ts';
import { KIND, tokensOf, type Token } from '../tokens/tokens.ts';

/**
 * Runs of letters that are not cut into words by spaces, or carry endings of their own: two letters of Chinese and
 * Japanese script and of Korean, four of the scripts of south-east Asia in a row are a term. A dictionary would cut
 * words, but not names it does not know, and another version of it would cut the same library otherwise.
 */
const RUN =
  /[\p{Script=Katakana}ー]+|[\p{Script=Han}々]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|\p{Script=Hiragana}+/gu;
const IS_CUT =
  /^[\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const SOUTH_EAST = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters of Chinese that are words of grammar and part of hardly any other. */
const GRAMMAR = /[的了是也都就被把这這那们們吗嗎呢很但及或在]/u;
/** What news says in every text, and the countries and bodies it is told of most. */
const NEWS = new Set(
  `表示 报道 報導 記者 记者 今天 今日 昨天 昨日 目前 已经 已經 进行 進行 没有 沒有 我们 他们 因为 因為 以及 关于 關於 一个 一個
   可以 指出 消息 新闻 新聞 发布 發布 宣布 同日 発表 今回 午前 午後 今年 昨年 去年 関係 日本 中国 中國 美国 美國 政府 警方 警察 首相 总统 總統 周一 周二 周三 周四 周五 周六 周日
   했다 밝혔 에서 으로 이다 있다 라고 다고 한다 지난 기자`.split(/\s+/u),
);
/** Letters of those scripts, to tell at a glance that a text has none. */
const ANY_CUT = /[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** The tokens of a text for terms: as `tokensOf` cuts them, and scripts without spaces in short runs of letters. */
export function termTokensOf(text: string, limit: number): readonly Token[] {
  if (!ANY_CUT.test(text)) return tokensOf(text, limit);
  const tokens: Token[] = [];
  let end = 0;
  const between = (from: number, to?: number): void => {
    if (tokens.length >= limit) return;
    for (const token of tokensOf(text.slice(from, to), limit - tokens.length))
      tokens.push(from === 0 ? token : { ...token, startsSentence: false });
  };
  for (const match of text.matchAll(RUN)) {
    if (tokens.length >= limit) break;
    between(end, match.index);
    end = match.index + match[0].length;
    for (const form of formsOf(match[0]))
      tokens.push({ form, printed: form, hash: hashWord(form), kind: KIND.word, startsSentence: false });
  }
  between(end);
  return tokens.slice(0, limit);
}

function formsOf(run: string): readonly string[] {
  if (HIRAGANA.test(run)) return [];
  if (KATAKANA.test(run)) return run.length > 1 ? [run] : [];
  if (SOUTH_EAST.test(run)) return inARow(run, 4);
  return run
    .split(GRAMMAR)
    .flatMap((part) => inARow(part, 2))
    .filter((form) => !NEWS.has(form));
}

/** Every so many letters in a row; a run of fewer is one, a single letter none. */
function inARow(run: string, count: number): readonly string[] {
  const letters = Array.from(run);
  if (letters.length < count) return letters.length > 1 ? [run] : [];
  return letters.slice(count - 1).map((_, at) => letters.slice(at, at + count).join(''));
}

/** The first letter of those scripts. */
const FIRST_CUT = 0x0e00;

/** Whether a form was cut out of a run of letters. */
export const isCutForm = (form: string): boolean => form.charCodeAt(0) >= FIRST_CUT && IS_CUT.test(form);

/** The first letters whose script has no capitals (Hebrew); small and capital are told apart below. */
const FIRST_CASELESS = 0x0590;

/** Whether a word is of a script that does not tell names by a capital. */
export const isCaseless = (form: string): boolean =>
  form.charCodeAt(0) >= FIRST_CASELESS && form.toLowerCase() === form.toUpperCase();
