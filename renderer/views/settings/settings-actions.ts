import type { DataFormat } from '#core/domain/data-export.ts';
import type { BackupRule } from '#core/domain/library-care.ts';
import type { DeletedArticle } from '#core/domain/deleted-article.ts';
import { deletedRows } from '../../components/article/deleted-rows.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from '../shell/actions.ts';
import { exportRows } from '../shell/export-data.ts';

/** Changes the clock of the library: every chart, list and report is asked anew. */
export async function setZone(desk: Desk, zone: string): Promise<void> {
  const reply = await desk.request('library.setZone', { zone });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  await desk.library.refresh();
  desk.library.revision += 1;
}

/** Copies the whole library into a folder the analyst chooses. */
export async function copyLibrary(desk: Desk): Promise<void> {
  const chosen = await desk.request('shell.chooseFolder', { title: 'Where is the copy to stand?' });
  if (chosen.ok) await desk.host.begin({ kind: 'copy', folder: chosen.value.path });
  else tellFailure(desk, chosen.error);
}

/** Brings a deleted article back, with what the analyst had added. */
export async function restoreDeleted(desk: Desk, { id, headline }: DeletedArticle): Promise<void> {
  const reply = await desk.deleted.restore(id);
  if (!reply.ok) tellFailure(desk, reply.error);
  else if (reply.value.restored.length > 0)
    desk.notices.done(`Restored ${headline === undefined ? 'the article' : `“${headline}”`}.`);
  else desk.notices.done('Its file is being read again; the article comes with it.');
}

/** Erases what is kept of a deleted article, and says what became of the original. */
export async function eraseDeleted(desk: Desk, id: number): Promise<void> {
  const reply = await desk.deleted.erase(id);
  if (!reply.ok) tellFailure(desk, reply.error);
  else if (reply.value.originals > 0) desk.notices.done('Erased for good, with its original in the library.');
  else desk.notices.done('Erased for good. Its original stays: other articles came in it.');
}

/** Changes when and where backups are made by themselves. */
export async function setBackups(desk: Desk, change: Partial<BackupRule>): Promise<void> {
  const reply = await desk.request('library.setBackups', change);
  if (reply.ok) await desk.care.backups.ask(undefined);
  else tellFailure(desk, reply.error);
}

/** Lets the analyst choose the folder of the backups. */
export async function chooseBackupFolder(desk: Desk): Promise<void> {
  const chosen = await desk.request('shell.chooseFolder', { title: 'Where are the backups to stand?' });
  if (chosen.ok) await setBackups(desk, { folder: chosen.value.path });
  else tellFailure(desk, chosen.error);
}

/** Backs the library up now, among the backups or in a file the analyst names. */
export async function backUp(desk: Desk, to: 'folder' | 'file'): Promise<void> {
  const reply = await desk.request('library.backUp', { to });
  if (!reply.ok) tellFailure(desk, reply.error);
}

/** Writes the list of deleted articles, also those that are not shown yet. */
export async function exportDeleted(desk: Desk, format: DataFormat): Promise<void> {
  const found = await desk.deleted.all();
  if (!found.ok) {
    tellFailure(desk, found.error);
    return;
  }
  const table = { ...deletedRows(found.value), title: 'Deleted articles', fileName: 'deleted-articles' };
  await exportRows(desk, table, format);
}
