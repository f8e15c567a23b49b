import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ImportError } from '../core/domain/import-record.ts';
import { unreadable } from '../core/unreadable.ts';
import { err, ok, type Result } from '../core/result.ts';

/** The bytes of a file as they were, whole, with what identifies them. */
export type FileBytes = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly modified: number;
};

/** Larger files are not held: they are read a portion at a time, or refused where that cannot be. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** O_NONBLOCK does not exist on Windows, where there are no named pipes in folders either. */
export const READ_WITHOUT_BLOCKING = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** How long one read may hang (a sleeping drive, a lost share) before the file is called locked. */
const READ_LIMIT = 30_000;

export type FileFailure = {
  readonly error: ImportError;
  readonly bytes?: number;
  readonly modified?: number;
};

/** How large a regular file is; nothing when it is none or cannot be asked. */
export async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}

/** Reads a file whole. It must not change while it is read; if it does, it is not settled yet. */
export async function readFileBytes(path: string): Promise<Result<FileBytes, FileFailure>> {
  const limit = AbortSignal.timeout(READ_LIMIT);
  let file;
  try {
    // Opening for reading without blocking, so that a named pipe cannot hold us.
    file = await open(path, READ_WITHOUT_BLOCKING);
  } catch (error) {
    return err({ error: await unopened(path, error) });
  }
  try {
    const before = await file.stat();
    const modified = before.mtimeMs;
    if (!before.isFile()) {
      return err({ error: { kind: 'unreadable', cause: 'directory', detail: 'not a regular file' } });
    }
    if (before.size > LARGEST_FILE) {
      return err({
        error: { kind: 'too-large', bytes: before.size, limit: LARGEST_FILE },
        bytes: before.size,
      });
    }
    const bytes = await file.readFile({ signal: limit });
    const after = await file.stat();
    if (after.size !== bytes.length || after.mtimeMs !== modified) {
      return err({ error: { kind: 'still-changing' }, bytes: after.size });
    }
    if (bytes.length === 0) return err({ error: { kind: 'empty' }, bytes: 0, modified });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ bytes, sha256, modified });
  } catch (error) {
    return err({ error: unreadable(error) });
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Why a file could not be opened; one that is a folder by now says so. */
async function unopened(path: string, error: unknown): Promise<ImportError> {
  const found = await stat(path).catch(() => undefined);
  return unreadable(error, { path, isFolder: found?.isDirectory() === true });
}
