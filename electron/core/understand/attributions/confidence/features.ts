import type { AttributionKind } from '../../../domain/attribution.ts';
import type { Candidate } from '../frames/candidate.ts';
import { MODALS } from '../lexicon/closed-words.ts';
import type { Range } from '../text/tagged-text.ts';

/** The plainest ways of reporting. */
const SAYING = new Set(['say', 'tell', 'according']);
/** Verbs of saying that hardly have another sense. */
const HARDLY_AMBIGUOUS = new Set(
  `add state note stress warn accuse criticize criticise condemn deny confirm announce insist claim argue urge reply acknowledge
   admit explain emphasize emphasise slam denounce blame reject allege describe comment respond declare testify suggest`.split(
    /\s+/,
  ),
);
const FIRST_PERSON = new Set(['i', 'we', 'me', 'us', 'my', 'our']);
const SECOND_PERSON = new Set(['you', 'your', 'yourself']);
const THIRD_PERSON = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'him', 'them']);
const IT_OR_THAT = new Set(['it', 'this', 'that', 'these', 'those', 'its', 'what']);
const WH_PRONOUNS = new Set(['who', 'which', 'that']);
const ANYBODY = new Set([
  'anyone',
  'someone',
  'somebody',
  'everyone',
  'everybody',
  'nobody',
  'people',
  'one',
]);
/** A clause these open tells of no statement that was made. */
const IRREALIS = new Set(['if', 'when', 'whenever', 'whether', 'unless', 'why', 'until', 'once', 'before']);

/** Upper ends in words, and what lengths up to there are called. */
type Bands = readonly (readonly [upTo: number, name: string])[];
const SOURCE_SIZES: Bands = [
  [3, 'short'],
  [9, 'medium'],
];
const CONTENT_SIZES: Bands = [
  [2, 'tiny'],
  [5, 'short'],
  [40, 'usual'],
];
const bandOf = (size: number, bands: Bands): string => bands.find(([upTo]) => size <= upTo)?.[1] ?? 'long';

const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, [start, end]) => sum + end - start, 0);

function sourceFeatures({ source, doc, cue }: Candidate): readonly string[] {
  if (!source) return ['source:none'];
  const [start, end] = source.core;
  const word = doc.word(start);
  const size = source.range[1] - source.range[0];
  const gap = cue[0] >= source.range[1] ? cue[0] - source.range[1] : source.range[0] - cue[1];
  const found = [`source:${bandOf(size, SOURCE_SIZES)}`];
  if (gap > 2) found.push('source:apart');
  if (source.isRelative || (size === 1 && WH_PRONOUNS.has(word))) found.push('source:relative');
  else if (size === 1 && FIRST_PERSON.has(word)) found.push('source:first-person');
  else if (size === 1 && SECOND_PERSON.has(word)) found.push('source:second-person');
  else if (size === 1 && THIRD_PERSON.has(word)) found.push('source:third-person');
  else if (size === 1 && IT_OR_THAT.has(word)) found.push('source:it');
  else if (ANYBODY.has(doc.word(end - 1))) found.push('source:anybody');
  else found.push(hasName(doc, source.range) ? 'source:name' : 'source:noun');
  return found;
}

function hasName(doc: Candidate['doc'], [start, end]: Range): boolean {
  for (let i = start; i < end; i += 1) if (doc.tag(i) === 'PROPN') return true;
  return false;
}

function cueFeatures({ doc, cue, lemma, stance }: Candidate): readonly string[] {
  const found: string[] = [];
  if (stance === 'reporting') {
    if (SAYING.has(lemma)) found.push(`lemma:${lemma}`);
    else found.push(HARDLY_AMBIGUOUS.has(lemma) ? 'lemma:sure' : 'lemma:other');
  }
  let isModal = false;
  let isNegated = false;
  for (let i = cue[0]; i < cue[1]; i += 1) {
    const word = doc.word(i);
    isModal ||= MODALS.has(word);
    isNegated ||= word === 'not' || word === "n't" || word === 'never';
  }
  if (isModal) found.push('cue:modal');
  if (isNegated) found.push('cue:negated');
  if (doc.quotation(cue[0]) >= 0) found.push('cue:quoted');
  if (doc.isHeadline(cue[0])) found.push('cue:headline');
  return found;
}

function commasIn(doc: Candidate['doc'], ranges: readonly Range[]): number {
  let count = 0;
  for (const [start, end] of ranges)
    for (let i = start; i < end; i += 1) if (doc.word(i) === ',' && doc.quotation(i) < 0) count += 1;
  return count;
}

function contentFeatures({ doc, content, cue }: Candidate): readonly string[] {
  const size = sizeOf(content);
  const first = content[0] ?? cue;
  const found = [`content:${bandOf(size, CONTENT_SIZES)}`];
  let hasVerb = false;
  for (const [start, end] of content)
    for (let i = start; i < end && !hasVerb; i += 1) hasVerb = doc.tag(i) === 'VERB' || doc.tag(i) === 'AUX';
  if (!hasVerb) found.push('content:no-verb');
  if (content.length > 1) found.push('content:pieces');
  if (first[0] >= cue[1] && doc.word(first[0]) === 'that') found.push('content:that');
  if (doc.tag(first[0]) === 'PRON' && size <= 2) found.push('content:pronoun');
  // Where words are many and commas too, the end is harder to tell.
  if (size > 15 && commasIn(doc, content) > 1) found.push('content:commas');
  return found;
}

/** "Has the minister said …?" asks whether anything was said; "do you think …?" is put to somebody who then says so. */
function isOpen(doc: Candidate['doc'], [start, end]: Range, source: Candidate['source']): boolean {
  const isAsked = doc.word(end - 1) === '?' || doc.word(end - 2) === '?';
  const isInverted = doc.tag(start) === 'AUX' || MODALS.has(doc.word(start));
  const who = source ? doc.word(source.range[0]) : '';
  return isAsked && isInverted && !FIRST_PERSON.has(who) && !SECOND_PERSON.has(who);
}

function followsIrrealis(doc: Candidate['doc'], start: number, from: number): boolean {
  for (let i = Math.max(start, from - 3); i < from; i += 1) if (IRREALIS.has(doc.word(i))) return true;
  return false;
}

function sentenceFeatures({ doc, sentence, source, cue }: Candidate): readonly string[] {
  const [start, end] = doc.sentences[sentence] ?? cue;
  const found: string[] = [];
  if (
    isOpen(doc, [start, end], source) ||
    followsIrrealis(doc, start, Math.min(source?.range[0] ?? cue[0], cue[0]))
  )
    found.push('sentence:irrealis');
  if (end - start > 50) found.push('sentence:long');
  return found;
}

/** What speaks for and against a candidate's being an attribution with the right content and quoted source. */
export function confidenceFeatures(candidate: Candidate, kind: AttributionKind): readonly string[] {
  const { rule, stance, isNested } = candidate;
  return [
    `rule:${rule}`,
    `stance:${stance}`,
    `${stance}:${kind}`,
    ...sourceFeatures(candidate),
    ...cueFeatures(candidate),
    ...contentFeatures(candidate),
    ...sentenceFeatures(candidate),
    ...(isNested === true ? ['nested'] : []),
  ];
}
