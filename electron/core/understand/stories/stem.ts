const VOWEL = /[aeiouy]/u;
const PLAIN_LETTERS = /^[a-z]{4,}$/u;

/** Endings taken off last, longest first, when at least so many letters remain. */
const ENDINGS: readonly (readonly [ending: string, instead: string, remaining: number])[] = [
  ['ization', 'iz', 3],
  ['isation', 'iz', 3],
  ['ation', '', 4],
  ['ition', '', 4],
  ['ness', '', 4],
  ['ment', '', 4],
  ['ally', 'al', 3],
  ['ily', 'i', 3],
  ['ly', '', 4],
  ['ise', 'iz', 4],
  ['ize', 'iz', 4],
  ['or', '', 5],
  ['er', '', 5],
  ['e', '', 3],
];

/**
 * One key for the forms of an English word, in the manner of Porter (1980): plural, then -ed and -ing, then the
 * commonest endings. The key is for comparing, not for reading; words of other languages pass through.
 */
export function stemOf(word: string): string {
  if (!PLAIN_LETTERS.test(word)) return word;
  return withoutEnding(withoutTense(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}i`;
  if (/(?:ss|x|ch|sh|z)es$/u.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/u.test(word)) return word.slice(0, -1);
  return word;
}

function withoutTense(word: string): string {
  for (const ending of ['ing', 'ied', 'ed']) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 3 || !VOWEL.test(stem)) continue;
    if (ending === 'ied') return `${stem}i`;
    return /([bdfgklmnprtz])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
  }
  return word;
}

function withoutEnding(word: string): string {
  for (const [ending, instead, remaining] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= remaining) {
      return word.slice(0, -ending.length) + instead;
    }
  }
  return word.endsWith('y') && word.length > 3 ? `${word.slice(0, -1)}i` : word;
}
