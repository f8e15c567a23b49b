import { expect, test } from 'vitest';
import type { LibraryError } from '#core/domain/library-info.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Prepared } from '../../electron/import/prepare-file.ts';
import { createReadying } from '../../electron/import/readying.ts';

const file = (kind: Prepared['kind']) => ({ kind }) as Prepared;

/** Each slice takes longer than the window is made to wait. */
function slow(slices: number, end: Result<void, LibraryError>) {
  const done: number[] = [];
  const library = {
    *readyToFile() {
      for (let slice = 0; slice < slices; slice += 1) {
        const began = performance.now();
        while (performance.now() - began < 10);
        done.push(slice);
        yield;
      }
      return end;
    },
  };
  return { library, done };
}

test('what filing asks for is taken up slice by slice while the window waits for an answer', () => {
  const { library, done } = slow(3, ok(undefined));
  const ready = createReadying(library, { isWanted: () => true });
  const answers = [1, 2, 3].map(() => [ready([file('known'), file('read')]), done.length]);
  expect(answers).toEqual([
    [ok(false), 1],
    [ok(false), 2],
    [ok(false), 3],
  ]);
  expect(ready([file('read')])).toEqual(ok(true));
});

test('it is taken up at once where nobody else asks the library, and not at all for files that file no article', () => {
  const { library, done } = slow(2, ok(undefined));
  const ready = createReadying(library, undefined);
  expect(ready([file('known'), file('failed'), file('same-bytes'), file('excluded')])).toEqual(ok(true));
  expect(done).toEqual([]);
  expect(ready([file('large')])).toEqual(ok(true));
  expect(done).toEqual([0, 1]);
});

test('what the disk has against it is the answer', () => {
  const gone = err({ kind: 'gone', path: '/library' } as const);
  expect(createReadying(slow(0, gone).library, undefined)([file('read')])).toEqual(gone);
});
