import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { article, desk } from './desk.ts';

const ROOT = join(import.meta.dirname, '../fixtures/articles');
/** One of each format, and names that promise something else than what is in them. */
const FIXTURES = readdirSync(ROOT).flatMap((format) => {
  const folder = join(ROOT, format);
  const [source] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path).startsWith('source.'))
    .sort();
  return source === undefined ? [] : [join(folder, source)];
});
const ENDINGS = ['txt', 'html', 'xml', 'json', 'csv', 'eml', 'zip', 'docx', 'rtf', 'xlsx', 'pdf', 'dat'];
const GOOD = 4;
const RUNS = 40;

/** Random bytes, a fixture cut off, or one with bytes changed; under any ending. */
const hostile = fc.record({
  ending: fc.constantFrom(...ENDINGS),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 4_000 }),
    fc
      .tuple(fc.constantFrom(...FIXTURES), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([path, share]) => {
        const whole = readFileSync(path);
        return new Uint8Array(whole.subarray(0, Math.floor(share * whole.length)));
      }),
    fc
      .tuple(
        fc.constantFrom(...FIXTURES),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      )
      .map(([path, changes]) => {
        const changed = new Uint8Array(readFileSync(path));
        for (const [at, byte] of changes) changed[at % Math.max(1, changed.length)] = byte;
        return changed;
      }),
  ),
});

test('whatever is in one file, every other file is imported, and each has one record', async () => {
  const { library, write, take } = await desk();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(hostile, fc.nat(GOOD), async ({ ending, bytes }, place) => {
      round += 1;
      const name = (at: number) => `Mill ${String(at)} of round ${String(round)}`;
      const good = Array.from({ length: GOOD }, (_, at) =>
        write(`good-${String(round)}-${String(at)}.txt`, article(name(at))),
      );
      const bad = write(`bad-${String(round)}.${ending}`, bytes);
      await take(...good.slice(0, place), bad, ...good.slice(place));
      const { rows } = library.imports({ text: `-${String(round)}` }, { offset: 0, limit: 100 });
      const of = (path: string) => rows.filter((row) => row.path === path);
      for (const [at, path] of good.entries()) {
        expect(of(path)).toMatchObject([{ state: 'imported', articlesNew: 1 }]);
        const [id] = library.articlesOf(of(path)[0]?.id ?? 0).map((one) => one.id);
        expect(library.article(id ?? 0)?.headline).toBe(name(at));
      }
      expect(of(bad)).toHaveLength(1);
    }),
    { numRuns: RUNS },
  );
  expect(library.verify()).toEqual([]);
}, 900_000);
