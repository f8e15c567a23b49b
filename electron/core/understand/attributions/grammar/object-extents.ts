import { SUBORDINATORS } from '../lexicon/closed-words.ts';
import { cueReadings } from '../lexicon/cue-verbs.ts';
import { isMark } from './base-phrases.ts';
import type { Sentence } from './chunks.ts';
import { isReportingVerb, newClauseStarts } from './clauses.ts';
import { endBefore, isQuotedFurtherOn, quotationEndsSentence, type Surroundings } from './extents.ts';
import { isReducedParticiple, isSetting, isSubjectPronoun } from './phrases.ts';

const word = (s: Sentence, index: number): string => s.doc.word(s.chunk(index).head);

/** Where a noun phrase that is content, with all that hangs on it, ends. */
export function nounContentEnd(s: Sentence, from: number, around: Surroundings = {}): number {
  let isInRelative = false;
  for (let i = from; i < s.chunks.length; i += 1) {
    const { kind, verb, range } = s.chunk(i);
    const next = s.chunk(i + 1);
    if (i === from) {
      if (kind === 'quote' && quotationEndsSentence(s, i) && !quotesGoOn(s, i)) return range[1];
      continue;
    }
    // "the “third rule” – “speak no ill”": words quoted on are still the same speaker's.
    if ((kind === 'dash' || kind === 'comma') && opensQuotation(s, i + 1)) continue;
    if (/^(semicolon|dash|colon|stop)$/.test(kind)) return endBefore(s, from, i);
    if (kind === 'quote' && /^[.,?!]$/.test(s.doc.raw(range[1] - 2)) && !quotesGoOn(s, i)) {
      if (/^[.?!]$/.test(s.doc.raw(range[1] - 2)) || !goesOnQuoted(s, i + 1)) return range[1];
      continue;
    }
    if (kind === 'comma' && endsNounAtComma(s, i)) {
      const close = appositionClose(s, i, from);
      if (close < 0 && goesOnQuoted(s, i + 1)) continue;
      if (close < 0) return endBefore(s, from, i);
      i = close;
      continue;
    }
    if (kind === 'wh' || kind === 'that') isInRelative = true;
    if ((kind === 'time' && next.kind !== 'np') || (kind === 'prep' && endsNounAtPreposition(s, i, from))) {
      const reason = reasonBehindSetting(s, i);
      if (reason < 0) return endBefore(s, from, s.chunk(i - 1).kind === 'prep' ? i - 1 : i);
      i = reason;
      continue;
    }
    if (kind === 'sub' && endsNounAtSubordinator(s, i)) {
      if (!goesOnQuoted(s, i + 1)) return endBefore(s, from, i);
      continue;
    }
    if (
      kind === 'conj' &&
      !isInRelative &&
      (next.verb?.isFinite === true ||
        (next.verb?.isGerund === true && !hasGerund(s, from, i)) ||
        isSubjectPronoun(s, next) ||
        newClauseStarts(s, i + 1))
    )
      return endBefore(s, from, i);
    if (
      verb?.isFinite === true &&
      (!isReducedParticiple(s, i) || (around.isRelative === true && isLastVerb(s, i)))
    ) {
      if (isInRelative || isSubjectPronoun(s, s.chunk(i - 1))) {
        // "a law that he thought would fail": the clause's verb is the next one.
        const isEmbedding = next.verb?.isFinite === true && takesClauseVerb(s, i);
        isInRelative = isEmbedding || (around.isRelative !== true && isInRelative);
      } else if (i > from + 1 || around.isRelative === true) return endBefore(s, from, i);
    }
  }
  return endBefore(s, from, s.chunks.length);
}

/** ", “no ill”", not ", “Speak no ill,” she said": a quotation that belongs to the object before it. */
function opensQuotation(s: Sentence, index: number): boolean {
  const { kind, range } = s.chunk(index);
  if (kind !== 'quote') return isMark(s.doc, range[0]) && !isReportingVerb(s, index + 1);
  const isSpeech = s.doc.raw(range[1] - 2) === ',' || range[1] - range[0] > LONGEST_NAME;
  return !isSpeech || s.chunk(index - 1).kind === 'dash'
    ? !/^(?:np|vg)$/.test(s.chunk(index + 1).kind)
    : false;
}

/** A quotation longer than this, in words and marks, is a sentence of speech. */
const LONGEST_NAME = 24;

const OPENS_MORE = /^(?:np|wh|sub|quote|mark)$/;

/** "sees the piece as a step, which has been “forgotten”": words quoted on before the next cue are of the same object. */
function goesOnQuoted(s: Sentence, from: number): boolean {
  if (!isQuotedFurtherOn(s, from) || !OPENS_MORE.test(s.chunk(from).kind)) return false;
  if (/^(?:quote|mark)$/.test(s.chunk(from).kind)) return s.chunk(from - 1).kind === 'sub';
  for (let i = from; i < s.chunks.length; i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'quote' || kind === 'mark') return true;
    const startsAnew = verb?.isGerund === true && s.chunk(i - 1).kind === 'comma';
    if (startsAnew || kind === 'semicolon' || kind === 'dash' || kind === 'colon') return false;
    if (verb !== undefined && cueReadings(word(s, i)).length > 0) return false;
    if (verb?.isFinite === true && s.chunk(from).kind === 'np' && !isReducedParticiple(s, i)) return false;
  }
  return true;
}

/** A main verb is still owed, and no other follows: "a gunman claiming allegiance to the group | carried out …". */
function isLastVerb(s: Sentence, index: number): boolean {
  for (let i = 0; i < s.chunks.length; i += 1)
    if (i !== index && s.chunk(i).verb?.isFinite === true && !isReducedParticiple(s, i)) return false;
  return true;
}

/** "“One Life,” “The Reed” and “Harbour”": a list of quoted names. */
function quotesGoOn(s: Sentence, index: number): boolean {
  const next = s.chunk(index + 1).kind === 'conj' ? index + 2 : index + 1;
  return (
    s.chunk(next).kind === 'quote' || s.chunk(next).kind === 'mark' || isMark(s.doc, s.chunk(next).range[0])
  );
}

/** "for defying the party and fighting for …": a second gerund goes with the first. */
function hasGerund(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (s.chunk(i).verb?.isGerund === true && s.chunk(i - 1).kind === 'prep') return true;
  return false;
}

const takesClauseVerb = (s: Sentence, index: number): boolean =>
  cueReadings(word(s, index)).some(({ verb }) => verb.frames.has('zero'));

function endsNounAtSubordinator(s: Sentence, index: number): boolean {
  if (word(s, index) === 'as') return newClauseStarts(s, index + 1);
  return SUBORDINATORS.has(word(s, index)) && word(s, index) !== 'whether' && word(s, index) !== 'if';
}

function endsNounAtPreposition(s: Sentence, index: number, from: number): boolean {
  const preposition = word(s, index);
  const next = s.chunk(index + 1);
  if (/^(during|throughout|amid|following|despite|according)$/.test(preposition)) return true;
  if (next.kind === 'time' && /^(on|in|by|since|until)$/.test(preposition)) return true;
  if ((preposition === 'by' || preposition === 'without') && next.verb?.isGerund === true) return true;
  if (preposition === 'in' && /^(?:19|20)\d\d$/.test(word(s, index + 1))) return true;
  if (/^(in|during|at|on)$/.test(preposition) && isSetting(s, index)) return true;
  const object = s.chunk(from);
  const isBareName =
    index === from + 1 && (s.doc.tag(object.head) === 'PROPN' || s.doc.tag(object.head) === 'PRON');
  return isBareName && /^(in|on|at|through|before|into|across|near)$/.test(preposition);
}

/** "accused one of them, Ilse Roe, of …": what is said of the object follows its apposition. Index of the closing comma, or -1. */
function appositionClose(s: Sentence, comma: number, from: number): number {
  for (let i = comma + 1; i < Math.min(s.chunks.length, comma + 12); i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'semicolon' || kind === 'dash' || kind === 'quote') return -1;
    if (kind !== 'comma') {
      if (verb?.isFinite === true && !/^(?:wh|that)$/.test(s.chunk(comma + 1).kind)) return -1;
      continue;
    }
    const next = s.chunk(i + 1);
    const isReason =
      (next.kind === 'prep' &&
        /^(?:of|for|over)$/.test(word(s, i + 1)) &&
        (s.chunk(i + 2).verb?.isGerund === true || /^(?:np|quote|mark)$/.test(s.chunk(i + 2).kind))) ||
      (next.kind === 'sub' && word(s, i + 1) === 'as') ||
      (/^(?:quote|mark)$/.test(next.kind) && s.chunk(comma + 1).kind === 'np');
    return isReason && s.chunk(from).kind === 'np' ? i : -1;
  }
  return -1;
}

/** ", like Roe", ", such as fees", ", especially Poe", ", as well as …", ", not fines": more of the same object. */
function givesMore(s: Sentence, from: number): boolean {
  const [first] = s.chunk(from).range;
  const isMore = /^(?:like|especially|particularly|notably|namely|not)$/.test(s.doc.word(first));
  const isSuch = s.doc.word(first) === 'such' && s.doc.word(first + 1) === 'as';
  const isAlso = s.doc.word(first) === 'as' && s.doc.word(first + 1) === 'well';
  // "the works, like drains and dykes": where a noun is taken for a verb, nothing is told of more.
  return (isMore || isSuch || isAlso) && s.chunk(from + 1).verb?.isFinite !== true;
}

/** "blamed Roe on Saturday for …", "cast himself in a speech as …": the object's reason behind when and where. Its index, or -1. */
function reasonBehindSetting(s: Sentence, from: number): number {
  let at = from;
  for (let guard = 0; guard < 4; guard += 1) {
    const { kind } = s.chunk(at);
    if (kind === 'time') at += 1;
    else if (
      kind === 'prep' &&
      !/^(?:for|over|of)$/.test(word(s, at)) &&
      /^(?:np|time)$/.test(s.chunk(at + 1).kind)
    )
      at += 2;
    else break;
  }
  if (at === from) return -1;
  // "the promise last year that …": what was promised follows the day.
  if (s.chunk(at).kind === 'that' && s.chunk(from).kind === 'time') return at - 1;
  const isReason =
    (s.chunk(at).kind === 'prep' && /^(?:for|over)$/.test(word(s, at))) || word(s, at) === 'as';
  return isReason &&
    (/^(?:np|quote|mark)$/.test(s.chunk(at + 1).kind) || s.chunk(at + 1).verb?.isGerund === true) &&
    !newClauseStarts(s, at + 1)
    ? at
    : -1;
}

/** A comma goes on only within a list ("taxes, fees and fines") or before "including". */
function endsNounAtComma(s: Sentence, comma: number): boolean {
  const next = s.chunk(comma + 1);
  if (word(s, comma + 1) === 'including' || givesMore(s, comma + 1)) return false;
  if (next.kind === 'conj')
    return (
      s.chunk(comma + 2).kind !== 'np' ||
      newClauseStarts(s, comma + 2) ||
      /^(but|yet|so)$/.test(word(s, comma + 1))
    );
  if (next.kind !== 'np' && next.kind !== 'adj') return true;
  for (let i = comma + 2; i < comma + 9; i += 1) {
    const { kind, verb } = s.chunk(i);
    if (verb?.isFinite === true) return true;
    if (kind === 'conj') return false;
    if (kind === 'comma') return s.chunk(i + 1).kind !== 'conj' && s.chunk(i + 1).kind !== 'np';
  }
  return true;
}
