import type { Input } from '#contract/api.ts';
import type { NoteChange, NoteContent } from '#core/domain/article-note.ts';
import type { LibraryArticle } from '#core/domain/library-article.ts';
import { notePlace } from '#core/domain/note-places.ts';

const AT = '2026-09-28T09:14:00.000Z';

/** The article with the note it was asked to keep, and the change that made it. */
export function withNote<Article extends LibraryArticle>(
  article: Article,
  { id: known, articleId, place, ...content }: Input<'notes.save'>,
  changeId: number,
): { readonly article: Article; readonly change: NoteChange } {
  const before = article.notes.find((note) => note.id === known);
  const passage = place ? notePlace(article, place.field, [place.start, place.end]) : before?.place;
  const id = before?.id ?? changeId;
  const where = passage === undefined ? {} : { place: passage };
  const note = { id, changeId, at: AT, changedAt: AT, articleId, ...where, ...content };
  const from: NoteContent | undefined = before;
  return {
    article: { ...article, notes: [...article.notes.filter((one) => one.id !== id), note] },
    change: { id: changeId, noteId: id, at: AT, articleId, ...where, ...(from && { from }), to: content },
  };
}
