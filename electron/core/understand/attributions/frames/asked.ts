import type { Sentence } from '../grammar/chunks.ts';
import { clauseEnd } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';
import { skipSettings } from './settings.ts';

const opensClause = (s: Sentence, index: number): boolean =>
  index === 0 || ['sub', 'conj', 'comma', 'wh', 'adv', 'dash'].includes(s.chunk(index - 1).kind);

/** Index of "about" right behind the participle or behind a day, or -1. */
function aboutAfter(s: Sentence, index: number): number {
  for (const at of [index + 1, skipSettings(s, index + 1)])
    if (s.chunk(at).kind === 'prep' && wordAt(s, at) === 'about' && at + 1 < s.chunks.length) return at;
  return -1;
}

/** "Asked whether …, Roe said", "when pressed about …": a question, and nobody in particular put it. */
export function askedFrame(s: Sentence, index: number): Candidate | undefined {
  const { head, range } = s.chunk(index);
  const isBare = range[1] - range[0] === 1 && /^(?:asked|questioned|pressed)$/.test(s.doc.word(head));
  if (!isBare || !opensClause(s, index)) return undefined;
  const made = {
    rule: 'asked',
    doc: s.doc,
    sentence: s.index,
    stance: 'reporting',
    lemma: 'ask',
    isQuotation: false,
  } as const;
  const around = { isFronted: true };
  const at = skipSettings(s, index + 1);
  const from = s.chunk(at).range[0];
  if (s.chunk(at).kind === 'wh' || /^(?:whether|if)$/.test(s.doc.word(from)))
    return { ...made, cue: range, content: [[from, clauseEnd(s, at, around)]] };
  if (s.chunk(at).verb?.isInfinitive === true)
    return { ...made, cue: range, content: [[from, clauseEnd(s, at, around)]] };
  const about = aboutAfter(s, index);
  if (about < 0) return undefined;
  return {
    ...made,
    cue: [range[0], s.chunk(about).range[1]],
    content: [[s.chunk(about + 1).range[0], nounContentEnd(s, about + 1, around)]],
  };
}
