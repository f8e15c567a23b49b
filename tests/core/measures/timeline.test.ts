import { describe, expect, test } from 'vitest';
import { chooseBin } from '../../../electron/core/measures/choose-bin.ts';
import { buildTimeline } from '../../../electron/core/measures/timeline.ts';
import type { TimelineOptions } from '../../../electron/core/measures/timeline.ts';
import type { BucketCounts, BucketRow } from '../../../electron/core/bucket-counts.ts';

const row = (key: string | null, bucket: string, articles: number, unique = articles): BucketRow => ({
  key,
  bucket: `${bucket}T00:00`,
  volume: { articles, unique },
});
const NONE = { articles: 0, unique: 0 };
const nothing: BucketCounts = {
  rows: [],
  labels: [],
  selected: [],
  all: [],
  bases: [],
  total: NONE,
  undated: NONE,
  imprecise: NONE,
};
const byDay: TimelineOptions = { by: 'topic', bin: 'day', zone: 'UTC', now: '2026-10-01T00:00:00Z' };

describe('a timeline', () => {
  const counts: BucketCounts = {
    ...nothing,
    rows: [row('1', '2026-09-01', 2, 1), row('1', '2026-09-04', 3), row('2', '2026-09-01', 4)],
    labels: [
      { key: null, label: 'No topic', total: { articles: 90, unique: 90 } },
      { key: '2', label: 'Strike', colour: 2, total: { articles: 4, unique: 4 } },
      { key: '1', label: 'Dam', colour: 1, total: { articles: 5, unique: 4 } },
    ],
    selected: [row(null, '2026-09-01', 6, 5), row(null, '2026-09-04', 3)],
    all: [row(null, '2026-09-01', 10), row(null, '2026-09-02', 5), row(null, '2026-09-04', 8)],
  };

  test('holds every bin from the first to the last; a day without any import is a gap, a day without a match is zero', () => {
    const timeline = buildTimeline(counts, byDay);
    expect(timeline.bins.map(({ start, isGap }) => [start.slice(0, 10), isGap])).toEqual([
      ['2026-09-01', false],
      ['2026-09-02', false],
      ['2026-09-03', true],
      ['2026-09-04', false],
    ]);
    expect(timeline.series.map(({ label }) => label)).toEqual(['Dam', 'Strike', 'No topic']);
    expect(timeline.series[0]?.volumes.map(({ articles }) => articles)).toEqual([2, 0, 0, 3]);
    expect(timeline.series[0]?.bases.map(({ articles }) => articles)).toEqual([10, 5, 0, 8]);
    expect(timeline.selected.map(({ unique }) => unique)).toEqual([5, 0, 0, 3]);
  });

  test('reaches over the whole range asked for, and marks bins the range cuts', () => {
    const range = { from: '2026-08-31T00:00', to: '2026-09-04T12:00' };
    const { bins } = buildTimeline(counts, { ...byDay, range });
    expect(bins.map(({ start, isPartial }) => [start.slice(5, 10), isPartial])).toEqual([
      ['08-31', false],
      ['09-01', false],
      ['09-02', false],
      ['09-03', false],
      ['09-04', true],
    ]);
  });

  test('marks the bin the clock is in, by the clock of the library’s zone', () => {
    const now = '2026-09-03T23:30:00Z';
    const partial = (zone: string): readonly string[] =>
      buildTimeline(counts, { ...byDay, zone, now })
        .bins.filter((b) => b.isPartial)
        .map((b) => b.start.slice(5, 10));
    expect(partial('UTC')).toEqual(['09-03']);
    expect(partial('Europe/Berlin')).toEqual(['09-04']);
  });

  test('compares an outlet with all of that outlet', () => {
    const timeline = buildTimeline(
      { ...counts, bases: [row('1', '2026-09-01', 7), row('1', '2026-09-04', 3)] },
      { ...byDay, by: 'outlet' },
    );
    expect(timeline.series[0]?.bases.map(({ articles }) => articles)).toEqual([7, 0, 0, 3]);
  });

  test('counts weeks from Monday and months by the calendar', () => {
    const weeks = buildTimeline(
      { ...nothing, all: [row(null, '2026-08-31', 1), row(null, '2026-09-14', 1)] },
      { ...byDay, bin: 'week' },
    );
    expect(weeks.bins.map(({ start, end }) => [start.slice(5, 10), end.slice(5, 10)])).toEqual([
      ['08-31', '09-07'],
      ['09-07', '09-14'],
      ['09-14', '09-21'],
    ]);
    const months = buildTimeline(
      { ...nothing, all: [row(null, '2025-11-01', 1), row(null, '2026-02-01', 1)] },
      { ...byDay, bin: 'month' },
    );
    expect(months.bins.map(({ start }) => start.slice(0, 7))).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  test('an empty library gives no bins; a range since 1900 does not give 40,000', () => {
    expect(buildTimeline(nothing, byDay).bins).toEqual([]);
    const range = { from: '1900-01-01T00:00', to: '2026-10-01T00:00' };
    expect(buildTimeline(counts, { ...byDay, range }).bins.length).toBeLessThan(1000);
  });
});

test.each([
  ['2026-09-01T00:00', '2026-09-04T00:00', 'hour'],
  ['2026-09-01T00:00', '2026-09-05T00:00', 'day'],
  ['2026-08-01T00:00', '2026-09-29T00:00', 'day'],
  ['2026-01-01T00:00', '2026-09-29T00:00', 'week'],
  ['2020-01-01T00:00', '2026-09-29T00:00', 'month'],
])('from %s to %s bins are a %s', (from, to, bin) => {
  expect(chooseBin(from, to)).toBe(bin);
});
