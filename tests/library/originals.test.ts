import * as fs from 'node:fs';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { originals } from '../../electron/library/originals/originals.ts';
import { aFolder, aLibrary, anImport, change, sha256 } from './a-library.ts';

const TEXT = 'The dam seeps.';
const HASH = sha256(TEXT);
const place = (folder: string): string => join(folder, 'originals', HASH.slice(0, 2), `${HASH.slice(2)}.gz`);

test('keeps bytes under their SHA-256, the same bytes as the same file', () => {
  const [one, other] = [aFolder(), aFolder()];
  for (const folder of [one, other]) {
    expect(originals(folder).keep(HASH, Buffer.from(TEXT))).toEqual({ ok: true, value: undefined });
    expect(originals(folder).keep(HASH, Buffer.from(TEXT))).toEqual({ ok: true, value: undefined });
    const read = originals(folder).read(HASH);
    expect(read.ok && Buffer.from(read.value).toString()).toBe(TEXT);
    expect(readdirSync(join(folder, 'originals', HASH.slice(0, 2)))).toHaveLength(1);
  }
  expect(readFileSync(place(one))).toEqual(readFileSync(place(other)));
});

test('is on the disk, synced and under its name, before it answers', () => {
  const folder = aFolder();
  const acts: string[] = [];
  const kept = originals(folder, undefined, {
    ...fs,
    fsyncSync: () => void acts.push('sync'),
    renameSync: () => void acts.push('rename'),
  }).keep(HASH, Buffer.from(TEXT));
  expect(kept.ok).toBe(true);
  expect(acts.indexOf('rename')).toBeGreaterThan(acts.indexOf('sync'));
  if (process.platform !== 'win32') expect(acts.at(-1)).toBe('sync');
});

test('a disk that fills leaves no part behind, and is told', () => {
  const folder = aFolder();
  const kept = originals(folder, undefined, {
    ...fs,
    fsyncSync: () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  }).keep(HASH, Buffer.from(TEXT));
  expect(kept).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
  expect(existsSync(place(folder))).toBe(false);
});

test('verify finds an original that is missing, torn or another', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  change(library, () => library.addImport(anImport({ sha256: HASH })));
  expect(library.verify()).toHaveLength(1);
  library.keepOriginal(HASH, Buffer.from(TEXT));
  expect(library.verify()).toEqual([]);
  writeFileSync(place(folder), gzipSync('The dam holds.'));
  expect(library.verify().join()).toContain('is not what it was');
  writeFileSync(place(folder), readFileSync(place(folder)).subarray(0, 12));
  expect(library.verify().join()).toContain('cannot be read');
});
