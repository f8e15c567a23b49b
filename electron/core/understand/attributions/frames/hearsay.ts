import type { Sentence } from '../grammar/chunks.ts';
import { isReportingVerb } from '../grammar/clauses.ts';
import { clauseEnd } from '../grammar/extents.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { Candidate } from './candidate.ts';

const HEARSAY = /^(reportedly|allegedly|purportedly|supposedly)$/;

/** "has reportedly left": somebody says so, and the text does not say who. */
export function hearsayCues(s: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  s.chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'vg') return;
    for (let i = chunk.range[0]; i < chunk.range[1]; i += 1) {
      if (!HEARSAY.test(s.doc.word(i)) || isReportingVerb(s, index)) continue;
      const subject = subjectBefore(s, index);
      if (!subject || subject.isRelative || i + 1 >= s.end) return;
      found.push({
        rule: 'hearsay',
        doc: s.doc,
        sentence: s.index,
        cue: [i, i + 1],
        content: [
          [subject.range[0], i],
          [i + 1, clauseEnd(s, index)],
        ],
        stance: 'reporting',
        lemma: s.doc.word(i),
        isQuotation: false,
      });
    }
  });
  return found;
}
