import { cueReadings, type CueReading } from '../lexicon/cue-verbs.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { MONTHS } from '../lexicon/closed-words.ts';
import { clauseStarts, holdsVerb } from '../grammar/clauses.ts';
import { phraseFrom, phraseStart, type Phrase } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { formsOf, type VerbGroup } from '../grammar/verb-groups.ts';
import { canSpeak } from './who-speaks.ts';
import type { Range } from '../text/tagged-text.ts';

type Clause = { readonly index: number; readonly verb: VerbGroup; readonly subject: Phrase };

/** What was found so far in the sentence: clauses with their subjects, and who the first cue belongs to. */
export type Progress = { readonly clauses: Clause[]; mainSubject: Phrase | undefined };

/** Tense and number as far as the form shows them: coordinated verbs share both. */
function formsAt(s: Sentence, index: number): string {
  const { verb, head } = s.chunk(index);
  if (verb?.hasAuxiliary === true) return 'auxiliary';
  // "went on to say" is as past as "went".
  const forms = formsOf(s.doc.word(verb?.lead ?? head));
  if (forms.has('s')) return 's';
  return forms.has('past') ? 'past' : 'base';
}

/** A verb of saying by itself, as "came" is not for all that somebody may "come out". */
const isPlainSaying = (s: Sentence, index: number): boolean =>
  cueReadings(s.doc.word(s.chunk(index).head)).some(
    ({ verb: { particle, frames } }) => particle.length === 0 && frames.has('quote') && frames.has('that'),
  );

/** The subject of a coordinated verb is that of the verb before: "He praised X and called for Y". */
export function coordinatedSubject(
  s: Sentence,
  index: number,
  clauses: readonly Clause[],
): Phrase | undefined {
  const before = s.chunk(index - 1).kind;
  // "but on Tuesday wrote": the day stands between.
  const ahead = s.chunk(index - 2).kind === 'prep' ? index - 3 : index - 2;
  const joins =
    before === 'conj' ||
    (before === 'comma' && s.chunk(index - 2).kind !== 'conj') ||
    (before === 'adv' && s.chunk(index - 2).kind === 'conj') ||
    (before === 'time' && s.chunk(ahead).kind === 'conj');
  if (!joins) return undefined;
  const forms = formsAt(s, index);
  const sameForm = clauses.filter((clause) => formsAt(s, clause.index) === forms);
  // "Roe said the order came late and said, “…”": who says goes on saying.
  const isSaying = (clause: Clause): boolean => isPlainSaying(s, clause.index);
  const saying = isPlainSaying(s, index) ? sameForm.findLast(isSaying) : undefined;
  return (saying ?? sameForm.at(-1) ?? clauses.findLast(isSaying) ?? clauses.at(-1))?.subject;
}

/** Who acts in a clause without finite verb: ", saying …", "Noting that …, Roe", "by accusing …". */
export function gerundSubject(s: Sentence, index: number, progress: Progress): Phrase | undefined {
  const before = s.chunk(index - 1);
  const word = s.doc.word(before.head);
  if (opensSentence(s, index)) return laterSubject(s, index);
  const isLinked =
    ['comma', 'quote', 'dash', 'conj', 'sub'].includes(before.kind) ||
    /^(by|in|for|without|of|about|despite|from|after|before|to|than|as|with|on|while|when|since|besides)$/.test(
      word,
    );
  // "The plan drew fire from Roe, saying …": a thing says nothing.
  const main = progress.clauses.find(
    ({ subject }) => !subject.isRelative && canSpeak(s.doc, subject.core),
  )?.subject;
  if (isLinked && !main && !progress.mainSubject && s.chunk(index - 2).kind === 'comma')
    // "Mr Roe, after initially saying he would not, took …"
    return s.chunk(index - 3).kind === 'np' ? plainPhrase(s, index - 3) : undefined;
  if (isLinked)
    return before.kind === 'comma' || before.kind === 'quote' ? (progress.mainSubject ?? main) : main;
  const isSaidIn =
    before.kind === 'time' ||
    MONTHS.has(word) ||
    /^(?:19|20)\d\d$/.test(word) ||
    /^(statement|letter|email|tweet|speech|interview|weeks?|days?|months?|years?|time|hours?)$/.test(word);
  if (isSaidIn) return progress.mainSubject ?? main;
  if (before.kind !== 'np') return undefined;
  if (isSaidToObject(s, index)) return main;
  // "a focus for groups supporting the bill": only what hangs on "of" goes on speaking with its noun.
  const isOf =
    s.chunk(index - 2).kind !== 'prep' ||
    s.doc.word(s.chunk(index - 2).head) === 'of' ||
    // "three in 10"
    s.doc.tag(before.head) === 'NUM';
  const first = isOf ? phraseStart(s, index - 1) : index - 1;
  const range = [s.chunk(first).range[0], before.range[1]] as const;
  return { range, core: range, isRelative: false };
}

function plainPhrase(s: Sentence, last: number): Phrase {
  const range = [s.chunk(phraseStart(s, last)).range[0], s.chunk(last).range[1]] as const;
  return { range, core: range, isRelative: false };
}

/** "emailed supporters saying", "posted a picture claiming": who does the one says the other. */
function isSaidToObject(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index - 2);
  if (!/^(?:saying|claiming|arguing|calling|accusing|warning)$/.test(s.doc.word(s.chunk(index).head)))
    return false;
  return (
    verb?.isFinite === true &&
    /^(?:e-?mailed|texted|tweeted|posted|wrote|sent|issued|published|released|shared|ran|circulated)$/.test(
      s.doc.word(head),
    )
  );
}

/** Whether only small words stand before the gerund: "But after arguing that …, his team", "While noting that …, she". */
function opensSentence(s: Sentence, index: number): boolean {
  for (let i = 0; i < index; i += 1) {
    const { kind } = s.chunk(i);
    const isSmall = ['prep', 'sub', 'conj', 'adv', 'time'].includes(kind) || (kind === 'comma' && i === 1);
    if (!isSmall) return false;
  }
  return true;
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
export function invertedSubject(s: Sentence, index: number, { verb }: CueReading): Phrase | undefined {
  const before = s.chunk(index - 1);
  const afterQuotation =
    before.kind === 'quote' || (before.kind === 'comma' && s.chunk(index - 2).kind === 'quote');
  const afterClause =
    before.kind === 'comma' &&
    !afterQuotation &&
    verb.frames.has('that') &&
    s.chunk(index).range[1] - s.chunk(index).range[0] === 1;
  if (index === 0 && verb.frames.has('quote')) {
    const opening = openingSubject(s);
    if (opening) return opening;
  }
  if (!(afterQuotation && verb.frames.has('quote')) && !afterClause) return undefined;
  const phrase = phraseFrom(s, index + 1, { apposition: true });
  if (!phrase || !afterClause) return phrase;
  // "raised a fee, charged members a second one, reported it to the police": an object, since no name stands there.
  if (verb.frames.has('np') && !holdsName(s, phrase.core)) return undefined;
  // "…, his aide, Ted Roe, told The Haverwick Post": who stands behind was told.
  if (verb.lemma === 'tell') return undefined;
  const next = s.chunk(s.chunkOf(phrase.range[1]));
  const isShut =
    phrase.range[1] >= s.end ||
    ['comma', 'prep', 'time'].includes(next.kind) ||
    s.doc.word(phrase.range[1] - 1) === ',';
  // "Part of the problem, say experts like Roe, is the ground": the clause's verb follows.
  const isInserted = s.doc.word(phrase.range[1] - 1) === ',' && next.verb?.isFinite === true;
  if (isInserted && verb.frames.has('quote')) return phrase;
  return isShut && !clauseStarts(s, index + 1) && hasClauseBefore(s, index - 1) ? phrase : undefined;
}

function holdsName(s: Sentence, [start, end]: Range): boolean {
  for (let i = start; i < end; i += 1) if (s.doc.tag(i) === 'PROPN') return true;
  return false;
}

/** `Said Roe, a fisherman: “…”`: the sentence opens with its cue, and a quotation follows whoever speaks. */
function openingSubject(s: Sentence): Phrase | undefined {
  const phrase = phraseFrom(s, 1, { apposition: true });
  if (!phrase) return undefined;
  let at = s.chunkOf(phrase.range[1]);
  if (['comma', 'colon'].includes(s.chunk(at).kind)) at += 1;
  // "Stated Roe:", and the quotation is the next paragraph.
  const isNext =
    at >= s.chunks.length && s.doc.raw(s.range[1] - 1) === ':' && s.doc.quotation(s.range[1]) >= 0;
  return isNext || s.chunk(at).kind === 'quote' ? phrase : undefined;
}

function hasClauseBefore(s: Sentence, end: number): boolean {
  const subject = subjectBefore(s, end + 1);
  const limit = subject ? s.chunkOf(subject.range[0]) : end;
  for (let i = 0; i < limit; i += 1) {
    // `“The walls have held,” like those of Ansel, said Roe`; `“…,” Poe, a fisherman, told Roe` has its subject.
    const isSpeech = s.chunk(i).kind === 'quote' && s.chunk(i + 1).kind === 'prep' && holdsVerb(s, i);
    if (isSpeech || s.chunk(i).verb?.isFinite === true) return true;
  }
  return false;
}

/** Verbs whose object acts in the infinitive: "forced them to admit". */
const OBJECT_ACTS =
  /^(forc|prompt|push|lead|led|caus|requir|allow|leav|left|help|press|compel|get|got|giv|gave|enabl|encourag|invit|want|need|expect|ask|tell|told|urg|order|persuad|convinc)/;

/** Who acts in an infinitive, and where the words that lead up to it begin: "is likely to say", "used it to denounce". */
export function infinitiveSubject(
  s: Sentence,
  index: number,
  { clauses }: Progress,
): { readonly subject: Phrase; readonly start: number } | undefined {
  const before = s.chunk(index - 1);
  if (!/^(?:vg|adj|np|time)$/.test(before.kind)) return undefined;
  for (let i = index - 1; i >= 0 && index - i < 7; i -= 1) {
    const { kind, verb, head } = s.chunk(i);
    if (/^(comma|semicolon|dash|colon|quote|conj|that|wh)$/.test(kind)) return undefined;
    if (!verb) continue;
    const clause = clauses.find((one) => one.index === i);
    // "wrote on Friday to say", not "sent volunteers on Saturday to call": with an object, that one acts.
    if (before.kind === 'time' && s.chunk(i + 1).kind === 'np') return undefined;
    if (!verb.isFinite || !clause || verb.isPassive) return undefined;
    if (before.kind === 'np' && OBJECT_ACTS.test(s.doc.word(head))) {
      const range = [s.chunk(phraseStart(s, index - 1)).range[0], before.range[1]] as const;
      return { subject: { range, core: range, isRelative: false }, start: s.chunk(index).range[0] };
    }
    // "it is safe to say": nobody in particular says it.
    const isDummy = before.kind === 'adj' && s.doc.word(clause.subject.range[0]) === 'it';
    return isDummy ? undefined : { subject: clause.subject, start: s.chunk(i).range[0] };
  }
  return undefined;
}
