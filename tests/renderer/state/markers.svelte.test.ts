import { expect, test } from 'vitest';
import { MarkersState } from '../../../renderer/state/markers.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

async function markersWith(...labels: readonly string[]) {
  const api = makeFakeApi({ articles: makeLibrary(3) });
  const markers = new MarkersState(api);
  for (const [i, label] of labels.entries()) {
    await markers.keep({ label, from: `2026-09-0${String(i + 1)}`, ...(i > 0 && { topicId: i }) });
  }
  return { api, markers };
}

test('a brushed stretch of days becomes the times of a new event, a stretch of hours its beginning', async () => {
  const { markers } = await markersWith();
  markers.start({ from: '2026-09-08T00:00', to: '2026-09-11T00:00' }, 2);
  expect(markers.draft).toMatchObject({ from: '2026-09-08', to: '2026-09-10', topicId: 2 });
  markers.start({ from: '2026-09-08T00:00', to: '2026-09-09T00:00' }, undefined);
  expect(markers.draft).toMatchObject({ from: '2026-09-08', to: '' });
  markers.start({ from: '2026-09-08T14:00', to: '2026-09-08T15:00' }, undefined);
  expect(markers.draft).toMatchObject({ from: '2026-09-08T14:00', to: '' });
});

test('nothing is kept while a field says what is wrong', async () => {
  const { api, markers } = await markersWith();
  markers.start(undefined, undefined);
  expect(Object.keys(markers.faults)).toEqual(['label', 'from']);
  markers.type({ label: 'Inquiry', from: '2026-09-08', to: '2026-09-01', link: 'example' });
  expect(Object.keys(markers.faults)).toEqual(['to', 'link']);
  await markers.save();
  expect(api.asked.some(({ name }) => name === 'markers.save')).toBe(false);
  markers.type({ from: '2026-09-08 14:30', to: '', link: 'https://example.org' });
  await markers.save();
  expect(markers.draft).toBeUndefined();
  expect(markers.all).toMatchObject([
    { label: 'Inquiry', from: '2026-09-08T14:30', link: 'https://example.org' },
  ]);
});

test('charts of a topic have its own events and those of every topic', async () => {
  const { markers } = await markersWith('everywhere', 'of one', 'of two');
  expect(markers.of(1).map(({ label }) => label)).toEqual(['everywhere', 'of one']);
  expect(markers.of(undefined).map(({ label }) => label)).toEqual(['everywhere']);
});
