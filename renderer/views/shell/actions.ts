import type { ApiName, Failure } from '#contract/api.ts';
import { failureText } from '../../components/error-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { counted } from '#core/domain/figures.ts';
import { bytes } from '../../components/bytes-text.ts';

/** Says why something was not done; what the analyst cancelled needs no words. */
export function tellFailure(desk: Desk, failure: Failure<ApiName>): void {
  if ('kind' in failure && failure.kind === 'cancelled') return;
  const { sentence, help } = failureText(failure);
  desk.notices.failed(help === undefined ? sentence : `${sentence} ${help}`);
}

/** Asks for a folder and shows what a trial read of it finds; it is watched when the analyst says so there. */
export async function watchFolder(desk: Desk): Promise<void> {
  const chosen = await desk.request('shell.chooseFolder', { title: 'Choose a folder to watch' });
  if (!chosen.ok) {
    tellFailure(desk, chosen.error);
    return;
  }
  void desk.watchDraft.startNew(chosen.value.path);
  desk.navigation.show('watch');
}

/** Copies the samples into a folder of the user's, watches it, makes their topics and shows their coverage. */
export async function addSamples(desk: Desk): Promise<void> {
  const failure = await desk.firstRun.addSamples();
  if (failure) {
    tellFailure(desk, failure);
    return;
  }
  await desk.library.refresh();
  desk.selection.clear();
  desk.navigation.show('coverage');
}

/** Imports files dropped on the window, and watches folders. */
export async function importDropped(desk: Desk, dropped: readonly File[]): Promise<void> {
  const wasNew = desk.isSettingUp;
  const isFolder = await Promise.all(dropped.map((file) => watchDropped(desk, file)));
  const paths = dropped.filter((_, i) => isFolder[i] === false).map((file) => desk.pathOf(file));
  const files = paths.filter((path) => path !== '');
  if (files.length > 0) {
    const reply = await desk.request('imports.addFiles', { paths: files });
    if (!reply.ok) {
      tellFailure(desk, reply.error);
      return;
    }
    desk.notices.done(`Importing ${counted(reply.value.files, 'file')}.`);
  }
  if (wasNew && dropped.length > 0) {
    desk.firstRun.leave();
    desk.navigation.show('import-log');
  }
}

/** Watches what was dropped if it is a folder; only the engine can tell, and a file with a type is none. */
async function watchDropped(desk: Desk, file: File): Promise<boolean> {
  const path = desk.pathOf(file);
  if (file.type !== '' || path === '') return false;
  const added = await desk.request('watches.add', { path, defaults: {} });
  if (!added.ok && added.error.kind === 'not-a-folder') return false;
  if (added.ok) {
    desk.notices.done(`Watching ${added.value.name}.`);
    await desk.library.refresh();
  } else tellFailure(desk, added.error);
  return true;
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

/** Opens a file in the program the system has for it. */
export async function openFile(desk: Desk, path: string): Promise<void> {
  const reply = await desk.request('shell.openFile', { path });
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

/** Puts a tag on the article in the reader or takes it off, and says so when that could not be kept. */
export async function tagArticle(desk: Desk, tag: string, isOn: boolean): Promise<void> {
  const failure = await desk.tag(tag, isOn);
  if (failure) tellFailure(desk, failure);
}

/** Takes an article out of the library, and offers to take that back. */
export async function deleteArticle(desk: Desk, id: number, headline: string | undefined): Promise<void> {
  const next = (await desk.list.step(1)) ?? (await desk.list.step(-1));
  const reply = await desk.request('articles.delete', { ids: [id] });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  if (desk.reader.id === id) {
    desk.reader.close();
    if (next && desk.navigation.view === 'articles') await desk.preview(next.id);
  }
  const name = headline === undefined ? 'the article' : `“${headline}”`;
  desk.notices.done(`Deleted ${name}. It does not come back when its file is read again.`, {
    text: 'Undo',
    run: () => void restoreArticles(desk, reply.value.deleted),
  });
}

async function restoreArticles(desk: Desk, ids: readonly number[]): Promise<void> {
  const reply = await desk.request('deleted.restore', { ids });
  if (!reply.ok) tellFailure(desk, reply.error);
}
