import { SUBORDINATORS } from '../lexicon/closed-words.ts';
import { cueReadings, type CueReading } from '../lexicon/cue-verbs.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { clauseEnd, type Surroundings } from '../grammar/extents.ts';
import { isReducedParticiple, type Phrase } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { afterCueFrame } from './after-cue.ts';
import { askedFrame } from './asked.ts';
import { beforeCueFrame } from './before-cue.ts';
import type { Candidate } from './candidate.ts';
import { attribute, type Cue } from './cue.ts';
import {
  coordinatedSubject,
  gerundSubject,
  infinitiveSubject,
  invertedSubject,
  type Progress,
} from './cue-subjects.ts';
import { lightVerbFrame } from './light-verb.ts';
import { passiveFrame } from './passive.ts';

type Match = { readonly reading: CueReading; readonly after: number };

/** The readings of the verb whose particle stands in the text ("point" + "out"), each with the chunk after it. */
function matchReadings(s: Sentence, index: number): readonly Match[] {
  const { head } = s.chunk(index);
  return cueReadings(s.doc.word(head)).flatMap((reading) => {
    const { particle } = reading.verb;
    if (particle.some((word, k) => s.doc.word(head + 1 + k) !== word)) return [];
    const after = particle.length === 0 ? index + 1 : s.chunkOf(head + particle.length) + 1;
    return [{ reading, after }];
  });
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
  return attribute(cue, 'to', [[lead + 1, clauseEnd(s, index, surroundings)]], {
    stance: reading.verb.frames.get('to') ?? 'attitude',
  });
}

function firstOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made | undefined,
): Made | undefined {
  for (const item of items) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  return undefined;
}

function verbCue(s: Sentence, index: number, progress: Progress): Candidate | undefined {
  const { verb, range } = s.chunk(index);
  if (!verb) return undefined;
  const matches = matchReadings(s, index);
  const match = matches[0];
  const inverted =
    match && verb.isFinite && !verb.isPassive ? invertedSubject(s, index, match.reading) : undefined;
  let subject = inverted;
  let start = range[0];
  if (!subject && verb.isFinite)
    subject = subjectBefore(s, index) ?? coordinatedSubject(s, index, progress.clauses);
  if (subject && verb.isFinite) progress.clauses.push({ index, verb, subject });
  if (verb.isGerund && !subject) subject = gerundSubject(s, index, progress);
  if (verb.isInfinitive && match) {
    const led = infinitiveSubject(s, index, progress);
    subject = led?.subject;
    start = led?.start ?? start;
  }
  if (!subject) return askedFrame(s, index);
  // "a firm backing the plan | began …": as with a relative pronoun, the noun's own verb is still to come.
  // and so "Mr Roe, after saying he would not, | took …".
  const isInserted = s.chunk(index - 2).kind === 'comma' && subject.range[1] === s.chunk(index - 2).range[0];
  const isOnNoun =
    verb.isGerund && (isInserted || (subject.range[1] === range[0] && s.chunk(index - 1).kind === 'np'));
  const surroundings = {
    isRelative: subject.isRelative || isOnNoun,
    isFronted: !inverted && isFronted(s, subject, index),
  };
  const light =
    inverted || verb.isPassive || verb.isInfinitive
      ? undefined
      : lightVerbFrame(s, index, subject, surroundings);
  if (light || !canBeCue(s, index)) return light;
  if (!match) return verb.isInfinitive ? undefined : leadCue(s, index, subject, surroundings);
  const who = subject;
  // "wrote in", "wrote in her diary that …": where the particle leads nowhere the plain verb is read.
  const framed = firstOf(matches, ({ reading, after }) => {
    const cueEnd = Math.max(range[1], s.chunk(after - 1).range[1]);
    const cue: Cue = {
      s,
      index,
      verb,
      lexical: reading.verb,
      subject: who,
      isInverted: inverted !== undefined,
      range: [start, cueEnd],
      after: inverted ? s.chunkOf(inverted.range[1]) : after,
      surroundings,
    };
    return verb.isPassive ? passiveFrame(cue) : (beforeCueFrame(cue) ?? afterCueFrame(cue));
  });
  const made = framed ?? (verb.isPassive ? undefined : leadCue(s, index, subject, surroundings));
  // What somebody is led to think or want is hardly ever the point; what somebody is led to say often is.
  const found = verb.isInfinitive && made?.stance === 'attitude' ? undefined : made;
  if (found && !subject.isRelative && !verb.isInfinitive) progress.mainSubject ??= subject;
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
