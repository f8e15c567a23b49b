import { expect, it } from 'vitest';
import { PickupsState } from '../../../renderer/state/pickups.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const articles = makeLibrary();
const copied = articles.find(({ story, duplicates }) => story !== undefined && duplicates.length > 2);

it('opens the group of an article with that article beside the lead copy, and steps through the others', async () => {
  if (!copied) throw new Error('no copies in the fake library');
  const state = new PickupsState(makeFakeApi({ articles }));
  const last = copied.duplicates.at(-1)?.id ?? 0;
  await state.open(last);
  expect(state.chain?.links).toHaveLength(copied.duplicates.length - 1);
  expect(state.chosenId).toBe(last);
  expect(state.difference.value?.pickup.id).toBe(last);
  const { place } = state;
  await state.step(1);
  await state.step(-1);
  expect(state.place).toBe(
    Math.min(place, copied.duplicates.length - 1) - (place === copied.duplicates.length - 1 ? 1 : 0),
  );
  await state.step(-1);
  await state.step(-1);
  await state.step(-1);
  expect(state.place).toBe(1);
});

it('has an empty chain for an article alone, and keeps the choice when it is asked again', async () => {
  const state = new PickupsState(makeFakeApi({ articles }));
  const alone = articles.find(({ duplicates }) => duplicates.length === 0);
  await state.open(alone?.id ?? 0);
  expect(state.chain?.links).toEqual([]);
  expect([state.chosenId, state.difference.value]).toEqual([undefined, undefined]);
  if (!copied) return;
  await state.open(copied.id);
  const second = state.chain?.links[1]?.id;
  await state.choose(second);
  await state.refresh();
  expect(state.chosenId).toBe(second);
});

it('shows the largest group of a story, and nothing of a story without copies', async () => {
  if (!copied) throw new Error('no copies in the fake library');
  const state = new PickupsState(makeFakeApi({ articles }));
  await state.openStory(copied.story?.id ?? 0);
  const rows = state.groups.value?.rows ?? [];
  expect(rows.length).toBeGreaterThan(0);
  expect(state.chain?.group).toBe(rows[0]?.group);
  await state.openStory(987_654);
  expect(state.chain).toBeUndefined();
});
