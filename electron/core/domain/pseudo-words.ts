import type { Entry, Piece } from './spoken-words.ts';

/*
 * A language nobody speaks, made of the English words: accents on the letters, a third longer, in brackets. Whatever is on
 * screen without brackets is not in the catalogue; what is cut off will be cut off in German.
 */

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÀƁĆĐÉƑĜĤÎĴĶĻṀŃÖƤǪŔŠŢÛṼŴẊÝŽàƀćđéƒĝĥîĵķļṁńöƥǫŕšţûṽŵẋýž';

const accented = (text: string): string =>
  text.replace(/[A-Za-z]/gu, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)));

/** Vowels are said twice until the words are a third longer. */
function lengthened(text: string): string {
  let more = Math.ceil(text.replace(/[^A-Za-z]/gu, '').length / 3);
  return text.replace(/[aeiouAEIOU]/gu, (letter) => (more-- > 0 ? letter + letter.toLowerCase() : letter));
}

const said = (text: string): string => accented(lengthened(text));

const piece = (of: Piece): Piece => {
  if (typeof of === 'string') return said(of);
  return typeof of === 'number' ? of : of.map(piece);
};

/** The catalogue in that language; `isNoun` tells the entries that are forms of a noun. */
export function pseudoWords(catalogue: readonly Entry[]): readonly Entry[] {
  return catalogue.map((entry) => {
    if (typeof entry === 'string') return `⟦${said(entry)}⟧`;
    // Forms of a noun are words only; each stands alone.
    if (entry.every((form): form is string => typeof form === 'string'))
      return entry.map((form) => `⟦${said(form)}⟧`);
    return ['⟦', ...entry.map(piece), '⟧'];
  });
}
