import type { Span } from './attribution.ts';

/** The colours a passage can be highlighted in; each has a line of its own kind, so that none is told by colour alone. */
export const HIGHLIGHTS = ['yellow', 'green', 'rose', 'blue'] as const;
export type Highlight = (typeof HIGHLIGHTS)[number];

/** The fields in which passages are marked. */
export const NOTE_FIELDS = ['body', 'standfirst', 'headline'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

/** A passage as it stood when it was marked: where, its very words, and what stood around it. */
export type NotePlace = {
  readonly field: NoteField;
  readonly span: Span;
  readonly words: string;
  readonly before: string;
  readonly after: string;
};

/** What the analyst put on a passage, or on the whole article. */
export type NoteContent = {
  readonly highlight?: Highlight;
  readonly text?: string;
  readonly tags?: readonly string[];
};

/** A note as it stands; without a place it is about the whole article. */
export type ArticleNote = NoteContent & {
  readonly id: number;
  /** The newest change to it that is in force: what is taken back to have it as it was before. */
  readonly changeId: number;
  /** When it was written first, and when it was changed last; ISO 8601 in UTC. */
  readonly at: string;
  readonly changedAt: string;
  readonly articleId: number;
  readonly place?: NotePlace;
};

/** One change to a note, as the history keeps it. Without `to` the note was taken off. */
export type NoteChange = {
  readonly id: number;
  readonly noteId: number;
  readonly at: string;
  /** Absent when the article is gone. */
  readonly articleId?: number;
  readonly place?: NotePlace;
  readonly from?: NoteContent;
  readonly to?: NoteContent;
  readonly why?: string;
  readonly undoneAt?: string;
};

/** A note with the place its words have in the text as it is read now. */
export type PlacedNote = ArticleNote & {
  readonly state: 'whole-article' | 'in-place' | 'moved' | 'gone';
  readonly found?: { readonly field: NoteField; readonly span: Span };
};

/** Notes by the article they are on, both in the order given. */
export function notesByArticle(notes: readonly ArticleNote[]): ReadonlyMap<number, readonly ArticleNote[]> {
  const byArticle = new Map<number, ArticleNote[]>();
  for (const note of notes) {
    const known = byArticle.get(note.articleId);
    if (known === undefined) byArticle.set(note.articleId, [note]);
    else known.push(note);
  }
  return byArticle;
}
