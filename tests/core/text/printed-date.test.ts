import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, findDates, readDate } from '../../../electron/core/text/printed-date.ts';

const dates: readonly (readonly [string, string, string])[] = [
  ['6 minutes ago Mon 02nd September 2019 | 05:10 AM', '2019-09-02T05:10', 'unknown'],
  ['2019-09-02T05:10:00+05:00', '2019-09-02T05:10:00', '+05:00'],
  ['2026-09-16T06:30:00.123Z', '2026-09-16T06:30:00', 'Z'],
  ['Tue, 03 Mar 2026 10:15:00 +0100', '2026-03-03T10:15:00', '+01:00'],
  ['3 March 2026 at 14.05 GMT', '2026-03-03T14:05', 'Z'],
  ['March 4, 2026 5 pm EST', '2026-03-04T17:00', '-05:00'],
  ['12:30 a.m. on May 5, 1999', '1999-05-05T00:30', 'unknown'],
  ['May 5, 1999 at 7:00 p.m. ET', '1999-05-05T19:00', 'unknown'],
  ['Montag, 3. März 2026, 14:05 Uhr', '2026-03-03T14:05', 'unknown'],
  ['le 3 août 2026', '2026-08-03', 'unknown'],
  ['3 de septiembre de 2026', '2026-09-03', 'unknown'],
  ['2026年3月4日 12:30', '2026-03-04T12:30', 'unknown'],
  ['13/04/2026', '2026-04-13', 'unknown'],
  ['04/13/2026', '2026-04-13', 'unknown'],
  ['3.4.2026', '2026-04-03', 'unknown'],
  ['September 2019', '2019-09', 'unknown'],
];

test.each(dates)('%s', (printed, value, zone) => {
  expect(readDate(printed)).toMatchObject({ value, zone });
});

describe('what is never guessed', () => {
  test.each([
    '03/04/2026',
    '3 March',
    '02/09/19',
    '31 February 2026',
    'yesterday',
    '2 hours ago',
    'May 2',
    '20260931',
    '99 March 2026',
  ])('%s', (printed) => {
    expect(readDate(printed)).toBeUndefined();
  });

  test('an ambiguous order speaks where it is known', () => {
    expect(readDate('03/04/2026', 'day-first')?.value).toBe('2026-04-03');
    expect(readDate('03/04/2026', 'month-first')?.value).toBe('2026-03-04');
  });
});

test('the time of an update is not given to the first date', () => {
  const found = findDates('Published 3 March 2026, updated 5 March 2026 10:00 GMT');
  expect(found.map(({ date }) => date.value)).toEqual(['2026-03-03', '2026-03-05T10:00']);
});

test('a date in ISO after the word for a month is not that month of its year', () => {
  expect(findDate('Jan 2026-03-05T10:00Z')?.date.value).toBe('2026-03-05T10:00');
});

test('every date written in ISO is read back as written, with its place in the line', () => {
  const day = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2150-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const words = fc.stringMatching(/^[a-z ]{0,20}$/);
  fc.assert(
    fc.property(day, words, (date, before) => {
      const iso = date.toISOString().slice(0, 16);
      const found = findDate(`${before} ${iso}Z`);
      expect(found?.date.value).toBe(iso);
      expect(found?.span[0]).toBe(before.length + 1);
    }),
  );
});
