import type { Desk } from '../../state/desk.svelte.ts';
import type { StoryState } from '../../state/story.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

type Made = Awaited<ReturnType<StoryState['merge']>>;

/** Says what a correction did, shows the story that goes on, and offers to take it back. True when it stands. */
export async function corrected(desk: Desk, work: Promise<Made>, done: string): Promise<boolean> {
  const made = await work;
  if ('failure' in made) {
    tellFailure(desk, made.failure);
    return false;
  }
  await show(desk, made.story);
  desk.notices.done(done, { text: 'Undo', run: () => void undo(desk, made.correction) });
  return true;
}

/** Takes a correction back, and shows the story its first article is in then. */
export async function undo(desk: Desk, id: number): Promise<void> {
  const undone = await desk.story.undo(id);
  if ('failure' in undone) {
    tellFailure(desk, undone.failure);
    return;
  }
  if (undone.story !== undefined) await show(desk, undone.story);
  desk.notices.done('Taken back.');
}

async function show(desk: Desk, story: number): Promise<void> {
  await desk.story.open(story);
  desk.openStory(story, desk.story.detail?.title ?? '');
}
