import { knownAgency } from './agencies.ts';

const SMALL =
  /^(?:de|del|della|di|da|dos|das|du|la|le|van|von|vom|der|den|zu|zur|bin|bint|ben|al|el|e|ter|ten|af|av|ibn|und|ud|ul)$/iu;
const ROMAN = /^(?:II|III|IV)$/;
/** "McDONALD", "O'NEIL", "D’ANGELO", "DELL'ORTO": a capital of its own begins after these. */
const OPENING = /^(Mc(?=\p{L}{3})|\p{L}{1,4}[’'](?=\p{L}{2}))(.+)$/iu;
const VOWEL = /[aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûü]/iu;

/**
 * A person's name printed in capitals as it is usually written: "PAUL BYRNE" and "Jeanne MOREL" as "Paul Byrne" and
 * "Jeanne Morel", "LIZ McDONALD" as "Liz McDonald", "JAN van der BERG" as "Jan van der Berg". Initials stay.
 */
export function inUsualCase(name: string): string {
  const words = name.split(' ');
  if (words.length < 2 || !words.some(isShouted)) return name;
  const isAllLoud = !words.some((word) => /^\p{Lu}\p{M}*\p{Ll}{2}/u.test(word) && !isShouted(word));
  return words
    .map((word, index) => {
      // "Ann Holt ABC": what stands behind a whole name is its house.
      if (!isAllLoud && words.length > 2 && (word.length < 4 || knownAgency(word) !== undefined)) return word;
      if (isAllLoud && index > 0 && SMALL.test(word)) return word.toLowerCase();
      return isShouted(word) || (isAllLoud && isShortName(word)) ? quiet(word) : word;
    })
    .join(' ');
}

/** Three letters or more, all capitals but for the little letters of "McDONALD". */
function isShouted(word: string): boolean {
  if (ROMAN.test(word) || word.includes('.')) return false;
  const letters = word.replace(/^(?:Mc|Mac|d[’']|l[’']|de(?=\p{Lu}))/u, '').replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && /^\p{Lu}+$/u.test(letters) && isNoAcronym(letters);
}

/** "JO", "ED", "LI"; but "JJ", "TJ" and "AJ" are initials. */
function isShortName(word: string): boolean {
  return (
    /^(?:JR|SR|\p{Lu}{2})\.?$/u.test(word) &&
    (/^(?:JR|SR|NG)/.test(word) || (VOWEL.test(word) && !word.includes('J')) || word === 'JO')
  );
}

/** "BBC" and "DPA" written beside a name are no name. */
function isNoAcronym(letters: string): boolean {
  return VOWEL.test(letters) || letters.length > 3 || !/^[A-Z]+$/.test(letters);
}

function quiet(word: string): string {
  return word
    .split('-')
    .map((part) => {
      const [, opening, rest] = OPENING.exec(part) ?? [];
      return opening === undefined || rest === undefined
        ? capitalised(part)
        : capitalised(opening) + capitalised(rest);
    })
    .join('-');
}

function capitalised(word: string): string {
  const first = /^.\p{M}*/su.exec(word)?.[0] ?? '';
  return first.toUpperCase() + word.slice(first.length).toLowerCase();
}
