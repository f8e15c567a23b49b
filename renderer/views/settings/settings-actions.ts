import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

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
