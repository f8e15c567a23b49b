import type { FileCalls } from '../file/file-calls.ts';
import { DAMAGED } from '../file/page-sums.ts';

/** A file of SQLite's under our hands: what it asks, answered from sealed bytes. */
export type SealedFile = {
  read(into: Uint8Array, position: number): number;
  write(from: Uint8Array, position: number): number;
  /** Writes what waits for what belongs to it. */
  settle(): void;
};

/** The bytes as they stand on the disk. */
export type Disk = {
  readonly handle: number;
  readonly calls: FileCalls;
};

/** What was sealed under another key, for another place, or was changed since. */
export function damaged(): Error {
  return Object.assign(new Error('it is not what was sealed'), { code: DAMAGED });
}

/** A write that would leave something in clear, or lose something, is refused: better an error than a leak. */
export function refusal(detail: string): Error {
  return Object.assign(new Error(detail), { code: 'EIO' });
}

/** Reads until the bytes are there or the file ends; returns how many there were. */
export function readAll({ handle, calls }: Disk, into: Uint8Array, position: number): number {
  let read = 0;
  while (read < into.length) {
    const count = calls.readSync(handle, into, read, into.length - read, position + read);
    if (count === 0) break;
    read += count;
  }
  return read;
}

export function writeAll({ handle, calls }: Disk, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += calls.writeSync(handle, bytes, written, bytes.length - written, position + written);
  }
}
