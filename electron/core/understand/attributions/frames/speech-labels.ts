import type { Sentence } from '../grammar/chunks.ts';
import { PERSON_NOUNS } from '../lexicon/who-words.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';

/** The longest label in tokens: "Ilse Marwen (minister of public works):". */
const LONGEST_LABEL = 14;

type Label = {
  readonly range: Range;
  readonly name: string;
  readonly hasRole: boolean;
  readonly end: number;
};

/** A name, a name with a role in parentheses, or Q and A, before a colon at a paragraph's head. */
function labelAt(doc: TaggedText, start: number): Label | undefined {
  let at = start;
  while (at - start < 4 && (doc.tag(at) === 'PROPN' || (at === start && /^[QA]$/.test(doc.raw(at))))) at += 1;
  if (at === start) return undefined;
  const name = doc.text.slice(...doc.span([start, at]));
  let hasRole = false;
  if (doc.raw(at) === '(') {
    while (at - start < LONGEST_LABEL && doc.raw(at) !== ')') at += 1;
    if (doc.raw(at) !== ')') return undefined;
    for (let i = start; i < at; i += 1) hasRole ||= PERSON_NOUNS.has(doc.word(i));
    at += 1;
  }
  if (doc.raw(at) !== ':' || doc.paragraph(at + 1) !== doc.paragraph(start)) return undefined;
  return { range: [start, at], name, hasRole, end: at };
}

function paragraphHeads(doc: TaggedText): readonly number[] {
  return doc.sentences
    .map(([start]) => start)
    .filter((start) => doc.paragraph(start) !== doc.paragraph(start - 1));
}

/**
 * `Ilse Roe (mayor): "…"`, and in interviews "ROE: …" or "Q: …", "A: …": the label stands for who speaks. Without a
 * role the same label must come back, else it is a heading ("Update: …").
 */
export function speechLabels(doc: TaggedText, sentences: readonly Sentence[]): readonly Candidate[] {
  const labels = paragraphHeads(doc).flatMap((start) => labelAt(doc, start) ?? []);
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isInterview = counts.has('Q') && counts.has('A');
  return labels
    .filter(({ name, hasRole }) => hasRole || (name.length === 1 ? isInterview : (counts.get(name) ?? 0) > 1))
    .map(({ range, end }) => {
      let stop = end + 1;
      while (stop < doc.size && doc.paragraph(stop) === doc.paragraph(end)) stop += 1;
      return {
        rule: 'label',
        doc,
        sentence: sentences[doc.sentence(end)]?.index ?? 0,
        source: { range, core: range, isRelative: false },
        cue: [end, end + 1],
        content: [[end + 1, stop]],
        stance: 'reporting',
        lemma: ':',
        isQuotation: doc.quotation(end + 1) >= 0,
      };
    });
}
