import * as fs from 'node:fs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { originals } from '../../electron/library/originals/originals.ts';
import { aFolder, sha256 } from './a-library.ts';

const TEXT = 'The dam seeps.';
const HASH = sha256(TEXT);
const IN_FOLDER = HASH.slice(0, 2);
const place = (folder: string, hash = HASH): string =>
  join(folder, 'originals', hash.slice(0, 2), `${hash.slice(2)}.gz`);
/** Another text whose original stands in the same folder. */
const NEIGHBOUR =
  Array.from({ length: 10_000 }, (_, n) => `Text ${n}`).find((text) => sha256(text).startsWith(IN_FOLDER)) ??
  '';

/** Originals on a disk whose background syncs end when they are let, one by one. */
function onASlowDisk(folder: string) {
  const acts: string[] = [];
  const waiting: (() => void)[] = [];
  const kept = originals(folder, undefined, {
    ...fs,
    fsync: ((handle: number, done: (error: null) => void) => {
      waiting.push(() => {
        fs.fsyncSync(handle);
        acts.push('background sync');
        done(null);
      });
    }) as typeof fs.fsync,
    fsyncSync: (handle) => {
      acts.push('sync');
      fs.fsyncSync(handle);
    },
    renameSync: (from, to) => {
      acts.push('rename');
      fs.renameSync(from, to);
    },
  });
  const letGo = async (count: number): Promise<void> => {
    for (const done of waiting.splice(0, count)) done();
    await setImmediate();
  };
  return { kept, acts, letGo, waiting };
}

test('what is staged is the file that keeping makes, and is found by it', async () => {
  const [one, other] = [aFolder(), aFolder()];
  originals(one).keep(HASH, Buffer.from(TEXT));
  const kept = originals(other);
  await Promise.all([kept.stage(HASH, Buffer.from(TEXT)), kept.stage(HASH, Buffer.from(TEXT))]);
  expect(readFileSync(place(other))).toEqual(readFileSync(place(one)));
  expect(kept.keep(HASH, Buffer.from('never written'))).toEqual({ ok: true, value: undefined });
  expect(readFileSync(place(other))).toEqual(readFileSync(place(one)));
  expect(readdirSync(join(other, 'originals', IN_FOLDER))).toHaveLength(1);
});

test('many wait for the disk side by side', async () => {
  const folder = aFolder();
  const { kept, waiting } = onASlowDisk(folder);
  const texts = Array.from({ length: 20 }, (_, n) => `Text ${n}`);
  for (const text of texts) fs.mkdirSync(join(place(folder, sha256(text)), '..'), { recursive: true });
  for (const text of texts) void kept.stage(sha256(text), Buffer.from(text));
  await setImmediate();
  expect(waiting).toHaveLength(20);
});

test.skipIf(process.platform === 'win32')(
  'a name that is put there and not synced yet is synced by whoever keeps it meanwhile',
  async () => {
    const folder = aFolder();
    const { kept, acts, letGo } = onASlowDisk(folder);
    kept.keep(sha256(NEIGHBOUR), Buffer.from(NEIGHBOUR));
    const staged = kept.stage(HASH, Buffer.from(TEXT));
    await setImmediate();
    await letGo(1);
    expect(existsSync(place(folder))).toBe(true);
    acts.length = 0;
    expect(kept.keep(HASH, Buffer.from(TEXT)).ok).toBe(true);
    expect(acts).toEqual(['sync']);
    await letGo(1);
    await staged;
    acts.length = 0;
    expect(kept.keep(HASH, Buffer.from(TEXT)).ok).toBe(true);
    expect(acts).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder that is made and not synced yet is synced by whoever puts something there meanwhile',
  async () => {
    const folder = aFolder();
    const { kept, acts, letGo } = onASlowDisk(folder);
    const staged = kept.stage(HASH, Buffer.from(TEXT));
    await setImmediate();
    expect(existsSync(join(folder, 'originals', IN_FOLDER))).toBe(true);
    expect(kept.keep(sha256(NEIGHBOUR), Buffer.from(NEIGHBOUR)).ok).toBe(true);
    // The two folders above, the file, and its own folder.
    expect(acts).toEqual(['sync', 'sync', 'sync', 'rename', 'sync']);
    for (let round = 0; round < 4; round += 1) await letGo(10);
    await staged;
    expect(acts.slice(5)).toEqual([
      'background sync',
      'background sync',
      'background sync',
      'rename',
      'background sync',
    ]);
  },
);

test('a disk that fills leaves no part behind, and is told when the bytes are kept', async () => {
  const folder = aFolder();
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const kept = originals(folder, undefined, {
    ...fs,
    fsync: ((_handle: number, done: (error: Error) => void) => done(full)) as typeof fs.fsync,
    fsyncSync: () => {
      throw full;
    },
  });
  await kept.stage(HASH, Buffer.from(TEXT));
  expect(existsSync(place(folder))).toBe(false);
  expect(readdirSync(join(folder, 'originals', IN_FOLDER))).toEqual([]);
  expect(kept.keep(HASH, Buffer.from(TEXT))).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
});
