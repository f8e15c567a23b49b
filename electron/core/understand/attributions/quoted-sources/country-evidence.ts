import type { TaggedText } from '../text/tagged-text.ts';
import { nameKey, STATE_WORDS, type CountryEvidence } from './gazetteer.ts';

/** First words of names of two: "South Africa". */
const OPENING_WORDS: ReadonlySet<string> = new Set(
  [...STATE_WORDS.keys()]
    .filter((name) => name.includes(' '))
    .map((name) => name.slice(0, name.indexOf(' '))),
);
const UNION_WORDS = /^(?:eu|european)$/;

/** Which countries an article names, by their names, adjectives and capitals, and the country it was filed from. */
export function countryEvidence(docs: readonly TaggedText[], dateline: string): CountryEvidence {
  const words = new Map<string, Set<string>>();
  let isOfTheUnion = false;
  for (const doc of docs) {
    for (const i of doc.capitals) {
      const printed = doc.word(i);
      const one = printed.includes('.') ? printed.replaceAll('.', '') : printed;
      isOfTheUnion ||=
        UNION_WORDS.test(one) && (one === 'eu' || /^(union|commission)$/.test(doc.word(i + 1)));
      const two = OPENING_WORDS.has(one) ? `${one} ${doc.word(i + 1)}` : '';
      const word = STATE_WORDS.has(two) ? two : one;
      const state = STATE_WORDS.get(word);
      // "us" without capitals is a pronoun.
      if (state === undefined || (one === 'us' && doc.raw(i) === 'Us')) continue;
      words.set(state.code, (words.get(state.code) ?? new Set<string>()).add(word));
    }
  }
  return { words, dateline: filedFrom(dateline), isOfTheUnion };
}

function filedFrom(dateline: string): string | undefined {
  const place = /^[\s"“]*([\p{Lu}][\p{L}.'’ -]+)/u.exec(dateline)?.[1] ?? '';
  return STATE_WORDS.get(nameKey(place.trim().replace(/[\s-]+$/, '')))?.code;
}
