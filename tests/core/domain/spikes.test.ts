import { expect, test } from 'vitest';
import { spikes } from '../../../electron/core/domain/spikes.ts';

const bin = (value: number | undefined, articles = 100, isPartial = false) => ({
  value,
  articles,
  isPartial,
});
const usual = (count: number) => Array.from({ length: count }, () => bin(2));

test('a bin over three times the median of the bins before stands out; of a run, the highest', () => {
  expect(spikes([...usual(14), bin(6.1), bin(9), bin(7), bin(2)])).toEqual([15]);
  expect(spikes([...usual(14), bin(6)])).toEqual([]);
});

test('too few articles, too little before it, and an unfinished bin are no spike', () => {
  expect(spikes([...usual(14), bin(9, 19)])).toEqual([]);
  expect(spikes([...usual(13), bin(9)])).toEqual([]);
  expect(spikes([...usual(13), bin(undefined), bin(9)])).toEqual([]);
  expect(spikes([...usual(14), bin(9, 100, true)])).toEqual([]);
});
