import { CUE_NOUNS, LIGHT_VERBS } from '../lexicon/cue-nouns.ts';
import type { Stance } from '../lexicon/verb-classes.ts';
import { clauseStarts } from '../grammar/clauses.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { clauseEnd, type Surroundings } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import type { Phrase } from '../grammar/phrases.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';
import { skipSettings } from './settings.ts';

/** What follows a cue noun that ends at chunk `index`: where the cue ends, its content and the stance they show. */
export type NounContent = {
  readonly cueEnd: number;
  readonly content: Range;
  readonly stance: Stance;
  readonly follow: string;
};

const SPAN_OF_TIME = /^(?:hours?|days?|weeks?|weekend|months?|years?|decades?)$/;

/** Reads the content of the cue noun at chunk `index`: "the case that …", "questions about …", "a plan to …". */
export function contentOfNoun(
  s: Sentence,
  index: number,
  around: Surroundings = {},
): NounContent | undefined {
  const follows = CUE_NOUNS.get(wordAt(s, index));
  if (!follows) return undefined;
  // "his statement on Wednesday that …": when it was made stands between.
  const setting = skipSettings(s, index + 1);
  const isTime = s.chunk(index + 2).kind === 'time' || SPAN_OF_TIME.test(wordAt(s, index + 2));
  const isObject = follows.has(wordAt(s, index + 1)) && !isTime;
  const at = s.chunk(setting).kind === 'that' && !isObject ? setting : index + 1;
  const next = s.chunk(at);
  const follow = s.doc.word(next.range[0]);
  const stance = follows.get(follow);
  if (!stance) return undefined;
  if (next.kind === 'that' || next.verb?.isInfinitive === true || follow === 'whether') {
    if (next.kind === 'that' && !clauseStarts(s, at + 1)) return undefined;
    return {
      cueEnd: s.chunk(index).range[1],
      content: [next.range[0], clauseEnd(s, at, around)],
      stance,
      follow,
    };
  }
  const object = s.chunk(index + 2);
  if (next.kind !== 'prep' || index + 2 >= s.chunks.length || object.kind === 'time') return undefined;
  const isClause = object.kind === 'wh' || object.kind === 'sub';
  const end = isClause ? clauseEnd(s, index + 2, around) : nounContentEnd(s, index + 2, around);
  return { cueEnd: next.range[1], content: [object.range[0], end], stance, follow };
}

/** "made the case that …", "raised questions about …": a verb without much sense of its own and a cue noun. */
export function lightVerbFrame(
  s: Sentence,
  index: number,
  source: Phrase,
  around: Surroundings,
): Candidate | undefined {
  if (!LIGHT_VERBS.has(s.doc.word(s.chunk(index).head))) return undefined;
  let noun = index + 1;
  if (['prep', 'adv'].includes(s.chunk(noun).kind) && /^(out|up|forth|forward)$/.test(wordAt(s, noun)))
    noun += 1;
  if (s.chunk(noun).kind !== 'np') return undefined;
  const made = contentOfNoun(s, noun, around);
  if (!made) return undefined;
  return {
    rule: 'light-verb',
    doc: s.doc,
    sentence: s.index,
    source,
    cue: [s.chunk(index).range[0], made.cueEnd],
    content: [made.content],
    stance: made.stance,
    lemma: wordAt(s, noun),
    isQuotation: false,
  };
}
