import { NOTE_FIELDS } from './article-note.ts';
import type { ArticleNote, NoteField, NotePlace, PlacedNote } from './article-note.ts';
import type { Span } from './attribution.ts';

/** The texts in which passages are marked. */
export type NotedText = { readonly [Field in NoteField]?: string | undefined };

/** What of the text around a passage is kept with it, on either side. */
const AROUND = 48;
/** Passages with fewer letters stand in many places: they are known again by what stands around them only. */
const TELLING_LETTERS = 24;
const TELLING_AROUND = 8;

/** A passage with its words and what stands around it; undefined when there are no words. */
export function notePlace(text: NotedText, field: NoteField, [start, end]: Span): NotePlace | undefined {
  const whole = text[field] ?? '';
  const words = whole.slice(start, end);
  if (words.trim() === '') return undefined;
  return {
    field,
    span: [start, end],
    words,
    before: whole.slice(Math.max(0, start - AROUND), start),
    after: whole.slice(end, end + AROUND),
  };
}

/** A text with blanks, quotation marks and dashes written one way, and where each letter stood. */
type Folded = { readonly text: string; readonly places: readonly number[] };

function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    const plain = /\s/u.test(letter)
      ? ' '
      : letter
          .replace(/[“”„«»]/u, '"')
          .replace(/[‘’]/u, "'")
          .replace(/[‐‑–—]/u, '-');
    if (plain === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    folded += plain;
    places.push(i);
  }
  return { text: folded, places };
}

function sameEnd(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return same;
}

function sameStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1;
  return same;
}

type Candidate = { readonly span: Span; readonly alike: number };

/** Where the words stand in one text, the likeliest place; a short passage must have its surroundings too. */
function findIn(whole: string, { words, before, after, span }: NotePlace): Span | undefined {
  const { text, places } = fold(whole);
  const sought = fold(words).text.trim();
  const [around, behind] = [fold(before).text, fold(after).text];
  const kept = around.trim().length + behind.trim().length;
  const found: Candidate[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const start = places[at];
    const last = places[at + sought.length - 1];
    if (start === undefined || last === undefined) continue;
    const alike =
      sameEnd(text.slice(0, at).trimEnd(), around.trimEnd()) +
      sameStart(text.slice(at + sought.length).trimStart(), behind.trimStart());
    found.push({ span: [start, last + 1], alike });
  }
  const isTelling = sought.length >= TELLING_LETTERS;
  const distance = ({ span: [start] }: Candidate): number => Math.abs(start - span[0]);
  const [best] = found
    .filter(({ alike }) => isTelling || alike >= Math.min(TELLING_AROUND, kept))
    .sort((one, other) => other.alike - one.alike || distance(one) - distance(other));
  return best?.span;
}

/** Finds the words of a note in the text as it is read now: where they were, elsewhere by themselves, or nowhere. */
export function placeNote(text: NotedText, note: ArticleNote): PlacedNote {
  const { place } = note;
  if (place === undefined) return { ...note, state: 'whole-article' };
  const { field, span, words } = place;
  if (text[field]?.slice(...span) === words) return { ...note, state: 'in-place', found: { field, span } };
  const elsewhere = [field, ...NOTE_FIELDS.filter((other) => other !== field)];
  for (const each of elsewhere) {
    const found = findIn(text[each] ?? '', place);
    if (found !== undefined) return { ...note, state: 'moved', found: { field: each, span: found } };
  }
  return { ...note, state: 'gone' };
}

/** The notes of an article in the order of its text; those without a place come last. */
export function placeNotes(text: NotedText, notes: readonly ArticleNote[]): readonly PlacedNote[] {
  const order: readonly NoteField[] = ['headline', 'standfirst', 'body'];
  const rank = ({ found }: PlacedNote): number => (found === undefined ? 9 : order.indexOf(found.field));
  return notes
    .map((note) => placeNote(text, note))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.found?.span[0] ?? 0) - (other.found?.span[0] ?? 0) ||
        one.id - other.id,
    );
}
