import type { Highlight, NoteChange, NoteContent, PlacedNote } from '#core/domain/article-note.ts';

/** The names of the colours. */
export const HIGHLIGHT_TEXT: Readonly<Record<Highlight, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  rose: 'Rose',
  blue: 'Blue',
};

/** What is said of a note whose words are not where they were. */
export const STATE_TEXT: Readonly<Record<PlacedNote['state'], string | undefined>> = {
  'whole-article': undefined,
  'in-place': undefined,
  moved: 'Found again by its words: the text was read anew.',
  gone: 'Its words are no longer there.',
};

/** A note in a line: what was written, or else what it is. */
export function noteLine({ text, highlight, tags = [] }: NoteContent): string {
  if (text !== undefined) return text;
  if (highlight !== undefined) return `${HIGHLIGHT_TEXT[highlight]} highlight`;
  return tags.length === 0 ? 'Nothing' : `Tagged ${tags.join(', ')}`;
}

/** All that a note says, for the history. */
export function contentText({ text, highlight, tags = [] }: NoteContent): string {
  return [
    text === undefined ? undefined : `“${text}”`,
    highlight === undefined ? undefined : `${highlight} highlight`,
    tags.length === 0 ? undefined : `tagged ${tags.join(', ')}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A change to a note in a sentence. */
export function noteChangeText({ from, to, place }: NoteChange): string {
  const where = place === undefined ? 'the article' : `“${place.words}”`;
  if (to === undefined) return `Note taken off ${where}`;
  return `${from === undefined ? 'Note on' : 'Note changed on'} ${where}: ${contentText(to)}`;
}
