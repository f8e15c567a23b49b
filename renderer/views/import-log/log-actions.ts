import { importCsv } from '../../components/import/import-csv.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { counted } from '#core/domain/figures.ts';
import { saveFile, tellFailure } from '../shell/actions.ts';

/** Reads files again: those with these records, or every one that failed. */
export async function retry(desk: Desk, ids: readonly number[] | 'failed'): Promise<void> {
  const reply = await desk.request('imports.retry', { ids });
  if (reply.ok) desk.notices.done(`Reading ${counted(reply.value.files, 'file')} again.`);
  else tellFailure(desk, reply.error);
}

/** Saves every record of the filter as CSV. */
export async function exportLog(desk: Desk): Promise<void> {
  const records = await desk.importLog.all();
  if (!records.ok) {
    tellFailure(desk, records.error);
    return;
  }
  const zone = desk.library.info.value?.zone ?? 'UTC';
  const name = `import-log${desk.importLog.state === 'all' ? '' : `-${desk.importLog.state}`}.csv`;
  await saveFile(desk, name, importCsv(records.value, zone, desk.library.watches));
}

/** Stops after the file in hand; what is imported stays. */
export async function cancelImport(desk: Desk): Promise<void> {
  const reply = await desk.request('imports.cancel', undefined);
  if (!reply.ok) tellFailure(desk, reply.error);
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

/** Ends a watch; its articles and its files stay. */
export async function removeWatch(desk: Desk, id: number): Promise<void> {
  const reply = await desk.request('watches.remove', { id });
  if (reply.ok) await desk.library.refresh();
  else tellFailure(desk, reply.error);
}
