import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

/** Opens a watch with all that can be set about it. */
export function editWatch(desk: Desk, id: number): void {
  const watch = desk.library.watches.find((each) => each.id === id);
  if (!watch) return;
  void desk.watchDraft.start(watch);
  desk.navigation.show('watch');
}

/** Points the draft at another folder: the watch was moved, or another is meant. */
export async function chooseFolder(desk: Desk): Promise<void> {
  const chosen = await desk.request('shell.chooseFolder', { title: 'Which folder is to be watched?' });
  if (chosen.ok) desk.watchDraft.change({ path: chosen.value.path });
  else tellFailure(desk, chosen.error);
}

/** Keeps the watch and goes back to the others, or to what a new one brings; what hinders it is said in the editor. */
export async function saveWatch(desk: Desk): Promise<void> {
  const isNew = desk.watchDraft.id === undefined;
  const saved = await desk.watchDraft.save();
  if (!saved) return;
  await desk.library.refresh();
  desk.notices.done(isNew ? `Watching ${saved.name}.` : `${saved.name} is kept.`);
  leaveWatch(desk);
  if (isNew) desk.navigation.show('import-log');
}

/** Back to the watches, leaving the draft. */
export function leaveWatch(desk: Desk): void {
  desk.watchDraft.forget();
  desk.navigation.show('settings');
}

export async function pauseWatch(desk: Desk, id: number, isPaused: boolean): Promise<void> {
  const reply = await desk.request('watches.update', { id, isPaused });
  if (reply.ok) await desk.library.refresh();
  else tellFailure(desk, reply.error);
}

/** Points a watch at another folder: it was moved, or another is meant. */
export async function moveWatch(desk: Desk, id: number, name: string): Promise<void> {
  const chosen = await desk.request('shell.chooseFolder', { title: `Where is the folder of ${name}?` });
  if (!chosen.ok) {
    tellFailure(desk, chosen.error);
    return;
  }
  const reply = await desk.request('watches.update', { id, path: chosen.value.path });
  if (reply.ok) await desk.library.refresh();
  else tellFailure(desk, reply.error);
}

/** Ends a watch; its articles and its files stay. True when it is ended. */
export async function removeWatch(desk: Desk, id: number): Promise<boolean> {
  const reply = await desk.request('watches.remove', { id });
  if (reply.ok) await desk.library.refresh();
  else tellFailure(desk, reply.error);
  return reply.ok;
}
