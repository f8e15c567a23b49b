import { inflect } from '../understand/attributions/lexicon/inflect.ts';

/** Languages whose endings are known, by their code. */
export const FORM_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export type FormLanguage = (typeof FORM_LANGUAGES)[number];

/**
 * Endings of nouns and adjectives, taken off and put on: the light stemmers of Savoy (2006) turned round, so that a
 * query names every form it finds. Accents are folded already.
 */
const ENDINGS: Readonly<Record<Exclude<FormLanguage, 'en'>, readonly string[]>> = {
  de: ['', 'e', 'en', 'er', 'es', 'em', 'ern', 'n', 's'],
  fr: ['', 's', 'e', 'es', 'x'],
  es: ['', 's', 'es', 'o', 'a', 'os', 'as'],
  it: ['', 'o', 'a', 'i', 'e'],
  pt: ['', 's', 'es', 'o', 'a', 'os', 'as'],
  nl: ['', 'e', 'en', 's', 'n'],
};
const SHORTEST_STEM = 4;

const IRREGULAR_NOUNS = [
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['leaf', 'leaves'],
  ['thief', 'thieves'],
  ['crisis', 'crises'],
] as const;
/** Words on -s that are no plurals. */
const NO_PLURAL = /(?:ss|us|is|news|series|species|always|perhaps)$/u;

/** What an English word may be a form of; a base that is no word finds nothing and does no harm. */
function englishBases(word: string): readonly string[] {
  const bases = [word];
  if (word.endsWith('ies') && word.length > 4) bases.push(`${word.slice(0, -3)}y`);
  else if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) bases.push(word.slice(0, -2), word.slice(0, -1));
  else if (word.endsWith('s') && word.length > 3 && !NO_PLURAL.test(word)) bases.push(word.slice(0, -1));
  const [, stem] = /^(.*[aeiouy].*?)(?:ed|ing)$/u.exec(word) ?? [];
  if (stem === undefined || stem.length < 3) return bases;
  if (stem.endsWith('i') && word.endsWith('ed')) return [...bases, `${stem.slice(0, -1)}y`];
  if (/([b-df-hj-np-tv-z])\1$/u.test(stem) && !/(?:ss|ll|zz)$/u.test(stem))
    return [...bases, stem.slice(0, -1)];
  return [...bases, stem, `${stem}e`];
}

function englishForms(word: string): readonly string[] {
  const noun = IRREGULAR_NOUNS.find((forms) => forms.some((form) => form === word));
  if (noun) return noun;
  return englishBases(word).flatMap((base) => [...inflect(base).keys()]);
}

function formsByEnding(word: string, endings: readonly string[]): readonly string[] {
  const ending = endings
    .filter((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM)
    .toSorted((one, other) => other.length - one.length)[0];
  if (ending === undefined) return [word];
  const stem = word.slice(0, word.length - ending.length);
  return endings.map((each) => stem + each);
}

/** The forms of a folded word that `word~` finds, itself first. */
export function formsOf(word: string, language: FormLanguage): readonly string[] {
  const forms = language === 'en' ? englishForms(word) : formsByEnding(word, ENDINGS[language]);
  return [...new Set([word, ...forms])];
}
