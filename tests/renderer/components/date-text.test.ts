import { describe, expect, it } from 'vitest';
import { wallInZone, wallMs, wallOfMs } from '#core/domain/wall-time.ts';
import {
  dayHeading,
  fullDate,
  rangeHeading,
  rangeText,
  timeOf,
} from '../../../renderer/components/date-text.ts';

describe('dates in words', () => {
  it('keep their precision', () => {
    expect(fullDate('2026-09-16T18:20')).toBe('Wed 16 Sep 2026, 18:20');
    expect(fullDate('2026-09-16')).toBe('Wed 16 Sep 2026');
    expect(fullDate('2026-09')).toBe('September 2026');
    expect(fullDate('2026')).toBe('2026');
    expect(timeOf('2026-09-16')).toBeUndefined();
  });

  it.each([
    ['2026-09-08T00:00', '2026-09-17T00:00', '8–16 Sep 2026'],
    ['2026-08-30T00:00', '2026-09-03T00:00', '30 Aug – 2 Sep 2026'],
    ['2025-12-30T00:00', '2026-01-02T00:00', '30 Dec 2025 – 1 Jan 2026'],
    ['2026-09-08T00:00', '2026-09-09T00:00', '8 Sep 2026'],
    ['2026-09-08T08:00', '2026-09-08T14:00', '8 Sep 2026, 08:00–14:00'],
    ['2026-09-08T08:00', '2026-09-09T00:00', '8 Sep 2026, 08:00 – 9 Sep 2026, 00:00'],
  ])('write a half-open range by its last day: %s to %s', (from, to, text) => {
    expect(rangeText(from, to)).toBe(text);
  });

  it('head a range and a day', () => {
    expect(rangeHeading('2026-09-08T00:00', '2026-09-17T00:00')).toBe('8–16 September');
    expect(dayHeading('2026-09-16', '2026')).toBe('Wednesday 16 September');
    expect(dayHeading('2025-09-16', '2026')).toBe('Tuesday 16 September 2025');
  });

  it('turn a wall clock into milliseconds and back, whatever the zone of this computer', () => {
    expect(wallOfMs(wallMs('2026-09-16T18:20'))).toBe('2026-09-16T18:20');
    expect(wallMs('2026-09')).toBe(Date.UTC(2026, 8, 1));
  });

  it('show an instant on the clock of the library', () => {
    expect(wallInZone('2026-09-28T07:14:00Z', 'Europe/Stockholm')).toBe('2026-09-28T09:14');
  });
});
