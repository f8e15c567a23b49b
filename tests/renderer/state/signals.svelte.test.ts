import { expect, test } from 'vitest';
import { SignalsState } from '../../../renderer/state/signals.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const ARTICLES = makeLibrary(30);
const EVERYTHING = { filters: [] };

test('spikes of topics, quoted sources and outlets stand in one list, the latest first', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const signals = new SignalsState(api);
  expect(signals.isKnown).toBe(false);
  await signals.load(EVERYTHING);
  expect(signals.isKnown).toBe(true);
  const days = signals.spikes.map(({ spike }) => spike.day);
  expect(days.length).toBeGreaterThan(0);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(new Set(signals.spikes.map(({ by }) => by)).size).toBeGreaterThan(1);
});

test('the chart is told of spikes outside of the range as well, the list is not', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const signals = new SignalsState(api);
  await signals.load({ filters: [], range: { from: '2026-07-21T00:00', to: '2026-07-25T00:00' } });
  expect(signals.spikes).toEqual([]);
  expect(signals.chart.value?.series.some(({ spikes }) => spikes.length > 0)).toBe(true);
});

test('points that several speak of are asked for a story only', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const signals = new SignalsState(api);
  await signals.load(EVERYTHING);
  expect(signals.contested.value).toBeUndefined();
  const story = String(ARTICLES.find((article) => article.story)?.story?.id);
  await signals.load({ filters: [{ field: 'story', value: story, exclude: false }] });
  expect(signals.contested.value?.total).toBeGreaterThan(0);
  await signals.load(EVERYTHING);
  expect(signals.contested.value).toBeUndefined();
});

test('what was laid out is folded when the selection changes', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const signals = new SignalsState(api);
  await signals.load(EVERYTHING);
  await signals.toggleSpike('one', EVERYTHING);
  expect(signals.stories.value?.rows.length).toBeGreaterThan(0);
  await signals.toggleSpike('one', EVERYTHING);
  expect(signals.openedSpike).toBeUndefined();
  await signals.toggleHistory('Ilse Marwen', EVERYTHING);
  expect(signals.history.value?.told.length).toBeGreaterThan(0);
  await signals.load({ query: 'dam', filters: [] });
  expect(signals.historyOf).toBeUndefined();
});
