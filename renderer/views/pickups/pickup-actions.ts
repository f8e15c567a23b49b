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
  await Promise.all([desk.pickups.refresh(), desk.reader.refresh()]);
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
  await Promise.all([desk.pickups.refresh(), desk.reader.refresh()]);
  desk.notices.done('The choice of a lead copy was taken back.');
}

/** Takes a copy out of its group for good. */
export async function partCopy(desk: Desk, articleId: number, name: string, why: string): Promise<void> {
  const reply = await desk.request('pickups.part', {
    articleId,
    ...(why.trim() !== '' && { why: why.trim() }),
  });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  desk.pickups.change(undefined);
  await Promise.all([desk.pickups.refresh(), desk.reader.refresh()]);
  const { id } = reply.value;
  desk.notices.done(`${name} is not a copy any more.`, { text: 'Undo', run: () => void undoCopy(desk, id) });
}

/** Puts an article into the group of another. */
export async function joinCopies(
  desk: Desk,
  { articleId, copyOf, name, why }: { articleId: number; copyOf: number; name: string; why: string },
): Promise<void> {
  const reason = why.trim() === '' ? {} : { why: why.trim() };
  const reply = await desk.request('pickups.join', { articleId, copyOf, ...reason });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  desk.pickups.change(undefined);
  await Promise.all([desk.pickups.refresh(), desk.reader.refresh()]);
  const { id } = reply.value;
  desk.notices.done(`${name} is a copy now.`, { text: 'Undo', run: () => void undoCopy(desk, id) });
}

/** Takes back what was said of copies. */
export async function undoCopy(desk: Desk, id: number): Promise<void> {
  const reply = await desk.request('history.undo', { kind: 'copy', id });
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  await Promise.all([desk.pickups.refresh(), desk.reader.refresh()]);
  desk.notices.done('What was said of these copies was taken back.');
}
