import type { Span } from '../../core/domain/attribution.ts';

export type Excerpt = {
  readonly text: string;
  /** Where the excerpt begins in the whole text. */
  readonly start: number;
};

/** A sentence ends with its mark and what closes after it, at a space before something new begins. */
const SENTENCE_END = /[.!?…]["”’»)\]]*\s+(?=["“‘«([]?[\p{Lu}\p{N}])/gu;

/** The sentences around the spans, within their paragraphs, so that a statement is read as it was printed. */
export function excerptAround(text: string, spans: readonly Span[]): Excerpt {
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const paragraphStart = from === 0 ? -1 : text.lastIndexOf('\n\n', from - 1);
  const firstStart = paragraphStart === -1 ? 0 : paragraphStart + 2;
  const paragraphEnd = text.indexOf('\n\n', to);
  const lastEnd = paragraphEnd === -1 ? text.length : paragraphEnd;
  let start = firstStart;
  let end = lastEnd;
  for (const match of text.slice(firstStart, lastEnd).matchAll(SENTENCE_END)) {
    const boundary = firstStart + match.index + match[0].length;
    if (boundary <= from) start = boundary;
    if (boundary >= to && end === lastEnd) end = boundary;
  }
  return { text: text.slice(start, end).trimEnd(), start };
}
