import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

/** Makes a copy the lead copy of its group; the choice is logged and can be taken back. */
export async function chooseLead(desk: Desk, articleId: number, name: string): Promise<void> {
  const reply = await desk.request('pickups.chooseLead', { articleId });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  const { id } = reply.value;
  await desk.pickups.refresh();
  desk.notices.done(`${name} is the lead copy now.`, {
    text: 'Undo',
    run: () => void undoLead(desk, id),
  });
}

/** Takes a choice back: the rule decides again, or the choice before. */
export async function undoLead(desk: Desk, id: number): Promise<void> {
  const reply = await desk.request('pickups.undoLead', { id });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  await desk.pickups.refresh();
  desk.notices.done('The choice of a lead copy was taken back.');
}
