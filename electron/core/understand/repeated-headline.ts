import { matchKey } from '../text/clean.ts';

/**
 * Whether two lines print the same headline: alike but for case and marks, or one a shortened form of the other
 * (at least four words and half its length, or cut with an ellipsis). A sentence that opens with the headline's words
 * and goes on to its full stop is the text.
 */
export function isSameHeadline(a: string, b: string): boolean {
  const [long, short] = [matchKey(a), matchKey(b)].sort((x, y) => y.length - x.length);
  if (long === undefined || short === undefined || short === '') return false;
  if (long === short) return true;
  if (isSentence(a) !== isSentence(b)) return false;
  const isCut = /(?:…|\.\.\.)\s*$/.test(a) || /(?:…|\.\.\.)\s*$/.test(b);
  const words = short.split(' ').length;
  if (!long.startsWith(short)) return false;
  const endsAtWord = long[short.length] === ' ';
  return isCut ? words >= 3 : endsAtWord && words >= 4 && short.length >= long.length * 0.5;
}

function isSentence(text: string): boolean {
  return /[^.]\.["”’»)]?\s*$/u.test(text) && !/\b\p{Lu}\.$/u.test(text);
}

/** Of two printings the one to keep: whole before shortened, mixed case before capitals, else the first. */
export function betterHeadline(first: string, second: string): string {
  const isCut = (text: string) => /(?:…|\.\.\.)\s*$/.test(text);
  if (isCut(first) !== isCut(second)) return isCut(first) ? second : first;
  const [one, two] = [matchKey(first), matchKey(second)];
  if (one !== two) return one.length >= two.length ? first : second;
  const isLoud = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  return isLoud(first) && !isLoud(second) ? second : first;
}
