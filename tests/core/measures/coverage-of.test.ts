import { describe, expect, test } from 'vitest';
import { binOf } from '../../../electron/core/measures/coverage-of.ts';
import type { BucketCounts } from '../../../electron/core/bucket-counts.ts';
import type { LibraryInfo } from '../../../electron/core/domain/library-info.ts';
import { ok } from '../../../electron/core/result.ts';

const volume = (articles: number) => ({ articles, unique: articles });

/** A library of two days: so many articles, some without a date, some dated to the day only. */
function twoDays(articles: number, undated: number, imprecise: number) {
  const counts: BucketCounts = {
    rows: [],
    labels: [],
    selected: [],
    all: [],
    bases: [],
    total: volume(articles),
    undated: volume(undated),
    imprecise: volume(imprecise),
  };
  const info = { first: '2026-09-07T00:00', last: '2026-09-08T23:00' } as unknown as LibraryInfo;
  return { info: () => info, buckets: () => ok(counts) };
}

describe('bins chosen by themselves for two days', () => {
  test('are hours where articles tell the hour', () => {
    expect(binOf(twoDays(100, 20, 8), { filters: [] }, 'auto')).toBe('hour');
  });

  test('are days where too many tell the day only: an empty chart would be wrong', () => {
    expect(binOf(twoDays(100, 20, 9), { filters: [] }, 'auto')).toBe('day');
    expect(binOf(twoDays(3, 0, 3), { filters: [] }, 'auto')).toBe('day');
  });

  test('are what the analyst asked for', () => {
    expect(binOf(twoDays(3, 0, 3), { filters: [] }, 'hour')).toBe('hour');
  });
});
