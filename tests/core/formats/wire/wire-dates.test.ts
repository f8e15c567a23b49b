import { expect, test } from 'vitest';
import { closingDate, isDayTimeGroup } from '../../../../electron/core/formats/wire/wire-dates.ts';

test.each([
  ['161037 GMT Sep 26', '', '2026-09-16T10:37', 'Z'],
  ['161037Z SEP 2026', '', '2026-09-16T10:37', 'Z'],
  ['251852 Sep 24', '', '2024-09-25T18:52', 'unknown'],
  ['010003 CET Mär 99', '', '1999-03-01T00:03', '+01:00'],
  ['AP-WF-11-13-13 1509GMT', '', '2013-11-13T15:09', 'Z'],
  ['AP-NY-1/2/2026 09:05 EST', '', '2026-01-02T09:05', '-05:00'],
  ['GMT-14:02-26-09-19', '', '2019-09-26T14:02', 'Z'],
  ['JST-14:02-09-26-19', '', '2019-09-26T14:02', '+09:00'],
  ['JST-14:02-09-10-19', 'OSTMERE, Sept. 10 Kyodo - The board', '2019-09-10T14:02', '+09:00'],
  ['JST-14:02-09-10-19', 'OSTMERE, Oct. 9 Kyodo - The board', '2019-10-09T14:02', '+09:00'],
])('%s closes a message', (closing, text, value, zone) => {
  expect(closingDate(closing, text)).toEqual({ value, zone, precision: 'minute' });
});

test.each(['161037 GMT Sep', '321037 GMT Sep 26', '161037 GMT Foo 26', 'AP-WF-13-13-13 1509GMT', 'no date'])(
  '%s is no date: a year, a day or a month is wanting',
  (closing) => {
    expect(closingDate(closing, '')).toBeUndefined();
  },
);

test('a line that holds more than day and time is text', () => {
  expect(isDayTimeGroup('161037 GMT Sep 26')).toBe(true);
  expect(isDayTimeGroup('It was filed at 161037 GMT Sep 26')).toBe(false);
});
