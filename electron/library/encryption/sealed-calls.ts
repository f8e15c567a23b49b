import type { FileCalls } from '../file/file-calls.ts';
import { emptyDatabase } from './empty-database.ts';
import { damaged, readAll, refusal, writeAll, type Disk, type SealedFile } from './sealed-file.ts';
import { PAGE_BYTES, type PageSealer } from './sealed-pages.ts';
import { sealedWal } from './sealed-wal.ts';

/** Whole pages at their places. What SQLite asks of a part of a page is taken from the page. */
function sealedDatabase(disk: Disk, sealer: PageSealer): SealedFile {
  const sealed = Buffer.alloc(PAGE_BYTES);
  /** Undefined behind the end. */
  const pageAt = (at: number): Buffer | undefined => {
    const count = readAll(disk, sealed, at * PAGE_BYTES);
    if (count === 0) return undefined;
    const page = count < PAGE_BYTES ? undefined : sealer.open(sealed, { of: 'database', at });
    if (page === undefined) throw damaged();
    return page;
  };
  /** Before it looks at the journal, which may hold the whole page, SQLite asks the head of the file for its form. */
  const headAt = (at: number): Buffer | undefined => {
    try {
      return pageAt(at);
    } catch (error) {
      if (at === 0) return emptyDatabase();
      throw error;
    }
  };
  return {
    read: (into, position) => {
      const at = Math.floor(position / PAGE_BYTES);
      const from = position % PAGE_BYTES;
      if (from + into.length > PAGE_BYTES) throw refusal('more than a page was asked for');
      const page = into.length === PAGE_BYTES ? pageAt(at) : headAt(at);
      if (page === undefined) return 0;
      into.set(page.subarray(from, from + into.length));
      return into.length;
    },
    write: (from, position) => {
      if (position % PAGE_BYTES !== 0 || from.length !== PAGE_BYTES)
        throw refusal('a part of a page would be written');
      writeAll(disk, sealer.seal(from, { of: 'database', at: position / PAGE_BYTES }), position);
      return from.length;
    },
    settle: () => undefined,
  };
}

/** Longest piece of a rollback journal that holds no page: its head fills a sector (fileformat.html, 3). */
const LONGEST_HEAD = 512;

/** Pages are sealed; what stands around them tells numbers, lengths and sums of some bytes. */
function sealedJournal(disk: Disk, sealer: PageSealer): SealedFile {
  return {
    read: (into, position) => {
      if (into.length !== PAGE_BYTES) return disk.calls.readSync(disk.handle, into, 0, into.length, position);
      const sealed = Buffer.alloc(PAGE_BYTES);
      const count = readAll(disk, sealed, position);
      if (count < PAGE_BYTES) return count;
      const page = sealer.open(sealed, { of: 'journal', at: position });
      // A page that was never written whole: zeros do not have the sum that follows it.
      if (page === undefined) into.fill(0);
      else into.set(page);
      return PAGE_BYTES;
    },
    write: (from, position) => {
      if (from.length === PAGE_BYTES)
        writeAll(disk, sealer.seal(from, { of: 'journal', at: position }), position);
      else if (from.length <= LONGEST_HEAD) writeAll(disk, from, position);
      else throw refusal('a part of the journal would be written in clear');
      return from.length;
    },
    settle: () => undefined,
  };
}

function sealedFile(path: string, disk: Disk, sealer: PageSealer): SealedFile {
  if (path.endsWith('-wal')) return sealedWal(disk, sealer);
  if (path.endsWith('-journal')) return sealedJournal(disk, sealer);
  return sealedDatabase(disk, sealer);
}

/**
 * The same calls for SQLite, whose pages reach the disk only sealed. Positions and lengths stay what they are. Files
 * without a sealer are left as they are.
 */
export function sealedCalls(
  calls: FileCalls,
  sealerFor: (path: string) => PageSealer | undefined,
): FileCalls {
  const files = new Map<number, SealedFile>();
  return {
    ...calls,
    openSync: ((path: string, ...others: [number | string, number?]) => {
      const handle = calls.openSync(path, ...others);
      const sealer = sealerFor(path);
      if (sealer !== undefined) files.set(handle, sealedFile(path, { handle, calls }, sealer));
      return handle;
    }) as typeof calls.openSync,
    readSync: ((handle: number, into: Uint8Array, at: number, length: number, position: number) =>
      files.get(handle)?.read(into.subarray(at, at + length), position) ??
      calls.readSync(handle, into, at, length, position)) as typeof calls.readSync,
    writeSync: ((handle: number, from: Uint8Array, at: number, length: number, position: number) =>
      files.get(handle)?.write(from.subarray(at, at + length), position) ??
      calls.writeSync(handle, from, at, length, position)) as typeof calls.writeSync,
    fsyncSync: (handle) => {
      files.get(handle)?.settle();
      calls.fsyncSync(handle);
    },
    ftruncateSync: (handle, length) => {
      files.get(handle)?.settle();
      calls.ftruncateSync(handle, length);
    },
    closeSync: (handle) => {
      try {
        files.get(handle)?.settle();
      } finally {
        files.delete(handle);
        calls.closeSync(handle);
      }
    },
  };
}
