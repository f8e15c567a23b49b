import type { Gap, Near, Phrase, Term } from './query.ts';
import type { PreparedField } from './prepared-text.ts';

/** The word as it is printed there, where capitals and accents count. */
function isCased(term: Term, field: PreparedField, place: number): boolean {
  if (term.cased === undefined) return true;
  const token = field.tokens[place];
  if (token === undefined) return false;
  const printed = field.text.slice(token.start, token.end).normalize('NFC');
  return term.isPrefix ? printed.startsWith(term.cased) : printed === term.cased;
}

function isTerm(term: Term, field: PreparedField, place: number): boolean {
  const word = field.tokens[place]?.text;
  if (word === undefined) return false;
  const isWord = term.isPrefix
    ? word.startsWith(term.text)
    : (term.forms?.includes(word) ?? word === term.text);
  return isWord && isCased(term, field, place);
}

function termPlaces(term: Term, field: PreparedField): readonly number[] {
  if (term.isPrefix) return field.placesBeginning(term.text);
  if (term.forms === undefined) return field.places(term.text);
  return term.forms.flatMap((form) => field.places(form)).sort((one, other) => one - other);
}

/** Numbers of the words at which the phrase begins in this text. */
export function phrasePlaces(phrase: Phrase, field: PreparedField): readonly number[] {
  const [first, ...others] = phrase.terms;
  if (!first) return [];
  const places = termPlaces(first, field);
  if (others.length === 0 && first.cased === undefined) return places;
  return places.filter(
    (place) =>
      isCased(first, field, place) && others.every((term, offset) => isTerm(term, field, place + 1 + offset)),
  );
}

/** Keeps the ends that have one of `others` at a distance from `low` to `high`, themselves not counted. */
function withNeighbour(
  ends: readonly number[],
  others: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  let from = 0;
  return ends.filter((end) => {
    while (from < others.length && (others[from] ?? 0) < end + low) from += 1;
    for (let i = from; i < others.length && (others[i] ?? 0) <= end + high; i += 1) {
      if (others[i] !== end) return true;
    }
    return false;
  });
}

/**
 * For each phrase of a NEAR, the words at which it begins there; all empty when the chain is not there. Like SQLite's,
 * the rule works on the last word of each phrase, forwards through the chain and then back.
 */
export function nearPlaces(near: Near, field: PreparedField): readonly (readonly number[])[] {
  const lengthOf = (i: number): number => near.phrases[i]?.terms.length ?? 1;
  const gapOf = (i: number): Gap => near.gaps[i] ?? { distance: 0, isOrdered: false };
  const ends: (readonly number[])[] = [];
  for (const [i, phrase] of near.phrases.entries()) {
    const places = phrasePlaces(phrase, field);
    if (places.length === 0) return near.phrases.map(() => []);
    ends.push(places.map((place) => place + lengthOf(i) - 1));
  }
  for (let i = 1; i < ends.length; i += 1) {
    const { distance, isOrdered } = gapOf(i - 1);
    const high = isOrdered ? -lengthOf(i) : lengthOf(i - 1) + distance;
    ends[i] = withNeighbour(ends[i] ?? [], ends[i - 1] ?? [], -lengthOf(i) - distance, high);
  }
  for (let i = ends.length - 2; i >= 0; i -= 1) {
    const { distance, isOrdered } = gapOf(i);
    const low = isOrdered ? lengthOf(i + 1) : -lengthOf(i) - distance;
    ends[i] = withNeighbour(ends[i] ?? [], ends[i + 1] ?? [], low, lengthOf(i + 1) + distance);
  }
  return ends.map((list, i) => list.map((end) => end - lengthOf(i) + 1));
}
