import {
  DASH,
  DETERMINERS,
  FORMS_OF_BE,
  INDEFINITE_PRONOUNS,
  MONTHS,
  NOT_PHRASE_PREPOSITIONS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_MODIFIERS,
  TIME_UNITS,
  WH_WORDS,
  isTimeWord,
} from '../lexicon/closed-words.ts';
import { cueReadings } from '../lexicon/cue-verbs.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import { readVerbGroup, type VerbGroup } from './verb-groups.ts';

/**
 * The pieces a sentence is read in: noun phrases without what hangs on them, verb groups, whole quotations and the
 * small words between. `that` and `wh` open clauses, `time` is a bare date or weekday, `sub` a subordinator.
 */
export type ChunkKind =
  | 'np'
  | 'vg'
  | 'quote'
  | 'prep'
  | 'conj'
  | 'that'
  | 'wh'
  | 'sub'
  | 'adv'
  | 'adj'
  | 'time'
  | 'paren'
  | 'comma'
  | 'dash'
  | 'colon'
  | 'semicolon'
  | 'stop'
  | 'mark'
  | 'other';

export type Chunk = {
  readonly kind: ChunkKind;
  readonly range: Range;
  /** Last word of the chunk that counts: the noun, the main verb. */
  readonly head: number;
  readonly verb?: VerbGroup;
};

/** One sentence in chunks. `end` is where its words end: final stop and closing marks outside quotations are left out. */
export type Sentence = {
  readonly doc: TaggedText;
  readonly index: number;
  readonly range: Range;
  readonly end: number;
  readonly chunks: readonly Chunk[];
  /** Index of the chunk a token stands in. */
  readonly chunkOf: (token: number) => number;
  /** The chunk at an index; beyond the ends an empty one of kind `stop`. */
  readonly chunk: (index: number) => Chunk;
};

const MARK = /^["“”„«»'‘’]$/;
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'SYM']);

const isMark = (doc: TaggedText, i: number): boolean =>
  MARK.test(doc.raw(i)) && doc.tag(i) === 'PUNCT' && doc.quotation(i) >= 0;

function opaqueEnd(doc: TaggedText, i: number): number {
  const quotation = doc.quotations[doc.quotation(i)];
  return quotation?.isOpaque === true ? quotation.range[1] : -1;
}

/** "Tuesday", "last week", "Aug. 31", "Sept. 2, 2019": the end of a bare time phrase at i, or -1. */
function timeEnd(doc: TaggedText, i: number, hi: number): number {
  let end = -1;
  if (isTimeWord(doc.word(i)) && doc.tag(i) !== 'ADJ') end = i + 1;
  else if (doc.tag(i) === 'NUM' && /^(?:o'clock|[ap]\.?m\.?)$/.test(doc.word(i + 1))) end = i + 2;
  else if (
    TIME_MODIFIERS.has(doc.word(i)) &&
    (TIME_UNITS.has(doc.word(i + 1)) || TIME_MODIFIERS.has(doc.word(i + 1)))
  )
    end = i + 2;
  else if (MONTHS.has(doc.word(i)) && doc.tag(i) === 'PROPN' && /^\d/.test(doc.raw(i + 1))) end = i + 2;
  if (end < 0) return -1;
  while (end < hi && TIME_UNITS.has(doc.word(end))) end += 1;
  if (doc.word(end) === ',' && /^(?:19|20)\d\d$/.test(doc.raw(end + 1))) end += 2;
  return doc.word(end) === "'s" ||
    doc.word(end) === "'" ||
    (doc.tag(end) === 'NOUN' && !TIME_UNITS.has(doc.word(end)))
    ? -1
    : end;
}

function parenEnd(doc: TaggedText, i: number, hi: number): number {
  const close = doc.raw(i) === '[' ? ']' : ')';
  for (let k = i + 1; k < Math.min(hi, i + 40); k += 1) if (doc.raw(k) === close) return k + 1;
  return -1;
}

/** Whether a participle or adverb at i still stands before the noun of its phrase. */
function leadsToNoun(doc: TaggedText, i: number, hi: number): boolean {
  for (let k = i; k < Math.min(hi, i + 4); k += 1) {
    const tag = doc.tag(k);
    if (tag === 'NOUN' || tag === 'PROPN') return true;
    if (tag !== 'ADJ' && tag !== 'NUM' && tag !== 'VERB' && !isMark(doc, k) && doc.word(k) !== 'and')
      return false;
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

/** What a noun phrase consumes next at i; `end` is after its last noun so far (-1 if none yet). */
function nounPhraseTakes(doc: TaggedText, i: number, start: number, end: number, hi: number): boolean {
  const tag = doc.tag(i);
  const word = doc.word(i);
  if (i > start && (SUBJECT_PRONOUNS.has(word) || WH_WORDS.has(word) || word === 'that')) return false;
  if (DETERMINERS.has(word) || tag === 'DET') {
    return (
      i === start ||
      /^(all|both|half|such|not|only|even|nearly|about|almost|than)$/.test(doc.word(i - 1)) ||
      doc.word(i - 1) === "'s"
    );
  }
  if (word === "'s" || word === "'") return tag === 'PART' && end === i;
  if (end === i && i > start && timeEnd(doc, i, hi) > 0) return false;
  if (NOMINAL.has(tag)) return true;
  if (tag === 'ADJ') return end < 0 || end < i || leadsToNoun(doc, i, hi);
  if (isMark(doc, i)) return true;
  if (/^[&/%$#]$/.test(word)) return true;
  if (tag === 'ADV')
    return (
      (end < 0 &&
        (doc.tag(i + 1) === 'ADJ' || doc.tag(i + 1) === 'NUM' || doc.tag(i + 1) === 'VERB') &&
        i > start) ||
      (i === start &&
        /^(nearly|almost|about|roughly|only|even|more|most|not)$/.test(word) &&
        (doc.tag(i + 1) === 'NUM' || doc.tag(i + 1) === 'DET' || doc.word(i + 1) === 'than'))
    );
  if (word === 'than') return /^(more|less|fewer)$/.test(doc.word(i - 1));
  if (tag === 'VERB') {
    if (!/(ed|ing|en|wn|ne|ung|ght)$/.test(word) || !leadsToNoun(doc, i + 1, hi)) return false;
    const before = doc.word(i - 1);
    return i > start && end < 0
      ? DETERMINERS.has(before) || ['ADJ', 'DET', 'NUM', 'PRON', 'ADV'].includes(doc.tag(i - 1))
      : before === "'s" && end === i;
  }
  if (tag === 'CCONJ')
    return (
      end < i &&
      i > start &&
      doc.tag(i - 1) === 'ADJ' &&
      (doc.tag(i + 1) === 'ADJ' || doc.tag(i + 1) === 'NOUN') &&
      leadsToNoun(doc, i + 1, hi)
    );
  return (
    tag === 'PRON' &&
    i === start &&
    (POSSESSIVES.has(word) || INDEFINITE_PRONOUNS.has(word) || !SUBJECT_PRONOUNS.has(word))
  );
}

/** The end of the base noun phrase that starts at i, or -1. */
function nounPhraseEnd(doc: TaggedText, i: number, hi: number): number {
  if (isPronoun(doc, i)) return /^(himself|herself|themselves|itself)$/.test(doc.word(i + 1)) ? i + 2 : i + 1;
  if (WH_WORDS.has(doc.word(i)) || SUBORDINATORS.has(doc.word(i))) return -1;
  let end = -1;
  let k = i;
  for (; k < hi; k += 1) {
    if (opaqueEnd(doc, k) > 0 || !nounPhraseTakes(doc, k, i, end, hi)) break;
    const tag = doc.tag(k);
    if (
      NOMINAL.has(tag) ||
      doc.word(k) === "'s" ||
      doc.word(k) === "'" ||
      (end === k && isMark(doc, k) && k > i)
    )
      end = k + 1;
    else if (tag === 'PRON' && !POSSESSIVES.has(doc.word(k))) end = k + 1;
    else if (end === k && doc.word(k) === '%') end = k + 1;
  }
  if (end > 0) return end;
  const isBare = INDEFINITE_PRONOUNS.has(doc.word(i));
  if (isBare) return i + 1;
  // "the poor", "the latter": an article makes a noun of an adjective.
  return k > i + 1 && DETERMINERS.has(doc.word(i)) && doc.tag(k - 1) === 'ADJ' ? k : -1;
}

const PUNCTUATION: Readonly<Record<string, ChunkKind>> = { ',': 'comma', ':': 'colon', ';': 'semicolon' };

function isThatPronoun(doc: TaggedText, i: number): boolean {
  const next = doc.tag(i + 1);
  const before = doc.tag(i - 1);
  // "called that a lie": a verb that takes no that-clause.
  const readings = cueReadings(doc.word(i - 1));
  if (readings.length > 0 && readings.every(({ verb }) => !verb.frames.has('that'))) return true;
  if (next === 'VERB' || next === 'AUX')
    return before !== 'NOUN' && before !== 'PROPN' && before !== 'PRON' && before !== 'VERB';
  return before === 'ADP' && doc.word(i - 1) !== 'so';
}

function smallWordKind(doc: TaggedText, i: number): ChunkKind {
  const word = doc.word(i);
  if (word === 'that') return 'that';
  if (SUBORDINATORS.has(word) && word !== 'despite') return 'sub';
  if (WH_WORDS.has(word) || word === 'whose') return 'wh';
  switch (doc.tag(i)) {
    case 'ADP':
      return 'prep';
    case 'SCONJ':
      return NOT_PHRASE_PREPOSITIONS.has(word) ? 'sub' : 'prep';
    case 'PART':
      return word === 'to' ? 'prep' : 'other';
    case 'CCONJ':
      return 'conj';
    case 'ADV':
      return 'adv';
    case 'ADJ':
      return 'adj';
    default:
      return 'other';
  }
}

function chunkAt(doc: TaggedText, i: number, hi: number): Chunk {
  const single = (kind: ChunkKind, end = i + 1): Chunk => ({ kind, range: [i, end], head: end - 1 });
  const opaque = opaqueEnd(doc, i);
  if (opaque > 0) return single('quote', Math.max(i + 1, Math.min(opaque, hi)));
  const raw = doc.raw(i);
  if (raw === '(' || raw === '[') {
    const end = parenEnd(doc, i, hi);
    return end > 0 ? single('paren', end) : single('other');
  }
  const punctuation = PUNCTUATION[raw];
  if (punctuation) return single(punctuation);
  if (DASH.test(raw)) return single('dash');
  if (isMark(doc, i) && !leadsToNoun(doc, i + 1, hi)) return single('mark');
  if (/^[.?!…]+$/.test(raw)) return single('stop');
  const time = timeEnd(doc, i, hi);
  if (time > 0) return single('time', time);
  if (doc.word(i) === 'that' && !isThatPronoun(doc, i)) return single('that');
  const verb = readVerbGroup(doc, i, hi);
  if (verb) return { kind: 'vg', range: [i, verb.end], head: verb.head, verb };
  const noun = doc.word(i) === 'that' ? i + 1 : nounPhraseEnd(doc, i, hi);
  if (noun > 0) return single('np', noun);
  return single(smallWordKind(doc, i));
}

/** Where the words of a sentence end. */
function wordsEnd(doc: TaggedText, [start, end]: Range): number {
  let last = end;
  while (last > start + 1) {
    const quotation = doc.quotations[doc.quotation(last - 1)];
    const isWholeInside = quotation !== undefined && quotation.range[0] >= start;
    if (isWholeInside || !/^(?:[.?!…;,:]+|["”»'’)\]])$/.test(doc.raw(last - 1))) break;
    if (/^[)\]]$/.test(doc.raw(last - 1)) && hasOpening(doc, start, last - 1)) break;
    last -= 1;
  }
  return last;
}

function hasOpening(doc: TaggedText, start: number, end: number): boolean {
  for (let i = end - 1; i >= start; i -= 1) if (/^[([]$/.test(doc.raw(i))) return true;
  return false;
}

const NO_CHUNK: Chunk = { kind: 'stop', range: [-1, -1], head: -1 };

/** Reads one sentence into chunks, left to right, each taking the most it can. */
export function readSentence(doc: TaggedText, index: number): Sentence {
  const range = doc.sentences[index] ?? [0, 0];
  const end = wordsEnd(doc, range);
  const chunks: Chunk[] = [];
  const of = new Map<number, number>();
  for (let i = range[0]; i < end;) {
    const chunk = chunkAt(doc, i, end);
    for (let k = i; k < chunk.range[1]; k += 1) of.set(k, chunks.length);
    chunks.push(chunk);
    i = chunk.range[1];
  }
  return {
    doc,
    index,
    range,
    end,
    chunks,
    chunkOf: (token) => of.get(token) ?? chunks.length,
    chunk: (i) => chunks[i] ?? NO_CHUNK,
  };
}

/** Whether the word is a form of "be". */
export const isFormOfBe = (word: string): boolean => FORMS_OF_BE.has(word);
