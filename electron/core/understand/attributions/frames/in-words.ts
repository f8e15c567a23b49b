import type { Sentence } from '../grammar/chunks.ts';
import type { Range } from '../text/tagged-text.ts';
import { contentAround } from './according-to.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';
import { possessorOf } from './nominal.ts';

/** What somebody's words, or somebody's way of seeing, are called behind "in". */
const WORDS = /^(?:words|phrase|phrasing|telling)$/;
const VIEWS = /^(?:view|opinion|estimation|assessment|judgment|judgement)$/;

/** "In Roe's words, the plan is dead", "the plan is, in her view, dead". */
export function inWordsCues(s: Sentence): readonly Candidate[] {
  return s.chunks.flatMap((chunk, index) => {
    const noun = wordAt(s, index + 1);
    if (chunk.kind !== 'prep' || wordAt(s, index) !== 'in' || s.chunk(index + 1).kind !== 'np') return [];
    if (!WORDS.test(noun) && !VIEWS.test(noun)) return [];
    const phrase = s.chunk(index + 1).range;
    const owner = possessorOf(s, phrase);
    const isApart = index === 0 || /^(?:comma|quote|dash|conj|sub|that)$/.test(s.chunk(index - 1).kind);
    if (!owner || !isApart || s.chunk(index + 2).kind === 'prep') return [];
    const source = { range: owner.possessor, core: owner.core, isRelative: false };
    const content = contentAround(s, index, source);
    if (content.length === 0) return [];
    const cue: Range = [owner.cueStart, phrase[1]];
    return [
      {
        rule: 'in-words',
        doc: s.doc,
        sentence: s.index,
        source,
        cue,
        content,
        stance: WORDS.test(noun) ? ('reporting' as const) : ('attitude' as const),
        lemma: noun,
        isQuotation: content.some(([start]) => s.chunk(s.chunkOf(start)).kind === 'quote'),
      },
    ];
  });
}
