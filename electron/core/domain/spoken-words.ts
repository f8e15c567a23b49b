import { count, NO_BREAK } from './figures.ts';

/** A piece of a sentence: words, the number of an insertion, or an element (its number first) with what it holds. */
export type Piece = string | number | Sentence;
type Sentence = readonly Piece[];

/** An entry of the catalogue as it is compiled: plain words, a sentence with insertions, or the forms of a noun. */
export type Entry = string | Sentence;

type Inserted = string | number | null | undefined;

/** What the built sources ask for their words: called for a text, with parts of it for what a text alone does not say. */
export type Words = {
  (entry: number, inserted?: readonly Inserted[]): string;
  /** The pieces of a sentence that holds elements. */
  c(entry: number): Sentence;
  /** The text inside one of those elements. */
  x(sentence: Sentence, inserted?: readonly Inserted[], from?: number): string;
  /** A number with its noun, in the plural form the language has for it. */
  counted(value: number, entry: number): string;
  /** A sentence that goes by a number, in that form; `#` in it is the number. */
  inNumber(value: number, entry: number, inserted?: readonly Inserted[]): string;
};

/** Where a form has an insertion. */
const INSERTION = /\{(\d+)\}/gu;
/** Forms of a noun stand in the order of these, as far as a language has them. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Speaks the words of one catalogue, in a language. */
export function wordsOf(catalogue: readonly Entry[], language: string): Words {
  const plurals = new Intl.PluralRules(language);
  const has = plurals.resolvedOptions().pluralCategories;
  const categories = CATEGORIES.filter((category) => has.includes(category));
  const entry = (number: number): Entry => {
    const found = catalogue[number];
    if (found === undefined) throw new Error(`No words numbered ${String(number)}`);
    return found;
  };
  const sentence = (number: number): Sentence => {
    const found = entry(number);
    return typeof found === 'string' ? [found] : found;
  };
  const joined = (pieces: Sentence, inserted: readonly Inserted[] = [], from = 1): string =>
    pieces
      .slice(from)
      .map((piece) => (typeof piece === 'number' ? (inserted[piece] ?? '') : piece))
      .join('');
  const formFor = (value: number, number: number): string => {
    const forms = sentence(number);
    return String(forms[categories.indexOf(plurals.select(value))] ?? forms.at(-1));
  };
  return Object.assign(
    (number: number, inserted?: readonly Inserted[]) => {
      const found = entry(number);
      return typeof found === 'string' ? found : joined(found, inserted, 0);
    },
    {
      c: sentence,
      x: joined,
      counted(value: number, number: number) {
        const form = formFor(value, number);
        // A translator puts the number where it belongs with `#`; without one it stands before the noun.
        return form.includes('#') ? form.replace('#', count(value)) : `${count(value)}${NO_BREAK}${form}`;
      },
      inNumber: (value: number, number: number, inserted: readonly Inserted[] = []) =>
        formFor(value, number)
          .replace('#', count(value))
          .replace(INSERTION, (_, at: string) => String(inserted[Number(at)] ?? '')),
    },
  );
}
