import { NOT_PHRASE_PREPOSITIONS, SUBJECT_PRONOUNS } from '../lexicon/closed-words.ts';
import { cueReadings } from '../lexicon/cue-verbs.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Chunk, Sentence } from './chunks.ts';

/**
 * Who is meant, in token indices: `range` with all that belongs to it (appositive, who-clause), `core` the bare
 * phrase. For a relative pronoun `range` is the pronoun and `core` what it stands for.
 */
export type Phrase = { readonly range: Range; readonly core: Range; readonly isRelative: boolean };

/** A noun phrase without what hangs on it. */
export const isNounPhrase = (chunk: Chunk): boolean => chunk.kind === 'np';

export const isSubjectPronoun = (s: Sentence, chunk: Chunk): boolean =>
  chunk.kind === 'np' &&
  chunk.range[1] - chunk.range[0] === 1 &&
  SUBJECT_PRONOUNS.has(s.doc.word(chunk.head));

const joinsNouns = (s: Sentence, chunk: Chunk): boolean =>
  chunk.kind === 'prep' &&
  !NOT_PHRASE_PREPOSITIONS.has(s.doc.word(chunk.head)) &&
  s.doc.word(chunk.head) !== 'according';

/** A participle that hangs on the noun before it: "voters interviewed by", "people living in". */
export function isReducedParticiple(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index);
  if (!verb || verb.hasAuxiliary || verb.isInfinitive || !isNounPhrase(s.chunk(index - 1))) return false;
  if (isSubjectPronoun(s, s.chunk(index - 1))) return false;
  if (verb.isGerund) return true;
  if (!/(ed|en|wn|ne|ade|eld|ent|ung|ld)$/.test(s.doc.word(head))) return false;
  const next = s.chunk(index + 1);
  if (next.kind !== 'prep' && next.kind !== 'time') return false;
  return takesClause(s.doc.word(head)) ? anotherVerbFollows(s, index) : next.kind === 'prep';
}

/** "figures reported on Sunday suggest": only prepositional phrases part the participle from the clause's own verb. */
function anotherVerbFollows(s: Sentence, index: number): boolean {
  if (s.doc.word(s.chunk(index).head) === 'said') return false;
  let at = index + 1;
  while (s.chunk(at).kind === 'prep' || s.chunk(at).kind === 'time') {
    if (s.chunk(at).kind === 'prep')
      at += s.chunk(at + 1).kind === 'np' || s.chunk(at + 1).kind === 'time' ? 1 : 99;
    at += 1;
  }
  const { verb, head } = s.chunk(at);
  return verb?.isFinite === true && !/(ed|en)$/.test(s.doc.word(head));
}

const takesClause = (word: string): boolean => cueReadings(word).some(({ verb }) => verb.frames.has('zero'));

/** Whether a finite verb that takes no clause stands right before the chunk: then the chunk is that verb's object. */
function isObject(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index - 1);
  return verb !== undefined && !takesClause(s.doc.word(head)) && !verb.isAuxiliaryOnly;
}

/** The start of a restrictive relative clause's noun phrase when the clause ends just before `index`, or -1. */
export function relativeStart(s: Sentence, index: number): number {
  for (let i = index - 1; i > 0 && index - i < 9; i -= 1) {
    const { kind, head } = s.chunk(i);
    if (kind === 'comma' || kind === 'quote' || kind === 'semicolon' || kind === 'conj') return -1;
    const opensRelative = kind === 'that' || (kind === 'wh' && /^(who|which|whose)$/.test(s.doc.word(head)));
    if (opensRelative) return isNounPhrase(s.chunk(i - 1)) ? i - 1 : -1;
  }
  return -1;
}

/** Index of the first chunk of the noun phrase whose last noun chunk is at `index`. */
export function phraseStart(s: Sentence, index: number): number {
  let at = index;
  if (isSubjectPronoun(s, s.chunk(at)) && s.chunk(at - 1).kind !== 'conj') return at;
  for (;;) {
    const before = s.chunk(at - 1);
    const further = s.chunk(at - 2);
    const isPlain = isNounPhrase(further) && !isSubjectPronoun(s, further);
    if (before.kind === 'paren' && isNounPhrase(further)) at -= 2;
    else if (joinsNouns(s, before) && (isPlain || further.kind === 'paren'))
      at -= further.kind === 'paren' ? 3 : 2;
    else if (joinsNouns(s, before) && further.kind === 'adj' && isNounPhrase(s.chunk(at - 3))) at -= 3;
    else if (before.kind === 'conj' && /^(and|or|&)$/.test(s.doc.word(before.head))) {
      const joined = joinedStart(s, at - 1);
      if (joined < 0) return at;
      at = joined;
    } else if (joinsNouns(s, before) && further.kind === 'vg') {
      const start = isReducedParticiple(s, at - 2) ? at - 3 : relativeStart(s, at);
      if (start < 0) return at;
      at = start;
    } else if (before.kind === 'vg') {
      const start = isReducedParticiple(s, at - 1) ? at - 2 : relativeStart(s, at);
      if (start < 0) return at;
      at = start;
    } else return at;
    if (at <= 0) return 0;
  }
}

/** For "A and B", "A, B and C": the first chunk of A, or -1 when "and" joins clauses and not nouns. */
function joinedStart(s: Sentence, conj: number): number {
  let left = conj - 1;
  const hasComma = s.chunk(left).kind === 'comma';
  if (hasComma) left -= 1;
  if (s.chunk(left).kind === 'paren') left -= 1;
  if (!isNounPhrase(s.chunk(left))) return -1;
  let start = phraseStart(s, left);
  if (hasComma && s.chunk(start - 1).kind !== 'comma') return -1;
  while (
    s.chunk(start - 1).kind === 'comma' &&
    isNounPhrase(s.chunk(start - 2)) &&
    s.chunk(start - 3).kind !== 'vg'
  ) {
    const earlier = phraseStart(s, start - 2);
    // "Despite the row over the law, many experts and some lawmakers": the comma closes what stands in front.
    if (/^(?:prep|sub)$/.test(s.chunk(earlier - 1).kind)) break;
    start = earlier;
  }
  return isObject(s, start) || (s.chunk(start - 1).kind === 'prep' && hasFiniteBefore(s, start)) ? -1 : start;
}

function hasFiniteBefore(s: Sentence, index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'comma' || kind === 'that' || kind === 'wh' || kind === 'sub') return false;
    if (verb?.isFinite === true) return true;
  }
  return false;
}

/** The tokens of chunks `from` to `to`, both included. */
export const tokens = (s: Sentence, from: number, to: number): Range => [
  s.chunk(from).range[0],
  s.chunk(to).range[1],
];

const SETTING_NOUN =
  /^(interview|statement|speech|tweet|phone|news|radio|television|debate|rally|email|e-mail|letter|press|briefing|video|post|conference|report|memo|telephone|call|blog|note|meeting|address)$/;

/** "in an interview", "on Tuesday": where and when it was said, no part of who said it. */
export function isSetting(s: Sentence, prep: number): boolean {
  const next = s.chunk(prep + 1);
  if (next.kind === 'time') return true;
  return (
    !/^(of|for|from|at)$/.test(s.doc.word(s.chunk(prep).head)) &&
    (SETTING_NOUN.test(s.doc.word(next.head)) || /^\d{4}$/.test(s.doc.word(next.head)))
  );
}

/** Index after the last chunk of an apposition that starts at `from` (after a comma), or -1. */
function appositionEnd(s: Sentence, from: number): number {
  const first = s.chunk(from);
  const isClause = first.kind === 'wh' && /^(who|whose|which)$/.test(s.doc.word(first.head));
  const canStart = isClause || first.kind === 'prep' || (first.kind === 'np' && !isSubjectPronoun(s, first));
  if (!canStart) return -1;
  let end = from;
  while (end < s.chunks.length) {
    const { kind, verb } = s.chunk(end);
    const isListComma =
      kind === 'comma' &&
      s.doc.tag(s.chunk(end - 1).head) === 'PROPN' &&
      s.doc.tag(s.chunk(end + 1).head) === 'PROPN' &&
      s.chunk(end + 2).kind !== 'vg' &&
      end > from + 1;
    if (
      (kind === 'comma' && !isListComma) ||
      kind === 'semicolon' ||
      kind === 'dash' ||
      kind === 'quote' ||
      kind === 'colon'
    )
      break;
    if (!isClause && verb?.isFinite === true && !isReducedParticiple(s, end) && !hasRelative(s, from, end))
      return -1;
    end += 1;
  }
  return end;
}

/** ", a group that …", ", who …", ", 20, of Jacksonville": what may follow a first apposition. */
function goesOnBeyond(s: Sentence, from: number): boolean {
  const { kind, head, range } = s.chunk(from);
  if (kind === 'wh') return /^(who|whose)$/.test(s.doc.word(head));
  if (kind === 'prep') return /^(of|from)$/.test(s.doc.word(head)) && s.chunk(from + 1).kind === 'np';
  return kind === 'np' && /^(an?|the)$/.test(s.doc.word(range[0]));
}

function hasRelative(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (s.chunk(i).kind === 'wh' || s.chunk(i).kind === 'that') return true;
  return false;
}

/** The noun phrase that starts at chunk `index`, read rightwards: inverted subjects, "according to X", "by X". */
export function phraseFrom(
  s: Sentence,
  index: number,
  options: { readonly apposition: boolean },
): Phrase | undefined {
  if (!isNounPhrase(s.chunk(index))) return undefined;
  const start = s.chunk(index).range[0];
  let at = index + 1;
  if (isSubjectPronoun(s, s.chunk(index))) return single([start, s.chunk(index).range[1]]);
  for (;;) {
    const { kind, head } = s.chunk(at);
    const word = s.doc.word(head);
    if (kind === 'paren') at += 1;
    else if (
      kind === 'prep' &&
      /^(of|for|from|at|with|in|on|to|by|near|behind)$/.test(word) &&
      s.chunk(at + 1).kind === 'np' &&
      !isSetting(s, at)
    )
      at += 2;
    else if (kind === 'adj' && s.chunk(at + 1).kind === 'prep' && s.chunk(at + 2).kind === 'np') at += 3;
    else if (
      kind === 'conj' &&
      /^(and|or)$/.test(word) &&
      s.chunk(at + 1).kind === 'np' &&
      s.chunk(at + 2).kind !== 'vg' &&
      !isSubjectPronoun(s, s.chunk(at + 1))
    )
      at += 2;
    else if (kind === 'wh' && word === 'who' && s.chunk(at + 1).kind === 'vg') {
      at += 1;
      while (at < s.chunks.length && !/^(comma|semicolon|dash|quote|colon)$/.test(s.chunk(at).kind)) at += 1;
    } else break;
  }
  const core: Range = [start, s.chunk(at - 1).range[1]];
  if (!options.apposition || s.chunk(at).kind !== 'comma') return single(core);
  if (s.chunk(at + 1).kind === 'prep' && !goesOnBeyond(s, at + 1)) return single(core);
  let end = appositionEnd(s, at + 1);
  if (end < 0) return single(core);
  for (let guard = 0; guard < 3 && s.chunk(end).kind === 'comma' && goesOnBeyond(s, end + 1); guard += 1) {
    const more = appositionEnd(s, end + 1);
    if (more < 0) break;
    end = more;
  }
  const closes = s.chunk(end).kind === 'comma' && end + 1 < s.chunks.length;
  return { range: [start, s.chunk(closes ? end : end - 1).range[1]], core, isRelative: false };
}

const single = (range: Range): Phrase => ({ range, core: range, isRelative: false });
