import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { ByteFile } from '../../core/import-ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { hashOfLarge, openLarge, writeLarge, type LargePlace } from './large-originals.ts';
import type { OriginalCalls } from './original-calls.ts';
import { CLEAR_ORIGINALS, isDamage, type OriginalForm } from './original-form.ts';
import { staging } from './staging.ts';

/** The bytes of every file as they came, each once, under the SHA-256 of what they are: `originals/ab/cdef….gz`, or sealed. */
export type Originals = {
  keep(sha256: string, bytes: Uint8Array): Result<void, LibraryError>;
  /** Puts bytes on the disk in the background, so that `keep` finds them there. What the disk refuses `keep` tells. */
  stage(sha256: string, bytes: Uint8Array): Promise<void>;
  read(sha256: string): Result<Uint8Array, LibraryError>;
  /** Keeps bytes as they come, too many to be held; tells when they are not those of this SHA-256. */
  keepLarge(
    sha256: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<Result<'kept' | 'changed', LibraryError>>;
  /** Opens bytes to be read anywhere, whatever their size. */
  open(sha256: string): Promise<Result<ByteFile, LibraryError>>;
  /** Puts bytes in the place of what is damaged. */
  renew(sha256: string, bytes: Uint8Array): Result<void, LibraryError>;
  /** Takes the bytes away for good. */
  drop(sha256: string): Result<void, LibraryError>;
  /** A sentence when the bytes are missing or not what they were. */
  check(sha256: string): string | undefined;
};

/** Byte 9 of a gzip header names the system it was made on (RFC 1952); 255 is "unknown", and the same everywhere. */
const GZIP_SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

function packed(bytes: Uint8Array): Uint8Array {
  const gzip = gzipSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION });
  gzip[GZIP_SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return gzip;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function heldFile(bytes: Uint8Array): ByteFile {
  return {
    size: bytes.length,
    read: (at, length) => Promise.resolve(ok(bytes.subarray(at, at + length))),
    close: () => Promise.resolve(),
  };
}

export function originals(
  libraryFolder: string,
  form: OriginalForm = CLEAR_ORIGINALS,
  calls: OriginalCalls = fs,
): Originals {
  const root = join(libraryFolder, 'originals');
  const place = (sha256: string): LargePlace & { readonly folder: string } => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
    const name = form.nameOf(sha256);
    const folder = join(root, name.slice(0, 2));
    return { folder, file: join(folder, `${name.slice(2)}${form.extension}`), sha256, form };
  };
  const syncFolder = (folder: string): void => {
    // Windows opens no folder for syncing; there the file system's own journal holds the entry.
    if (process.platform === 'win32') return;
    const handle = calls.openSync(folder, 'r');
    try {
      calls.fsyncSync(handle);
    } finally {
      calls.closeSync(handle);
    }
  };
  /** Folders whose entries are known to be on the disk; one met for the first time may stem from a run that was killed. */
  const synced = new Set<string>();
  const settle = (folder: string): void => {
    if (!synced.has(folder)) syncFolder(folder);
    synced.add(folder);
  };
  const { stage, isMaking } = staging(libraryFolder, calls, synced);
  const makeFolder = (folder: string): void => {
    if (calls.existsSync(folder) && !isMaking(folder)) return;
    calls.mkdirSync(folder, { recursive: true });
    syncFolder(root);
    syncFolder(libraryFolder);
  };
  const write = (file: string, bytes: Uint8Array): void => {
    const handle = calls.openSync(file, 'wx');
    try {
      let written = 0;
      while (written < bytes.length) written += calls.writeSync(handle, bytes, written);
      calls.fsyncSync(handle);
    } finally {
      calls.closeSync(handle);
    }
  };

  const removeDraft = (draft: string): void => {
    try {
      calls.rmSync(draft, { force: true });
    } catch {
      // The disk is in trouble already; a draft left behind is never read.
    }
  };

  const put = (sha256: string, bytes: Uint8Array): Result<void, LibraryError> => {
    const { folder, file } = place(sha256);
    const draft = join(folder, `.${randomUUID()}.part`);
    try {
      makeFolder(folder);
      write(draft, form.whole(packed(bytes), sha256));
      calls.renameSync(draft, file);
      syncFolder(folder);
      synced.add(folder);
      return ok(undefined);
    } catch (error) {
      removeDraft(draft);
      return err(errorOfRefusal({ code: codeOf(error), path: file }));
    }
  };

  const read = (sha256: string): Result<Uint8Array, LibraryError> => {
    const { file } = place(sha256);
    try {
      return ok(gunzipSync(form.ofWhole(calls.readFileSync(file), sha256)));
    } catch (error) {
      const code = codeOf(error);
      return isDamage(code)
        ? err({ kind: 'damaged', path: file, detail: 'the original bytes cannot be unpacked' })
        : err(errorOfRefusal({ code, path: file }));
    }
  };

  return {
    keep: (sha256, bytes) => {
      const { folder, file } = place(sha256);
      try {
        if (!calls.existsSync(file)) return put(sha256, bytes);
        settle(folder);
        return ok(undefined);
      } catch (error) {
        return err(errorOfRefusal({ code: codeOf(error), path: file }));
      }
    },
    stage: async (sha256, bytes) => {
      const { file } = place(sha256);
      try {
        if (!calls.existsSync(file)) await stage(file, form.whole(packed(bytes), sha256));
      } catch (error) {
        // It is tried once more when it is kept, and what the disk says then is the answer.
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
    },
    keepLarge: async (sha256, chunks) => {
      const where = place(sha256);
      const { folder, file } = where;
      try {
        if (!calls.existsSync(file)) return await writeLarge(where, chunks);
        settle(folder);
        return ok('kept');
      } catch (error) {
        return err(errorOfRefusal({ code: codeOf(error), path: file }));
      }
    },
    open: async (sha256) => {
      const large = await openLarge(place(sha256));
      if (!large.ok) return large;
      if (large.value !== undefined) return ok(large.value);
      const whole = read(sha256);
      return whole.ok ? ok(heldFile(whole.value)) : whole;
    },
    renew: (sha256, bytes) => put(sha256, bytes),
    read,
    drop: (sha256) => {
      const { folder, file } = place(sha256);
      try {
        calls.rmSync(file, { force: true });
        if (calls.existsSync(folder)) syncFolder(folder);
        return ok(undefined);
      } catch (error) {
        return err(errorOfRefusal({ code: codeOf(error), path: file }));
      }
    },
    check: (sha256) => {
      const where = place(sha256);
      const { file } = where;
      try {
        const found =
          hashOfLarge(where) ?? hashOf(gunzipSync(form.ofWhole(calls.readFileSync(file), sha256)));
        return found === sha256 ? undefined : `The original ${file} is not what it was when it came.`;
      } catch (error) {
        return `The original ${file} cannot be read: ${codeOf(error)}.`;
      }
    },
  };
}
