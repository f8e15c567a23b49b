import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { originals } from '../../electron/library/originals/originals.ts';
import { aFolder } from './a-library.ts';

const BYTES = Buffer.concat([randomBytes(1_500_000), Buffer.alloc(1_700_000, 'The dam seeps. ')]);
const HASH = createHash('sha256').update(BYTES).digest('hex');

async function* inChunks(bytes: Uint8Array, length = 70_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}

test('keeps bytes as they come, as one gzip file, and reads them anywhere', async () => {
  const folder = aFolder();
  const kept = originals(folder);
  expect(await kept.keepLarge(HASH, inChunks(BYTES))).toEqual({ ok: true, value: 'kept' });
  const stored = readFileSync(join(folder, 'originals', HASH.slice(0, 2), `${HASH.slice(2)}.gz`));
  expect(gunzipSync(stored).equals(BYTES)).toBe(true);
  const opened = await kept.open(HASH);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.size).toBe(BYTES.length);
  for (const [at, length] of [
    [0, 10],
    [1_048_570, 20],
    [900_000, 2_000_000],
    [BYTES.length - 5, 100],
  ] as const) {
    const read = await opened.value.read(at, length);
    expect(read.ok && Buffer.compare(read.value, BYTES.subarray(at, at + length))).toBe(0);
  }
  await opened.value.close();
  expect(kept.check(HASH)).toBeUndefined();
});

test('bytes that changed on the way are not kept under the name of others', async () => {
  const folder = aFolder();
  const kept = originals(folder);
  expect(await kept.keepLarge(HASH, inChunks(BYTES.subarray(1)))).toEqual({ ok: true, value: 'changed' });
  expect(readdirSync(join(folder, 'originals', HASH.slice(0, 2)))).toEqual([]);
});

test('what a run before left unfinished goes, and a damaged block is found', async () => {
  const folder = aFolder();
  const kept = originals(folder);
  await kept.keepLarge(HASH, inChunks(BYTES.subarray(1)));
  const place = join(folder, 'originals', HASH.slice(0, 2));
  writeFileSync(join(place, '.left.part'), 'half');
  await kept.keepLarge(HASH, inChunks(BYTES));
  expect(readdirSync(place)).toEqual([`${HASH.slice(2)}.gz`]);
  const file = join(place, `${HASH.slice(2)}.gz`);
  const bytes = readFileSync(file);
  bytes[700_000] = (bytes[700_000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(kept.check(HASH)).toContain('cannot be read');
  const opened = await kept.open(HASH);
  expect(opened.ok && (await opened.value.read(0, 1_000_000))).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
});

test('an original that is not large is opened as well', async () => {
  const kept = originals(aFolder());
  const hash = createHash('sha256').update('The dam seeps.').digest('hex');
  kept.keep(hash, Buffer.from('The dam seeps.'));
  const opened = await kept.open(hash);
  const read = opened.ok ? await opened.value.read(4, 3) : opened;
  expect(read.ok && Buffer.from(read.value).toString()).toBe('dam');
});
