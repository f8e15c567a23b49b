import type { TaggedText } from '../text/tagged-text.ts';
import { nameKey, STATE_WORDS, type CountryEvidence } from './gazetteer.ts';

const UNION_WORDS = /^(?:eu|european)$/;

/** Which countries an article names, by their names, adjectives and capitals, and the country it was filed from. */
export function countryEvidence(docs: readonly TaggedText[], dateline: string): CountryEvidence {
  const words = new Map<string, Set<string>>();
  let isOfTheUnion = false;
  for (const doc of docs) {
    for (let i = 0; i < doc.size; i += 1) {
      // Most words are in lower case: they are told at once.
      if (doc.raw(i) === doc.word(i)) continue;
      const one = doc.word(i).replaceAll('.', '');
      const two = `${one} ${doc.word(i + 1)}`;
      isOfTheUnion ||=
        UNION_WORDS.test(one) && (one === 'eu' || /^(union|commission)$/.test(doc.word(i + 1)));
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
