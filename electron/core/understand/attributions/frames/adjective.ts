import { CUE_ADJECTIVES } from '../lexicon/cue-nouns.ts';
import { isFormOfBe, type Sentence } from '../grammar/chunks.ts';
import { clauseStarts } from '../grammar/clauses.ts';
import { clauseEnd } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';

function isLinking(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index);
  if (!verb || verb.isInfinitive) return false;
  if (verb.isPassive) return CUE_ADJECTIVES.has(s.doc.word(head));
  const word = s.doc.word(head);
  return isFormOfBe(word) || /^(feel|feels|felt|remain|remains|remained)$/.test(word);
}

function adjectiveContent(
  s: Sentence,
  adjective: number,
  isRelative: boolean,
): { content: Range; cueEnd: number } | undefined {
  const follows = CUE_ADJECTIVES.get(wordAt(s, adjective));
  const next = s.chunk(adjective + 1);
  if (!follows) return undefined;
  const cueEnd = s.chunk(adjective).range[1];
  const start = next.range[0];
  if (next.kind === 'that' || (next.kind === 'np' && clauseStarts(s, adjective + 1))) {
    return follows.has('that')
      ? { content: [start, clauseEnd(s, adjective + 1, { isRelative })], cueEnd }
      : undefined;
  }
  if (next.verb?.isInfinitive === true)
    return follows.has('to')
      ? { content: [start, clauseEnd(s, adjective + 1, { isRelative })], cueEnd }
      : undefined;
  if (next.kind !== 'prep' || !follows.has(wordAt(s, adjective + 1)) || adjective + 2 >= s.chunks.length)
    return undefined;
  return {
    content: [s.chunk(adjective + 2).range[0], nounContentEnd(s, adjective + 2, { isRelative })],
    cueEnd: next.range[1],
  };
}

/** "is confident that …", "was critical of …": attitudes in an adjective after a form of be. */
export function adjectiveCues(s: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  s.chunks.forEach((chunk, index) => {
    if (!isLinking(s, index)) return;
    // A passive form ("was convinced that") is one verb group; its adjective is the group's head.
    let adjective = chunk.verb?.isPassive === true ? index : index + 1;
    if (s.chunk(adjective).kind === 'adv') adjective += 1;
    const source = subjectBefore(s, index);
    const made = source && adjectiveContent(s, adjective, source.isRelative);
    if (!made) return;
    found.push({
      rule: 'adjective',
      doc: s.doc,
      sentence: s.index,
      source,
      cue: [chunk.range[0], made.cueEnd],
      content: [made.content],
      stance: 'attitude',
      lemma: wordAt(s, adjective),
      isQuotation: false,
    });
  });
  return found;
}
