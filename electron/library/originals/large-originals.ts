import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip } from 'node:zlib';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { ByteFile } from '../../core/import-ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { BLOCK_BYTES } from './blocks.ts';
import { isDamage, type OriginalForm } from './original-form.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Where an original stands, and how. */
export type LargePlace = { readonly file: string; readonly sha256: string; readonly form: OriginalForm };

type Block = { readonly from: number; readonly at: number; readonly stored: number; readonly held: number };

/**
 * Writes bytes as they come into a large original, syncs it and gives it its name. `changed` when they turned out to have
 * another SHA-256 than the one they go by.
 */
export async function writeLarge(
  { file, sha256, form }: LargePlace,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<'kept' | 'changed', LibraryError>> {
  const folder = dirname(file);
  const draft = join(folder, `.${randomUUID()}.part`);
  let handle: FileHandle | undefined;
  try {
    await mkdir(folder, { recursive: true });
    await removeDrafts(folder);
    handle = await open(draft, 'wx');
    const hash = createHash('sha256');
    let number = 0;
    for await (const bytes of inBlocks(chunks)) {
      hash.update(bytes);
      await handle.writeFile(form.block(await pack(bytes), { sha256, number, held: bytes.length }));
      number += 1;
    }
    await handle.sync();
    await handle.close();
    handle = undefined;
    if (hash.digest('hex') !== sha256) {
      await rm(draft, { force: true });
      return ok('changed');
    }
    await rename(draft, file);
    for (const place of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(place);
    return ok('kept');
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(draft, { force: true }).catch(() => undefined);
    return err(errorOfRefusal({ code: codeOf(error), path: file }));
  }
}

/** Opens an original to read it anywhere; undefined when it is not a large one. */
export async function openLarge(place: LargePlace): Promise<Result<ByteFile | undefined, LibraryError>> {
  const { file, form } = place;
  let handle: FileHandle | undefined;
  try {
    const opened = await open(file, 'r');
    handle = opened;
    const blocks: Block[] = [];
    const { size } = await opened.stat();
    const head = new Uint8Array(form.headBytes);
    let [from, at] = [0, 0];
    while (at < size) {
      const { bytesRead } = await opened.read(head, 0, head.length, at);
      const lengths = bytesRead < head.length ? undefined : form.readHead(head);
      if (lengths === undefined || at + lengths.stored > size) {
        await opened.close();
        return blocks.length === 0 ? ok(undefined) : err(damaged(file));
      }
      blocks.push({ from, at, ...lengths });
      from += lengths.held;
      at += lengths.stored;
    }
    return ok(byteFile(place, opened, blocks, from));
  } catch (error) {
    await handle?.close().catch(() => undefined);
    return err(errorOfRefusal({ code: codeOf(error), path: file }));
  }
}

/** The SHA-256 of what a large original holds, read block by block; undefined when it is not a large one. */
export function hashOfLarge({ file, sha256, form }: LargePlace): string | undefined {
  const handle = openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const head = new Uint8Array(form.headBytes);
    const { size } = fstatSync(handle);
    for (let [at, number] = [0, 0]; at < size; number += 1) {
      const lengths =
        readSync(handle, head, 0, head.length, at) < head.length ? undefined : form.readHead(head);
      if (lengths === undefined) return at === 0 ? undefined : '';
      const block = new Uint8Array(lengths.stored);
      readSync(handle, block, 0, lengths.stored, at);
      hash.update(gunzipSync(form.ofBlock(block, { sha256, number })));
      at += lengths.stored;
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

function byteFile(
  { file, sha256, form }: LargePlace,
  handle: FileHandle,
  blocks: readonly Block[],
  size: number,
): ByteFile {
  let last: { readonly block: Block; readonly bytes: Uint8Array } | undefined;
  const unpacked = async (block: Block): Promise<Uint8Array> => {
    if (last?.block === block) return last.bytes;
    const packed = new Uint8Array(block.stored);
    await handle.read(packed, 0, block.stored, block.at);
    const number = blocks.indexOf(block);
    last = { block, bytes: await unpack(form.ofBlock(packed, { sha256, number })) };
    return last.bytes;
  };
  return {
    size,
    async read(at, length) {
      const end = Math.min(at + length, size);
      const bytes = new Uint8Array(Math.max(0, end - at));
      try {
        const first = Math.floor(at / BLOCK_BYTES);
        for (const block of blocks.slice(first, Math.ceil(end / BLOCK_BYTES))) {
          const from = Math.max(at, block.from);
          const to = Math.min(end, block.from + block.held);
          bytes.set((await unpacked(block)).subarray(from - block.from, to - block.from), from - at);
        }
        return ok(bytes);
      } catch (error) {
        const code = codeOf(error);
        return err(isDamage(code) ? damaged(file) : errorOfRefusal({ code, path: file }));
      }
    },
    close: () => handle.close(),
  };
}

/** All blocks but the last are full: a place is found by its number. */
async function* inBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(BLOCK_BYTES);
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + BLOCK_BYTES - length);
      block.set(part, length);
      length += part.length;
      at += part.length;
      if (length < BLOCK_BYTES) continue;
      yield block;
      block = new Uint8Array(BLOCK_BYTES);
      length = 0;
    }
  }
  if (length > 0) yield block.subarray(0, length);
}

/** What a run before this one left unfinished: only one program writes a library, and one large original at a time. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder for syncing.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function damaged(file: string): LibraryError {
  return { kind: 'damaged', path: file, detail: 'the original bytes cannot be unpacked' };
}
