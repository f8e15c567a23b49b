import type { ApiName, Failure } from '#contract/api.ts';
import { failureText } from '../../components/error-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { bytes, counted } from '../../ui/number-text.ts';

/** Says why something was not done; what the analyst cancelled needs no words. */
export function tellFailure(desk: Desk, failure: Failure<ApiName>): void {
  if ('kind' in failure && failure.kind === 'cancelled') return;
  const { sentence, help } = failureText(failure);
  desk.notices.failed(help === undefined ? sentence : `${sentence} ${help}`);
}

/** Asks for a folder and watches it. */
export async function watchFolder(desk: Desk): Promise<void> {
  const chosen = await desk.request('shell.chooseFolder', { title: 'Choose a folder to watch' });
  if (!chosen.ok) {
    tellFailure(desk, chosen.error);
    return;
  }
  const added = await desk.request('watches.add', { path: chosen.value.path, defaults: {} });
  if (added.ok) await desk.library.refresh();
  else tellFailure(desk, added.error);
}

/** Copies the samples into a folder of the user's and watches it. */
export async function addSamples(desk: Desk): Promise<void> {
  const added = await desk.request('shell.addSamples', undefined);
  if (added.ok) await desk.library.refresh();
  else tellFailure(desk, added.error);
}

/** Imports files and folders dropped on the window. */
export async function importDropped(desk: Desk, files: readonly File[]): Promise<void> {
  const paths = files.map((file) => desk.pathOf(file)).filter((path) => path !== '');
  if (paths.length === 0) return;
  const reply = await desk.request('imports.addFiles', { paths });
  if (reply.ok) desk.notices.done(`Importing ${counted(reply.value.files, 'file')}.`);
  else tellFailure(desk, reply.error);
}

/** Saves what the window made where the analyst says. */
export async function saveFile(
  desk: Desk,
  suggestedName: string,
  content: string | Uint8Array,
): Promise<void> {
  const reply = await desk.request('shell.saveFile', { suggestedName, content });
  if (reply.ok) desk.notices.done(`Saved ${reply.value.path}, ${bytes(reply.value.bytes)}.`);
  else tellFailure(desk, reply.error);
}

/** Shows a file in the system's own file window. */
export async function showFile(desk: Desk, path: string): Promise<void> {
  const reply = await desk.request('shell.showFile', { path });
  if (!reply.ok) desk.notices.failed(`${path} is no longer there. Its bytes are kept in the library.`);
}

/** Marks an article, and says so when that could not be kept. */
export async function mark(
  desk: Desk,
  id: number,
  change: { isRead?: boolean; isStarred?: boolean },
): Promise<void> {
  const failure = await desk.mark(id, change);
  if (failure) tellFailure(desk, failure);
}
