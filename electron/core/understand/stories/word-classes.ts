import TABLE from '../../../../resources/word-classes.json' with { type: 'json' };
import { stemOf } from './stem.ts';
import { formWords } from './stop-words.ts';

/**
 * How common a term is in English at large, which a young library has seen too little to know: from `RARE` (in no list,
 * as names are) upwards. Figures, words of forms and pairs of words are classes of their own.
 */
export const FIGURE = 0;
export const RARE = 1;
const COMMONEST = RARE + TABLE.from.length;
export const FORM = COMMONEST + 1;
export const PAIR = COMMONEST + 2;

const RARE_SHARE = 1e-6;
/** The middle of a class: its ends are half a power of ten apart. */
const MIDDLE = 1.8;
/** Share of running words that a word of each class has, about. */
export const SHARE_OF_CLASS: readonly number[] = [
  0,
  RARE_SHARE,
  ...TABLE.from.map((from) => from * MIDDLE),
  1e-4,
  RARE_SHARE,
];

let classOfStem: ReadonlyMap<string, number> | undefined;

function readTable(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [at, words] of TABLE.words.entries()) {
    for (const word of words.split(' ')) {
      const stem = stemOf(word);
      shares.set(stem, (shares.get(stem) ?? 0) + (SHARE_OF_CLASS[RARE + 1 + at] ?? 0));
    }
  }
  const classOf = (share: number): number => RARE + TABLE.from.filter((from) => share >= from).length;
  const classes = new Map([...shares].map(([stem, share]) => [stem, classOf(share)]));
  for (const word of formWords) classes.set(stemOf(word), FORM);
  return classes;
}

/** The class of a term; what is no word carries a #. */
export function classOfTerm(term: string): number {
  if (term.startsWith('#')) return term.includes(' ') ? PAIR : FIGURE;
  // Made for the first term: what only opens a library does not wait for it.
  classOfStem ??= readTable();
  return classOfStem.get(term) ?? RARE;
}

/** A figure tells about as much as a word that is seldom but not rare. */
const FIGURE_SHARE = 1e-5;
const TELLING = SHARE_OF_CLASS.map((share, at) => -Math.log(at === FIGURE ? FIGURE_SHARE : share));

/** How much a term of a class tells by itself, before anything was read. */
export const tellingOfClass = (classOf: number): number => TELLING[classOf] ?? 0;
