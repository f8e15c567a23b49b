import { SUBORDINATORS } from '../lexicon/closed-words.ts';
import { cueReadings, type CueReading } from '../lexicon/cue-verbs.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { clauseStarts } from '../grammar/clauses.ts';
import { clauseEnd, type Surroundings } from '../grammar/extents.ts';
import { isReducedParticiple, phraseFrom, phraseStart, type Phrase } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { formsOf, type VerbGroup } from '../grammar/verb-groups.ts';
import { afterCueFrame } from './after-cue.ts';
import { beforeCueFrame } from './before-cue.ts';
import type { Candidate } from './candidate.ts';
import { attribute, type Cue } from './cue.ts';
import { passiveFrame } from './passive.ts';

type Clause = { readonly index: number; readonly verb: VerbGroup; readonly subject: Phrase };

/** What was found so far in the sentence: clauses with their subjects, and who the first cue belongs to. */
type Progress = { readonly clauses: Clause[]; mainSubject: Phrase | undefined };

/** The reading of the verb whose particle stands in the text ("point" + "out"), with the chunk after it. */
function matchReading(s: Sentence, index: number): { reading: CueReading; after: number } | undefined {
  const { head } = s.chunk(index);
  for (const reading of cueReadings(s.doc.word(head))) {
    const { particle } = reading.verb;
    if (particle.some((word, k) => s.doc.word(head + 1 + k) !== word)) continue;
    if (particle.length === 0) return { reading, after: index + 1 };
    const after = s.chunkOf(head + particle.length) + 1;
    return { reading, after };
  }
  return undefined;
}

/** Tense and number as far as the form shows them: coordinated verbs share both. */
function formsAt(s: Sentence, index: number): string {
  const { verb, head } = s.chunk(index);
  if (verb?.hasAuxiliary === true) return 'auxiliary';
  const forms = formsOf(s.doc.word(head));
  if (forms.has('s')) return 's';
  return forms.has('past') ? 'past' : 'base';
}

/** The subject of a coordinated verb is that of the verb before: "He praised X and called for Y". */
function coordinatedSubject(s: Sentence, index: number, clauses: readonly Clause[]): Phrase | undefined {
  const before = s.chunk(index - 1).kind;
  const joins =
    before === 'conj' ||
    (before === 'comma' && s.chunk(index - 2).kind !== 'conj') ||
    (before === 'adv' && s.chunk(index - 2).kind === 'conj');
  if (!joins) return undefined;
  const forms = formsAt(s, index);
  const sameForm = clauses.findLast((clause) => formsAt(s, clause.index) === forms);
  return (sameForm ?? clauses.at(-1))?.subject;
}

/** Who acts in a clause without finite verb: ", saying …", "Noting that …, Roe", "by accusing …". */
function gerundSubject(s: Sentence, index: number, progress: Progress): Phrase | undefined {
  const before = s.chunk(index - 1);
  const word = s.doc.word(before.head);
  if (index === 0 || (index === 1 && /^(in|by|after|while|when|before|despite|without|for)$/.test(word)))
    return laterSubject(s, index);
  const isLinked =
    ['comma', 'quote', 'dash', 'conj', 'sub'].includes(before.kind) ||
    /^(by|in|for|without|of|about|despite|from|after|before)$/.test(word);
  const main = progress.clauses.find(({ subject }) => !subject.isRelative)?.subject;
  if (isLinked)
    return before.kind === 'comma' || before.kind === 'quote' ? (progress.mainSubject ?? main) : main;
  const isSaidIn =
    before.kind === 'time' ||
    /^(statement|letter|email|tweet|speech|interview|weeks?|days?|months?|years?|time|hours?)$/.test(word);
  if (isSaidIn) return progress.mainSubject ?? main;
  if (before.kind !== 'np') return undefined;
  const range = [s.chunk(phraseStart(s, index - 1)).range[0], before.range[1]] as const;
  return { range, core: range, isRelative: false };
}

/** The subject of the main clause after a fronted gerund. */
function laterSubject(s: Sentence, index: number): Phrase | undefined {
  for (let i = index + 1; i < s.chunks.length; i += 1) {
    if (s.chunk(i).kind !== 'comma') continue;
    const phrase = phraseFrom(s, i + 1, { apposition: true });
    const next = phrase && s.chunk(s.chunkOf(phrase.range[1]));
    if (phrase && next?.verb?.isFinite === true) return phrase;
  }
  return undefined;
}

/** `"…," said Roe` and `The plan failed, said Roe`: the subject after its verb. */
function invertedSubject(s: Sentence, index: number, { verb }: CueReading): Phrase | undefined {
  const before = s.chunk(index - 1);
  const afterQuotation =
    before.kind === 'quote' || (before.kind === 'comma' && s.chunk(index - 2).kind === 'quote');
  const afterClause =
    before.kind === 'comma' &&
    !afterQuotation &&
    verb.frames.has('that') &&
    s.chunk(index).range[1] - s.chunk(index).range[0] === 1;
  if (!(afterQuotation && verb.frames.has('quote')) && !afterClause) return undefined;
  const phrase = phraseFrom(s, index + 1, { apposition: true });
  if (!phrase || !afterClause) return phrase;
  const next = s.chunk(s.chunkOf(phrase.range[1]));
  const isShut =
    phrase.range[1] >= s.end ||
    ['comma', 'prep', 'time'].includes(next.kind) ||
    s.doc.word(phrase.range[1] - 1) === ',';
  return isShut && !clauseStarts(s, index + 1) && hasClauseBefore(s, index - 1) ? phrase : undefined;
}

function hasClauseBefore(s: Sentence, end: number): boolean {
  const subject = subjectBefore(s, end + 1);
  const limit = subject ? s.chunkOf(subject.range[0]) : end;
  for (let i = 0; i < limit; i += 1) if (s.chunk(i).verb?.isFinite === true) return true;
  return false;
}

/** Whether the cue's clause comes before the main clause: "While Roe denied it, …". */
function isFronted(s: Sentence, subject: Phrase, verbIndex: number): boolean {
  if (subject.range[0] > s.chunk(verbIndex).range[0]) return true;
  let at = s.chunkOf(subject.range[0]) - 1;
  while (s.chunk(at).kind === 'adv') at -= 1;
  const opens = s.chunk(at).kind === 'sub' || SUBORDINATORS.has(s.doc.word(s.chunk(at).head));
  return opens && (at === 0 || ['comma', 'conj', 'adv', 'quote'].includes(s.chunk(at - 1).kind));
}

/** "a group called X", "the man considered a rival": a participle after a noun that gives its name or standing. */
function isLabel(s: Sentence, index: number, word: string): boolean {
  const before = s.chunk(index - 1);
  const next = s.chunk(index + 1);
  const isAfterNoun = before.kind === 'np' && s.doc.tag(before.head) === 'NOUN';
  if (!isAfterNoun || !/^(called|dubbed|considered|expected|required|intended|believed|thought)$/.test(word))
    return false;
  if (word !== 'called' && word !== 'dubbed')
    return next.verb !== undefined || /^(a|an)$/.test(s.doc.word(before.range[0]));
  const isPronoun = /^(it|that|this|them|him|her|those|these)$/.test(s.doc.word(next.range[0]));
  return (
    !isPronoun &&
    (/^(a|an|some|one|two)$/.test(s.doc.word(before.range[0])) ||
      s.doc.tag(next.head) === 'PROPN' ||
      next.kind === 'quote')
  );
}

/** Whether the word can be a cue here: not a bare participle, not a label ("a group called X"). */
function canBeCue(s: Sentence, index: number): boolean {
  const { verb, head, range } = s.chunk(index);
  if (!verb || verb.isAuxiliaryOnly) return false;
  const word = s.doc.word(head);
  if (word === 'regarding' || word === 'including') return false;
  // Headlines drop the auxiliary: "Town told to leave" is a passive.
  const isHeadlinePassive =
    s.doc.isHeadline(head) &&
    s.chunk(index + 1).verb?.isInfinitive === true &&
    /^(told|asked|ordered|urged)$/.test(word);
  if (isHeadlinePassive) return false;
  const isBare = range[1] - range[0] === 1;
  if (
    isBare &&
    verb.isFinite &&
    isReducedParticiple(s, index) &&
    s.chunk(index + 1).kind === 'prep' &&
    s.doc.word(s.chunk(index + 1).head) === 'by'
  )
    return false;
  return !(isBare && isLabel(s, index, word));
}

/** "declined to comment": where the main verb has no content of its own, the verb leading up to it is the cue. */
function leadCue(
  s: Sentence,
  index: number,
  subject: Phrase,
  surroundings: Surroundings,
): Candidate | undefined {
  const { verb, range } = s.chunk(index);
  const lead = verb?.lead;
  if (!verb || lead === undefined) return undefined;
  const reading = cueReadings(s.doc.word(lead)).find(({ verb: { frames } }) => frames.has('to'));
  if (!reading || s.doc.word(lead + 1) !== 'to') return undefined;
  const cue: Cue = {
    s,
    index,
    verb,
    lexical: reading.verb,
    subject,
    isInverted: false,
    range: [range[0], lead + 1],
    after: index + 1,
    surroundings,
  };
  return attribute(cue, 'to', [[lead + 1, clauseEnd(s, index, surroundings)]]);
}

function verbCue(s: Sentence, index: number, progress: Progress): Candidate | undefined {
  const { verb, range } = s.chunk(index);
  if (!verb) return undefined;
  const match = matchReading(s, index);
  const inverted =
    match && verb.isFinite && !verb.isPassive ? invertedSubject(s, index, match.reading) : undefined;
  let subject = inverted;
  if (!subject && verb.isFinite)
    subject = subjectBefore(s, index) ?? coordinatedSubject(s, index, progress.clauses);
  if (subject && verb.isFinite) progress.clauses.push({ index, verb, subject });
  if (verb.isGerund && !subject) subject = gerundSubject(s, index, progress);
  if (!subject || verb.isInfinitive || !canBeCue(s, index)) return undefined;
  const surroundings = {
    isRelative: subject.isRelative,
    isFronted: !inverted && isFronted(s, subject, index),
  };
  if (!match) return leadCue(s, index, subject, surroundings);
  const cueEnd = Math.max(range[1], s.chunk(match.after - 1).range[1]);
  const cue: Cue = {
    s,
    index,
    verb,
    lexical: match.reading.verb,
    subject,
    isInverted: inverted !== undefined,
    range: [range[0], cueEnd],
    after: inverted ? s.chunkOf(inverted.range[1]) : match.after,
    surroundings,
  };
  const found = verb.isPassive
    ? passiveFrame(cue)
    : (beforeCueFrame(cue) ?? afterCueFrame(cue) ?? leadCue(s, index, subject, surroundings));
  if (found && !subject.isRelative) progress.mainSubject ??= subject;
  return found;
}

/** All attributions of a sentence whose cue is a verb. */
export function verbCues(s: Sentence): readonly Candidate[] {
  const progress: Progress = { clauses: [], mainSubject: undefined };
  const found: Candidate[] = [];
  s.chunks.forEach((chunk, index) => {
    if (!chunk.verb) return;
    const candidate = verbCue(s, index, progress);
    if (candidate) found.push(candidate);
  });
  return found;
}
