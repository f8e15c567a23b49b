import type { LibraryWorkResult } from '#core/domain/library-care.ts';
import { resultLog } from '../../components/library/care-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { saveFile, tellFailure } from '../shell/actions.ts';

/** Saves what a piece of work brought as a text file. */
export async function saveResult(desk: Desk, result: LibraryWorkResult): Promise<void> {
  const folder = desk.host.closed?.folder ?? desk.library.info.value?.folder ?? 'the library';
  const day = result.at.slice(0, 10);
  await saveFile(desk, `library-${result.kind}-${day}.txt`, resultLog(result, folder));
}

/** Makes the library what a backup holds: the one named, or one the analyst points at. */
export async function restoreFrom(desk: Desk, file?: string): Promise<void> {
  const reply = await desk.request('library.restore', file === undefined ? {} : { file });
  if (!reply.ok) tellFailure(desk, reply.error);
}
