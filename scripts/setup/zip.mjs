import { chmod, mkdir, open } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
// Not by names: an older Node lacks crc32, and must live long enough to be told that it is too old.
import zlib from 'node:zlib';

// Field offsets are those of the ZIP application note (APPNOTE.TXT 6.3), sections 4.3.7, 4.3.12 and 4.3.16.
const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LONGEST_END_RECORD = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * @typedef {{ name: string, method: number, mode: number, crc: number, compressed: number, size: number, at: number }} ZipEntry
 * @typedef {import('node:fs/promises').FileHandle} FileHandle
 */

/**
 * Unpacks the wanted entries of a zip file: node alone can, so a machine with neither unzip nor python will do.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => boolean} isWanted
 * @returns {Promise<number>} how many files were written
 */
export const unzip = async (archive, folder, isWanted) => {
  const file = await open(archive);
  try {
    const entries = (await readEntries(file)).filter(({ name }) => !name.endsWith('/') && isWanted(name));
    for (const entry of entries) await writeEntry(file, entry, insideOf(folder, entry.name));
    return entries.length;
  } finally {
    await file.close();
  }
};

/**
 * @param {FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
const readEntries = async (file) => {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - LONGEST_END_RECORD), Math.min(size, LONGEST_END_RECORD));
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  const entries = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== CENTRAL_RECORD) throw new Error('the zip directory is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt16LE(at + 40) & 0o777,
      at: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
};

/** @param {Buffer} tail */
const findEnd = (tail) => {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_RECORD) return at;
  }
  throw new Error('not a zip file, or one cut short');
};

/**
 * @param {FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} target
 */
const writeEntry = async (file, entry, target) => {
  await mkdir(dirname(target), { recursive: true });
  const header = await readAt(file, entry.at, 30);
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let crc = 0;
  let size = 0;
  const check = async function* (/** @type {AsyncIterable<Buffer>} */ chunks) {
    for await (const chunk of chunks) {
      crc = zlib.crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  };
  const packed = bytesOf(file, start, entry.compressed);
  const out = createWriteStream(target);
  if (entry.method === DEFLATED) await pipeline(packed, zlib.createInflateRaw(), check, out);
  else if (entry.method === STORED) await pipeline(packed, check, out);
  else throw new Error(`${entry.name}: zip method ${entry.method} is not supported`);
  if (crc !== entry.crc || size !== entry.size) throw new Error(`${entry.name}: the zip file is damaged`);
  if (entry.mode !== 0) await chmod(target, entry.mode);
};

/**
 * @param {FileHandle} file
 * @param {number} start
 * @param {number} length
 */
const bytesOf = async function* (file, start, length) {
  const step = 1024 * 1024;
  for (let done = 0; done < length; done += step) {
    yield await readAt(file, start + done, Math.min(step, length - done));
  }
};

/**
 * @param {FileHandle} file
 * @param {number} position
 * @param {number} length
 */
const readAt = async (file, position, length) => {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the zip file is cut short');
  return buffer;
};

/**
 * @param {string} folder
 * @param {string} name
 */
const insideOf = (folder, name) => {
  const target = resolve(folder, name);
  if (!target.startsWith(resolve(folder) + sep))
    throw new Error(`${name}: leaves the folder it is unpacked into`);
  return target;
};
