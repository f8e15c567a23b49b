import type { NoteField } from '#core/domain/article-note.ts';
import type { Span } from '#core/domain/attribution.ts';

/** A stretch of an article's text that is about to be marked. */
export type Passage = { readonly field: NoteField; readonly start: number; readonly end: number };

/** The texts in the order they are read. */
export const READING_ORDER: readonly NoteField[] = ['headline', 'standfirst', 'body'];
export type ReadTexts = { readonly [Field in NoteField]?: string | undefined };

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

function trimmed(from: number, segment: string): Span {
  const start = from + segment.length - segment.trimStart().length;
  return [start, Math.max(start, from + segment.trimEnd().length)];
}

function sentencesOf(text: string): readonly Span[] {
  return [...sentences.segment(text)]
    .map(({ index, segment }) => trimmed(index, segment))
    .filter(([start, end]) => end > start);
}

function wordsOf(text: string): readonly Span[] {
  return [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [index, index + segment.length]);
}

const all = (texts: ReadTexts): readonly Passage[] =>
  READING_ORDER.flatMap((field) => {
    const text = texts[field];
    return text === undefined ? [] : sentencesOf(text).map(([start, end]) => ({ field, start, end }));
  });

/** The sentence at a place of the text, or the next one. */
export function sentenceAt(texts: ReadTexts, field: NoteField, at: number): Passage | undefined {
  const list = all(texts);
  const rank = READING_ORDER.indexOf(field);
  return (
    list.find((one) => READING_ORDER.indexOf(one.field) > rank || (one.field === field && one.end > at)) ??
    list.at(-1)
  );
}

/** The sentence after (1) or before (-1) the passage; the same one at the ends. */
export function stepSentence(texts: ReadTexts, passage: Passage, by: 1 | -1): Passage {
  const list = all(texts);
  const at = list.findIndex(({ field, end }) => field === passage.field && end > passage.start);
  return list[Math.min(list.length - 1, Math.max(0, at + by))] ?? passage;
}

/** Moves one edge of the passage by a word; at least one word stays. */
export function stepEdge(texts: ReadTexts, passage: Passage, edge: 'start' | 'end', by: 1 | -1): Passage {
  const list = wordsOf(texts[passage.field] ?? '');
  const { start, end } = passage;
  if (edge === 'end') {
    const ends = list.map(([, to]) => to).filter((to) => list.some(([from]) => from >= start && from < to));
    const next = by === 1 ? ends.find((to) => to > end) : ends.findLast((to) => to < end);
    return next === undefined ? passage : { ...passage, end: next };
  }
  const starts = list.map(([from]) => from).filter((from) => list.some(([, to]) => to <= end && to > from));
  const next = by === 1 ? starts.find((from) => from > start) : starts.findLast((from) => from < start);
  return next === undefined ? passage : { ...passage, start: next };
}
