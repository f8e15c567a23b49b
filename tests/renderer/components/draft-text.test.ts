import { expect, test } from 'vitest';
import { SECTIONS_OF } from '#core/domain/report.ts';
import {
  draftName,
  keptSections,
  keptTopics,
  orderedTopics,
  rangeText,
  ruleText,
  sectionsOf,
} from '../../../renderer/components/report/draft-text.ts';

const range = (from: string, to: string) => ({ from: `${from}T00:00`, to: `${to}T00:00` });

test.each([
  [undefined, 'whole library'],
  [range('2026-09-07', '2026-09-08'), '7 Sept 2026'],
  [range('2026-09-07', '2026-09-14'), '7–13 Sept 2026'],
  [range('2026-08-31', '2026-09-07'), '31 Aug – 6 Sept 2026'],
  [range('2025-12-29', '2026-01-05'), '29 Dec 2025 – 4 Jan 2026'],
])('%o is %s', (given, text) => {
  expect(rangeText(given)).toBe(text);
});

test('a draft goes by its name, else its title, else what it is', () => {
  expect(draftName({ name: 'Mornings', title: 'Water', kind: 'briefing' })).toBe('Mornings');
  expect(draftName({ title: 'Water', kind: 'briefing' })).toBe('Water');
  expect(draftName({ title: '  ', kind: 'record' })).toBe('Statement record');
});

test('sections and topics as they are anyway are not kept as a choice', () => {
  expect(keptSections('record', SECTIONS_OF.record)).toBeUndefined();
  expect(sectionsOf({ kind: 'record', sections: ['clips'] })).toEqual(['clips']);
  const topics = [{ id: 1 }, { id: 2 }, { id: 3 }];
  expect(keptTopics(topics, [1, 2, 3])).toEqual([]);
  expect(keptTopics(topics, [3, 1])).toEqual([3, 1]);
  expect(orderedTopics(topics, [3, 1]).map(({ id }) => id)).toEqual([3, 1, 2]);
  expect(orderedTopics(topics, [9, 2]).map(({ id }) => id)).toEqual([2, 1, 3]);
});

test('a schedule reads as a sentence', () => {
  expect(ruleText({ days: 'weekly', weekday: 3, time: '07:30', period: 'day-before' })).toBe(
    'Every Wednesday at 07:30: the day before',
  );
});
