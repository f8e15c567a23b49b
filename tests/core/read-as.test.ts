import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../electron/core/formats/index.ts';
import { readBytes } from '../../electron/core/read.ts';

const ROOT = join(import.meta.dirname, '../fixtures/articles');
const RUNS = 6;
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path).startsWith('source.'))
  .sort();

/** What an analyst may choose by hand for a file of another kind, or of none. */
describe.each(FORMATS.map(({ id }) => id))('read as %s', (format) => {
  test('random bytes and files of other formats give articles or a reason', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 4_096 }),
      fc.constantFrom(...FILES).map((path) => new Uint8Array(readFileSync(join(ROOT, path)))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const found = await readBytes(content, 'chosen.dat', { defaults: {}, format });
        const said = found.articles.length + found.refusals.length + (found.setAside?.length ?? 0);
        expect(said).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
