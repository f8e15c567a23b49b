import { afterEach, expect, test, vi } from 'vitest';
import { createIdleCare } from '../../electron/engine/idle-care.ts';
import { aLibrary, aNewArticle, keep, NOW } from '../library/a-library.ts';

const MINUTE = 60_000;
const TEN_MINUTES = 10 * MINUTE;

afterEach(() => {
  vi.useRealTimers();
});

test('counts are kept for the next opening once nothing was written for ten minutes', async () => {
  const library = await aLibrary();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  let timesKept = 0;
  const care = createIdleCare({
    library: {
      ...library,
      keepCounts: () => {
        timesKept += 1;
        library.keepCounts();
      },
    },
    turns: { behind: (work) => work() },
    clock: { now: () => NOW },
    forgetTopics: () => undefined,
    tell: () => undefined,
  });
  care.start();
  vi.advanceTimersByTime(TEN_MINUTES / 2);
  keep(library, aNewArticle());
  vi.advanceTimersByTime(TEN_MINUTES);
  expect(timesKept).toBe(0);
  vi.advanceTimersByTime(TEN_MINUTES / 2);
  expect(timesKept).toBe(1);
  care.close();
  vi.advanceTimersByTime(3 * TEN_MINUTES);
  expect(timesKept).toBe(1);
});

test('the indexes are merged piece by piece once nothing was written for a minute, and left when something is', async () => {
  const library = await aLibrary();
  for (let part = 0; part < 6; part += 1) keep(library, aNewArticle({ body: `dam wall${part}` }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const pieces: (() => void)[] = [];
  let asked = 0;
  const care = createIdleCare({
    library: {
      ...library,
      mergeIndexes: () => {
        asked += 1;
        return library.mergeIndexes();
      },
    },
    turns: { behind: (work) => void pieces.push(work) },
    clock: { now: () => NOW },
    forgetTopics: () => undefined,
    tell: () => undefined,
  });
  const piece = (): void => pieces.shift()?.();
  care.start();
  vi.advanceTimersByTime(MINUTE);
  // Begun by now, and behind what the window asks.
  expect(asked).toBe(0);
  while (pieces.length > 0) piece();
  expect(asked).toBeGreaterThan(1);
  expect(library.mergeIndexes()).toBe(false);

  asked = 0;
  for (let part = 0; part < 3; part += 1) keep(library, aNewArticle({ body: `dam wall${part}` }));
  vi.advanceTimersByTime(MINUTE);
  expect(pieces).toHaveLength(0);
  vi.advanceTimersByTime(MINUTE);
  piece();
  expect([asked, pieces.length]).toEqual([1, 1]);
  keep(library, aNewArticle({ body: 'an article that arrives' }));
  piece();
  expect([asked, pieces.length]).toEqual([1, 0]);
  care.close();
});
