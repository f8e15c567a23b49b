import { cueReadings } from '../lexicon/cue-verbs.ts';
import type { Sentence } from './chunks.ts';
import { formsOf } from './verb-groups.ts';
import { isReducedParticiple, isSubjectPronoun } from './phrases.ts';

/** Whether a clause (subject and finite verb) starts at the chunk: tells "said the plan failed" from "said the plan". */
export function clauseStarts(s: Sentence, from: number): boolean {
  let hasSubject = false;
  let isRelative = false;
  // A clause thrown in behind a comma ("its lead, which Roe says will last") ends at the next one.
  let isInserted = false;
  for (let i = from; i < s.chunks.length && i < from + 18; i += 1) {
    const { kind, verb, head } = s.chunk(i);
    const word = s.doc.word(head);
    if (kind === 'semicolon' || kind === 'colon') return false;
    if (kind === 'quote' && i === from && holdsVerb(s, i)) return true;
    if (kind === 'quote' && hasSubject && !isRelative && quotesPredicate(s, i)) return true;
    // "think magic is alive": a noun the tagger takes for an adjective.
    const isBareSubject = kind === 'adj' && i === from && s.chunk(i + 1).verb?.isAuxiliaryOnly === true;
    if (kind === 'np' || kind === 'quote' || kind === 'mark' || isBareSubject) hasSubject = true;
    else if (kind === 'wh' || (kind === 'that' && hasSubject)) {
      isRelative = true;
      isInserted = kind === 'wh' && hasSubject && s.chunk(i - 1).kind === 'comma';
    } else if (isInserted && kind === 'comma') {
      isRelative = false;
      isInserted = false;
    } else if (kind === 'dash' && hasSubject) {
      const close = verbBehindDashes(s, i);
      if (close < 0) return false;
      i = close;
    } else if (kind === 'sub' && hasSubject && !isRelative) return false;
    else if (kind === 'conj' && !isRelative && s.chunk(i + 1).verb?.isFinite === true) return false;
    else if (kind === 'comma' && hasSubject && !isRelative) {
      if (endsSubjectAtComma(s, i, from)) return false;
    } else if (verb) {
      if (verb.isGerund && !hasSubject) hasSubject = true;
      if (!verb.isFinite || !hasSubject || isReducedParticiple(s, i)) continue;
      if (!isRelative) return word !== 'according';
      isRelative = isInserted;
    }
  }
  return false;
}

/** "the towns – not the land – run the ferries": index of the dash behind which the verb comes, or -1. */
function verbBehindDashes(s: Sentence, open: number): number {
  for (let i = open + 1; i < open + 12; i += 1)
    if (s.chunk(i).kind === 'dash') return s.chunk(i + 1).verb?.isFinite === true ? i : -1;
  return -1;
}

/** `said the people “have been waiting too long”`: the quotation holds the clause's verb. */
function quotesPredicate(s: Sentence, index: number): boolean {
  const first = s.chunk(index).range[0] + 1;
  const tag = s.doc.tag(first);
  // `writing in a post “I have …”`: a quotation with a capital is a sentence of its own.
  if (s.doc.raw(first) !== s.doc.word(first)) return false;
  // `said the judge’s “mind is made up”`: the possessor's noun stands within.
  if (s.chunk(index - 1).kind === 'np' && holdsVerb(s, index)) return true;
  return (
    tag === 'AUX' || (tag === 'VERB' && !/ing$/.test(s.doc.word(first)) && s.chunk(index - 1).kind === 'np')
  );
}

/** Whether the quotation at the chunk has a verb in it. */
export function holdsVerb(s: Sentence, index: number): boolean {
  const [start, end] = s.chunk(index).range;
  for (let i = start; i < end; i += 1) if (s.doc.tag(i) === 'AUX' || s.doc.tag(i) === 'VERB') return true;
  return false;
}

/** A comma after the would-be subject, with what cannot stand between a subject and its verb. */
function endsSubjectAtComma(s: Sentence, comma: number, from: number): boolean {
  const next = s.chunk(comma + 1);
  if (next.verb?.isGerund === true) return true;
  // "does not disclose its finances, denied": one comma never parts a subject from its verb.
  const isOnly = s.chunk(from).kind === 'np' && !hasCommaBetween(s, from, comma);
  if (isOnly && next.verb?.isFinite === true && !isInsertedParticiple(s, comma + 1)) return true;
  if (next.kind === 'conj')
    return isOnly || /^(but|yet|so)$/.test(s.doc.word(next.head)) || isSubjectPronoun(s, s.chunk(comma + 2));
  const isSettingFirst =
    s.chunk(from).kind === 'prep' || s.chunk(from).kind === 'sub' || s.chunk(from).kind === 'adv';
  return !isSettingFirst && newClauseStarts(s, comma + 1);
}

/** ", requested by Roe, …", ", described as …": a participle, and no verb of the clause. */
function isInsertedParticiple(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index);
  const next = s.chunk(index + 1);
  return (
    verb?.hasAuxiliary === false &&
    /(?:ed|en|wn|ne|ade|eld|ent|ung)$/.test(s.doc.word(head)) &&
    /^(?:prep|sub)$/.test(next.kind) &&
    /^(?:by|as|in|on|at|with|from|to)$/.test(s.doc.word(next.head))
  );
}

function hasCommaBetween(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (['comma', 'quote'].includes(s.chunk(i).kind)) return true;
  return false;
}

/** Whether a noun phrase and a finite verb follow at once: a new clause and not another noun of a list. */
export function newClauseStarts(s: Sentence, from: number): boolean {
  if (s.chunk(from).kind !== 'np') return false;
  let i = from + 1;
  while (s.chunk(i).kind === 'paren' || (s.chunk(i).kind === 'prep' && s.chunk(i + 1).kind === 'np'))
    i += s.chunk(i).kind === 'paren' ? 1 : 2;
  if (s.chunk(i).kind === 'adv') i += 1;
  return s.chunk(i).verb?.isFinite === true && !isReducedParticiple(s, i);
}

/** Whether the chunk is a finite reporting verb: "and added", ", she said". */
export function isReportingVerb(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index);
  if (!verb?.isFinite || verb.isPassive) return false;
  return cueReadings(s.doc.word(head)).some(
    ({ verb: cue }) => cue.frames.has('quote') && cue.frames.has('that'),
  );
}

/** ", Roe said," and the like starts at the chunk: a cue thrown into the sentence. */
export function insertedCueStarts(s: Sentence, from: number): boolean {
  if (s.chunk(from).kind !== 'np') return false;
  for (let i = from + 1; i < from + 6; i += 1) {
    const chunk = s.chunk(i);
    if (chunk.verb) {
      const after = s.chunk(i + 1);
      const isShut = /^(comma|stop|time|prep|dash|semicolon)$/.test(after.kind);
      return (
        isShut &&
        isReportingVerb(s, i) &&
        (isSubjectPronoun(s, s.chunk(from)) ||
          formsOf(s.doc.word(chunk.head)).has('past') ||
          formsOf(s.doc.word(chunk.head)).has('s') ||
          s.doc.word(s.chunk(i - 1).head).endsWith('s'))
      );
    }
    if (chunk.kind !== 'np' && chunk.kind !== 'prep' && chunk.kind !== 'paren') return false;
  }
  return false;
}
