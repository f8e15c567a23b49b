import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FormatYield } from '../../../electron/core/formats/article-format.ts';
import { eml } from '../../../electron/core/formats/eml.ts';
import { gzip } from '../../../electron/core/formats/gzip.ts';
import { mbox } from '../../../electron/core/formats/mbox.ts';
import { mhtml } from '../../../electron/core/formats/mhtml.ts';
import { zip } from '../../../electron/core/formats/zip.ts';

const FORMATS = [eml, mbox, mhtml, zip, gzip];
const ROOT = join(import.meta.dirname, '../../fixtures/articles');
const samples = FORMATS.flatMap((format) =>
  readdirSync(join(ROOT, format.id)).map((name) => {
    const folder = join(ROOT, format.id, name);
    const file = readdirSync(folder).find((entry) => entry.startsWith('source.')) ?? '';
    return { format, name, bytes: new Uint8Array(readFileSync(join(folder, file))) };
  }),
);

async function parse(format: (typeof FORMATS)[number], bytes: Uint8Array): Promise<FormatYield | undefined> {
  format.recognises({ bytes, text: '', fileName: 'any' });
  const read = await format.parse({ bytes, text: '', fileName: 'any', defaults: {} });
  return read.ok ? read.value : undefined;
}

describe.each(samples)('$format.id/$name', ({ format, bytes }) => {
  test('cut anywhere never throws or hangs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (length) => {
        await parse(format, bytes.subarray(0, length));
      }),
      { numRuns: 6, seed: 7 },
    );
  });

  test('with bytes changed never throws or hangs', async () => {
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at] = value;
        await parse(format, copy);
      }),
      { numRuns: 6, seed: 7 },
    );
  });
});

test('any bytes behind the first headers never throw or hang', async () => {
  const head = new TextEncoder().encode(
    'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (rest) => {
      const bytes = new Uint8Array([...head, ...rest]);
      for (const format of FORMATS) await parse(format, bytes);
    }),
    { numRuns: 40, seed: 7 },
  );
});

describe('hostile mail', () => {
  const mail = (headers: string, body: string) =>
    new TextEncoder().encode(`From: a@b.example\nSubject: s\n${headers}\n\n${body}`);
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['a megabyte in one line', mail('Content-Type: text/plain', 'a '.repeat(500_000))],
    ['megabytes of one word', mail('Content-Type: text/plain', 'a'.repeat(3_000_000))],
    ['many bare angle brackets', mail('Content-Type: text/html', '<'.repeat(200_000))],
    ['many open boxes', mail('Content-Type: text/html', '<div>'.repeat(200_000))],
    [
      'thousands of links',
      mail('Content-Type: text/html', '<a href="https://a.example/b">some words here</a><br>'.repeat(4_000)),
    ],
    [
      'thousands of quoted lines',
      mail('Content-Type: text/plain', '>'.repeat(40).concat(' words\n').repeat(8_000)),
    ],
    [
      'parts in parts in parts',
      mail(
        'Content-Type: multipart/mixed; boundary=x',
        '--x\nContent-Type: multipart/mixed; boundary=x\n\n'.repeat(5_000),
      ),
    ],
    ['a header without an end', mail(`X: ${'=?utf-8?q?'.repeat(20_000)}`, 'text')],
    ['thousands of parts', mail('Content-Type: multipart/mixed; boundary=x', '--x\n\nword\n'.repeat(8_000))],
    ['commas without number in From', mail(`From: ${'a,'.repeat(20_000)}`, 'text')],
    ['rules only', mail('Content-Type: text/plain', '-------\n'.repeat(20_000))],
    ['blanks only', mail('Content-Type: text/plain', `a${' '.repeat(1_000_000)}b`)],
    [
      'headers of a forward again and again',
      mail('Content-Type: text/plain', 'From: a b\nDate: x\nSubject: s\nTo: t\n\n'.repeat(4_000)),
    ],
  ];

  test.each(cases)('%s is read to its end', async (_name, bytes) => {
    const file = { bytes, text: '', defaults: {} };
    expect(await eml.parse({ ...file, fileName: 'any.eml' })).toBeDefined();
    expect(await mbox.parse({ ...file, fileName: 'any.mbox' })).toBeDefined();
  });
});
