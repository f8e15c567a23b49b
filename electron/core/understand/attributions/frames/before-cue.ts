import type { Sentence } from '../grammar/chunks.ts';
import { clauseStarts, holdsVerb } from '../grammar/clauses.ts';
import { clauseEnd, clauseStart, isQuotedFurtherOn } from '../grammar/extents.ts';
import type { QuotedRange, Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { attribute, wordAt, type Cue } from './cue.ts';
import { skipAddressee, skipSettings } from './settings.ts';

/** A quotation chunk's range with the paragraphs before it that it continues. */
function quotationChain(s: Sentence, index: number): readonly Range[] {
  const { doc } = s;
  const ranges: Range[] = [];
  let quotation: QuotedRange | undefined = doc.quotations[doc.quotation(s.chunk(index).range[0])];
  while (quotation?.continues !== undefined) {
    // `“…,” Roe said. “Mr Poe was there.` and the next paragraph goes on: the first part is the earlier cue's.
    const earlier = doc.quotations[quotation.continues - 1];
    quotation = doc.quotations[quotation.continues];
    const [start] = quotation?.range ?? [0];
    if (earlier && doc.paragraph(earlier.range[1] - 1) === doc.paragraph(start)) break;
    if (quotation) ranges.unshift(quotation.range);
  }
  return [...ranges, s.chunk(index).range];
}

/** The last word or mark within a quotation, closing marks of quotations inside it left out. */
function lastInside(s: Sentence, quote: number): string {
  const [start, end] = s.chunk(quote).range;
  let at = end - 1;
  while (at > start && /^["”“»'’]$/.test(s.doc.raw(at))) at -= 1;
  return s.doc.raw(at);
}

/** `"…," Roe said`: the quotation, with words of the same clause before it ("The plan is “dead,” she said"). */
function quotedBefore(s: Sentence, quote: number): readonly Range[] {
  const start = clauseStart(s, quote, 0);
  if (isAlone(s, quote)) return quotationChain(s, quote);
  return [[s.chunk(start).range[0], s.chunk(quote).range[1]]];
}

function isAlone(s: Sentence, quote: number): boolean {
  return quote === 0 || ['comma', 'colon', 'dash', 'semicolon', 'stop'].includes(s.chunk(quote - 1).kind);
}

/** After the cue comes a clause of its own: a quoted title before the cue ("On “Meet the Press,” Roe said he …") is none. */
function contentFollows(s: Sentence, next: number): boolean {
  const isAsked = s.chunk(next).kind === 'wh' || /^(?:whether|if)$/.test(wordAt(s, next));
  return (
    isAsked ||
    s.chunk(next).kind === 'that' ||
    (/^(?:np|sub)$/.test(s.chunk(next).kind) && clauseStarts(s, next))
  );
}

function hasFiniteVerb(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1)
    if (s.chunk(i).verb?.isFinite === true || (s.chunk(i).kind === 'quote' && holdsVerb(s, i))) return true;
  return false;
}

/** Whether what stands before the cue is a clause of its own and no mere setting: "On Tuesday, while shares fell, Roe wrote". */
function hasMainVerb(s: Sentence, from: number, to: number): boolean {
  let isSubordinate = false;
  for (let i = from; i <= to; i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'sub' || kind === 'wh') isSubordinate = true;
    else if (kind === 'comma') isSubordinate = false;
    else if (kind === 'quote' && holdsVerb(s, i)) return true;
    else if (verb?.isFinite === true && !isSubordinate) return true;
    else if (verb?.isFinite === true) isSubordinate = false;
  }
  return false;
}

/** `The plan, Roe said, “is dead”`: the quotation goes on with the clause's verb. */
function opensWithVerb(s: Sentence, quote: number): boolean {
  const first = s.chunk(quote).range[0] + 1;
  return (s.doc.tag(first) === 'AUX' || s.doc.tag(first) === 'VERB') && !/ing$/.test(s.doc.word(first));
}

/** "Asked about the strike, Roe said …": a participle in front is no statement. */
function isWithoutSubject(s: Sentence, start: number): boolean {
  const { verb, head } = s.chunk(start);
  const isParticiple =
    verb !== undefined && !verb.isInfinitive && !verb.hasAuxiliary && /(?:ed|ing)$/.test(s.doc.word(head));
  return isParticiple && s.chunk(start + 1).verb?.isFinite !== true;
}

/** "…, said Roe, the director of the inn, which is old": the comma closes who speaks. */
const isClosedSpeaker = ({ s, isInverted, subject }: Cue): boolean =>
  isInverted && s.doc.word(subject.range[1] - 1) === ',';

/** "Roe told his aides as he laid out the plan": when it was said. */
const isTimeClause = (s: Sentence, index: number): boolean =>
  s.chunk(index).kind === 'sub' &&
  /^(?:as|when|while|after|before)$/.test(wordAt(s, index)) &&
  clauseStarts(s, index + 1);

/** `The plan is dead, Roe said`: an unquoted clause before the cue, with nothing but its setting after it. */
function clauseBefore(cue: Cue, last: number, next: number): readonly Range[] | undefined {
  const { s, lexical } = cue;
  const isShut =
    isClosedSpeaker(cue) ||
    isTimeClause(s, next) ||
    next >= s.chunks.length ||
    ['comma', 'dash', 'semicolon', 'colon', 'stop'].includes(s.chunk(next).kind);
  if (!isShut || s.chunk(next).kind === 'colon' || !lexical.frames.has('that')) return undefined;
  if (s.chunk(next + 1).kind === 'quote' && !opensWithVerb(s, next + 1)) return undefined;
  const start = clauseStart(s, last, 0);
  const isBroken =
    (s.chunk(next).kind === 'comma' && next + 1 < s.chunks.length) ||
    (isClosedSpeaker(cue) && s.chunk(next).verb?.isFinite === true);
  // "Riding alone, they said, can be dangerous": the gerund is the subject.
  const isGerundSubject =
    isBroken && s.chunk(start).verb?.isGerund === true && s.chunk(next + 1).verb?.isFinite === true;
  if (isWithoutSubject(s, start) && !isGerundSubject) return undefined;
  if (!isBroken && !hasMainVerb(s, start, last)) return undefined;
  if (!hasFiniteVerb(s, start, last) && s.chunk(start).kind === 'conj') return undefined;
  return [[s.chunk(start).range[0], s.chunk(last).range[1]]];
}

/** "But, Roe said, the plan is dead": nothing but small words stands before the cue. */
function opensOnly(s: Sentence, last: number): boolean {
  for (let i = 0; i <= last; i += 1) if (!['conj', 'adv', 'sub'].includes(s.chunk(i).kind)) return false;
  return true;
}

/** What goes on after a cue in the middle: `"…," Roe said, "…"` or `The plan, Roe said, is dead`. */
function contentAfter(cue: Cue, next: number, isQuoted: boolean): readonly Range[] {
  const { s } = cue;
  const { kind } = s.chunk(next);
  // "Part of the problem, say experts like Roe, | is the ground": the comma belongs to who speaks.
  if (!isQuoted && isClosedSpeaker(cue) && s.chunk(next).verb?.isFinite === true)
    return [[s.chunk(next).range[0], clauseEnd(s, next)]];
  const at = kind === 'comma' || kind === 'colon' ? next + 1 : next;
  if (s.chunk(at).kind === 'quote')
    return !isQuoted && opensWithVerb(s, at)
      ? [[s.chunk(at).range[0], clauseEnd(s, at)]]
      : [s.chunk(at).range];
  const { verb } = s.chunk(at);
  const goesOn = s.chunk(at).kind === 'that' || verb?.isInfinitive === true || verb?.isFinite === true;
  if (kind === 'comma' && isQuoted && goesOn) return [[s.chunk(at).range[0], clauseEnd(s, at)]];
  // `“…,” she said, in what she called a “last word”`: the same speaker goes on, since words are quoted again.
  const mayGoOn = /^(?:prep|adv|adj|np|wh|conj)$/.test(s.chunk(at).kind) && at < s.chunks.length;
  if (kind === 'comma' && isQuoted && mayGoOn && isQuotedFurtherOn(s, at))
    return [[s.chunk(at).range[0], clauseEnd(s, at)]];
  const isResumed =
    kind === 'comma' &&
    !isQuoted &&
    at < s.chunks.length &&
    s.chunk(at).verb?.isGerund !== true &&
    s.chunk(at).kind !== 'time' &&
    s.chunk(at).kind !== 'conj' &&
    // "she said, on condition of anonymity"
    wordAt(s, at + 1) !== 'condition';
  return isResumed ? [[s.chunk(at).range[0], clauseEnd(s, at)]] : [];
}

/** A long quotation at the head of its sentence with nothing after the cue: speech whose comma was forgotten. */
function isWholeSpeech({ s, lexical }: Cue, quote: number, next: number): boolean {
  const [start, end] = s.chunk(quote).range;
  const isShut = next >= s.chunks.length || s.chunk(next).kind === 'comma';
  return quote === 0 && end - start > 7 && lexical.frames.has('quote') && isShut;
}

/** Content that stands before its cue. */
export function beforeCueFrame(cue: Cue): Candidate | undefined {
  const { s, subject, lexical, verb } = cue;
  if (!verb.isFinite || subject.isRelative) return undefined;
  const head = cue.isInverted ? cue.index : s.chunkOf(subject.range[0]);
  if (head < 1 || head > cue.index) return undefined;
  // "“…,” she said and reminded them …": the quotation is the first verb's.
  if (!cue.isInverted && hasFiniteVerb(s, s.chunkOf(subject.range[1] - 1) + 1, cue.index - 1))
    return undefined;
  const afterComma = s.chunk(head - 1).kind === 'comma';
  const last = afterComma ? head - 2 : head - 1;
  if (last < 0) return undefined;
  let next = skipSettings(s, cue.after);
  if (lexical.frames.has('addressee') && next === cue.after) next = skipSettings(s, skipAddressee(s, next));
  const rule = cue.isInverted ? 'inverted' : 'post';
  if (s.chunk(last).kind === 'quote') {
    const inner = lastInside(s, last);
    const isPaused = afterComma || /^[,.?!…]+$|^-+$|^—$/.test(inner) || isWholeSpeech(cue, last, next);
    const canQuote =
      lexical.frames.has('quote') || lexical.frames.has('that') || lexical.frames.has('addressee');
    // "begins" and the like say something of their own unless a comma ties the quotation to them.
    const isTied =
      lexical.frames.has('that') ||
      cue.isInverted ||
      afterComma ||
      inner !== '?' ||
      (isAlone(s, last) && cue.after >= s.chunks.length) ||
      !/^(begin|start|continue)$/.test(lexical.lemma);
    if (!isPaused || !isTied || !canQuote || (!isAlone(s, last) && contentFollows(s, next))) return undefined;
    // "Asked whether the plan is “dead,” half of them said no": the question is nobody's answer.
    if (!isAlone(s, last) && wordAt(s, clauseStart(s, last, 0)) === 'asked' && next < s.chunks.length)
      return undefined;
    // `Holding signs that read “Fix it,” they chanted “Now!”`: what was said is what follows the cue at once.
    if (!isAlone(s, last) && s.chunk(cue.after).kind === 'quote') return undefined;
    return attribute(cue, `quote-${rule}`, [...quotedBefore(s, last), ...contentAfter(cue, next, true)], {
      isQuotation: true,
    });
  }
  if (!afterComma) return afterthought(cue, last) ?? asCueAfter(cue, head);
  if (opensOnly(s, last)) {
    const rest = contentAfter(cue, next, false);
    return rest.length > 0 ? attribute(cue, 'clause-inserted', rest) : undefined;
  }
  const left = clauseBefore(cue, last, next);
  return left && attribute(cue, `clause-${rule}`, [...left, ...contentAfter(cue, next, false)]);
}

/** "It is very old I think": what closes a sentence in speech without its comma. */
function afterthought(cue: Cue, last: number): Candidate | undefined {
  const { s, subject, lexical } = cue;
  const isOwn = s.doc.word(subject.range[0]) === 'i' && subject.range[1] - subject.range[0] === 1;
  const isThought = /^(?:think|believe|guess|suppose|reckon|suspect|hope)$/.test(lexical.lemma);
  if (!isOwn || !isThought || cue.after < s.chunks.length) return undefined;
  if (/^(?:wh|sub|conj|np)$/.test(s.chunk(last).kind)) return undefined;
  const left = clauseBefore(cue, last, cue.after);
  return left && attribute(cue, 'clause-post', left);
}

/** "…, as Roe said" and "As Roe said, …". */
function asCueAfter(cue: Cue, head: number): Candidate | undefined {
  const { s } = cue;
  if (wordAt(s, head - 1) !== 'as' || !cue.lexical.frames.has('that')) return undefined;
  if (head === 1) {
    const from = skipSettings(s, cue.after) + 1;
    return s.chunk(from - 1).kind === 'comma' && from < s.chunks.length
      ? attribute(cue, 'as-before', [[s.chunk(from).range[0], clauseEnd(s, from)]], {
          isQuotation: s.chunk(from).kind === 'quote',
        })
      : undefined;
  }
  const next = s.chunk(head - 2).kind === 'comma' ? skipSettings(s, cue.after) : cue.after;
  const { kind } = s.chunk(next);
  const isShut = next >= s.chunks.length || kind === 'comma' || kind === 'dash';
  if (!isShut) return undefined;
  const last = s.chunk(head - 2).kind === 'comma' || s.chunk(head - 2).kind === 'dash' ? head - 3 : head - 2;
  if (last < 0) return undefined;
  const start = clauseStart(s, last, 0);
  return attribute(cue, 'as-after', [
    [s.chunk(start).range[0], s.chunk(last).range[1]],
    ...contentAfter(cue, next, false),
  ]);
}
