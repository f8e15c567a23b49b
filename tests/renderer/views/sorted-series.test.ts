import { expect, test } from 'vitest';
import type { SeriesOrder } from '../../../renderer/state/coverage.svelte.ts';
import { inOrder } from '../../../renderer/views/coverage/sorted-series.ts';
import { aTimeline } from '../../core/charts/a-timeline.ts';

test('series stand by their total, their first article, their highest bin, or their name', () => {
  const timeline = aTimeline();
  const [one] = timeline.series;
  if (one === undefined) throw new Error('There are series');
  const series = (label: string, ...counts: readonly number[]) => ({
    ...one,
    key: label,
    label,
    volumes: counts.map((articles) => ({ articles, unique: articles })),
  });
  const three = {
    ...timeline,
    series: [series('Post', 0, 4, 4), series('Ledger', 1, 1, 5), series('Ardan', 0, 0, 0)],
  };
  const names = (order: SeriesOrder) => inOrder(three, order).series.map(({ label }) => label);
  expect(names('total')).toEqual(['Post', 'Ledger', 'Ardan']);
  expect(names('first')).toEqual(['Ledger', 'Post', 'Ardan']);
  expect(names('highest')).toEqual(['Ledger', 'Post', 'Ardan']);
  expect(names('name')).toEqual(['Ardan', 'Ledger', 'Post']);
});
