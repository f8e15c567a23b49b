import { crc32 } from 'node:zlib';
import { codeOf } from './errno.ts';
import type { FileCalls } from './file-calls.ts';

/** A checksum for each page, in a file of blocks that carry one themselves. What a damaged block held is not known. */
export type StoredSums = {
  load(): void;
  /** 0 when not known. */
  get(page: number): number;
  set(page: number, sum: number): void;
  /** The pages from here on are gone. */
  cut(page: number): void;
  /** Writes what has changed, and syncs it. */
  save(): void;
  close(): void;
};

const BLOCK_BYTES = 4096;
const WORD = 4;
/** The first word of a block is its own checksum. */
const SUMS_IN_BLOCK = BLOCK_BYTES / WORD - 1;

export function storedSums(file: string, calls: FileCalls): StoredSums {
  let blocks: Uint32Array[] = [];
  const changed = new Set<number>();
  let handle: number | undefined;

  const bytesOf = (block: Uint32Array): Buffer => Buffer.from(block.buffer, block.byteOffset, BLOCK_BYTES);
  const seal = (block: Uint32Array): number => crc32(bytesOf(block).subarray(WORD));
  const blockOf = (page: number): number => Math.floor(page / SUMS_IN_BLOCK);
  const placeOf = (page: number): number => 1 + (page % SUMS_IN_BLOCK);

  /** Read-only folders have libraries too: then checksums are compared, and never written. */
  const openFile = (): number | undefined => {
    const attempt = (flags: string): number | 'missing' | undefined => {
      try {
        return calls.openSync(file, flags);
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? 'missing' : undefined;
      }
    };
    const there = attempt('r+') ?? attempt('r');
    const opened = there === 'missing' ? attempt('w+') : there;
    return opened === 'missing' ? undefined : opened;
  };
  const readBlock = (from: number, number: number): Uint32Array | undefined => {
    const block = new Uint32Array(SUMS_IN_BLOCK + 1);
    const count = calls.readSync(from, bytesOf(block), 0, BLOCK_BYTES, number * BLOCK_BYTES);
    if (count < BLOCK_BYTES) return undefined;
    return block[0] === seal(block) ? block : new Uint32Array(SUMS_IN_BLOCK + 1);
  };
  return {
    load: () => {
      blocks = [];
      changed.clear();
      handle = openFile();
      if (handle === undefined) return;
      for (let block = readBlock(handle, 0); block !== undefined; block = readBlock(handle, blocks.length)) {
        blocks.push(block);
      }
    },
    get: (page) => blocks[blockOf(page)]?.[placeOf(page)] ?? 0,
    set: (page, sum) => {
      const number = blockOf(page);
      while (blocks.length <= number) {
        changed.add(blocks.length);
        blocks.push(new Uint32Array(SUMS_IN_BLOCK + 1));
      }
      const block = blocks[number];
      if (block === undefined || block[placeOf(page)] === sum) return;
      block[placeOf(page)] = sum;
      changed.add(number);
    },
    cut: (page) => {
      for (let number = blockOf(page); number < blocks.length; number += 1) {
        const from = number === blockOf(page) ? placeOf(page) : 1;
        blocks[number]?.fill(0, from);
        changed.add(number);
      }
    },
    save: () => {
      if (handle === undefined || changed.size === 0) return;
      for (const number of changed) {
        const block = blocks[number];
        if (block === undefined) continue;
        block[0] = seal(block);
        const bytes = bytesOf(block);
        let written = 0;
        while (written < BLOCK_BYTES) {
          const at = number * BLOCK_BYTES + written;
          written += calls.writeSync(handle, bytes, written, BLOCK_BYTES - written, at);
        }
      }
      calls.fsyncSync(handle);
      changed.clear();
    },
    close: () => {
      if (handle !== undefined) calls.closeSync(handle);
      handle = undefined;
    },
  };
}
