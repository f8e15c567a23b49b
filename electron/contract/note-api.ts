import type { NoteChange, NoteContent, NoteField } from '../core/domain/article-note.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { NotFound, Request } from './request.ts';

/** Requests about what the analyst puts on passages and articles; the history takes it back. */
export type NoteApi = {
  /**
   * Puts a note on an article, or on a passage of its text as it is read now; with `id` in the place of the one there is,
   * whose passage stays.
   */
  'notes.save': Request<
    NoteContent & {
      articleId: number;
      id?: number;
      place?: { field: NoteField; start: number; end: number };
    },
    NoteChange,
    LibraryError | NotFound | { readonly kind: 'nothing-to-change' }
  >;
  /** Takes a note off. */
  'notes.remove': Request<{ id: number }, NoteChange, LibraryError | NotFound>;
};

/** The names of these requests. */
export const NOTE_NAMES = ['notes.save', 'notes.remove'] as const satisfies readonly (keyof NoteApi)[];
