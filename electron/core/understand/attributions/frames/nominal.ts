import { POSSESSIVES } from '../lexicon/closed-words.ts';
import { NOUNS_WITH_CLAUSE, NOUNS_WITH_OBJECT } from '../lexicon/cue-nouns.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { clauseStarts } from '../grammar/clauses.ts';
import { clauseEnd, nounContentEnd } from '../grammar/extents.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';

/** The possessor inside a noun phrase ("the military's criticism", "his claim"), with where the cue noun begins. */
function possessorOf(
  s: Sentence,
  [start, end]: Range,
): { possessor: Range; core: Range; cueStart: number } | undefined {
  for (let i = end - 2; i >= start; i -= 1) {
    if (s.doc.word(i) === "'s" || (s.doc.word(i) === "'" && s.doc.tag(i) === 'PART'))
      return { possessor: [start, i + 1], core: [start, i], cueStart: i + 1 };
  }
  if (!POSSESSIVES.has(s.doc.word(start)) || end - start < 2) return undefined;
  return { possessor: [start, start + 1], core: [start, start + 1], cueStart: start + 1 };
}

/** "the ministry's claim that …", "the military's criticism of …": only with the possessor named. */
export function nominalCues(s: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  s.chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'np') return;
    const noun = wordAt(s, index);
    const next = s.chunk(index + 1);
    const owner = possessorOf(s, chunk.range);
    if (!owner) return;
    const isClause = next.kind === 'that' && NOUNS_WITH_CLAUSE.has(noun) && clauseStarts(s, index + 2);
    const isObject =
      next.kind === 'prep' &&
      NOUNS_WITH_OBJECT.get(noun)?.has(wordAt(s, index + 1)) === true &&
      index + 2 < s.chunks.length;
    if (!isClause && !isObject) return;
    const content: Range = isClause
      ? [next.range[0], clauseEnd(s, index + 1)]
      : [s.chunk(index + 2).range[0], nounContentEnd(s, index + 2)];
    found.push({
      rule: isClause ? 'nominal-that' : 'nominal-object',
      doc: s.doc,
      sentence: s.index,
      source: { range: owner.possessor, core: owner.core, isRelative: false },
      cue: [owner.cueStart, isClause ? chunk.range[1] : next.range[1]],
      content: [content],
      stance: 'reporting',
      lemma: noun,
      isQuotation: false,
    });
  });
  return found;
}
