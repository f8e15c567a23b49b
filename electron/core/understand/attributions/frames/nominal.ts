import { POSSESSIVES } from '../lexicon/closed-words.ts';
import { CUE_NOUNS, PARTISAN_NOUNS } from '../lexicon/cue-nouns.ts';
import { isFormOfBe, type Sentence } from '../grammar/chunks.ts';
import { clauseEnd } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import type { Phrase } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';
import { contentOfNoun } from './light-verb.ts';

/** The possessor inside a noun phrase ("the military's criticism", "his claim"), with where the cue noun begins. */
export function possessorOf(
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

type Made = Pick<Candidate, 'rule' | 'cue' | 'content' | 'stance'> & { readonly source?: Phrase };

const candidate = (s: Sentence, noun: string, made: Made): Candidate => ({
  doc: s.doc,
  sentence: s.index,
  lemma: noun,
  isQuotation: false,
  ...made,
});

/** "the ministry's answer was that …", "her aim is to …". */
function afterBe(s: Sentence, index: number): Range | undefined {
  const { verb, head } = s.chunk(index + 1);
  if (verb?.isAuxiliaryOnly !== true || !isFormOfBe(s.doc.word(head))) return undefined;
  const next = s.chunk(index + 2);
  if (next.kind !== 'that' && next.verb?.isInfinitive !== true && next.kind !== 'quote') return undefined;
  return [next.range[0], clauseEnd(s, index + 2)];
}

/** "is a critic of the plan": somebody's standing towards something. */
function partisan(s: Sentence, index: number): Candidate | undefined {
  const link = s.chunk(index - 1);
  if (!PARTISAN_NOUNS.has(wordAt(s, index)) || link.verb?.isFinite !== true) return undefined;
  const isLinked =
    isFormOfBe(s.doc.word(link.head)) || /^(remains?|remained|becomes?|became)$/.test(wordAt(s, index - 1));
  const source = isLinked ? subjectBefore(s, index - 1) : undefined;
  if (!source || wordAt(s, index + 1) !== 'of' || index + 2 >= s.chunks.length) return undefined;
  return candidate(s, wordAt(s, index), {
    rule: 'partisan',
    source,
    cue: [link.range[0], s.chunk(index + 1).range[1]],
    content: [[s.chunk(index + 2).range[0], nounContentEnd(s, index + 2)]],
    stance: 'attitude',
  });
}

/** Whether no verb stands before: then the phrase is the subject, and its verb ends what hangs on it. */
function isSubject(s: Sentence, index: number): boolean {
  for (let i = 0; i < index; i += 1) if (s.chunk(i).verb?.isFinite === true) return false;
  return true;
}

function nominal(s: Sentence, index: number): Candidate | undefined {
  const { range } = s.chunk(index);
  const noun = wordAt(s, index);
  if (!CUE_NOUNS.has(noun)) return undefined;
  const owner = possessorOf(s, range);
  const source = owner && { range: owner.possessor, core: owner.core, isRelative: false };
  const made = contentOfNoun(s, index, { isRelative: isSubject(s, index) });
  if (!made) {
    const content = source && afterBe(s, index);
    if (!content) return undefined;
    return candidate(s, noun, {
      rule: 'nominal-be',
      source,
      cue: [owner.cueStart, s.chunk(index + 1).range[1]],
      content: [content],
      stance: CUE_NOUNS.get(noun)?.get('that') ?? 'attitude',
    });
  }
  // "his plan to", "their hopes of": common, and seldom the point of the sentence.
  if (!source || made.follow === 'to' || (made.follow !== 'that' && made.stance === 'attitude'))
    return undefined;
  return candidate(s, noun, {
    rule: made.follow === 'that' ? 'nominal-that' : 'nominal-object',
    source,
    cue: [owner.cueStart, made.cueEnd],
    content: [made.content],
    stance: made.stance,
  });
}

/** "the ministry's claim that …", "the military's criticism of …", "is a critic of …". */
export function nominalCues(s: Sentence): readonly Candidate[] {
  return s.chunks.flatMap((chunk, index) => {
    if (chunk.kind !== 'np') return [];
    const found = nominal(s, index) ?? partisan(s, index);
    return found ? [found] : [];
  });
}
