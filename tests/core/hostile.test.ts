import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileYield } from '../../electron/core/import-ports.ts';
import { readBytes } from '../../electron/core/read.ts';

const ROOT = join(import.meta.dirname, '../fixtures/articles');
/**
 * Milliseconds of computing the slowest reading may take. Most take well under one second; a changed byte in a table of
 * letters can have pdf.js fill sixteen million places, and in the app a reader thread that takes too long is stopped.
 */
const SLOWEST_MS = 90_000;
const RUNS = 12;
const cpuTime = () => process.cpuUsage().user / 1000;

const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path).startsWith('source.'))
  .sort();

async function read(bytes: Uint8Array, name: string): Promise<FileYield> {
  const began = cpuTime();
  const found = await readBytes(bytes, name, { defaults: {} });
  expect(cpuTime() - began).toBeLessThan(SLOWEST_MS);
  expect(found.articles.length + found.refusals.length + (found.setAside?.length ?? 0)).toBeGreaterThan(0);
  for (const { body, dateline, attributions } of found.articles) {
    if (dateline !== undefined) expect(body.slice(...dateline.span)).toBe(dateline.text);
    expect(attributions.every(({ content }) => content.every(([start, end]) => start <= end))).toBe(true);
  }
  return found;
}

describe.each(FILES)('%s', (path) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, path)));
  const name = basename(path);

  test('cut off anywhere, or with bytes changed, gives articles or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(Math.max(0, bytes.length - 1)), fc.nat(255)), { maxLength: 8 }),
        async (length, changes) => {
          await read(bytes.subarray(0, length), name);
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          await read(changed, name);
        },
      ),
      { numRuns: RUNS },
    );
  }, 900_000);
});
