import type { Api, Failure, Input } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ArticleNote, Highlight, NoteContent } from '#core/domain/article-note.ts';
import type { Result } from '#core/result.ts';
import type { Passage } from '../components/article/passage.ts';

type Name = 'notes.save' | 'notes.remove' | 'history.undo';

/** What is being put on an article: a new note on a passage or on the whole, or one that is changed. */
export type Editing = { readonly note?: ArticleNote; readonly passage?: Passage };

/** Marking passages of the article that is read. */
export class NotesState {
  /** The passage that is about to be marked. */
  passage = $state.raw<Passage>();
  /** It is chosen by keys, sentence by sentence. */
  isByKey = $state(false);
  /** The note whose form is open. */
  editing = $state.raw<Editing>();
  /** The note the reader stands on. */
  chosen = $state<number>();
  /** The colour used last. */
  colour = $state<Highlight>('yellow');
  isSaving = $state(false);
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
  }

  /** Nothing is marked or written any more. */
  leave(): void {
    this.passage = undefined;
    this.isByKey = false;
    this.editing = undefined;
  }

  /** Another article: no note of the one before is stood on. */
  restart(): void {
    this.leave();
    this.chosen = undefined;
  }

  /** Keeps what was written, on the passage or in the place of the note at hand. */
  save(articleId: number, content: NoteContent, { note, passage }: Editing) {
    return this.#send('notes.save', {
      articleId,
      ...content,
      ...(note !== undefined && { id: note.id }),
      ...(note === undefined && passage !== undefined && { place: passage }),
    });
  }

  remove(id: number) {
    return this.#send('notes.remove', { id });
  }

  /** Takes a change back. */
  undo(changeId: number) {
    return this.#send('history.undo', { kind: 'note', id: changeId });
  }

  async #send<N extends Name>(name: N, input: Input<N>): Promise<Result<Api[N]['output'], Failure<N>>> {
    this.isSaving = true;
    const reply = await this.#api.request(name, input);
    this.isSaving = false;
    return reply;
  }
}
