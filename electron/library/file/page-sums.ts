import { crc32 } from 'node:zlib';
import { codeOf } from './errno.ts';
import type { FileCalls } from './file-calls.ts';
import { storedSums } from './stored-sums.ts';

/** What the pages of the database must be, so that one the disk has changed is refused and never counted from. */
export type PageSums = {
  /** The library's file calls, of which those on the database keep and compare checksums. */
  readonly calls: FileCalls;
  readonly pageCount: () => number;
  /**
   * Reads pages as they stand on the disk. Only after the journal was written back: until then a page may be an old one,
   * and its new content stand in the journal.
   */
  check(first: number, count: number): PageCheck;
};

export type PageCheck = { readonly damaged: readonly number[]; readonly unknown: readonly number[] };

/** SQLite's own default, which every library has. */
export const PAGE_BYTES = 4096;

/** The code of a refusal that is ours: the system read the page, and it is not the one that was written. */
export const DAMAGED = 'EDAMAGED';

/** 0 stands for "not known". */
function sumOf(page: Uint8Array): number {
  return crc32(page) || 1;
}

/**
 * Keeps a checksum for each page of the database in a file beside it. SQLite has none: a changed bit in a page would be
 * read as if it had always been so. The checksums are written before the database is synced; until a sync is done SQLite
 * takes the page from its journal, so the two never disagree without damage.
 */
export function pageSums(database: string, calls: FileCalls): PageSums {
  const sums = storedSums(`${database}-sums`, calls);
  let handle: number | undefined;

  const isWholePage = (length: number, position: number): boolean =>
    length === PAGE_BYTES && position % PAGE_BYTES === 0;
  const note = (bytes: Uint8Array, position: number): void => {
    if (isWholePage(bytes.length, position)) {
      sums.set(position / PAGE_BYTES, sumOf(bytes));
      return;
    }
    const last = Math.floor((position + bytes.length - 1) / PAGE_BYTES);
    for (let page = Math.floor(position / PAGE_BYTES); page <= last; page += 1) sums.set(page, 0);
  };
  const compare = (bytes: Uint8Array, position: number): void => {
    if (!isWholePage(bytes.length, position)) return;
    const known = sums.get(position / PAGE_BYTES);
    if (known === 0 || known === sumOf(bytes)) return;
    const message = `page ${position / PAGE_BYTES + 1} is not what was written`;
    throw Object.assign(new Error(message), { code: DAMAGED });
  };

  const guarded: FileCalls = {
    ...calls,
    openSync: ((path: string, ...others: [number | string, number?]) => {
      const opened = calls.openSync(path, ...others);
      if (path === database) {
        handle = opened;
        sums.load();
      }
      return opened;
    }) as typeof calls.openSync,
    closeSync: (closed) => {
      calls.closeSync(closed);
      if (closed !== handle) return;
      handle = undefined;
      sums.close();
    },
    readSync: ((from: number, into: Uint8Array, at: number, length: number, position: number) => {
      const count = calls.readSync(from, into, at, length, position);
      if (from === handle) compare(into.subarray(at, at + count), position);
      return count;
    }) as typeof calls.readSync,
    writeSync: ((to: number, from: Uint8Array, at: number, length: number, position: number) => {
      const count = calls.writeSync(to, from, at, length, position);
      if (to === handle) note(from.subarray(at, at + count), position);
      return count;
    }) as typeof calls.writeSync,
    ftruncateSync: (cut, length) => {
      calls.ftruncateSync(cut, length);
      if (cut === handle) sums.cut(Math.floor((length ?? 0) / PAGE_BYTES));
    },
    fsyncSync: (synced) => {
      if (synced === handle) sums.save();
      calls.fsyncSync(synced);
    },
  };
  return {
    calls: guarded,
    pageCount: () => (handle === undefined ? 0 : Math.ceil(calls.fstatSync(handle).size / PAGE_BYTES)),
    check: (first, count) => {
      if (handle === undefined) return { damaged: [], unknown: [] };
      const bytes = Buffer.alloc(count * PAGE_BYTES);
      const read = readWhatIsThere(handle, bytes, first * PAGE_BYTES, calls);
      const damaged: number[] = [];
      const unknown: number[] = [];
      for (let place = 0; place < count; place += 1) {
        const page = first + place;
        const known = sums.get(page);
        const content = bytes.subarray(place * PAGE_BYTES, (place + 1) * PAGE_BYTES);
        const isThere = read >= (place + 1) * PAGE_BYTES;
        if (known === 0 && isThere) {
          unknown.push(page);
          // From now on it is known: SQLite's own check is what vouches for it.
          sums.set(page, sumOf(content));
        } else if (known !== 0 && (!isThere || known !== sumOf(content))) damaged.push(page);
      }
      return { damaged, unknown };
    },
  };
}

function readWhatIsThere(handle: number, into: Buffer, position: number, calls: FileCalls): number {
  let read = 0;
  try {
    while (read < into.length) {
      const count = calls.readSync(handle, into, read, into.length - read, position + read);
      if (count === 0) break;
      read += count;
    }
  } catch (error) {
    // A place the disk cannot read counts as damaged, the pages before it do not.
    if (codeOf(error) === 'EBADF') throw error;
  }
  return read;
}
