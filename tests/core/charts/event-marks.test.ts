import { describe, expect, test } from 'vitest';
import { bandScale } from '#core/charts/band.ts';
import { eventMarks, eventRowsPx, markerWhen } from '#core/charts/event-marks.ts';
import { isMarkerTime, markerRange, type EventMarker } from '#core/domain/event-marker.ts';
import { binAfter } from '#core/domain/wall-time.ts';

/** Ten days from 7 September, each 60 wide. */
const DAYS = Array.from({ length: 10 }, (_, day) => {
  const start = binAfter('2026-09-07T00:00', 'day', day);
  const all = { articles: 1, unique: 1 };
  return { start, end: binAfter(start, 'day'), all, isPartial: false, isGap: false };
});
const BAND = bandScale(0, 600, DAYS.length);
const event = (id: number, from: string, label: string, more: Partial<EventMarker> = {}): EventMarker => ({
  id,
  from,
  label,
  ...more,
});
const marksOf = (...markers: readonly EventMarker[]) => eventMarks(markers, DAYS, BAND, 600);

describe('the time of a marker', () => {
  test('is a month, a day or a minute there is', () => {
    for (const time of ['2026-09', '2026-09-08', '2028-02-29', '2026-09-08T23:59'])
      expect([time, isMarkerTime(time)]).toEqual([time, true]);
    for (const time of ['', '2026', '2026-13', '2026-02-29', '2026-09-31', '2026-09-08T24:00', '8 Sep'])
      expect([time, isMarkerTime(time)]).toEqual([time, false]);
  });
  test('is all the time in which it may have been', () => {
    expect(markerRange({ from: '2026-12' })).toEqual({ from: '2026-12-01T00:00', to: '2027-01-01T00:00' });
    expect(markerRange({ from: '2026-09-30', to: '2026-10-02' })).toEqual({
      from: '2026-09-30T00:00',
      to: '2026-10-03T00:00',
    });
    expect(markerRange({ from: '2026-09-08T14:30' })).toEqual({
      from: '2026-09-08T14:30',
      to: '2026-09-08T14:31',
    });
  });
  test('is told as exactly as it is known', () => {
    expect(markerWhen({ from: '2026-09' })).toBe('September 2026');
    expect(markerWhen({ from: '2026-09-08', to: '2026-09-10' })).toBe('8 Sep 2026 to 10 Sep 2026');
  });
});

describe('marks of events', () => {
  test('stand where they began, as a band over the bins they reach', () => {
    expect(marksOf(event(1, '2026-09-09T14:30', 'Inquiry'))).toMatchObject([{ bin: 2, x: 120 }]);
    expect(marksOf(event(1, '2026-09-09T14:30', 'Inquiry'))[0]).not.toHaveProperty('band');
    expect(marksOf(event(1, '2026-09-08', 'Evacuation', { to: '2026-09-10' }))).toMatchObject([
      { bin: 1, x: 60, band: { x: 60, width: 180 } },
    ]);
  });
  test('begin at the first bin when they began before, and are left out when they do not reach it', () => {
    expect(marksOf(event(1, '2026-09', 'Drought'))).toMatchObject([{ bin: 0, band: { x: 0, width: 600 } }]);
    expect(marksOf(event(1, '2026-09-06', 'Before'), event(2, '2026-09-17', 'After'))).toEqual([]);
  });
  test('fly a row lower beside one another, and nameless where both rows are taken', () => {
    const marks = marksOf(
      event(3, '2026-09-08', 'Third of a kind'),
      event(1, '2026-09-07', 'First of a kind'),
      event(2, '2026-09-07', 'Second of a kind'),
    );
    expect(marks.map(({ id, row }) => [id, row])).toEqual([
      [1, 0],
      [2, 1],
      [3, undefined],
    ]);
    expect(eventRowsPx(marks)).toBe(28);
  });
  test('have their name at the left where there is no room at the right', () => {
    expect(marksOf(event(1, '2026-09-16', 'A long name'))).toMatchObject([{ isFlipped: true, x: 540 }]);
  });
});
