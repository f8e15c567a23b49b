import type { Span } from '../domain/attribution.ts';
import type { Passage } from './model.ts';

/** Words of an extract: enough to know what the article says, short enough to leave by default. */
const WORDS = 50;
/** Words before the first match, so that it is read in its context. */
const WORDS_BEFORE = 15;
const CUT = '[…]';
/**
 * What counts as a word: scripts written without blanks count letter by letter, and a word without end in pieces, so that
 * an extract is one in every script.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{1,40}/gu;

/** Where the first words of a text begin and end: none is looked for beyond as many as are asked for. */
function firstWords(text: string, most: number): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    found.push([index, index + word.length]);
    if (found.length === most) break;
  }
  return found;
}

type Paragraph = { readonly text: string; readonly start: number };

function paragraphs(body: string): readonly Paragraph[] {
  let start = 0;
  return body.split('\n\n').flatMap((text) => {
    const paragraph = { text, start };
    start += text.length + 2;
    return text.trim() === '' ? [] : [paragraph];
  });
}

/** The whole text, paragraph by paragraph. */
export function fullText(body: string): readonly string[] {
  return paragraphs(body).map(({ text }) => text);
}

/** Cuts `text` to some words from the one at which `from` lies; `marks` move along, cuts are shown. */
function cutTo(text: string, from: number, words: number, marks: readonly Span[]): Passage {
  const found = firstWords(text, from === 0 ? words + 1 : Infinity);
  const first = Math.max(
    0,
    found.findIndex(([, end]) => end > from),
  );
  const last = Math.min(found.length, first + words) - 1;
  const start = found[first]?.[0] ?? 0;
  const end = found[last]?.[1] ?? text.length;
  const before = first > 0 ? `${CUT} ` : '';
  const after = last < found.length - 1 ? ` ${CUT}` : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${after}`,
    marks: marks.flatMap(([a, b]): readonly Span[] =>
      a >= start && b <= end ? [[a + shift, b + shift]] : [],
    ),
  };
}

/** The head of the text: whole paragraphs while they fit, the one that does not fit cut. */
export function headOf(body: string): readonly string[] {
  const taken: string[] = [];
  let left = WORDS;
  for (const { text } of paragraphs(body)) {
    const words = firstWords(text, left + 1).length;
    if (words > left) {
      taken.push(cutTo(text, 0, left, []).text);
      break;
    }
    taken.push(text);
    left -= words;
    if (left === 0) break;
  }
  return taken;
}

function spansIn(paragraph: Paragraph, spans: readonly Span[]): readonly Span[] {
  const end = paragraph.start + paragraph.text.length;
  return spans.flatMap(([a, b]): readonly Span[] =>
    a >= paragraph.start && b <= end ? [[a - paragraph.start, b - paragraph.start]] : [],
  );
}

/** Where the topic's words first stand in the text, with some words around them; the head when they stand nowhere. */
export function matchingPassage(body: string, spans: readonly Span[]): readonly Passage[] {
  const [first] = spans;
  const paragraph =
    first && paragraphs(body).find(({ text, start }) => first[0] >= start && first[1] <= start + text.length);
  if (!first || !paragraph) return headOf(body).map((text) => ({ text, marks: [] }));
  const marks = spansIn(paragraph, spans);
  const words = [...paragraph.text.slice(0, first[0] - paragraph.start).matchAll(WORD)];
  const from = words.at(-WORDS_BEFORE)?.index ?? 0;
  const all = firstWords(paragraph.text, WORDS + 1).length;
  return [all <= WORDS ? { text: paragraph.text, marks } : cutTo(paragraph.text, from, WORDS, marks)];
}

/** The whole text with the topic's words marked. */
export function fullPassages(body: string, spans: readonly Span[]): readonly Passage[] {
  return paragraphs(body).map((paragraph) => ({ text: paragraph.text, marks: spansIn(paragraph, spans) }));
}
