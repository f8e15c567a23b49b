import { afterEach, expect, test, vi } from 'vitest';
import { createIdleCare } from '../../electron/engine/idle-care.ts';
import { aLibrary, aNewArticle, keep, NOW } from '../library/a-library.ts';

const TEN_MINUTES = 10 * 60_000;

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
