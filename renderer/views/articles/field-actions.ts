import type { CorrectableField } from '#core/domain/field-correction.ts';
import { CORRECTABLE_TEXT, correctionText } from '../../components/article/field-correction-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

/** Corrects the field whose form is open; true when it stands. What was typed wrong is told in the form. */
export async function correctField(
  desk: Desk,
  made: { id: number; field: CorrectableField; text: string; why: string },
): Promise<boolean> {
  const { fieldCorrections: state, reader, notices } = desk;
  const { why, ...input } = made;
  const reply = await state.correct(why.trim() === '' ? input : { ...input, why });
  if (!reply.ok) {
    if (reply.error.kind === 'not-a-value') state.problem = reply.error.detail;
    else tellFailure(desk, reply.error);
    return false;
  }
  state.edit(undefined);
  await reader.refresh();
  const correction = reply.value;
  notices.done(`${correctionText(correction)}.`, {
    text: 'Undo',
    run: () => void undoField(desk, correction.id, correction.field),
  });
  return true;
}

/** Takes the correction of a field back. */
export async function undoField(desk: Desk, id: number, field: CorrectableField): Promise<void> {
  const reply = await desk.fieldCorrections.undo(id);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  await desk.reader.refresh();
  desk.notices.done(`Taken back: the correction of ${CORRECTABLE_TEXT[field].toLowerCase()}.`);
}
