import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/core/read.ts';
import { makePdf, textAt } from '../../helpers/make-pdf.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');
/** Tells a hang from a slow machine under load. */
const LONGEST = 20_000;
/** Milliseconds of computing: a busy machine makes nothing longer. */
const cpuTime = () => process.cpuUsage().user / 1000;
const MEGABYTE = 1_048_576;
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
  const start = cpuTime();
  const found = await readBytes(bytes, file, { defaults: {} });
  expect(cpuTime() - start).toBeLessThan(LONGEST);
  expect(found.articles.length + found.refusals.length).toBeGreaterThan(0);
}

// The libraries and the language model are loaded once for all.
beforeAll(async () => {
  const operators = textAt('The first words of all were read on Monday, officials said.', 60, 400, 12);
  await readBytes(makePdf({ pages: [{ operators }] }), 'first.pdf', { defaults: {} });
  for (const { bytes, file } of files) await readBytes(bytes, file, { defaults: {} });
}, 120_000);

const PATIENCE = 120_000;
const RUNS = 5;

describe.each(files)('$name', ({ file, bytes }) => {
  test(
    'cut off anywhere it gives an answer in time',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), (length) =>
          readInTime(bytes.slice(0, length), file),
        ),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    PATIENCE,
  );

  test(
    'with bytes changed it gives an answer in time',
    async () => {
      const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          return readInTime(changed, file);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    PATIENCE,
  );
});

test(
  'a page tree that leads back to itself is refused',
  async () => {
    const file = Buffer.from(makePdf({ pages: [{ operators: textAt('Round', 60, 80, 12) }] })).toString(
      'latin1',
    );
    const looped = Uint8Array.from(Buffer.from(file.replace('/Kids [4 0 R]', '/Kids [2 0 R]'), 'latin1'));
    await readInTime(looped, 'loop.pdf');
  },
  PATIENCE,
);

test(
  'of a file with too many pages the first are read and the rest are refused',
  async () => {
    const pages = Array.from({ length: 2003 }, (_, index) => ({
      operators: textAt(`Line ${index}`, 60, 400, 12),
    }));
    const found = await readBytes(makePdf({ pages }), 'long.pdf', { defaults: {} });
    expect(found.articles).toHaveLength(1);
    expect(found.refusals).toEqual([{ kind: 'unpacks-too-far', what: 'pages', limit: 2000 }]);
  },
  PATIENCE,
);

describe('streams that unpack to more than any page', () => {
  const deflate = (bytes: Buffer) => deflateSync(bytes, { level: 9 });
  const filters = ['FlateDecode'];

  async function memoryOf(bytes: Uint8Array) {
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const start = cpuTime();
    const found = await readBytes(bytes, 'bomb.pdf', { defaults: {} });
    expect(cpuTime() - start).toBeLessThan(LONGEST);
    clearInterval(watch);
    return { found, grown: (Math.max(most, process.memoryUsage().rss) - before) / MEGABYTE };
  }

  test(
    '100 MB of text on one page are read as far as a page goes',
    async () => {
      const line = textAt('Line after line after line', 60, 400, 12);
      const bytes = deflate(Buffer.from(line.repeat(Math.ceil((100 * MEGABYTE) / line.length)), 'latin1'));
      const file = makePdf({ pages: [{ operators: '', packed: { bytes, filters } }] });
      expect(file.length).toBeLessThan(MEGABYTE);
      const { found, grown } = await memoryOf(file);
      expect(found.articles.length + found.refusals.length).toBeGreaterThan(0);
      expect(grown).toBeLessThan(400);
    },
    PATIENCE,
  );

  test(
    'packed twice they are refused before they are unpacked',
    async () => {
      const bytes = deflate(deflate(Buffer.alloc(500 * MEGABYTE, 0x20)));
      const packed = { bytes, filters: ['FlateDecode', 'FlateDecode'] };
      const { found, grown } = await memoryOf(makePdf({ pages: [{ operators: '', packed }] }));
      expect(found.refusals).toEqual([{ kind: 'unpacks-too-far', what: 'bytes', limit: 400 * MEGABYTE }]);
      expect(grown).toBeLessThan(200);
    },
    PATIENCE,
  );
});
