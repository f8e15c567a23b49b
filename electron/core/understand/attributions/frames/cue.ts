import type { Sentence } from '../grammar/chunks.ts';
import type { Surroundings } from '../grammar/extents.ts';
import type { Phrase } from '../grammar/phrases.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { CueVerb } from '../lexicon/cue-verbs.ts';
import type { Frame, Stance } from '../lexicon/verb-classes.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';

/** A cue verb in its sentence with its subject found, before its content is looked for. */
export type Cue = {
  readonly s: Sentence;
  readonly index: number;
  readonly verb: VerbGroup;
  readonly lexical: CueVerb;
  readonly subject: Phrase;
  readonly isInverted: boolean;
  readonly range: Range;
  /** Index of the chunk after the cue (and after an inverted subject). */
  readonly after: number;
  readonly surroundings: Surroundings;
};

/** The candidate a frame makes of a cue; without content there is none. */
export function attribute(
  cue: Cue,
  rule: string,
  content: readonly Range[],
  options: {
    readonly cueEnd?: number;
    readonly isQuotation?: boolean;
    readonly source?: Phrase | null;
    readonly stance?: Stance;
  } = {},
): Candidate | undefined {
  const kept = content.filter(([start, end]) => end > start);
  if (kept.length === 0) return undefined;
  const source = options.source === undefined ? cue.subject : options.source;
  return {
    rule,
    doc: cue.s.doc,
    sentence: cue.s.index,
    ...(source ? { source } : {}),
    cue: [cue.range[0], options.cueEnd ?? cue.range[1]],
    content: kept,
    stance: options.stance ?? clauseStance(cue.lexical),
    lemma: cue.lexical.lemma,
    isQuotation: options.isQuotation ?? false,
  };
}

/** The text of the chunk's last word, lower-cased. */
export const wordAt = (s: Sentence, index: number): string => s.doc.word(s.chunk(index).head);

const CLAUSES: readonly Frame[] = ['quote', 'that', 'zero', 'wh'];

/** Whether the verb with a clause or a quotation reports something said. */
function clauseStance({ frames }: CueVerb): Stance {
  return CLAUSES.some((frame) => frames.get(frame) === 'reporting') ? 'reporting' : 'attitude';
}
