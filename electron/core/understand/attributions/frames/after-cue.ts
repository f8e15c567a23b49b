import { cueReadings } from '../lexicon/cue-verbs.ts';
import { clauseStarts, isReportingVerb } from '../grammar/clauses.ts';
import { clauseEnd } from '../grammar/extents.ts';
import type { Sentence } from '../grammar/chunks.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { attribute, wordAt, type Cue } from './cue.ts';
import {
  addresseeRule,
  clauseFrom,
  gerundRule,
  nounRule,
  prepositionRule,
  relativeObjectRule,
  start,
  type FrameRule,
} from './object-rules.ts';
import { isSetting } from '../grammar/phrases.ts';
import { skipAddressee, skipSettings } from './settings.ts';

const opensQuote = (s: Sentence, index: number): boolean => s.chunk(index).kind === 'quote';
const takesSpeech = ({ lexical: { frames } }: Cue): boolean => frames.has('quote') || frames.has('that');

/** `Roe said: "…"`, also with the quotation in the next paragraph. */
const colonRule: FrameRule = (cue, at) => {
  const { s } = cue;
  if (!takesSpeech(cue) && !cue.lexical.frames.has('np')) return undefined;
  if (s.chunk(at).kind === 'colon') {
    const isQuotation = opensQuote(s, at + 1);
    const content = isQuotation ? s.chunk(at + 1).range : clauseFrom(cue, at + 1);
    // "Added Roe: “…”": who speaks stands between the cue and its colon.
    const withColon = cue.isInverted ? {} : { cueEnd: s.chunk(at).range[1] };
    return attribute(cue, 'colon', [content], { ...withColon, isQuotation });
  }
  return at >= s.chunks.length ? nextParagraphQuotation(cue) : undefined;
};

function nextParagraphQuotation(cue: Cue): Candidate | undefined {
  const { s } = cue;
  const { doc } = s;
  if (doc.raw(s.range[1] - 1) !== ':' || !takesSpeech(cue)) return undefined;
  const quotation = doc.quotations[doc.quotation(s.range[1])];
  if (quotation?.range[0] !== s.range[1]) return undefined;
  return attribute(cue, 'colon-paragraph', [quotation.range], {
    ...(cue.isInverted ? {} : { cueEnd: s.range[1] }),
    isQuotation: true,
  });
}

/** The quotation right after the cue, or behind a comma. */
const quotationRule: FrameRule = (cue, at) => {
  const { s } = cue;
  if (!takesSpeech(cue)) return undefined;
  if (s.chunk(at).kind === 'comma' && opensQuote(s, at + 1))
    return attribute(cue, 'quote', [s.chunk(at + 1).range], { isQuotation: true });
  // `called the plan`, `called “the plan”`: a verb that takes no clause has a name in quotation marks for its object.
  if (opensQuote(s, at) && (cue.lexical.frames.has('that') || !cue.lexical.frames.has('np')))
    return attribute(cue, 'quote', [clauseFrom(cue, at)], { isQuotation: true });
  // "a sign read “Fair tides”": a few words, which are read as part of the sentence.
  const words = s.doc.quotations[s.doc.quotation(start(s, at))];
  const isWords = words?.range[0] === start(s, at) && at === cue.after && !cue.isInverted;
  if (isWords && /^(?:read|chant|shout|yell|scream|cry|whisper)$/.test(cue.lexical.lemma))
    return attribute(cue, 'quote', [words.range], { isQuotation: true });
  return undefined;
};

/** ", telling the crowd, “…”", "by saying, “…”": a gerund that takes the quotation for itself. */
const isSaying = (s: Sentence, index: number): boolean =>
  s.chunk(index).verb?.isGerund === true &&
  (s.chunk(index - 1).kind === 'comma' || /^(?:comma|colon)$/.test(s.chunk(index + 1).kind)) &&
  cueReadings(wordAt(s, index)).some(({ verb }) => verb.frames.has('quote'));

/** A quotation a little further on, behind a comma or colon: "said of the plan in March, “…”". */
const farQuotationRule: FrameRule = (cue) => {
  const { s, lexical } = cue;
  if (!lexical.frames.has('quote')) return undefined;
  for (let i = cue.after; i < Math.min(s.chunks.length, cue.after + 10); i += 1) {
    const { kind, range } = s.chunk(i);
    if (kind === 'quote') {
      const isIntroduced = ['comma', 'colon'].includes(s.chunk(i - 1).kind);
      // `says no matter what Roe does, “his word is no law”`: a small letter goes on with what stands before it.
      const first = s.doc.raw(range[0] + 1);
      if (
        isIntroduced &&
        first === s.doc.word(range[0] + 1) &&
        /^(?:np|adv)$/.test(s.chunk(cue.after).kind) &&
        lexical.frames.has('zero')
      )
        return attribute(cue, 'quote-far', [clauseFrom(cue, cue.after)], { isQuotation: true });
      return isIntroduced && range[1] - range[0] > 4
        ? attribute(cue, 'quote-far', [range], { isQuotation: true })
        : undefined;
    }
    if (kind === 'that' || kind === 'semicolon' || isReportingVerb(s, i) || isSaying(s, i)) return undefined;
  }
  return undefined;
};

const thatRule: FrameRule = (cue, at) => {
  const { s } = cue;
  // "implied that scout leaders should …": behind a verb the clause's first noun may look like a verb.
  const isNounTakenForVerb =
    s.chunk(at - 1).kind !== 'np' && s.chunk(at + 2).kind === 'np' && s.chunk(at + 3).verb?.isFinite === true;
  // "the reports that track spending": without a subject of its own the clause is relative, unless "that" is.
  const isRelative =
    s.chunk(at + 1).verb?.isFinite === true &&
    s.chunk(at + 2).kind !== 'vg' &&
    !/^(?:say|insist|think|believe|argue|feel|maintain|contend|mean)$/.test(cue.lexical.lemma) &&
    !isNounTakenForVerb;
  const isThat = s.chunk(at).kind === 'that' && !isRelative;
  return isThat && cue.lexical.frames.has('that') ? attribute(cue, 'that', [clauseFrom(cue, at)]) : undefined;
};

/** ", when asked, that …": an insertion between cue and clause. */
const insertionThatRule: FrameRule = (cue, at) => {
  const { s } = cue;
  const { kind } = s.chunk(at);
  if ((kind !== 'comma' && kind !== 'dash') || !takesSpeech(cue)) return undefined;
  for (let i = at + 1; i < at + 12; i += 1) {
    if (s.chunk(i).kind === kind) return s.chunk(i + 1).kind === 'that' ? thatRule(cue, i + 1) : undefined;
  }
  return undefined;
};

const whRule: FrameRule = (cue, at) => {
  const { s, lexical } = cue;
  const word = wordAt(s, at);
  const isWh = s.chunk(at).kind === 'wh' || (s.chunk(at).kind === 'sub' && /^(whether|if)$/.test(word));
  if (!isWh || !lexical.frames.has('wh') || word === 'which' || word === 'whose') return undefined;
  if (word === 'when' && !lexical.frames.has('np')) return undefined;
  return attribute(cue, 'wh', [clauseFrom(cue, at)]);
};

const infinitiveRule: FrameRule = (cue, at) => {
  const { s, lexical } = cue;
  const isAddressed = lexical.frames.has('addressee') && at !== cue.after && s.chunk(cue.after).kind === 'np';
  if (isAddressed) return undefined;
  const isInfinitive =
    s.chunk(at).verb?.isInfinitive === true &&
    /^(?:to|not|never)$/.test(s.doc.word(start(s, at))) &&
    // "calls to mind"
    wordAt(s, at) !== 'mind';
  const stance = lexical.frames.get('to');
  return isInfinitive && stance ? attribute(cue, 'to', [clauseFrom(cue, at)], { stance }) : undefined;
};

/** "what they said were positions of …": the object stands before, the clause after is cut in two. */
const gapRule: FrameRule = (cue) => {
  const { s, lexical, subject } = cue;
  const before = s.chunkOf(subject.range[0]) - 1;
  const opener = wordAt(s, before);
  const isGap =
    lexical.frames.has('zero') &&
    s.chunk(cue.after).verb?.isFinite === true &&
    /^(what|which|that|who)$/.test(opener);
  if (!isGap || subject.isRelative || before < 0) return undefined;
  const pronoun: readonly Range[] = opener === 'which' || opener === 'who' ? [s.chunk(before).range] : [];
  return attribute(cue, 'gap', [
    ...pronoun,
    [start(s, cue.after), clauseEnd(s, cue.after, { isRelative: true })],
  ]);
};

/** "said if it rained, the match was off" has a main clause; "said so after it rained" has none. */
function mainClauseFollows(s: Sentence, sub: number): boolean {
  if (/^(?:if|unless|whether|once)$/.test(wordAt(s, sub))) return true;
  for (let i = sub + 1; i < s.chunks.length; i += 1)
    if (s.chunk(i).kind === 'comma' && clauseStarts(s, i + 1)) return true;
  return false;
}

/** "A pilot claiming membership of the guild rammed the pier": the only verb that follows is the sentence's own. */
function isMainVerbOwed({ s, index }: Cue): boolean {
  const isFinite = (i: number): boolean => s.chunk(i).verb?.isFinite === true;
  for (let i = 0; i < index; i += 1) if (isFinite(i)) return false;
  let following = 0;
  for (let i = index + 1; i < s.chunks.length; i += 1) if (isFinite(i)) following += 1;
  return following === 1;
}

/** "I think what drew me here was the tide": a clause whose subject is one itself. */
function isWhatClause({ s, lexical }: Cue, at: number): boolean {
  if (wordAt(s, at) !== 'what' || lexical.frames.has('wh')) return false;
  const isFinite = (i: number): boolean => s.chunk(i).verb?.isFinite === true;
  let verbs = 0;
  for (let i = at + 1; i < at + 10 && s.chunk(i).kind !== 'comma'; i += 1) if (isFinite(i)) verbs += 1;
  return verbs > 1;
}

const zeroRule: FrameRule = (cue, at) => {
  const { s, lexical } = cue;
  const isOpening =
    ['np', 'adv', 'adj', 'prep', 'sub', 'mark', 'vg'].includes(s.chunk(at).kind) || isWhatClause(cue, at);
  // "adding to her lead after the vote …": no clause starts with such a phrase.
  const isObjectPhrase =
    s.chunk(at).kind === 'prep' &&
    /^(?:to|of|with|for)$/.test(wordAt(s, at)) &&
    !(wordAt(s, at) === 'for' && s.chunk(at + 2).verb?.isInfinitive === true);
  // "said in a statement released by the union the ferry would sail": the clause starts behind its setting.
  if (s.chunk(at).kind === 'prep' && isSetting(s, at) && clauseStarts(s, skipSettings(s, at)))
    return undefined;
  if (isObjectPhrase || (s.chunk(at).kind === 'prep' && s.chunk(at + 1).kind === 'time')) return undefined;
  if (!lexical.frames.has('zero') || !isOpening || !(clauseStarts(s, at) || isWhatClause(cue, at)))
    return undefined;
  if (s.chunk(at).verb && s.chunk(at).verb?.isGerund !== true) return undefined;
  if (lexical.lemma === 'identify' || (wordAt(s, at) === 'as' && at === cue.after && lexical.links.has('as')))
    return undefined;
  if (cue.surroundings.isRelative === true && isMainVerbOwed(cue)) return undefined;
  if (s.chunk(at).kind === 'sub' && !mainClauseFollows(s, at)) return undefined;
  // "showed me some stuff": no subject has this form.
  if (/^(?:me|us|him|them)$/.test(s.doc.text.slice(...s.doc.span(s.chunk(at).range)))) return undefined;
  return attribute(cue, 'zero-that', [clauseFrom(cue, at)]);
};

/** "She said, if elected, she would …", "he added, the plan is dead": a comma where none would have to stand. */
const commaRule: FrameRule = (cue, at) => {
  const { s, lexical } = cue;
  const saysClauses = /^(?:say|add|write|report|mean)$/.test(lexical.lemma) && !cue.isInverted;
  const { isRelative, isFronted } = cue.surroundings;
  if (!saysClauses || s.chunk(at).kind !== 'comma' || isRelative === true || isFronted === true)
    return undefined;
  // "That said, the plan is dead": nobody said it.
  if (s.doc.word(cue.subject.range[0]) === 'that') return undefined;
  const { kind } = s.chunk(at + 1);
  if (kind === 'np' && clauseStarts(s, at + 1)) return attribute(cue, 'zero-that', [clauseFrom(cue, at + 1)]);
  if (!/^(?:sub|prep|adv|adj)$/.test(kind) && s.chunk(at + 1).verb?.isGerund !== false) return undefined;
  for (let i = at + 2; i < at + 10; i += 1) {
    if (s.chunk(i).kind !== 'comma') continue;
    return s.chunk(i + 1).kind === 'np' && clauseStarts(s, i + 1)
      ? attribute(cue, 'zero-that', [clauseFrom(cue, i + 1)])
      : undefined;
  }
  return undefined;
};

/** Verbs that say nothing without a clause: whatever phrase follows "said" is what was said. */
const speechRule: FrameRule = (cue, at) => {
  const { s, lexical } = cue;
  const saysClauses = /^(?:say|argue|insist|contend|opine|assert)$/.test(lexical.lemma);
  const isOpening = /^(?:np|adv|adj|other|mark|quote)$/.test(s.chunk(at).kind);
  if (!saysClauses || cue.isInverted || !isOpening || at >= s.chunks.length) return undefined;
  const content = clauseFrom(cue, at);
  if (lexical.lemma === 'say' && at === cue.after && isAnswer(s, content))
    return attribute(cue, 'answer', [content]);
  return content[1] - content[0] >= SHORTEST_CLAUSE ? attribute(cue, 'speech', [content]) : undefined;
};

const SHORTEST_CLAUSE = 6;

/** "said yes", "said so", "said the same": an answer in one word. */
const isAnswer = (s: Sentence, [from, to]: Range): boolean =>
  /^(?:(?:yes|no|so|the same)$|the same (?:of|about|for|thing)\b|so (?:in|on|last|at)\b)/.test(
    s.doc.text.slice(...s.doc.span([from, to])).toLowerCase(),
  );

/** Rules in the order they are tried; the first that finds content wins. */
const RULES: readonly FrameRule[] = [
  colonRule,
  prepositionRule,
  quotationRule,
  thatRule,
  whRule,
  infinitiveRule,
  gapRule,
  zeroRule,
  insertionThatRule,
  addresseeRule,
  gerundRule,
  nounRule,
  relativeObjectRule,
  farQuotationRule,
  speechRule,
  commaRule,
];

/** Where content may start: right after the cue, behind the person told, or behind time and place. */
function* startingPoints(cue: Cue): Generator<number> {
  const { s, lexical } = cue;
  // "told reporters he …": somebody is told before anything is.
  const isTold = lexical.lemma === 'tell' && s.chunk(cue.after).kind === 'np' && !cue.verb.isPassive;
  if (!isTold || skipAddressee(s, cue.after) === cue.after) yield cue.after;
  // "showed just how weak", "asked only that".
  if (/^(?:just|only|exactly|precisely|simply|even|however|though|too)$/.test(wordAt(s, cue.after)))
    yield cue.after + 1;
  const setting = skipSettings(s, cue.after);
  if (setting !== cue.after) yield setting;
  if (!lexical.frames.has('addressee')) return;
  const addressee = skipAddressee(s, cue.after);
  if (addressee === cue.after) return;
  yield addressee;
  const both = skipSettings(s, addressee);
  if (both !== addressee) yield both;
  if (isTold) yield* clauseBehindAddressee(s, both);
}

/** "is telling guests at an inn in Haverwick, Norland, that …": whatever describes them, "that" is what they are told. */
function* clauseBehindAddressee(s: Sentence, from: number): Generator<number> {
  let isWhen = false;
  for (let i = from; i < from + 14; i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'sub' && /^(?:before|after|when|as|while)$/.test(wordAt(s, i))) isWhen = true;
    else if (/^(?:wh|quote|semicolon|colon|dash|sub)$/.test(kind)) return;
    if (verb?.isFinite === true && (!isWhen || isReportingVerb(s, i))) return;
    if (kind === 'that') yield i;
  }
}

/** Content that stands after its cue. */
export function afterCueFrame(cue: Cue): Candidate | undefined {
  const points = [...startingPoints(cue)];
  for (const rule of RULES) {
    for (const at of points) {
      const found = rule(cue, at);
      if (found) return found;
    }
  }
  return undefined;
}
