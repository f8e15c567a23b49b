import { expect, test } from 'vitest';
import type { ReportSpec } from '#core/domain/report.ts';
import {
  latestPeriod,
  nextPeriod,
  periodBefore,
  specForNext,
  specFromTemplate,
  specOfPeriod,
} from '#core/domain/report-period.ts';

const range = (from: string, to: string) => ({ from: `${from}T00:00`, to: `${to}T00:00` });
const SEPTEMBER = range('2026-09-01', '2026-10-01');

test.each([
  ['a day', range('2026-09-30', '2026-10-01'), range('2026-10-01', '2026-10-02')],
  ['a week', range('2026-09-28', '2026-10-05'), range('2026-10-05', '2026-10-12')],
  ['a month', SEPTEMBER, range('2026-10-01', '2026-11-01')],
  ['a quarter', range('2026-10-01', '2027-01-01'), range('2027-01-01', '2027-04-01')],
  ['ten days', range('2026-09-01', '2026-09-11'), range('2026-09-11', '2026-09-21')],
  [
    'from hour to hour',
    { from: '2026-09-08T07:30', to: '2026-09-09T07:30' },
    { from: '2026-09-09T07:30', to: '2026-09-10T07:30' },
  ],
])('after %s comes the next', (_what, given, next) => {
  expect(nextPeriod(given)).toEqual(next);
  expect(periodBefore(next)).toEqual(given);
});

test('a template of a month gives the last month that is over, one of a week the last of its weeks', () => {
  expect(latestPeriod(SEPTEMBER, '2027-03-15T09:00')).toEqual(range('2027-02-01', '2027-03-01'));
  expect(latestPeriod(SEPTEMBER, '2026-09-15T09:00')).toEqual(SEPTEMBER);
  expect(latestPeriod(range('2026-09-28', '2026-10-05'), '2026-10-26T00:00')).toEqual(
    range('2026-10-19', '2026-10-26'),
  );
});

const SPEC: ReportSpec = {
  kind: 'analysis',
  title: 'Water week',
  summary: [{ type: 'paragraph', runs: [{ text: 'The dam held.' }] }],
  selection: { query: 'dam', range: range('2026-09-07', '2026-09-14'), filters: [] },
  before: range('2026-08-31', '2026-09-07'),
  topics: [2, 1],
  picked: [{ article: 3 }],
  text: 'extract',
};

test('for the next period the selection and its comparison move, and what was said of this one goes', () => {
  expect(specForNext(SPEC)).toEqual({
    kind: 'analysis',
    title: 'Water week',
    selection: { query: 'dam', range: range('2026-09-14', '2026-09-21'), filters: [] },
    before: range('2026-09-07', '2026-09-14'),
    topics: [2, 1],
    text: 'extract',
  });
});

test('from a template both periods move by the same strides', () => {
  const { selection, before } = specFromTemplate(SPEC, '2026-09-30T10:00');
  expect([selection.range, before]).toEqual([
    range('2026-09-21', '2026-09-28'),
    range('2026-09-14', '2026-09-21'),
  ]);
});

test('a scheduled report is compared with the stretch before its own', () => {
  const spec = specOfPeriod(SPEC, range('2026-09-20', '2026-09-21'));
  expect(spec.selection).toEqual({ query: 'dam', range: range('2026-09-20', '2026-09-21'), filters: [] });
  expect(spec).not.toHaveProperty('before');
  expect(spec).not.toHaveProperty('picked');
});
