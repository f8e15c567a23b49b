import type { Near, Phrase, Term } from './query.ts';
import type { PreparedField } from './prepared-text.ts';

function isTerm(term: Term, word: string | undefined): boolean {
  if (word === undefined) return false;
  return term.isPrefix ? word.startsWith(term.text) : word === term.text;
}

function firstPlaces(term: Term, field: PreparedField): readonly number[] {
  if (!term.isPrefix) return field.places.get(term.text) ?? [];
  const places: number[] = [];
  field.tokens.forEach((token, place) => {
    if (token.text.startsWith(term.text)) places.push(place);
  });
  return places;
}

/** Numbers of the words at which the phrase begins in this field. */
export function phrasePlaces(phrase: Phrase, field: PreparedField): readonly number[] {
  const [first, ...others] = phrase.terms;
  if (!first || (phrase.field && phrase.field !== field.field)) return [];
  const places = firstPlaces(first, field);
  if (others.length === 0) return places;
  return places.filter((place) =>
    others.every((term, offset) => isTerm(term, field.tokens[place + 1 + offset]?.text)),
  );
}

/** Keeps the ends of `right` that have an end of `left` near them: at most `distance` words between, in either order. */
function nearTo(
  left: readonly number[],
  leftLength: number,
  right: readonly number[],
  rightLength: number,
  distance: number,
): readonly number[] {
  let from = 0;
  return right.filter((end) => {
    while (from < left.length && (left[from] ?? 0) < end - rightLength - distance) from += 1;
    for (let i = from; i < left.length && (left[i] ?? 0) <= end + leftLength + distance; i += 1) {
      if (left[i] !== end) return true;
    }
    return false;
  });
}

/**
 * For each phrase of a NEAR, the words at which it begins there; all empty when the chain is not there. Like SQLite's,
 * the rule works on the last word of each phrase, forwards through the chain and then back.
 */
export function nearPlaces(near: Near, field: PreparedField): readonly (readonly number[])[] {
  const lengths = near.phrases.map((phrase) => phrase.terms.length);
  const lengthOf = (i: number): number => lengths[i] ?? 1;
  const ends = near.phrases.map((phrase, i) =>
    phrasePlaces(phrase, field).map((place) => place + lengthOf(i) - 1),
  );
  for (let i = 1; i < ends.length; i += 1) {
    ends[i] = [
      ...nearTo(ends[i - 1] ?? [], lengthOf(i - 1), ends[i] ?? [], lengthOf(i), near.distances[i - 1] ?? 0),
    ];
  }
  for (let i = ends.length - 2; i >= 0; i -= 1) {
    ends[i] = [
      ...nearTo(ends[i + 1] ?? [], lengthOf(i + 1), ends[i] ?? [], lengthOf(i), near.distances[i] ?? 0),
    ];
  }
  return ends.map((list, i) => list.map((end) => end - lengthOf(i) + 1));
}
