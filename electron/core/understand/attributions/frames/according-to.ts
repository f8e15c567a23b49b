import type { Sentence } from '../grammar/chunks.ts';
import { clauseStarts } from '../grammar/clauses.ts';
import { clauseEnd, clauseStart } from '../grammar/extents.ts';
import { phraseFrom, type Phrase } from '../grammar/phrases.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';

/** Participles and settings that follow a document: "a report released by X on Monday". */
function withParticiple(s: Sentence, phrase: Phrase): Phrase {
  let at = s.chunkOf(phrase.range[1] - 1) + 1;
  const { verb, kind } = s.chunk(at);
  const isParticiple = verb !== undefined && !verb.hasAuxiliary && /(ed|en|wn|ing)$/.test(wordAt(s, at));
  if (!isParticiple && !(kind === 'prep' && wordAt(s, at) !== 'according')) return phrase;
  while (at < s.chunks.length && !/^(comma|semicolon|dash|quote|sub|conj|that|wh)$/.test(s.chunk(at).kind))
    at += 1;
  return { ...phrase, range: [phrase.range[0], s.chunk(at - 1).range[1]] };
}

/** What is said around "according to Roe" and the like: before it, after it, or both. */
export function contentAround(s: Sentence, index: number, source: Phrase): readonly Range[] {
  const next = s.chunkOf(source.range[1] - 1) + 1;
  const isFirst =
    index === 0 ||
    (index === 1 && ['conj', 'adv', 'sub', 'mark', 'dash'].includes(s.chunk(0).kind)) ||
    s.chunk(index - 1).kind === 'conj' ||
    // "because, according to Roe, the plan is dead"
    (s.chunk(index - 1).kind === 'comma' && /^(?:sub|that|conj)$/.test(s.chunk(index - 2).kind));
  if (isFirst) {
    // "According to Roe the plan is dead": a comma left out.
    if (s.chunk(next).kind === 'np' && clauseStarts(s, next))
      return [[s.chunk(next).range[0], clauseEnd(s, next)]];
    const comma = s.doc.word(source.range[1] - 1) === ',' ? next - 1 : findComma(s, next);
    return comma < 0 || comma + 1 >= s.chunks.length
      ? []
      : [[s.chunk(comma + 1).range[0], clauseEnd(s, comma + 1)]];
  }
  const afterComma = s.chunk(index - 1).kind === 'comma';
  const last = afterComma ? index - 2 : index - 1;
  if (last < 0) return [];
  const start = clauseStart(s, last, 0);
  const left: Range = [s.chunk(start).range[0], s.chunk(last).range[1]];
  const resume = s.doc.word(source.range[1] - 1) === ',' ? next : next + 1;
  const isInserted = afterComma && s.chunk(resume - 1).kind === 'comma' && resume < s.chunks.length;
  const goesOn =
    isInserted &&
    s.chunk(resume).kind !== 'conj' &&
    s.chunk(resume).verb?.isGerund !== true &&
    s.chunk(resume).kind !== 'wh';
  return goesOn ? [left, [s.chunk(resume).range[0], clauseEnd(s, resume)]] : [left];
}

function findComma(s: Sentence, from: number): number {
  for (let i = from; i < s.chunks.length; i += 1)
    if (s.chunk(i).kind === 'comma' || (s.chunk(i).kind === 'colon' && s.chunk(i + 1).kind === 'quote'))
      return i;
  return -1;
}

/** "According to X, …" and "…, according to X". */
export function accordingToCues(s: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  s.chunks.forEach((chunk, index) => {
    if (wordAt(s, index) !== 'according' || wordAt(s, index + 1) !== 'to') return;
    const plain = phraseFrom(s, index + 2, { apposition: index > 1 });
    if (!plain) return;
    const source = withParticiple(s, plain);
    const content = contentAround(s, index, source);
    if (content.length === 0) return;
    const cue: Range = [chunk.range[0], s.chunk(index + 1).range[1]];
    const isQuotation = content.some(([start]) => s.chunk(s.chunkOf(start)).kind === 'quote');
    found.push({
      rule: 'according-to',
      doc: s.doc,
      sentence: s.index,
      source,
      cue,
      content,
      stance: 'reporting',
      lemma: 'according',
      isQuotation,
    });
  });
  return found;
}
