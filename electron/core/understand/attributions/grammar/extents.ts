import { cueReadings } from '../lexicon/cue-verbs.ts';
import { isMark } from './base-phrases.ts';
import type { Sentence } from './chunks.ts';
import { clauseStarts, holdsVerb, insertedCueStarts, isReportingVerb, newClauseStarts } from './clauses.ts';
import { isReducedParticiple } from './phrases.ts';

/** What is known of the cue before its content's end is looked for. */
export type Surroundings = {
  /** The cue stands in a clause before the main clause ("While X denied Y, Z …"): a comma and a clause end it. */
  readonly isFronted?: boolean;
  /** The subject is a relative pronoun: the main clause's verb ends the content. */
  readonly isRelative?: boolean;
};

const word = (s: Sentence, index: number): string => s.doc.word(s.chunk(index).head);

/** Index of the dash that closes what the dash at `open` opens, or -1. */
function closingDash(s: Sentence, open: number): number {
  for (let i = open + 1; i < s.chunks.length; i += 1) if (s.chunk(i).kind === 'dash') return i;
  return -1;
}

/** A quotation that ends its own sentence ends the clause with it. */
export function quotationEndsSentence(s: Sentence, index: number): boolean {
  return /^[.?!]$/.test(s.doc.raw(s.chunk(index).range[1] - 2));
}

/** Where a clause starting at chunk `from` ends, as a token index (exclusive). */
export function clauseEnd(s: Sentence, from: number, around: Surroundings = {}): number {
  const first = s.chunk(from).kind === 'that' ? from + 1 : from;
  const startsFronted = ['sub', 'prep', 'adv', 'wh'].includes(s.chunk(first).kind);
  // "to sign the deal, which …": an infinitive makes a clause of its own, and so does a gerund.
  let hasVerb = opensWithVerb(s, first);
  for (let i = from; i < s.chunks.length; i += 1) {
    const { kind, verb, range } = s.chunk(i);
    if (kind === 'semicolon') return endBefore(s, from, i);
    if (kind === 'quote') {
      if (quotationEndsSentence(s, i)) return range[1];
      // "whether Roe “has the will to lead,” half of them said no"
      if (around.isFronted === true && holdsVerb(s, i)) hasVerb = true;
      const pause = /^,$/.test(s.doc.raw(range[1] - 2));
      if (pause && endsAtComma(s, i, { hasVerb, startsFronted, around })) return range[1];
    } else if (kind === 'dash' && i > from) {
      const close = closingDash(s, i);
      if (close < 0 && goesOnAfterDash(s, i)) continue;
      if (close < 0) return endBefore(s, from, i);
      i = close;
    } else if (kind === 'comma' && i === from + 1 && s.chunk(from).kind === 'that') {
      const close = nextComma(s, i + 1);
      if (close > 0) i = close;
    } else if (kind === 'comma') {
      if (endsAtComma(s, i, { hasVerb, startsFronted, around })) return endBefore(s, from, i);
    } else if (kind === 'prep' && i > from && word(s, i) === 'according') return endBefore(s, from, i);
    else if (kind === 'conj' && i > from && hasVerb && cueIsCoordinated(s, i)) return endBefore(s, from, i);
    else if (kind === 'conj' && i > from && opensWithVerb(s, first) && isPlainPast(s, i + 1))
      return endBefore(s, from, i);
    else if (verb?.isFinite === true && !isReducedParticiple(s, i)) {
      if (around.isRelative === true && hasVerb && isMainVerb(s, i)) return endBefore(s, from, i);
      hasVerb = true;
    }
  }
  return endBefore(s, from, s.chunks.length);
}

/** "who said the wall would fail | was dismissed": a second verb with no subject of its own. */
function isMainVerb(s: Sentence, index: number): boolean {
  const before = s.chunk(index - 1);
  if (before.kind === 'vg') return before.verb?.isAuxiliaryOnly !== true;
  const object = s.chunk(index - 2);
  const isObject = object.verb?.isFinite === true || object.verb?.isInfinitive === true;
  return before.kind === 'np' && isObject && !takesClause(s, index - 2);
}

const takesClause = (s: Sentence, index: number): boolean =>
  cueReadings(word(s, index)).some(({ verb }) => verb.frames.has('zero'));

function opensWithVerb(s: Sentence, index: number): boolean {
  const { kind, verb } = s.chunk(index);
  if (kind === 'wh') return s.chunk(index + 1).verb?.isInfinitive === true;
  return verb?.isInfinitive === true || verb?.isGerund === true;
}

/** "pledged to serve and cast doubt on …": an infinitive goes on with no past form. */
function isPlainPast(s: Sentence, index: number): boolean {
  const { verb } = s.chunk(index);
  return verb?.isFinite === true && !verb.isPassive && !verb.hasAuxiliary && /ed$/.test(word(s, index));
}

/** A dash nothing closes ends the clause, unless what follows is still part of it: "— including X", "— and that …". */
function goesOnAfterDash(s: Sentence, dash: number): boolean {
  // "— “so that all may sail”": words quoted on.
  const next = s.chunk(dash + 1);
  if (next.kind === 'mark' || (next.kind === 'quote' && /^[a-z]/.test(s.doc.raw(next.range[0] + 1))))
    return true;
  if (word(s, dash + 1) === 'including') return true;
  return s.chunk(dash + 1).kind === 'conj' && s.chunk(dash + 2).kind === 'that';
}

/** "X said A and added B", "X said A and she accused Y": the next cue, with or without a subject of its own. */
function cueIsCoordinated(s: Sentence, conj: number): boolean {
  if (isReportingVerb(s, conj + 1)) return coordinatesCue(s, conj + 1);
  // "and asked whether …"
  if (isPlainPast(s, conj + 1) && asksOn(s, conj + 1)) return true;
  // "adds that she has left and called on Poe to stay"
  if (isPlainPast(s, conj + 1) && takesPreposition(s, conj + 1)) return true;
  const subject = s.chunk(conj + 1);
  return subject.kind === 'np' && saysInWords(s, conj + 2) && coordinatesCue(s, conj + 2);
}

const asksOn = (s: Sentence, index: number): boolean =>
  word(s, index) === 'asked' && /^(?:whether|if|who|what|when|where|why|how)$/.test(word(s, index + 1));

/** A finite verb of saying or judging in words: "she accused", "she praised". */
function saysInWords(s: Sentence, index: number): boolean {
  const { verb } = s.chunk(index);
  if (verb?.isFinite !== true || verb.isPassive || verb.hasAuxiliary) return false;
  return cueReadings(word(s, index)).some(
    ({ verb: cue }) => cue.particle.length === 0 && [...cue.frames.values()].includes('reporting'),
  );
}

/** "X said A and added B", "X said A and vowed to …": a past reporting verb with its own content. */
function coordinatesCue(s: Sentence, index: number): boolean {
  const { kind, verb } = s.chunk(index + 1);
  const isQuotation = kind === 'comma' && s.chunk(index + 2).kind === 'quote';
  const hasContent =
    isQuotation ||
    /^(that|np|quote|wh|mark)$/.test(kind) ||
    verb?.isInfinitive === true ||
    takesPreposition(s, index);
  return hasContent && /(ed|said|told|s)$/.test(word(s, index));
}

/** "and called on Poe", "and warned of fines": the cue's own preposition or particle follows. */
function takesPreposition(s: Sentence, index: number): boolean {
  const next = word(s, index + 1);
  return cueReadings(word(s, index)).some(
    ({ verb }) => verb.prepositions.has(next) || verb.particle[0] === next,
  );
}

function nextComma(s: Sentence, from: number): number {
  for (let i = from; i < Math.min(s.chunks.length, from + 12); i += 1)
    if (
      s.chunk(i).kind === 'comma' ||
      (s.chunk(i).kind === 'quote' && s.doc.raw(s.chunk(i).range[1] - 2) === ',')
    )
      return i;
  return -1;
}

/** Where words end before the chunk at `index`: commas and small words that lead on are left out. */
export function endBefore(s: Sentence, from: number, index: number): number {
  let last = index - 1;
  // "… “thieves” (although she allowed that some are honest)": a clause in parentheses comments on what was said.
  if (s.chunk(last).kind === 'paren' && last > from && holdsVerb(s, last)) last -= 1;
  while (
    last > from &&
    ['comma', 'dash', 'conj', 'adv', 'colon', 'stop', 'semicolon'].includes(s.chunk(last).kind)
  ) {
    if (s.chunk(last).kind === 'adv' && index >= s.chunks.length) break;
    if (s.chunk(last).kind === 'conj' || s.chunk(last).kind === 'adv') {
      if (index >= s.chunks.length) break;
      if (s.chunk(last).kind === 'adv' && s.chunk(index).kind !== 'vg' && s.chunk(index).kind !== 'conj')
        break;
    }
    last -= 1;
  }
  return s.chunk(last).range[1];
}

type ClauseState = {
  readonly hasVerb: boolean;
  readonly startsFronted: boolean;
  readonly around: Surroundings;
};

/** Whether the comma (or quotation with a comma inside) at `comma` ends a clause that is content. */
function endsAtComma(s: Sentence, comma: number, { hasVerb, startsFronted, around }: ClauseState): boolean {
  let next = comma + 1;
  while (s.chunk(next).kind === 'adv' || s.chunk(next).kind === 'time') next += 1;
  const { kind, verb } = s.chunk(next);
  if (next >= s.chunks.length) return s.chunk(next - 1).kind !== 'time' && s.chunk(next - 1).kind !== 'adv';
  if (word(s, next) === 'according' || insertedCueStarts(s, next)) return true;
  // ", compared with 64 percent of the others": the article sets figures side by side.
  if (hasVerb && word(s, next) === 'compared' && s.doc.tag(s.chunk(next + 2).range[0]) === 'NUM') return true;
  if (verb?.isGerund === true)
    return (
      word(s, next) !== 'including' &&
      (hasVerb || cueReadings(word(s, next)).length > 0) &&
      (cueReadings(word(s, next)).length > 0 || !isQuotedFurtherOn(s, next))
    );
  if (around.isRelative === true && hasVerb && verb?.isFinite === true) return true;
  if (around.isFronted === true && hasVerb && kind !== 'conj' && clauseStarts(s, next)) return true;
  if (!hasVerb) return kind === 'conj' && word(s, next) === 'but';
  if (isQuotedFurtherOn(s, next)) return false;
  if (kind === 'conj') return endsAtConjunction(s, next);
  if (kind === 'wh') return /^(which|who|whom|whose|where)$/.test(word(s, next)) && !verbResumes(s, next);
  if (kind === 'prep' && /^(which|whom)$/.test(word(s, next + 1))) return true;
  if (commentsOnClause(s, comma + 1)) return true;
  if (verb?.isFinite === true && !verb.hasAuxiliary && saysInWords(s, next)) return true;
  if (kind === 'sub') return word(s, next) === 'since' || s.chunk(next + 1).verb?.isGerund === true;
  if (kind !== 'np') return false;
  if (isApposition(s, next)) return true;
  return !startsFronted && next === comma + 1 && newClauseStarts(s, next);
}

/** ", but the cost “is a worry”", ", which “will help”": words quoted with no cue before them are still the same speaker's. */
export function isQuotedFurtherOn(s: Sentence, from: number): boolean {
  for (let i = from; i < s.chunks.length; i += 1) {
    const { kind } = s.chunk(i);
    if (kind === 'quote' || kind === 'mark' || holdsMark(s, i)) return true;
    if (kind === 'semicolon' || isReportingVerb(s, i) || saysInWords(s, i)) return false;
  }
  return false;
}

function holdsMark(s: Sentence, index: number): boolean {
  const [start, end] = s.chunk(index).range;
  for (let i = start; i < end; i += 1) if (isMark(s.doc, i)) return true;
  return false;
}

/** ", even as he …", ", however this time …", ", while others …": the article goes on in its own words. */
function commentsOnClause(s: Sentence, from: number): boolean {
  switch (word(s, from)) {
    case 'even':
      return /^(?:as|though)$/.test(word(s, from + 1));
    case 'however':
      return clauseStarts(s, from + 1);
    case 'after':
      return s.chunk(from).kind === 'sub';
    case 'while':
      // "that 46 percent favor Roe, while 38 percent favor Poe": figures set side by side are one finding.
      return s.chunk(from).kind === 'sub' && s.doc.word(s.chunk(from + 1).range[1] - 1) !== 'percent';
    case 'as':
      return s.chunk(from).kind === 'sub' && newClauseStarts(s, from + 1);
    default:
      return false;
  }
}

function endsAtConjunction(s: Sentence, conj: number): boolean {
  if (s.chunk(conj + 1).kind === 'that') return false;
  if (/^(but|yet|so)$/.test(word(s, conj)))
    return s.chunk(conj + 1).verb?.isFinite === true || clauseStarts(s, conj + 1);
  if (isReportingVerb(s, conj + 1) || saysInWords(s, conj + 1)) return true;
  return newClauseStarts(s, conj + 1);
}

/** After a who-clause within the content its verb comes: ", who lives there, left". */
function verbResumes(s: Sentence, from: number): boolean {
  for (let i = from + 1; i < s.chunks.length; i += 1) {
    if (s.chunk(i).kind === 'comma') return s.chunk(i + 1).verb?.isFinite === true;
  }
  return false;
}

/** ", a move that …" at the end comments on the clause; ", a and b" or ", the x, verb" belongs to it. */
function isApposition(s: Sentence, from: number): boolean {
  if (!/^(an?|one|the|another|something)$/.test(s.doc.word(s.chunk(from).range[0]))) return false;
  for (let i = from + 1; i < s.chunks.length; i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'comma' || kind === 'conj') return false;
    if (kind === 'wh' || kind === 'that') return true;
    if (verb?.isFinite === true) return false;
  }
  return true;
}

/** Index of the first chunk of the clause that ends with chunk `last`. */
export function clauseStart(s: Sentence, last: number, floor: number): number {
  let at = last;
  while (at > floor) {
    const before = s.chunk(at - 1);
    if (before.kind === 'semicolon' || before.kind === 'colon') break;
    at -= 1;
  }
  while (
    at < last &&
    (s.chunk(at).kind === 'comma' || (s.chunk(at).kind === 'conj' && /^(and|but)$/.test(word(s, at))))
  )
    at += 1;
  return at;
}
