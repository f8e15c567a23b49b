import { expect, test } from 'vitest';
import { daysOf, formatText, periodOf } from '../../../renderer/components/report/report-text.ts';
import { withDefault } from '../../../renderer/components/watch/defaults-text.ts';
import { extentOf, spanText } from '../../../renderer/components/watch/found-text.ts';

test('a period holds its last day whole, and comes back as it was typed', () => {
  const range = periodOf('2026-08-31', '2026-08-31');
  expect(range).toEqual({ from: '2026-08-31T00:00', to: '2026-09-01T00:00' });
  expect(daysOf(range)).toEqual({ first: '2026-08-31', last: '2026-08-31' });
  // A range brushed within a day ends on the day it touches.
  expect(daysOf({ from: '2026-09-08T06:00', to: '2026-09-09T12:00' }).last).toBe('2026-09-09');
});

test.each([
  ['', '2026-09-01'],
  ['2026-09-02', '2026-09-01'],
  ['2026-09-01', ''],
])('%s to %s is no period', (first, last) => {
  expect(periodOf(first, last)).toBeUndefined();
});

test('formats stand in a sentence as people write them', () => {
  expect([formatText('pdf'), formatText('docx'), formatText('csv')]).toEqual([
    'the PDF',
    'the Word document',
    'the table of clips',
  ]);
});

test('an emptied default is taken away, not kept as an empty name', () => {
  expect(withDefault({ outlet: 'Kestrel Daily', language: 'en' }, 'outlet', '  ')).toEqual({
    language: 'en',
  });
  expect(withDefault({}, 'origin', 'Ostra')).toEqual({ origin: 'Ostra' });
});

test('first and last days are told as far as they are known', () => {
  expect(spanText('2026-08-01', '2026-09-27')).toBe('1 Aug – 27 Sep 2026');
  expect(spanText('2025-12', '2026-09-27')).toBe('December 2025 – 27 Sep 2026');
  expect(spanText(undefined, undefined)).toBe('–');
  const row = { label: '', files: 1, articles: 1, undated: 0, fate: 'read' } as const;
  expect(extentOf([{ ...row, first: '2026-08-03', last: '2026-08-04' }, row])).toEqual({
    first: '2026-08-03',
    last: '2026-08-04',
  });
});
