import type { NoteApi } from '../../contract/note-api.ts';
import type { NoteContent } from '../../core/domain/article-note.ts';
import { err } from '../../core/result.ts';
import { notePlace } from '../../core/domain/note-places.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** What was typed without blanks around it; fields without anything in them are absent. */
function tidy({ highlight, text = '', tags = [] }: NoteContent): NoteContent {
  const words = text.trim();
  const names = tags.map((name) => name.trim()).filter((name) => name !== '');
  const unlike = names.filter(
    (name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at,
  );
  return {
    ...(highlight !== undefined && { highlight }),
    ...(words !== '' && { text: words }),
    ...(unlike.length > 0 && { tags: unlike }),
  };
}

const isSame = (one: NoteContent, other: NoteContent): boolean =>
  one.highlight === other.highlight &&
  one.text === other.text &&
  JSON.stringify(one.tags) === JSON.stringify(other.tags);

/** Notes, highlights and tags on passages and on whole articles. */
export function noteRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, keyof NoteApi> {
  type Change = Parameters<typeof library.changeNote>[0];
  const change = (made: Omit<Change, 'at'>) => {
    const done = library.transaction(() => library.changeNote({ at: clock.now(), ...made }));
    if (done.ok) tell('library.changed', { articles: 0 });
    return done;
  };
  return {
    'notes.save'({ id, articleId, place, ...asked }) {
      const to = tidy(asked);
      if (Object.keys(to).length === 0) return err({ kind: 'nothing-to-change' });
      if (id !== undefined) {
        const known = library.note(id);
        if (known?.articleId !== articleId) return err({ kind: 'not-found' });
        const from = tidy(known);
        if (isSame(from, to)) return err({ kind: 'nothing-to-change' });
        const { place: kept } = known;
        return change({ noteId: id, articleId, from, to, ...(kept !== undefined && { place: kept }) });
      }
      const article = library.article(articleId);
      if (article === undefined) return err({ kind: 'not-found' });
      if (place === undefined) return change({ articleId, to });
      const passage = notePlace(article, place.field, [place.start, place.end]);
      if (passage === undefined) return err({ kind: 'not-found' });
      return change({ articleId, place: passage, to });
    },
    'notes.remove'({ id }) {
      const known = library.note(id);
      if (known === undefined) return err({ kind: 'not-found' });
      const { articleId, place } = known;
      return change({ noteId: id, articleId, from: tidy(known), ...(place !== undefined && { place }) });
    },
  };
}
