import type { Input } from '#contract/api.ts';
import { effectsText } from '../../components/attribution/quoted-source-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import type { QuotedSourceState } from '../../state/quoted-source.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

type CorrectingName = Parameters<QuotedSourceState['correct']>[0];

/** Makes a correction, says what it did in numbers, and offers to take it back. True when it stands. */
export async function correct<Name extends CorrectingName>(
  desk: Desk,
  name: Name,
  input: Input<Name>,
  done: string,
): Promise<boolean> {
  const made = await desk.quotedSource.correct(name, input);
  if ('failure' in made) {
    tellFailure(desk, made.failure);
    return false;
  }
  await desk.reader.refreshStatements();
  const what = name === 'attribution.correct' ? 'attribution.undoStatement' : 'attribution.undo';
  desk.notices.done(`${done} ${effectsText(made.effects)}`.trim(), {
    text: 'Undo',
    run: () => void undoCorrection(desk, what, made.id),
  });
  return true;
}

/** Asks, where it can be corrected, whether a quoted source is the same as the one it was laid on. */
export function layOn(desk: Desk, name: string, into: string): void {
  if (!desk.canWrite) return;
  desk.navigation.isPaneOpen = true;
  void desk.quotedSource.lay(name, into);
}

/** Takes a correction back and says what that did. */
export async function undoCorrection(
  desk: Desk,
  what: 'attribution.undo' | 'attribution.undoStatement',
  id: number,
): Promise<void> {
  const reply = await desk.quotedSource.undo(what, id);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  await desk.reader.refreshStatements();
  desk.notices.done(`Taken back. ${effectsText(reply.value.effects)}`.trim());
}
