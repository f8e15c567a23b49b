import { accordingToCues } from './frames/according-to.ts';
import { adjectiveCues } from './frames/adjective.ts';
import type { Candidate } from './frames/candidate.ts';
import { headlineColonCues, headlineQuotationCues, headlineVerbCues } from './frames/headline.ts';
import { hearsayCues } from './frames/hearsay.ts';
import { inWordsCues } from './frames/in-words.ts';
import { joinLooseQuotations } from './frames/loose-quotations.ts';
import { nominalCues } from './frames/nominal.ts';
import { withQuotedWords } from './frames/quoted-words.ts';
import { speechLabels } from './frames/speech-labels.ts';
import { verbCues } from './frames/verb-cues.ts';
import { readSentence, type Sentence } from './grammar/chunks.ts';
import { MODALS } from './lexicon/closed-words.ts';
import { isSpeechVerb } from './lexicon/cue-verbs.ts';
import { BODY_NOUNS, DOCUMENT_NOUNS, isPersonNoun } from './lexicon/who-words.ts';
import { canSpeak } from './frames/who-speaks.ts';
import { stanceOf } from './stance.ts';
import type { TaggedText } from './text/tagged-text.ts';

/** Rules that read one sentence. An earlier rule keeps a cue that a later one would find again. */
const SENTENCE_RULES = [accordingToCues, hearsayCues, verbCues, adjectiveCues, nominalCues, inWordsCues];
const HEADLINE_RULES = [headlineQuotationCues, headlineColonCues, headlineVerbCues];

const overlaps = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean =>
  a < d && c < b;

/** Two roles of one attribution never share a word: content that runs into the cue or its source is cut. */
function withoutOverlap(candidate: Candidate): Candidate | undefined {
  const taken = candidate.source ? [candidate.cue, candidate.source.range] : [candidate.cue];
  if (candidate.source && overlaps(candidate.cue, candidate.source.range)) return undefined;
  const content = candidate.content.filter(
    (range) => range[1] > range[0] && !taken.some((role) => overlaps(role, range)),
  );
  const sorted = [...content].sort(([a], [b]) => a - b);
  const apart = sorted.filter((range, i) => i === 0 || range[0] >= (sorted[i - 1]?.[1] ?? 0));
  return apart.length === 0 ? undefined : { ...candidate, content: apart };
}

/** `urged them to “turn away”`: content that runs into a quotation goes on to the mark that closes it. */
function withQuotationsClosed(candidate: Candidate): Candidate {
  const { doc, content } = candidate;
  const closed = content.map(([start, end]): readonly [number, number] => {
    const quotation = doc.quotations[doc.quotation(end - 1)];
    if (!quotation || quotation.range[1] <= end || quotation.range[0] < start) return [start, end];
    return [start, quotation.range[1]];
  });
  return { ...candidate, content: closed };
}

/** "who asked for anonymity", "asked not to be named": how somebody spoke, nothing that was said. */
function isConditionOfSpeaking({ doc, cue, content, lemma }: Candidate): boolean {
  const first = content[0];
  if (
    !first ||
    !/^(ask|request|decline|refuse|want|wish|insist|speak|agree)$/.test(lemma) ||
    cue[1] > first[0]
  )
    return false;
  return /^(?:for |on )?(?:anonymity|(?:not )?to (?:not )?be (?:named|identified|quoted))\b/i.test(
    doc.text.slice(...doc.span(first)),
  );
}

/** "could support", "should oppose": what somebody might think, which nobody says they do. */
function isHypothetical({ doc, cue, stance }: Candidate): boolean {
  if (stance !== 'attitude') return false;
  for (let i = cue[0]; i < cue[1]; i += 1)
    if (/^(?:could|may|might|should|must|can)$/.test(doc.word(i))) return true;
  return false;
}

/** "The debate focused on taxes": things say nothing about others. */
const isAboutByThing = ({ doc, source, rule }: Candidate): boolean =>
  rule === 'preposition' && source !== undefined && !source.isRelative && !canSpeak(doc, source.core);

/** "a contest that will encourage …": behind a bare "that", only persons, bodies and documents say anything. */
function isOfMuteThing({ doc, source }: Candidate): boolean {
  if (source?.isRelative !== true || doc.word(source.range[0]) !== 'that') return false;
  const head = source.core[1] - 1;
  const word = doc.word(head).replace(/s$/, '');
  return (
    doc.tag(head) !== 'PROPN' && !isPersonNoun(word) && !BODY_NOUNS.has(word) && !DOCUMENT_NOUNS.has(word)
  );
}

/** "This means that …", "she meant to": only who says "I mean" says what follows. */
const isMeantByOther = ({ doc, source, lemma }: Candidate): boolean =>
  lemma === 'mean' && !(source && /^(?:i|we)$/.test(doc.word(source.range[0])));

/** Rules by which a statement within a statement counts: "Roe said that Poe had claimed …". */
const STATEMENT = /^(?:what-called|that|zero-that|quote|colon|clause|according-to)/;

/** "that Poe had claimed", not "that the data show" or "that Poe would say": within a statement only speech that took place. */
function isToldStatement({ doc, cue, stance, rule, lemma }: Candidate): boolean {
  if (stance !== 'reporting' || !STATEMENT.test(rule)) return false;
  if (/^(?:what-called|quote|colon|according)/.test(rule)) return true;
  for (let i = cue[0]; i < cue[1]; i += 1) if (MODALS.has(doc.word(i)) || doc.word(i) === 'to') return false;
  return isSpeechVerb(lemma);
}

/**
 * What somebody says that others want, judge or plan is that person's statement and no attribution of the article:
 * within the content of another only statements are kept, and marked.
 */
function withoutNested(candidates: readonly Candidate[]): readonly Candidate[] {
  let open: Candidate[] = [];
  return [...candidates].sort(byContentStart).flatMap((candidate) => {
    const [from, to] = candidate.cue;
    open = open.filter((outer) => contentEnd(outer) > from || candidate.doc !== outer.doc);
    const isNested = open.some((outer) => outer.content.some(([start, end]) => start <= from && end >= to));
    open.push(candidate);
    if (!isNested) return [candidate];
    return isToldStatement(candidate) ? [{ ...candidate, isNested }] : [];
  });
}

const contentStart = ({ content }: Candidate): number => Math.min(...content.map(([start]) => start));
const contentEnd = ({ content }: Candidate): number => Math.max(...content.map(([, end]) => end));
const byContentStart = (a: Candidate, b: Candidate): number =>
  contentStart(a) - contentStart(b) || contentEnd(b) - contentEnd(a);

function ofSentence(s: Sentence): readonly Candidate[] {
  const rules = s.doc.isHeadline(s.range[0]) ? [...HEADLINE_RULES, ...SENTENCE_RULES] : SENTENCE_RULES;
  const found: Candidate[] = [];
  for (const rule of rules) {
    for (const candidate of rule(s)) {
      if (!found.some(({ cue }) => overlaps(cue, candidate.cue))) found.push(candidate);
    }
  }
  return found;
}

/** `“Quiet,” she said, as Poe protested`: behind another cue "as" tells when, and attributes nothing. */
function withoutSettingClauses(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (candidate) =>
      candidate.rule !== 'as-after' ||
      !candidates.some(
        (other) =>
          other.rule.startsWith('quote') &&
          other.doc === candidate.doc &&
          candidate.content.some((range) => overlaps(range, other.cue)),
      ),
  );
}

/** All attributions of a text in reading order, with the sentences they were read from. */
export function findCandidates(doc: TaggedText): {
  readonly candidates: readonly Candidate[];
  readonly sentences: readonly Sentence[];
} {
  const sentences = doc.sentences.map((_range, index) => readSentence(doc, index));
  const labels = speechLabels(doc, sentences);
  const bySentence = sentences
    .flatMap(ofSentence)
    .filter(({ cue }) => !labels.some((label) => overlaps(label.cue, cue)));
  const found = joinLooseQuotations(doc, sentences, [...labels, ...bySentence]);
  const sound = withQuotedWords(doc, sentences, found)
    .map(withQuotationsClosed)
    .map(withoutOverlap)
    .filter((candidate) => candidate !== undefined)
    .filter(
      (candidate) =>
        !isConditionOfSpeaking(candidate) &&
        !isHypothetical(candidate) &&
        !isOfMuteThing(candidate) &&
        !isMeantByOther(candidate) &&
        !isAboutByThing(candidate),
    );
  const candidates = withoutNested(withoutSettingClauses(sound))
    .map((candidate) => ({ ...candidate, stance: stanceOf(candidate) }))
    .sort((a, b) => a.cue[0] - b.cue[0]);
  return { candidates, sentences };
}
