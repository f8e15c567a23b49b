import { describe, expect, test } from 'vitest';
import { knownDate, rangePhrase, rangeTitle } from '../../../electron/core/domain/date-words.ts';
import { binAfter, binStartOf, wallInZone, zoneOffset } from '../../../electron/core/domain/wall-time.ts';

describe('calendar arithmetic', () => {
  test.each([
    ['2026-09-09T18:20', 'hour', '2026-09-09T18:00'],
    ['2026-09-09T18:20', 'day', '2026-09-09T00:00'],
    ['2026-09-13T18:20', 'week', '2026-09-07T00:00'],
    ['1969-12-31T18:20', 'week', '1969-12-29T00:00'],
    ['2026-09', 'month', '2026-09-01T00:00'],
  ] as const)('%s lies in the %s of %s', (wall, bin, start) => {
    expect(binStartOf(wall, bin)).toBe(start);
  });

  test('days stay days where clocks change', () => {
    expect(binAfter('2026-03-29T00:00', 'day')).toBe('2026-03-30T00:00');
    expect(binAfter('2026-12-01T00:00', 'month')).toBe('2027-01-01T00:00');
    expect(binAfter('2024-02-01T00:00', 'month', -1)).toBe('2024-01-01T00:00');
  });

  test('an instant on the clock of a zone', () => {
    expect(wallInZone('2026-09-17T05:30:12.123Z', 'Europe/Berlin')).toBe('2026-09-17T07:30');
    expect(wallInZone('2026-09-16T22:00:00Z', 'Europe/Berlin')).toBe('2026-09-17T00:00');
    expect(zoneOffset('Europe/Berlin', '2026-09-17T05:30:12.123Z')).toBe('UTC+2');
    expect(zoneOffset('Asia/Kolkata', '2026-09-17T05:30:00Z')).toBe('UTC+5:30');
    expect(zoneOffset('America/New_York', '2026-01-17T05:30:00Z')).toBe('UTC−5');
    expect(zoneOffset('UTC', '2026-01-17T05:30:00Z')).toBe('UTC');
  });
});

describe('dates in words', () => {
  test.each([
    ['2026-09-08T00:00', '2026-09-17T00:00', '8–16 September 2026', 'from 8 to 16 September 2026'],
    [
      '2026-08-30T00:00',
      '2026-09-08T00:00',
      '30 August – 7 September 2026',
      'from 30 August to 7 September 2026',
    ],
    [
      '2025-12-30T00:00',
      '2026-01-03T00:00',
      '30 December 2025 – 2 January 2026',
      'from 30 December 2025 to 2 January 2026',
    ],
    ['2026-09-08T00:00', '2026-09-09T00:00', '8 September 2026', 'on 8 September 2026'],
    [
      '2026-09-08T08:00',
      '2026-09-08T14:00',
      '8 September 2026, 08:00–14:00',
      'from 8 September 2026, 08:00 to 14:00',
    ],
  ])('%s to %s: %s', (from, to, title, phrase) => {
    expect(rangeTitle(from, to)).toBe(title);
    expect(rangePhrase(from, to)).toBe(phrase);
  });

  test('a date is said as far as it is known', () => {
    expect(['2026', '2026-09', '2026-09-16', '2026-09-16T18:20'].map(knownDate)).toEqual([
      '2026',
      'September 2026',
      '16 Sep 2026',
      '16 Sep 2026, 18:20',
    ]);
  });
});
