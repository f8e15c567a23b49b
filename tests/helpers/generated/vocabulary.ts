import { seededRandom, type SeededRandom, zipfRanks } from './seeded-random.ts';

const ONSETS = 'b br c d dr f fl g gr h k kl l m n p pl r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 't'];

const WORDS = 50_000;
/** Exponent of newspaper English. */
const ZIPF = 1.05;

/** The words of a generated library: none of them is used twice, so that each name and topic can be counted. */
export type Vocabulary = {
  /** A small-letter word, frequent ones often. */
  word(): string;
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly outlets: readonly string[];
  readonly agencies: readonly string[];
  readonly topicWords: readonly string[];
};

export function vocabularyOf(
  random: SeededRandom,
  counts: { readonly outlets: number; readonly topics: number; readonly people: number },
): Vocabulary {
  // The words are the same for every seed; only which of them are drawn differs.
  const coin = wordCoiner();
  const capital = () => capitalised(coin(2));
  const outletKinds = ['Post', 'Courier', 'Tribune', 'Gazette', 'Evening News', 'Ledger'] as const;
  const names = {
    places: Array.from({ length: 200 }, capital),
    people: Array.from({ length: counts.people }, () => `${capital()} ${capital()}`),
    bodies: Array.from({ length: 60 }, () => `${capital()} Agency`),
    outlets: Array.from(
      { length: counts.outlets },
      (_, i) => `${capital()} ${outletKinds[i % outletKinds.length] ?? 'Post'}`,
    ),
    agencies: Array.from({ length: 4 }, capital),
    topicWords: Array.from({ length: counts.topics }, () => capitalised(coin(4))),
  };
  // Short words first: frequent words are short (Zipf's law of abbreviation).
  const words = Array.from({ length: WORDS }, (_, rank) => coin(lengthAt(rank)));
  const ranks = zipfRanks(WORDS, ZIPF, random);
  return { ...names, word: () => words[ranks()] ?? '' };
}

function lengthAt(rank: number): number {
  if (rank < 2_000) return 2;
  return rank < 20_000 ? 3 : 4;
}

function wordCoiner(): (syllables: number) => string {
  const random = seededRandom(50_000);
  const coined = new Set<string>();
  return (syllables) => {
    for (;;) {
      let word = '';
      for (let i = 0; i < syllables; i++) word += random.pick(ONSETS) + random.pick(VOWELS);
      word += random.pick(CODAS);
      if (coined.has(word)) continue;
      coined.add(word);
      return word;
    }
  };
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
