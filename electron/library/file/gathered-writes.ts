import type { FileCalls } from './file-calls.ts';

/** Bytes that follow each other in a file and are not written yet, and from where on the disk refused others before. */
type Gathered = {
  readonly bytes: Buffer;
  start: number;
  length: number;
  refused: { readonly from: number; readonly error: unknown } | undefined;
};

/** Longest stretch that is gathered. */
const ROOM = 2 ** 18;

/**
 * The same calls, but bytes that follow each other are written at once: SQLite writes its journal in pieces of 24 and
 * 4096 bytes, and each call costs as much as the bytes. Nothing is put off beyond what is promised: whatever else is
 * asked of the file, and before all a sync, comes after what was gathered. Bytes the disk refused are given up, and the
 * call that met the refusal fails; until that place is written again no sync succeeds, so none stands for what is not there.
 */
export function gatheredWrites(calls: FileCalls): FileCalls {
  const gathered = new Map<number, Gathered>();

  const put = (handle: number): void => {
    const stretch = gathered.get(handle);
    if (stretch === undefined || stretch.length === 0) return;
    const { bytes, start, length } = stretch;
    stretch.length = 0;
    try {
      let written = 0;
      while (written < length) {
        written += calls.writeSync(handle, bytes, written, length - written, start + written);
      }
    } catch (error) {
      stretch.refused ??= { from: start, error };
      throw error;
    }
  };
  const stretchOf = (handle: number): Gathered => {
    const known = gathered.get(handle);
    if (known !== undefined) return known;
    const made: Gathered = { bytes: Buffer.allocUnsafe(ROOM), start: 0, length: 0, refused: undefined };
    gathered.set(handle, made);
    return made;
  };

  return {
    ...calls,
    writeSync: ((handle: number, from: Uint8Array, at: number, length: number, position: number) => {
      const stretch = stretchOf(handle);
      const isNext = position === stretch.start + stretch.length && stretch.length + length <= ROOM;
      if (!isNext) put(handle);
      if (stretch.refused !== undefined && position <= stretch.refused.from) stretch.refused = undefined;
      if (length > ROOM) return calls.writeSync(handle, from, at, length, position);
      if (stretch.length === 0) stretch.start = position;
      stretch.bytes.set(from.subarray(at, at + length), stretch.length);
      stretch.length += length;
      return length;
    }) as typeof calls.writeSync,
    readSync: ((handle: number, into: Uint8Array, at: number, length: number, position: number) => {
      put(handle);
      return calls.readSync(handle, into, at, length, position);
    }) as typeof calls.readSync,
    fsyncSync: (handle) => {
      put(handle);
      const refused = gathered.get(handle)?.refused;
      if (refused !== undefined) throw refused.error;
      calls.fsyncSync(handle);
    },
    ftruncateSync: (handle, length) => {
      put(handle);
      calls.ftruncateSync(handle, length);
    },
    fstatSync: ((handle: number, options?: { bigint: true }) => {
      put(handle);
      return calls.fstatSync(handle, options);
    }) as typeof calls.fstatSync,
    closeSync: (handle) => {
      try {
        put(handle);
      } finally {
        gathered.delete(handle);
        calls.closeSync(handle);
      }
    },
  };
}
