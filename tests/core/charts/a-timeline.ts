import type { CoverageTimeline } from '../../../electron/core/domain/coverage.ts';
import { binAfter } from '../../../electron/core/domain/wall-time.ts';

/** Sixty days of invented coverage: a topic that rises, another with a peak of its own, two days without any import. */
export function aTimeline(over: Partial<CoverageTimeline> = {}): CoverageTimeline {
  const days = Array.from({ length: 60 }, (_, i) => i);
  const isGap = (i: number): boolean => i === 21 || i === 22;
  const all = days.map((i) => (isGap(i) ? 0 : 170 + ((i * 37) % 60)));
  const rise = (i: number): number => (i < 32 ? (i * 5) % 4 : Math.max(2, 48 - Math.abs(i - 39) * 6));
  const dam = days.map((i) => (isGap(i) ? 0 : rise(i)));
  const strike = days.map((i) => (isGap(i) ? 0 : Math.max(0, 30 - Math.abs(i - 19) * 5)));
  const volume = (articles: number) => ({ articles, unique: Math.ceil(articles * 0.6) });
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const starts = days.map((i) => binAfter('2026-08-01T00:00', 'day', i));
  const bases = all.map(volume);
  return {
    by: 'topic',
    bin: 'day',
    zone: 'UTC',
    bins: starts.map((start, i) => ({
      start,
      end: binAfter(start, 'day'),
      all: volume(all[i] ?? 0),
      isPartial: i === 59,
      isGap: isGap(i),
    })),
    series: [
      { key: '1', label: 'Marren Dam', colour: 1, volumes: dam.map(volume), bases, total: volume(sum(dam)) },
      {
        key: '2',
        label: 'Port Ansel strike',
        colour: 2,
        volumes: strike.map(volume),
        bases,
        total: volume(sum(strike)),
      },
    ],
    selected: days.map((i) => volume((dam[i] ?? 0) + (strike[i] ?? 0))),
    total: volume(sum(dam) + sum(strike)),
    undated: volume(0),
    imprecise: volume(0),
    ...over,
  };
}

/** Three bins whose numbers can be worked by hand. */
export function threeDays(): CoverageTimeline {
  const volume = (articles: number, unique = articles) => ({ articles, unique });
  const days = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'];
  const all = [volume(10), volume(0), volume(40, 30), volume(20)];
  return {
    by: 'topic',
    bin: 'day',
    zone: 'UTC',
    bins: days.slice(0, 3).map((day, i) => ({
      start: `${day}T00:00`,
      end: `${days[i + 1] ?? ''}T00:00`,
      all: all[i] ?? volume(0),
      isPartial: i === 2,
      isGap: i === 1,
    })),
    series: [
      {
        key: '1',
        label: 'Dam',
        colour: 4,
        volumes: [volume(1), volume(0), volume(8, 6)],
        bases: all.slice(0, 3),
        total: volume(9, 6),
      },
    ],
    selected: [volume(2), volume(0), volume(10, 7)],
    total: volume(12, 8),
    undated: volume(0),
    imprecise: volume(0),
  };
}
