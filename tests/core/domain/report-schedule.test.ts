import { expect, test } from 'vitest';
import { dueRun, nextMoment, rangeOfRun, type ReportSchedule } from '#core/domain/report-schedule.ts';

/** 2026-09-07 was a Monday. */
const schedule = (changes: Partial<ReportSchedule> = {}): ReportSchedule => ({
  id: 1,
  draftId: 1,
  days: 'daily',
  weekday: 1,
  time: '07:30',
  period: 'since-run',
  folder: '/out',
  formats: ['html'],
  isPaused: false,
  handledTo: '2026-09-08T07:30',
  coveredTo: '2026-09-08T07:30',
  ...changes,
});

test('nothing is due before its time, and once it ran it is not due again', () => {
  expect(dueRun(schedule(), '2026-09-09T07:29')).toBeUndefined();
  expect(dueRun(schedule(), '2026-09-09T07:30')).toEqual({
    moment: '2026-09-09T07:30',
    range: { from: '2026-09-08T07:30', to: '2026-09-09T07:30' },
    isLate: false,
    missed: 0,
  });
  expect(dueRun(schedule({ handledTo: '2026-09-09T07:30' }), '2026-09-09T23:59')).toBeUndefined();
});

test('after a sleep of days it runs once, says so, and leaves no article between two reports', () => {
  expect(dueRun(schedule(), '2026-09-12T15:00')).toEqual({
    moment: '2026-09-12T07:30',
    range: { from: '2026-09-08T07:30', to: '2026-09-12T07:30' },
    isLate: true,
    missed: 3,
  });
});

test('on Monday a report of weekdays goes back to Friday', () => {
  const friday = { days: 'weekdays', handledTo: '2026-09-04T07:30', coveredTo: '2026-09-04T07:30' } as const;
  expect(dueRun(schedule(friday), '2026-09-06T12:00')).toBeUndefined();
  expect(dueRun(schedule(friday), '2026-09-07T07:31')).toMatchObject({
    range: { from: '2026-09-04T07:30', to: '2026-09-07T07:30' },
    missed: 0,
  });
  const { coveredTo: _never, ...first } = schedule(friday);
  expect(rangeOfRun(first, '2026-09-07T07:30').from).toBe('2026-09-04T07:30');
});

test('a first run after days of sleep begins where its first missed one would have', () => {
  const { coveredTo: _never, ...first } = schedule({ handledTo: '2026-09-08T09:14' });
  expect(dueRun(first, '2026-09-12T15:00')).toMatchObject({
    range: { from: '2026-09-08T07:30', to: '2026-09-12T07:30' },
    missed: 3,
  });
});

test('a failed run is dealt with, and the next good one covers its time', () => {
  const failed = schedule({ handledTo: '2026-09-09T07:30', coveredTo: '2026-09-08T07:30' });
  expect(dueRun(failed, '2026-09-10T07:30')?.range.from).toBe('2026-09-08T07:30');
});

test.each([
  ['day-before', { from: '2026-09-08T00:00', to: '2026-09-09T00:00' }],
  ['week-before', { from: '2026-09-02T00:00', to: '2026-09-09T00:00' }],
  ['month-before', { from: '2026-08-01T00:00', to: '2026-09-01T00:00' }],
] as const)('%s is a stretch of whole days', (period, range) => {
  expect(rangeOfRun(schedule({ period }), '2026-09-09T07:30')).toEqual(range);
});

test('a weekly one waits for its day; a paused one waits', () => {
  const weekly = schedule({ days: 'weekly', weekday: 3 });
  expect(nextMoment(weekly, '2026-09-09T07:30')).toBe('2026-09-16T07:30');
  expect(nextMoment(weekly, '2026-09-09T07:29')).toBe('2026-09-09T07:30');
  expect(dueRun(schedule({ isPaused: true }), '2026-09-30T07:30')).toBeUndefined();
});

test('a time the clock leaps over comes a little later, one it shows twice comes once', () => {
  const night = schedule({ time: '02:30', handledTo: '2026-03-28T02:30' });
  // Wall clocks jump from 01:59 to 03:00 that night.
  expect(dueRun(night, '2026-03-29T01:59')).toBeUndefined();
  expect(dueRun(night, '2026-03-29T03:00')?.moment).toBe('2026-03-29T02:30');
  expect(dueRun({ ...night, handledTo: '2026-10-25T02:30' }, '2026-10-25T02:40')).toBeUndefined();
});
