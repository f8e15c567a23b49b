import type { ArticleDefaults } from '#core/domain/article.ts';
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

/** Changes a watch's name or what it gives to articles whose files do not say it. */
export async function saveWatch(
  desk: Desk,
  id: number,
  change: { readonly name?: string; readonly defaults?: ArticleDefaults },
): Promise<void> {
  const reply = await desk.request('watches.update', { id, ...change });
  if (reply.ok) await desk.library.refresh();
  else tellFailure(desk, reply.error);
}
