import { DAYS_AND_TIMES, FUNCTION_WORDS, MONTHS } from '../lexicon/closed-words.ts';
import { BODY_NOUNS, MEDIA_WORDS, isPersonNoun, STATES, TITLES } from '../lexicon/who-words.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { bodyNamed, mayBeSurname } from './gazetteer.ts';
import { cleanName, isMediaNamePart, officeOf } from './mention.ts';

export type NamedPerson = {
  readonly name: string;
  readonly surname: string;
  readonly roles: readonly string[];
  readonly title?: string;
};
export type NamedBody = {
  readonly name: string;
  readonly words: readonly string[];
  readonly at: number;
  readonly acronym?: string;
};

/** Everybody an article names in full, so that later short forms lead back to the full name. */
export type Roster = { readonly people: readonly NamedPerson[]; readonly bodies: readonly NamedBody[] };

const LINK = /^(of|for|and|the|&|de|van|von|der|bin|al|del|la|di)$/;

function isNameToken(doc: TaggedText, i: number): boolean {
  // Most words are in lower case: they are told at once.
  if (doc.raw(i) === doc.word(i)) return false;
  if (!/^\p{Lu}/u.test(doc.raw(i)) || DAYS_AND_TIMES.has(doc.word(i)) || MONTHS.has(doc.word(i)))
    return false;
  const isHead = i === 0 || doc.sentence(i - 1) !== doc.sentence(i);
  if (isHead && doc.tag(i) !== 'PROPN') return false;
  return (
    doc.tag(i) === 'PROPN' ||
    (!FUNCTION_WORDS.has(doc.word(i)) && doc.tag(i) !== 'PUNCT' && doc.tag(i) !== 'PRON')
  );
}

function runEnd(doc: TaggedText, start: number): number {
  let end = start + 1;
  for (;;) {
    if (doc.sentence(end) !== doc.sentence(start)) return end;
    if (isNameToken(doc, end)) end += 1;
    else if (
      /s$/.test(doc.word(end - 1)) &&
      doc.word(end) === "'" &&
      BODY_NOUNS.has(doc.word(end + 1)) &&
      isNameToken(doc, end + 1)
    )
      end += 2;
    else if (LINK.test(doc.word(end)) && isNameToken(doc, end + 1) && doc.word(end) !== 'and') end += 1;
    else if (/^(of|for)$/.test(doc.word(end)) && doc.word(end + 1) === 'the' && isNameToken(doc, end + 2))
      end += 2;
    else return end;
  }
}

const isBodyWord = (word: string): boolean =>
  BODY_NOUNS.has(word) || MEDIA_WORDS.has(word) || word === '&' || isMediaNamePart(word);

/** "Ansel Lines, which …" and "Ansel Lines said it …": no person is "which" or "it". */
function isSpokenOfAsBody(doc: TaggedText, end: number): boolean {
  if (doc.word(end) === ',' && doc.word(end + 1) === 'which') return true;
  return (
    /^(said|says|added|announced)$/.test(doc.word(end)) &&
    (doc.word(end + 1) === 'it' || (doc.word(end + 1) === 'that' && doc.word(end + 2) === 'it'))
  );
}

function acronymAfter(doc: TaggedText, end: number): string | undefined {
  const isGiven = doc.raw(end) === '(' && doc.raw(end + 2) === ')' && /^\p{Lu}{2,8}$/u.test(doc.raw(end + 1));
  return isGiven ? doc.raw(end + 1) : undefined;
}

/** "in Port Ansel": the name of a place. */
const PLACE_PREPOSITION = /^(in|at|near|through|into|around|across|outside|off|towards?)$/;

/** "State Department spokeswoman Ana Roe": small words of an office stand before the name too. */
function titleFrom(doc: TaggedText, start: number, from: number): number {
  let at = from;
  while (
    at > 0 &&
    doc.sentence(at - 1) === doc.sentence(from) &&
    (at > start || /^(?:NOUN|ADJ|PROPN)$/.test(doc.tag(at - 1)))
  )
    at -= 1;
  return at;
}

function addPerson(doc: TaggedText, start: number, end: number, people: NamedPerson[]): void {
  if (end - start < 2) return;
  let from = start;
  for (let i = start; i < end - 1; i += 1)
    if (TITLES.has(doc.word(i)) || isPersonNoun(doc.word(i))) from = i + 1;
  const roles: string[] = [];
  for (let i = Math.max(0, start - 2); i < from; i += 1)
    if (isPersonNoun(doc.word(i))) roles.push(doc.word(i));
  const size = end - from;
  const isArticled =
    from === start && (doc.word(start - 1) === 'the' || PLACE_PREPOSITION.test(doc.word(start - 1)));
  const words = Array.from({ length: size }, (_, k) => doc.word(from + k));
  if (
    size < 2 ||
    size > 4 ||
    isArticled ||
    words.some(
      (word, at) =>
        (STATES.has(word) && !(at === size - 1 && mayBeSurname(word))) || /^(of|for|the)$/.test(word),
    )
  )
    return;
  const name = cleanName(doc.text.slice(...doc.span([from, end])));
  // "Downing Street" is two words with capitals, and nobody.
  if (bodyNamed(name) !== undefined) return;
  const titleStart = titleFrom(doc, start, from);
  const title = roles.length > 0 ? officeOf(cleanName(doc.text.slice(...doc.span([titleStart, from])))) : '';
  people.push({
    name,
    surname: doc.word(end - 1),
    roles,
    ...(title === '' ? {} : { title }),
  });
}

/** Reads names of two words and more outside headlines, where capitals say nothing. */
export function readRoster(docs: readonly TaggedText[]): Roster {
  const people: NamedPerson[] = [];
  const bodies: NamedBody[] = [];
  for (const doc of docs) {
    let reached = 0;
    for (const i of doc.capitals) {
      if (i < reached || doc.isHeadline(i) || !isNameToken(doc, i)) continue;
      const end = runEnd(doc, i);
      const words = Array.from({ length: end - i }, (_, k) => doc.word(i + k));
      const acronym = acronymAfter(doc, end);
      const personStarts = words.findLastIndex((word) => TITLES.has(word) || isPersonNoun(word));
      const isPerson =
        personStarts >= 0 && personStarts < words.length - 1 && !isBodyWord(words.at(-1) ?? '');
      if (!isPerson && end - i > 1 && (words.some(isBodyWord) || acronym || isSpokenOfAsBody(doc, end))) {
        bodies.push({
          name: cleanName(doc.text.slice(...doc.span([i, end]))),
          words,
          at: i,
          ...(acronym ? { acronym } : {}),
        });
      } else addPerson(doc, i, end, people);
      reached = end;
    }
  }
  return { people, bodies };
}

/** The full name a surname stands for, or the name at the end of "Hydrologist Ilse Roe"; the first such person wins. */
export function fullNameOf(roster: Roster, words: readonly string[]): NamedPerson | undefined {
  if (words.length === 1) return roster.people.find(({ surname }) => surname === words[0]);
  const printed = words.join(' ');
  const endings = roster.people.filter(({ name }) => printed.endsWith(name.toLowerCase()));
  return endings.toSorted((a, b) => a.name.length - b.name.length)[0];
}

/** The full name of a body called by its last words or its acronym. */
export function fullBodyOf(roster: Roster, words: readonly string[], printed: string): NamedBody | undefined {
  if (words.length === 1) {
    const acronym = printed.replaceAll('.', '');
    const found = roster.bodies.find(
      (body) => body.acronym === acronym || (acronym.length > 2 && initialsOf(body.words) === acronym),
    );
    if (found) return found;
  }
  const isEnding = (long: readonly string[]): boolean =>
    long.length > words.length && words.every((word, i) => long[long.length - words.length + i] === word);
  const isOpening = (long: readonly string[]): boolean =>
    long.length > words.length &&
    /^(of|for)$/.test(long[words.length] ?? '') &&
    words.every((word, i) => long[i] === word);
  return roster.bodies.find((body) => isEnding(body.words) || isOpening(body.words));
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !LINK.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
