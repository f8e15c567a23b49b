import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../scripts/setup/zip.mjs';
import { emptyFolder, put } from './folder.ts';

type Entry = { name: string; text: string; isStored?: boolean; mode?: number; crc?: number };

/** A zip file as the application note describes it, with room for lies. */
const zipOf = (entries: readonly Entry[]): Buffer => {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const { name, text, isStored = false, mode = 0o644, crc } of entries) {
    const packed = isStored ? Buffer.from(text) : zlib.deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc ?? zlib.crc32(text), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(mode, 8);
    tail.writeUInt32LE(at, 10);
    records.push(Buffer.from('PK\u0001\u0002\u0014\u0003'), common, tail, Buffer.from(name));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from('PK\u0005\u0006'), end]);
};

const every = () => true;

describe('unzip', () => {
  test('writes packed and stored files with their folders and modes', async () => {
    const folder = emptyFolder();
    const long = 'timeline '.repeat(500_000);
    const archive = put(
      folder,
      'a.zip',
      zipOf([
        { name: 'App/', text: '', isStored: true },
        { name: 'App/program', text: long, mode: 0o755 },
        { name: 'App/locales/en.pak', text: 'plain', isStored: true },
        { name: 'App/empty', text: '', isStored: true },
      ]),
    );
    expect(await unzip(archive, folder, every)).toBe(3);
    expect(readFileSync(join(folder, 'App/program'), 'utf8')).toBe(long);
    expect(statSync(join(folder, 'App/program')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(folder, 'App/locales/en.pak'), 'utf8')).toBe('plain');
    expect(readFileSync(join(folder, 'App/empty'), 'utf8')).toBe('');
  });

  test('leaves out what is not wanted', async () => {
    const folder = emptyFolder();
    const archive = put(
      folder,
      'a.zip',
      zipOf([
        { name: 'App/a', text: 'a' },
        { name: 'App/resources/b', text: 'b' },
      ]),
    );
    await unzip(archive, folder, (name) => !name.startsWith('App/resources/'));
    expect(readdirSync(join(folder, 'App'))).toEqual(['a']);
  });

  test('refuses an entry whose bytes are not those that were packed', async () => {
    const folder = emptyFolder();
    const archive = put(folder, 'a.zip', zipOf([{ name: 'a', text: 'text', crc: 1 }]));
    await expect(unzip(archive, folder, every)).rejects.toThrow('a: the zip file is damaged');
  });

  test('refuses to write outside its folder', async () => {
    const folder = emptyFolder();
    const archive = put(folder, 'a.zip', zipOf([{ name: '../outside', text: 'x' }]));
    await expect(unzip(archive, join(folder, 'in'), every)).rejects.toThrow('leaves the folder');
  });

  test.each([
    ['a file that is no zip', Buffer.from('not a zip file at all, but long enough to be one')],
    ['an empty file', Buffer.alloc(0)],
    ['a zip cut short', zipOf([{ name: 'a', text: 'a long text '.repeat(100) }]).subarray(0, 60)],
  ])('refuses %s', async (_, bytes) => {
    const folder = emptyFolder();
    await expect(unzip(put(folder, 'a.zip', bytes), folder, every)).rejects.toThrow('zip');
  });
});
