import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/core/read.ts';
import { makePdf, textAt } from '../../helpers/make-pdf.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');
const LONGEST = 5000;
const files = ['pdf', 'docx', 'odt', 'rtf'].flatMap((format) =>
  readdirSync(join(ROOT, format)).flatMap((name) => {
    const folder = join(ROOT, format, name);
    return readdirSync(folder)
      .filter((file) => file.startsWith('source.'))
      .map((file) => ({
        name: `${format}/${name}`,
        file,
        bytes: new Uint8Array(readFileSync(join(folder, file))),
      }));
  }),
);

async function readInTime(bytes: Uint8Array, file: string): Promise<void> {
  const start = performance.now();
  const found = await readBytes(bytes, file, { defaults: {} });
  expect(performance.now() - start).toBeLessThan(LONGEST);
  expect(found.articles.length + found.refusals.length).toBeGreaterThan(0);
}

// The libraries and the language model are loaded once for all.
beforeAll(async () => {
  const operators = textAt('The first words of all were read on Monday, officials said.', 60, 400, 12);
  await readBytes(makePdf({ pages: [{ operators }] }), 'first.pdf', { defaults: {} });
}, 60_000);

describe.each(files)('$name', ({ file, bytes }) => {
  test('cut off anywhere it gives an answer in time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), (length) =>
        readInTime(bytes.slice(0, length), file),
      ),
      { numRuns: 12 },
    );
  });

  test('with bytes changed it gives an answer in time', async () => {
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        return readInTime(changed, file);
      }),
      { numRuns: 12 },
    );
  });
});

test('a page tree that leads back to itself is refused', async () => {
  const file = Buffer.from(makePdf({ pages: [{ operators: textAt('Round', 60, 80, 12) }] })).toString(
    'latin1',
  );
  const looped = Uint8Array.from(Buffer.from(file.replace('/Kids [4 0 R]', '/Kids [2 0 R]'), 'latin1'));
  await readInTime(looped, 'loop.pdf');
});

test('of a file with too many pages the first are read and the rest are refused', async () => {
  const pages = Array.from({ length: 2003 }, (_, index) => ({
    operators: textAt(`Line ${index}`, 60, 400, 12),
  }));
  const found = await readBytes(makePdf({ pages }), 'long.pdf', { defaults: {} });
  expect(found.articles).toHaveLength(1);
  expect(found.refusals).toEqual([
    { kind: 'malformed', format: 'pdf', where: 'page 2001: no more pages of one file are read' },
  ]);
}, 60_000);
