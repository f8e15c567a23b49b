import {
  DAYS_AND_TIMES,
  DETERMINERS,
  INDEFINITE_PRONOUNS,
  MONTHS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_MODIFIERS,
  TIME_UNITS,
  WH_WORDS,
  isTimeWord,
} from '../lexicon/closed-words.ts';
import type { TaggedText } from '../text/tagged-text.ts';

const MARK = /^["“”„«»'‘’]$/;
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'SYM']);

/** A quotation mark of a quotation that is read as part of the sentence. */
export const isMark = (doc: TaggedText, i: number): boolean =>
  doc.quotation(i) >= 0 && doc.tag(i) === 'PUNCT' && MARK.test(doc.raw(i));

/** The end of the quotation at i when it is read as a block, or -1. */
export function opaqueEnd(doc: TaggedText, i: number): number {
  const index = doc.quotation(i);
  if (index < 0) return -1;
  const quotation = doc.quotations[index];
  return quotation?.isOpaque === true ? quotation.range[1] : -1;
}

const MAY_OPEN_TIME = new Set([...DAYS_AND_TIMES, ...MONTHS, ...TIME_MODIFIERS]);

function timeHeadEnd(doc: TaggedText, i: number): number {
  const word = doc.word(i);
  // "has in the past described"
  if (word === 'the' && doc.word(i + 1) === 'past' && doc.word(i - 1) === 'in')
    return ['NOUN', 'ADJ', 'NUM', 'PROPN'].includes(doc.tag(i + 2)) ? -1 : i + 2;
  if (doc.tag(i) !== 'NUM' && !MAY_OPEN_TIME.has(word)) return -1;
  const next = doc.word(i + 1);
  if (isTimeWord(word) && doc.tag(i) !== 'ADJ' && !DETERMINERS.has(doc.word(i - 1))) return i + 1;
  if (doc.tag(i) === 'NUM' && /^(?:o'clock|[ap]\.?m\.?)$/.test(next)) return i + 2;
  const isPointed =
    TIME_UNITS.has(next) ||
    (/^(?:late|early|later|earlier)$/.test(word) && /^(?:this|last|next)$/.test(next));
  if (TIME_MODIFIERS.has(word) && isPointed) return i + 2;
  return MONTHS.has(word) && doc.tag(i) === 'PROPN' && /^\d/.test(next) ? i + 2 : -1;
}

/** "Tuesday", "last week", "Aug. 31", "Sept. 2, 2019": the end of a bare time phrase at i, or -1. */
export function timeEnd(doc: TaggedText, i: number, hi: number): number {
  let end = timeHeadEnd(doc, i);
  if (end < 0) return -1;
  while (end < hi && TIME_UNITS.has(doc.word(end))) end += 1;
  if (doc.word(end) === ',' && /^(?:19|20)\d\d$/.test(doc.raw(end + 1))) end += 2;
  const isModifier =
    /^'s?$/.test(doc.word(end)) || (doc.tag(end) === 'NOUN' && !TIME_UNITS.has(doc.word(end)));
  return isModifier ? -1 : end;
}

/** Whether words from i lead up to a noun: adjectives, numbers and participles only stand between. */
export function leadsToNoun(doc: TaggedText, i: number, hi: number): boolean {
  for (let k = i; k < Math.min(hi, i + 4); k += 1) {
    const tag = doc.tag(k);
    if (tag === 'NOUN' || tag === 'PROPN') return true;
    const leadsOn =
      tag === 'ADJ' || tag === 'NUM' || tag === 'VERB' || isMark(doc, k) || doc.word(k) === 'and';
    if (!leadsOn) return false;
  }
  return false;
}

/** "US" in capitals is the country; "her" before a noun is a possessive. */
function isPronoun(doc: TaggedText, i: number): boolean {
  const word = doc.word(i);
  if (doc.raw(i) === 'US' || doc.raw(i) === 'IT') return false;
  if (word === 'her') return !leadsToNoun(doc, i + 1, doc.size);
  return SUBJECT_PRONOUNS.has(word) || OBJECT_PRONOUNS.has(word);
}

/** A noun phrase while it is read: where it started, and the end after its last noun (-1 if none yet). */
type Growing = { readonly start: number; readonly end: number; readonly hi: number };

const isPossessive = (word: string): boolean => word === "'s" || word === "'";

function takesDeterminer(doc: TaggedText, i: number, { start }: Growing): boolean {
  const before = doc.word(i - 1);
  return (
    i === start ||
    before === "'s" ||
    /^(all|both|half|such|not|only|even|nearly|about|almost|than)$/.test(before)
  );
}

function takesAdverb(doc: TaggedText, i: number, { start, end }: Growing): boolean {
  const next = doc.tag(i + 1);
  if (i > start) return end < 0 && (next === 'ADJ' || next === 'NUM' || next === 'VERB');
  const countsDown = /^(nearly|almost|about|roughly|only|even|more|most|not)$/.test(doc.word(i));
  return countsDown && (next === 'NUM' || next === 'DET' || doc.word(i + 1) === 'than');
}

function takesParticiple(doc: TaggedText, i: number, { start, end, hi }: Growing): boolean {
  if (!/(ed|ing|en|wn|ne|ung|ght)$/.test(doc.word(i)) || !leadsToNoun(doc, i + 1, hi)) return false;
  if (i === start || end >= 0) return doc.word(i - 1) === "'s" && end === i;
  return DETERMINERS.has(doc.word(i - 1)) || ['ADJ', 'DET', 'NUM', 'PRON', 'ADV'].includes(doc.tag(i - 1));
}

function takesConjunction(doc: TaggedText, i: number, { start, end, hi }: Growing): boolean {
  const next = doc.tag(i + 1);
  const joinsAdjectives = doc.tag(i - 1) === 'ADJ' && (next === 'ADJ' || next === 'NOUN');
  return end < i && i > start && joinsAdjectives && leadsToNoun(doc, i + 1, hi);
}

/** "a kind, loving person", "the longest, hardest one": a comma between adjectives that lead up to the noun. */
function takesComma(doc: TaggedText, i: number, { start, end, hi }: Growing): boolean {
  const joinsAdjectives = doc.tag(i - 1) === 'ADJ' && (doc.tag(i + 1) === 'ADJ' || doc.tag(i + 1) === 'VERB');
  return end < 0 && DETERMINERS.has(doc.word(start)) && joinsAdjectives && leadsToNoun(doc, i + 1, hi);
}

/** Whether the noun phrase goes on over the word at i. */
function takes(doc: TaggedText, i: number, phrase: Growing): boolean {
  const { start, end, hi } = phrase;
  const tag = doc.tag(i);
  const word = doc.word(i);
  if (end === i && /^(?:himself|herself|itself|themselves)$/.test(word))
    return ['VERB', 'AUX', 'ADV'].includes(doc.tag(i + 1));
  if (i > start && (SUBJECT_PRONOUNS.has(word) || WH_WORDS.has(word) || word === 'that')) return false;
  if (DETERMINERS.has(word) || tag === 'DET') return takesDeterminer(doc, i, phrase);
  if (isPossessive(word)) return tag === 'PART' && end === i;
  if (end === i && i > start && timeEnd(doc, i, hi) > 0) return false;
  if (NOMINAL.has(tag) || isMark(doc, i) || /^[&/%$#]$/.test(word)) return true;
  if (word === ',') return takesComma(doc, i, phrase);
  if (word === 'than' && tag !== 'ADV') return /^(more|less|fewer)$/.test(doc.word(i - 1));
  switch (tag) {
    case 'ADJ':
      return end < i || leadsToNoun(doc, i, hi);
    case 'ADV':
      return takesAdverb(doc, i, phrase);
    case 'VERB':
      return takesParticiple(doc, i, phrase);
    case 'CCONJ':
      return takesConjunction(doc, i, phrase);
    case 'PRON':
      return i === start;
    default:
      return false;
  }
}

/** Whether the phrase could end after the word at i. */
function canEndAfter(doc: TaggedText, i: number, start: number, end: number): boolean {
  const word = doc.word(i);
  if (NOMINAL.has(doc.tag(i)) || isPossessive(word)) return true;
  if (end === i && ((isMark(doc, i) && i > start) || word === '%')) return true;
  return doc.tag(i) === 'PRON' && !POSSESSIVES.has(word);
}

/** The end of the noun phrase that starts at i, without what hangs on it, or -1. */
export function nounPhraseEnd(doc: TaggedText, i: number, hi: number): number {
  if (isPronoun(doc, i)) return /^(himself|herself|themselves|itself)$/.test(doc.word(i + 1)) ? i + 2 : i + 1;
  // "at least 20 victims": what counts down belongs to the phrase.
  if (doc.word(i) === 'at' && /^(?:least|most)$/.test(doc.word(i + 1)) && doc.tag(i + 2) === 'NUM')
    return nounPhraseEnd(doc, i + 2, hi);
  // "as many as 30 percent"
  const isAsMany =
    doc.word(i) === 'as' && /^(?:many|much|few|little)$/.test(doc.word(i + 1)) && doc.word(i + 2) === 'as';
  if (isAsMany && doc.tag(i + 3) === 'NUM') return nounPhraseEnd(doc, i + 3, hi);
  if (WH_WORDS.has(doc.word(i)) || SUBORDINATORS.has(doc.word(i))) return -1;
  let end = -1;
  let k = i;
  for (; k < hi; k += 1) {
    if (opaqueEnd(doc, k) > 0 || !takes(doc, k, { start: i, end, hi })) break;
    if (canEndAfter(doc, k, i, end)) end = k + 1;
  }
  if (end > 0) return end;
  if (INDEFINITE_PRONOUNS.has(doc.word(i))) return i + 1;
  // "the poor", "the latter": an article makes a noun of an adjective.
  return k > i + 1 && DETERMINERS.has(doc.word(i)) && doc.tag(k - 1) === 'ADJ' ? k : -1;
}
