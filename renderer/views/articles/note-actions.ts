import type { ArticleNote, Highlight, NoteContent } from '#core/domain/article-note.ts';
import { firstInSight, selectedPassage } from '../../components/article/selected-passage.ts';
import { sentenceAt, stepEdge, stepSentence } from '../../components/article/passage.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import type { Editing } from '../../state/notes.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

const sheetOf = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-reading]');

/** Only the text as it is read now can be marked. */
function mayMark({ reader, canWrite }: Desk): boolean {
  return canWrite && reader.article !== undefined && reader.version === undefined && !reader.isShowingChanges;
}

/** Takes what is selected with the mouse as the passage. */
export function takeSelection(desk: Desk): void {
  const sheet = sheetOf();
  if (sheet === null || !mayMark(desk) || desk.notes.editing) return;
  const passage = selectedPassage(sheet);
  if (passage === undefined && desk.notes.isByKey) return;
  desk.notes.isByKey = false;
  desk.notes.passage = passage;
}

/** Begins a passage for the keyboard: the statement one stands on, or the first sentence in sight. */
export function startMarking(desk: Desk): void {
  const sheet = sheetOf();
  const { reader, notes } = desk;
  const { article } = reader;
  if (sheet === null || article === undefined || !mayMark(desk)) return;
  const said = reader.chosenStatement;
  const [start, end] = said?.content[0] ?? [];
  const sight = firstInSight(sheet);
  const statement =
    said && start !== undefined && end !== undefined ? { field: said.field, start, end } : undefined;
  notes.passage ??= statement ?? (sight && sentenceAt(article, sight.field, sight.at));
  notes.isByKey = notes.passage !== undefined;
  document.getSelection()?.removeAllRanges();
  sheet.focus();
}

/** Writes a note on the passage, or on the whole article where none is chosen. */
export function startNote(desk: Desk): void {
  if (!mayMark(desk)) return;
  const { notes } = desk;
  notes.editing = notes.passage === undefined ? {} : { passage: notes.passage };
}

/** Opens the form of a note that stands. */
export function editNote(desk: Desk, note: ArticleNote): void {
  desk.notes.chosen = note.id;
  desk.notes.editing = { note };
}

/** Highlights the passage in a colour, the one used last if none is given; without a passage one is begun. */
export async function highlight(desk: Desk, colour?: Highlight): Promise<void> {
  const { notes } = desk;
  const { passage } = notes;
  if (passage === undefined) {
    startMarking(desk);
    return;
  }
  notes.colour = colour ?? notes.colour;
  await saveNote(desk, { highlight: notes.colour }, { passage });
}

/** Stands on a note, and on no statement beside it. */
export function chooseNote(desk: Desk, id: number): void {
  desk.notes.chosen = id;
  desk.reader.statement = undefined;
}

/**
 * Moves the passage: up and down by a sentence, left and right its beginning, with Shift its end; Enter writes a note on
 * it, Esc leaves it. True when the key was for it.
 */
export function markByKey(desk: Desk, { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const { notes, reader } = desk;
  const { passage } = notes;
  const { article } = reader;
  if (!passage || !article || notes.editing || ctrlKey || metaKey || altKey) return false;
  if (key === 'Escape') {
    document.getSelection()?.removeAllRanges();
    notes.leave();
    return true;
  }
  if (!notes.isByKey) return false;
  const edge = shiftKey ? 'end' : 'start';
  switch (key) {
    case 'ArrowDown':
      notes.passage = stepSentence(article, passage, 1);
      return true;
    case 'ArrowUp':
      notes.passage = stepSentence(article, passage, -1);
      return true;
    case 'ArrowRight':
      notes.passage = stepEdge(article, passage, edge, 1);
      return true;
    case 'ArrowLeft':
      notes.passage = stepEdge(article, passage, edge, -1);
      return true;
    case 'Enter':
      startNote(desk);
      return true;
    default:
      return false;
  }
}

/** Keeps a note; true when it stands. */
export async function saveNote(desk: Desk, content: NoteContent, editing: Editing): Promise<boolean> {
  const { notes, reader, notices } = desk;
  const id = reader.article?.id;
  if (id === undefined) return false;
  const reply = await notes.save(id, content, editing);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return false;
  }
  const { id: changeId, noteId, from } = reply.value;
  document.getSelection()?.removeAllRanges();
  notes.leave();
  notes.chosen = noteId;
  await reader.refreshNotes();
  sheetOf()?.focus();
  notices.done(from === undefined ? 'Marked.' : 'Note changed.', {
    text: 'Undo',
    run: () => void undoNote(desk, changeId),
  });
  return true;
}

/** Takes a note off. */
export async function removeNote(desk: Desk, note: ArticleNote): Promise<void> {
  const reply = await desk.notes.remove(note.id);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  const changeId = reply.value.id;
  desk.notes.restart();
  await desk.reader.refreshNotes();
  desk.notices.done('Note taken off.', { text: 'Undo', run: () => void undoNote(desk, changeId) });
}

async function undoNote(desk: Desk, changeId: number): Promise<void> {
  const reply = await desk.notes.undo(changeId);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  await desk.reader.refreshNotes();
  desk.notices.done('Taken back.');
}
