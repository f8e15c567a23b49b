import type { Candidate } from '../frames/candidate.ts';
import { DETERMINERS } from '../lexicon/closed-words.ts';
import { cleanName } from './mention.ts';

const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'brief', 'warn', 'persuade']);
/** "in an interview with Telmark", "in a statement to Ostra", "speaking to reporters". */
const SETTING =
  /\b(?:interview with|statement to|remarks to|comments to|speaking to|speaking with|talking to|letter to)\s+((?:the\s+|a\s+)?[\p{L}\p{N}’'&.-]+(?:\s+[\p{Lu}][\p{L}\p{N}’'&.-]*){0,4})/u;

/** Whom a statement was made to, as printed without its article; undefined where the article does not tell. */
export function addresseeOf(candidate: Candidate): string | undefined {
  const { doc, cue, content, lemma, sentence } = candidate;
  const clean = (start: number, end: number): string | undefined => {
    const name = cleanName(doc.text.slice(...doc.span([start, end])));
    return /\p{L}{2}/u.test(name) ? name : undefined;
  };
  const isPassive = /^(?:was|were|been|being|is|are)$/.test(doc.word(cue[1] - 2));
  if (TELLING.has(lemma) && !isPassive) {
    let start = cue[1];
    if (DETERMINERS.has(doc.word(start)) || doc.tag(start) === 'DET') start += 1;
    let end = start;
    const isContent = (i: number): boolean => content.some(([from, to]) => i >= from && i < to);
    while (
      doc.sentence(end) === sentence &&
      !isContent(end) &&
      end - start < 5 &&
      (/^(?:NOUN|PROPN|ADJ)$/.test(doc.tag(end)) || /^\p{Lu}/u.test(doc.raw(end)))
    )
      end += 1;
    if (end > start) return clean(start, end);
  }
  const found = doc.sentences[sentence];
  if (found === undefined) return undefined;
  const [from, to] = doc.span(found);
  const inContent = content.map((range) => doc.span(range));
  const match = SETTING.exec(doc.text.slice(from, to));
  if (match?.[1] === undefined) return undefined;
  const at = from + match.index;
  if (inContent.some(([start, end]) => at >= start && at < end)) return undefined;
  return cleanName(match[1].replace(/^(?:the|a)\s+/, '')) || undefined;
}
