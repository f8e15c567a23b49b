import type { Sentence } from '../grammar/chunks.ts';
import { clauseEnd } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import { isReducedParticiple, type Phrase } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { coordinatedSubject, gerundSubject, type Progress } from './cue-subjects.ts';
import { canSpeak } from './who-speaks.ts';

/** With fewer plain words a quotation is a name or an odd word, which by itself attributes nothing. */
const FEWEST = 3;

function plainWords(doc: TaggedText, [start, end]: Range): number {
  let plain = 0;
  for (let i = start + 1; i < end - 1; i += 1) if (/^[a-z]/.test(doc.raw(i))) plain += 1;
  return plain;
}

const opensSmall = (doc: TaggedText, [start]: Range): boolean => /^[a-z]/.test(doc.raw(start + 1));

/** `his promise of “a fair and open tide”`: somebody's words, and no name. */
const areWords = (doc: TaggedText, range: Range): boolean =>
  opensSmall(doc, range) && plainWords(doc, range) >= FEWEST;

/** A sentence of its own behind a colon, a comma or a dash. */
const isSpeech = (doc: TaggedText, range: Range): boolean =>
  /^[A-Z]/.test(doc.raw(range[0] + 1)) &&
  plainWords(doc, range) >= FEWEST &&
  /^(?:[:,]|[–—-]+)$/.test(doc.raw(range[0] - 1));

/** Whether the quotation is all its sentence holds. */
function isWholeSentence(doc: TaggedText, range: Range): boolean {
  const [start, end] = doc.sentences[doc.sentence(range[0])] ?? [-1, -1];
  return start === range[0] && end === range[1] && plainWords(doc, range) >= FEWEST;
}

/** "Roe walked along the wall." has no other verb: the form that might be a participle is none. */
const isOnlyVerb = (s: Sentence, index: number): boolean =>
  s.chunks.every(({ verb }, i) => i === index || verb?.isFinite !== true);

/** Who acts in each clause whose verb stands before the chunk. */
function subjectsBefore(s: Sentence, limit: number): ReadonlyMap<number, Phrase> {
  const progress: Progress = { clauses: [], mainSubject: undefined };
  const subjects = new Map<number, Phrase>();
  for (let i = 0; i < limit; i += 1) {
    const { verb, head } = s.chunk(i);
    if (!verb || verb.isPassive || verb.isInfinitive || s.doc.word(head) === 'including') continue;
    if (verb.isFinite && isReducedParticiple(s, i) && !isOnlyVerb(s, i)) continue;
    const subject = verb.isGerund
      ? gerundSubject(s, i, progress)
      : (subjectBefore(s, i) ?? coordinatedSubject(s, i, progress.clauses));
    if (!subject) continue;
    if (verb.isFinite) progress.clauses.push({ index: i, verb, subject });
    if (!verb.isAuxiliaryOnly && canSpeak(s.doc, subject.core)) subjects.set(i, subject);
  }
  return subjects;
}

/** Attributions of one sentence; what goes on is put in the place of what was. */
type Known = Candidate[];

const isIt = (doc: TaggedText, { range: [start] }: Phrase): boolean =>
  /^(?:it|this|that)$/.test(doc.word(start));

/** `called it a “mistake,” made by some “voices of the past”`: the content goes on to words further on in its sentence. */
function goingOn(known: Candidate, s: Sentence, quoted: Range): Candidate | undefined {
  const last = known.content.at(-1);
  if (!last || last[0] < known.cue[1] || last[1] > quoted[0] || /^(?:quote|clause)/.test(known.rule))
    return undefined;
  const isMore = opensSmall(s.doc, quoted) || s.doc.raw(quoted[0] - 1) !== ',';
  if (!isMore || plainWords(s.doc, quoted) === 0) return undefined;
  for (let i = s.chunkOf(last[1] - 1) + 1; i < s.chunkOf(quoted[0]); i += 1)
    if (/^(?:semicolon|colon)$/.test(s.chunk(i).kind)) return undefined;
  return { ...known, content: [...known.content.slice(0, -1), [last[0], quoted[1]]] };
}

/** `pushed his promise of “a fair and open tide”`: words in marks are somebody's, whatever the verb. */
function claimWords(s: Sentence, quoted: Range, known: Known): void {
  const { doc } = s;
  const at = s.chunkOf(quoted[0]);
  const speaks = isSpeech(doc, quoted);
  const subjects = subjectsBefore(s, at);
  for (let i = at - 1; i >= 0; i -= 1) {
    const { kind, range, head, verb } = s.chunk(i);
    // `lost his boat when “a drunken sailor took the helm”`: whoever says so has no part in the main clause.
    const isAside = kind === 'sub' && /^(?:when|after|because|while|since)$/.test(doc.word(head));
    if (kind === 'semicolon' || isAside) return;
    const before = known.findIndex(({ cue }) => cue[0] < range[1] && cue[1] > range[0]);
    const earlier = known[before];
    if (earlier) {
      known[before] = goingOn(earlier, s, quoted) ?? earlier;
      return;
    }
    const source = subjects.get(i);
    if (!source || (speaks && (verb?.isFinite !== true || isIt(doc, source)))) continue;
    const found = { doc, sentence: s.index, source };
    if (speaks) {
      const cue: Range = doc.raw(quoted[0] - 1) === ':' ? [range[0], quoted[0]] : range;
      known.push({ ...found, ...SPEECH, rule: 'speech-far', cue, content: [quoted] });
    } else if (areWords(doc, quoted)) {
      const from = i + 1;
      const isClause = /^(?:that|wh|sub)$/.test(s.chunk(from).kind);
      const end = Math.max(isClause ? clauseEnd(s, from) : nounContentEnd(s, from), quoted[1]);
      known.push({
        ...found,
        rule: 'words-quoted',
        cue: range,
        content: [[s.chunk(from).range[0], end]],
        stance: 'attitude',
        lemma: doc.word(head),
        isQuotation: false,
      });
    }
    return;
  }
}

const SPEECH = { stance: 'reporting', lemma: 'put', isQuotation: true } as const;

/** `Roe is wary of the tides, and waits.` and then `“They will turn.”`: who the sentence before tells of says so. */
function nextSpeech(s: Sentence, before: Sentence, quoted: Range): Candidate | undefined {
  for (const [index, source] of subjectsBefore(before, before.chunks.length)) {
    if (source.isRelative) continue;
    const cue = before.chunk(index).range;
    return { ...SPEECH, doc: s.doc, sentence: s.index, source, rule: 'speech-next', cue, content: [quoted] };
  }
  return undefined;
}

function markTaken(taken: Uint8Array, { source, cue, content }: Candidate): void {
  taken.fill(1, ...cue);
  if (source) taken.fill(1, ...source.range);
  for (const range of content) taken.fill(1, ...range);
}

/**
 * What is quoted and no other rule has claimed: within a sentence it belongs to whoever acts in its clause, or to the
 * attribution whose content goes on to it; alone, to whom the sentence before tells of.
 */
export function withQuotedWords(
  doc: TaggedText,
  sentences: readonly Sentence[],
  found: readonly Candidate[],
): readonly Candidate[] {
  const taken = new Uint8Array(doc.size);
  const bySentence = new Map<number, Known>();
  const knownIn = (sentence: number): Known => {
    const known = bySentence.get(sentence) ?? [];
    bySentence.set(sentence, known);
    return known;
  };
  for (const candidate of found) {
    markTaken(taken, candidate);
    knownIn(doc.sentence(candidate.cue[0])).push(candidate);
  }
  let last: Candidate | undefined;
  for (const { range, isClosed } of doc.quotations) {
    const s = sentences[doc.sentence(range[0])];
    if (!s || taken.subarray(...range).includes(1)) continue;
    const before = sentences[s.index - 1];
    if (!isWholeSentence(doc, range)) {
      if (range[1] > s.range[1]) continue;
      const known = knownIn(s.index);
      claimWords(s, range, known);
      for (const candidate of known) markTaken(taken, candidate);
    } else if (last && last.content.at(-1)?.[1] === range[0]) {
      const known = knownIn(doc.sentence(last.cue[0]));
      const grown: Candidate = { ...last, content: [...last.content, range] };
      known[known.indexOf(last)] = grown;
      last = grown;
    } else if (before && isClosed && knownIn(before.index).length === 0) {
      last = nextSpeech(s, before, range);
      if (last) knownIn(before.index).push(last);
    }
  }
  return [...bySentence.values()].flat();
}
