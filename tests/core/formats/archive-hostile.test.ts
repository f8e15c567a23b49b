import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gunzip } from '../../../electron/core/formats/archive/gunzip.ts';
import { unpack, unpackLeniently } from '../../../electron/core/formats/archive/unpack.ts';
import { readBytes } from '../../../electron/core/read.ts';

const zipOf = (entries: Zippable) => zipSync(entries, { mtime: '2026-03-03' });

/** Where the directory of a ZIP made by fflate begins. */
function directoryAt(zip: Uint8Array): number {
  return new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);
}

function edited(zip: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = zip.slice();
  edit(new DataView(copy.buffer));
  return copy;
}

describe('a ZIP that lies', () => {
  test('about its sizes gives nothing of the entry that does', () => {
    const honest = zipOf({ 'a.txt': strToU8('word '.repeat(4000)), 'b.txt': strToU8('honest') });
    const lying = edited(honest, (view) => view.setUint32(directoryAt(honest) + 24, 10, true));
    const { entries, refusals } = unpackLeniently(lying);
    expect(entries.map(({ name }) => name)).toEqual(['b.txt']);
    expect(refusals).toEqual([
      {
        kind: 'in-member',
        member: 'a.txt',
        error: { kind: 'malformed', format: 'zip', where: 'the stated size of an entry' },
      },
    ]);
  });

  test('about its checksum gives nothing of that entry', () => {
    const honest = zipOf({ 'a.txt': strToU8('word') });
    const lying = edited(honest, (view) => view.setUint32(directoryAt(honest) + 16, 7, true));
    expect(unpack(lying)).toEqual({
      ok: false,
      error: { kind: 'malformed', format: 'zip', where: 'the checksum of an entry' },
    });
  });

  test('by letting two entries share their bytes is refused as a whole', () => {
    const honest = zipOf({ 'a.txt': strToU8('first'), 'b.txt': strToU8('second') });
    const second = directoryAt(honest) + 46 + 'a.txt'.length;
    const lying = edited(honest, (view) => view.setUint32(second + 42, 0, true));
    expect(unpackLeniently(lying)).toEqual({
      entries: [],
      refusals: [{ kind: 'malformed', format: 'zip', where: 'entries that share their bytes' }],
    });
  });
});

describe('a bomb', () => {
  const bomb = zipOf({ 'bomb.txt': new Uint8Array(65 * 1024 * 1024), 'fine.txt': strToU8('fine') });

  test('is not unpacked past the limit of an entry, and takes nothing with it', () => {
    expect(bomb.length).toBeLessThan(100_000);
    const { entries, refusals } = unpackLeniently(bomb);
    expect(entries.map(({ name }) => name)).toEqual(['fine.txt']);
    expect(refusals[0]).toMatchObject({ error: { kind: 'unpacks-too-far', what: 'bytes' } });
  });

  test('that hides its size stops where the size it states ends', () => {
    const hidden = edited(bomb, (view) => view.setUint32(directoryAt(bomb) + 24, 1000, true));
    expect(unpackLeniently(hidden).entries.map(({ name }) => name)).toEqual(['fine.txt']);
  });

  test('made of many entries stops at the limit for all of them', () => {
    const many = zipOf(
      Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.txt`, new Uint8Array(200)])),
    );
    const { entries, refusals } = unpackLeniently(many, { limits: { totalBytes: 1000 } });
    expect(entries).toHaveLength(5);
    expect(refusals).toEqual([{ kind: 'unpacks-too-far', what: 'bytes', limit: 1000 }]);
    expect(unpackLeniently(many, { limits: { entries: 8 } }).refusals).toEqual([
      { kind: 'unpacks-too-far', what: 'files', limit: 8 },
    ]);
  });

  test('in gzip stops at the limit', () => {
    const packed = gzipOfZeros();
    expect(gunzip(packed, 1_000_000)).toEqual({ ok: false, error: 'too-large' });
  });

  test('of archives in archives stops at the depth reading allows', async () => {
    let nested = zipOf({ 'core.txt': strToU8('The core of it all.') });
    for (let level = 0; level < 8; level += 1) nested = zipOf({ 'inner.zip': nested });
    const found = await readBytes(nested, 'matryoshka.zip', { defaults: {} });
    expect(found.articles).toEqual([]);
    expect(JSON.stringify(found.refusals)).toContain('"what":"levels"');
  });
});

test('a locked entry is refused as protected', () => {
  const open = zipOf({ 'a.txt': strToU8('secret') });
  const locked = edited(open, (view) => view.setUint16(directoryAt(open) + 8, 1, true));
  expect(unpack(locked)).toEqual({ ok: false, error: { kind: 'protected', format: 'zip' } });
});

test('names are labels: no drive, no way upward, no control characters', () => {
  const odd = zipOf({
    '../../etc/passwd': strToU8('a'),
    'C:\\news\\b.txt': strToU8('b'),
    '/c\u202e.txt': strToU8('c'),
  });
  expect(unpackLeniently(odd).entries.map(({ name }) => name)).toEqual(['etc/passwd', 'news/b.txt', 'c.txt']);
});

test('a program before the archive does not hide it', () => {
  const zip = zipOf({ 'a.txt': strToU8('behind a program') });
  const withProgram = new Uint8Array(300 + zip.length);
  withProgram.set(zip, 300);
  expect(unpackLeniently(withProgram).entries.map(({ name }) => name)).toEqual(['a.txt']);
});

test('what is honest comes out as it went in, however it falls into steps', () => {
  const bytes = Uint8Array.from({ length: 600_000 }, (_, index) => ((index * index) >> 7) ^ (index % 251));
  const unpacked = unpack(zipOf({ 'a.bin': bytes }));
  expect(unpacked.ok && unpacked.value[0]?.bytes).toEqual(bytes);
});

function gzipOfZeros(): Uint8Array {
  const deflated = zipOf({ z: new Uint8Array(4_000_000) });
  const view = new DataView(deflated.buffer);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = deflated.subarray(start, start + view.getUint32(18, true));
  return Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...packed, 0, 0, 0, 0, 0, 0x09, 0x3d, 0]);
}
