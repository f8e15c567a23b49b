import type { FormatId } from '#core/domain/article.ts';
import type { DataFormat } from '#core/domain/data-export.ts';
import { importRows } from '../../components/import/import-rows.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { counted } from '#core/domain/figures.ts';
import { tellFailure } from '../shell/actions.ts';
import { exportRows } from '../shell/export-data.ts';

/** Reads files again: those with these records, or every one that failed; `format` is the one chosen by hand. */
export async function retry(desk: Desk, ids: readonly number[] | 'failed', format?: FormatId): Promise<void> {
  const reply = await desk.request('imports.retry', { ids, ...(format === undefined ? {} : { format }) });
  if (!reply.ok) tellFailure(desk, reply.error);
  else if (format === undefined) desk.notices.done(`Reading ${counted(reply.value.files, 'file')} again.`);
  else desk.notices.done(`Reading it as ${desk.importLog.formatName(format)}.`);
}

/** Reads the kept originals of files again whose reader has become better. */
export async function rereadOutdated(desk: Desk): Promise<void> {
  const reply = await desk.request('imports.reread', { ids: 'outdated' });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  desk.notices.done(`Reading ${counted(reply.value.files, 'file')} again.`);
  await desk.importLog.outdated.ask(undefined);
}

/** Leaves a file out for good; true when that was kept. */
export async function ignoreAlways(desk: Desk, id: number, why: string): Promise<boolean> {
  const reply = await desk.request('imports.ignore', { id, why });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return false;
  }
  desk.notices.done('Left out from now on.');
  await desk.importLog.load();
  return true;
}

/** Finishes the files in hand and holds the rest back, or goes on. */
export async function pauseImport(desk: Desk, isPaused: boolean): Promise<void> {
  const reply = await desk.request('imports.pause', { isPaused });
  if (!reply.ok) tellFailure(desk, reply.error);
}

/** Writes every record of the filter. */
export async function exportLog(desk: Desk, format: DataFormat): Promise<void> {
  const records = await desk.importLog.all();
  if (!records.ok) {
    tellFailure(desk, records.error);
    return;
  }
  const { state, text } = desk.importLog;
  const rows = importRows(records.value, {
    zone: desk.library.info.value?.zone ?? 'UTC',
    watches: desk.library.watches,
    formatName: (id) => desk.importLog.formatName(id),
  });
  const about = [
    { label: 'Files', text: state === 'all' ? 'every file' : state },
    ...(text.trim() === '' ? [] : [{ label: 'With the words', text: text.trim() }]),
  ];
  const fileName = `import-log${state === 'all' ? '' : `-${state}`}`;
  await exportRows(desk, { ...rows, title: 'Import log', fileName, about }, format);
}

/** Stops after the files in hand; what is imported stays. */
export async function cancelImport(desk: Desk): Promise<void> {
  const reply = await desk.request('imports.cancel', undefined);
  if (!reply.ok) tellFailure(desk, reply.error);
}

/** Reads whatever was not read because an import was cancelled. */
export async function readCancelled(desk: Desk): Promise<void> {
  const reply = await desk.request('imports.retry', { ids: 'cancelled' });
  if (!reply.ok) tellFailure(desk, reply.error);
  else desk.notices.done(`Reading ${counted(reply.value.files, 'file')}.`);
}
