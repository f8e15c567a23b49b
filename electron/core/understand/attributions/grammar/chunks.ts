import {
  DASH,
  FORMS_OF_BE,
  NOT_PHRASE_PREPOSITIONS,
  SUBORDINATORS,
  WH_WORDS,
} from '../lexicon/closed-words.ts';
import { cueReadings } from '../lexicon/cue-verbs.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import { isMark, leadsToNoun, nounPhraseEnd, opaqueEnd, timeEnd } from './base-phrases.ts';
import { readVerbGroup, type VerbGroup } from './verb-groups.ts';

/**
 * The pieces a sentence is read in: noun phrases without what hangs on them, verb groups, whole quotations and the
 * small words between. `that` and `wh` open clauses, `time` is a bare date or weekday, `sub` a subordinator.
 */
type ChunkKind =
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

function parenEnd(doc: TaggedText, i: number, hi: number): number {
  const close = doc.raw(i) === '[' ? ']' : ')';
  for (let k = i + 1; k < Math.min(hi, i + 40); k += 1) if (doc.raw(k) === close) return k + 1;
  return -1;
}

const PUNCTUATION: ReadonlyMap<string, ChunkKind> = new Map([
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
]);

function isThatPronoun(doc: TaggedText, i: number): boolean {
  const next = doc.tag(i + 1);
  // `a “heavy” burden that …`, "the battle ahead that …": what stands before the mark or adverb counts.
  const closes = doc.quotation(i - 1) >= 0 && doc.quotation(i) < 0 && doc.tag(i - 1) === 'PUNCT';
  const isAfterNoun = closes || (doc.tag(i - 1) === 'ADV' && doc.tag(i - 2) === 'NOUN');
  const before = doc.tag(isAfterNoun ? i - 2 : i - 1);
  // "called that a lie": a verb that takes no that-clause.
  const readings = cueReadings(doc.word(i - 1));
  if (
    doc.tag(i - 1) === 'VERB' &&
    readings.length > 0 &&
    readings.every(({ verb }) => !verb.frames.has('that'))
  )
    return true;
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

/** `to “cease and desist”`: the infinitive stands within the quotation. */
function quotedInfinitive(doc: TaggedText, i: number): VerbGroup | undefined {
  if (doc.word(i) !== 'to' || doc.quotation(i) >= 0 || doc.quotation(i + 1) < 0) return undefined;
  // `to “quickly and decisively bomb …”`: adverbs may stand before the verb.
  let verb = i + 2;
  while (verb < i + 5 && (doc.tag(verb) === 'ADV' || doc.tag(verb) === 'CCONJ')) verb += 1;
  if (
    doc.tag(i + 1) !== 'PUNCT' ||
    doc.tag(verb) !== 'VERB' ||
    /(?:[^e]ed|[aeiou].*ing)$/.test(doc.word(verb))
  )
    return undefined;
  return {
    head: i,
    end: i + 1,
    isFinite: false,
    isPassive: false,
    isGerund: false,
    isInfinitive: true,
    hasAuxiliary: false,
    isAuxiliaryOnly: true,
  };
}

function chunkAt(doc: TaggedText, i: number, hi: number): Chunk {
  const single = (kind: ChunkKind, end = i + 1): Chunk => ({ kind, range: [i, end], head: end - 1 });
  const opaque = opaqueEnd(doc, i);
  if (opaque > 0) return single('quote', Math.max(i + 1, Math.min(opaque, hi)));
  const raw = doc.raw(i);
  if (raw === '(' || raw === '[') {
    const end = parenEnd(doc, i, hi);
    // "(Roe denies it.)" is a sentence like any other.
    const isSentence = end < 0 || (end >= hi && doc.sentence(i - 1) !== doc.sentence(i) && end - i > 5);
    return isSentence ? single('mark') : single('paren', end);
  }
  const punctuation = PUNCTUATION.get(raw);
  if (punctuation) return single(punctuation);
  if (doc.tag(i) === 'PUNCT' || doc.tag(i) === 'SYM') {
    if (DASH.test(raw)) return single('dash');
    if (isMark(doc, i) && !leadsToNoun(doc, i + 1, hi)) return single('mark');
    if (/^[.?!…]+$/.test(raw)) return single('stop');
  }
  const time = timeEnd(doc, i, hi);
  if (time > 0) return single('time', time);
  if (doc.word(i) === 'that' && !isThatPronoun(doc, i)) return single('that');
  const verb = readVerbGroup(doc, i, hi) ?? quotedInfinitive(doc, i);
  if (verb) return { kind: 'vg', range: [i, verb.end], head: verb.head, verb };
  const noun = doc.word(i) === 'that' ? i + 1 : nounPhraseEnd(doc, i, hi);
  // "less than two weeks ago said"
  if (noun > 0 && noun < hi && doc.word(noun) === 'ago' && doc.tag(noun + 1) === 'VERB')
    return single('time', noun + 1);
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
  // Which chunk each token is in, by its place in the sentence: asked so often that a map would cost too much.
  const of = new Int32Array(Math.max(0, end - range[0]));
  for (let i = range[0]; i < end;) {
    const chunk = chunkAt(doc, i, end);
    of.fill(chunks.length, i - range[0], chunk.range[1] - range[0]);
    chunks.push(chunk);
    i = chunk.range[1];
  }
  return {
    doc,
    index,
    range,
    end,
    chunks,
    chunkOf: (token) => of[token - range[0]] ?? chunks.length,
    chunk: (i) => chunks[i] ?? NO_CHUNK,
  };
}

/** Whether the word is a form of "be". */
export const isFormOfBe = (word: string): boolean => FORMS_OF_BE.has(word);
