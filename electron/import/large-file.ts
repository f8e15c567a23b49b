import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { ImportError } from '../core/domain/import-record.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { ReadTerms } from '../core/domain/read-terms.ts';
import type { ByteFile, PortionYield, Reader } from '../core/import-ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type FileFailure, READ_WITHOUT_BLOCKING } from './read-file.ts';
import { unreadable } from '../core/unreadable.ts';

/** A file too large to be held, as it was when it was read through. */
export type LargeFile = { readonly bytes: number; readonly sha256: string; readonly modified: number };

const CHUNK = 256 * 1024;
/** Enough to see what a file is. */
const BEGINNING = 256 * 1024;

/** Reads a file through for its SHA-256. It must not change meanwhile; if it does, it is not settled yet. */
export async function hashLargeFile(path: string): Promise<Result<LargeFile, FileFailure>> {
  return withFile(path, async (file) => {
    const before = await file.stat();
    const hash = createHash('sha256');
    for await (const chunk of chunksIn(file)) hash.update(chunk);
    const after = await file.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      return err({ error: { kind: 'still-changing' }, bytes: after.size });
    }
    return ok({ bytes: after.size, sha256: hash.digest('hex'), modified: before.mtimeMs });
  });
}

/** What the beginning of a large file says of it: whether it can be read a portion at a time. */
export async function readBeginning(
  path: string,
  fileName: string,
  terms: ReadTerms,
  reader: Reader,
  bytes = BEGINNING,
): Promise<Result<PortionYield, FileFailure>> {
  return withFile(path, async (file) => {
    const beginning = new Uint8Array(bytes);
    const { bytesRead } = await file.read(beginning, 0, bytes, 0);
    const place = { isLast: false, isLargest: false };
    return ok(await reader.readPortion(beginning.subarray(0, bytesRead), fileName, terms, place));
  });
}

/** The bytes of a file as they are read; why they ended before its end, if they did. */
export function bytesOfFile(path: string): {
  readonly chunks: AsyncIterable<Uint8Array>;
  failure(): ImportError | undefined;
} {
  let failure: ImportError | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, READ_WITHOUT_BLOCKING);
      for await (const chunk of chunksIn(file)) yield chunk;
    } catch (error) {
      failure = unreadable(error);
    } finally {
      await file?.close().catch(() => undefined);
    }
  }
  return { chunks: chunks(), failure: () => failure };
}

/** Opens a file where it lies, to be read a portion at a time. */
export async function openLargeFile(path: string): Promise<Result<ByteFile, FileFailure>> {
  try {
    const file = await open(path, READ_WITHOUT_BLOCKING);
    const { size } = await file.stat();
    return ok({
      size,
      async read(at, length) {
        try {
          const bytes = new Uint8Array(Math.min(length, size - at));
          const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
          return bytesRead === bytes.length ? ok(bytes) : err(gone(path));
        } catch {
          return err(gone(path));
        }
      },
      close: () => file.close(),
    });
  } catch (error) {
    return err({ error: unreadable(error) });
  }
}

function gone(path: string): LibraryError {
  return { kind: 'gone', path };
}

async function withFile<T>(
  path: string,
  work: (file: FileHandle) => Promise<Result<T, FileFailure>>,
): Promise<Result<T, FileFailure>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, READ_WITHOUT_BLOCKING);
    return await work(file);
  } catch (error) {
    return err({ error: unreadable(error) });
  } finally {
    await file?.close().catch(() => undefined);
  }
}

async function* chunksIn(file: FileHandle): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(CHUNK);
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) return;
    yield chunk.subarray(0, bytesRead);
    at += bytesRead;
  }
}
