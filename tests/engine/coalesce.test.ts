import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesce } from '../../electron/engine/coalesce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first value is told at once, those that follow are gathered, none is lost', () => {
  const told: number[] = [];
  const sum = coalesce<number>(
    100,
    (one, other) => one + other,
    (value) => told.push(value),
  );
  for (const value of [1, 2, 3]) sum.push(value);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual([1, 5]);
  vi.advanceTimersByTime(1_000);
  sum.push(4);
  expect(told).toEqual([1, 5, 4]);
});

test('nothing is told after it was stopped', () => {
  const told: number[] = [];
  const last = coalesce<number>(
    100,
    (_one, other) => other,
    (value) => told.push(value),
  );
  last.push(1);
  last.push(2);
  last.stop();
  vi.advanceTimersByTime(1_000);
  last.push(3);
  expect(told).toEqual([1]);
});
