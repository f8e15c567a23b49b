import type { LibraryError } from '../core/domain/library-info.ts';
import { codeOf } from './file/errno.ts';
import { DAMAGED } from './file/page-sums.ts';
import type { Refusal } from './file/open-files.ts';

/** Thrown inside the library when the disk refuses, and caught at its edge, where it becomes a LibraryError. */
export class LibraryFault extends Error {
  readonly fault: LibraryError;

  constructor(fault: LibraryError) {
    super('detail' in fault ? `${fault.kind}: ${fault.detail}` : fault.kind);
    this.name = 'LibraryFault';
    this.fault = fault;
  }
}

const KIND_OF_CODE: Readonly<Record<string, 'disk-full' | 'read-only' | 'gone'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ENOTCONN: 'gone',
  ESTALE: 'gone',
};

/** What the operating system's refusal means for the library. */
export function errorOfRefusal({ code, path }: Refusal): LibraryError {
  if (code === DAMAGED) return { kind: 'damaged', path, detail: 'a page of it is not what was written' };
  const kind = KIND_OF_CODE[code];
  return kind === undefined ? { kind: 'io', path, detail: code } : { kind, path };
}

/** What was thrown, as an answer: a fault of the library, or the disk's refusal of `path`; a bug is thrown on. */
export function errorOfThrown(error: unknown, path: string): LibraryError {
  if (error instanceof LibraryFault) return error.fault;
  if (error instanceof Error && 'code' in error) return errorOfRefusal({ code: codeOf(error), path });
  throw error;
}

/** SQLite's sentences for what a disk can cause (sqlite3ErrStr); all others are bugs of ours. */
const DISK_MESSAGES = [
  { starts: 'database or disk is full', kind: 'disk-full' },
  { starts: 'attempt to write a readonly database', kind: 'read-only' },
  { starts: 'unable to open database', kind: 'gone' },
  { starts: 'file is not a database', kind: 'not-a-library' },
  { starts: 'database disk image is malformed', kind: 'damaged' },
  { starts: 'malformed database schema', kind: 'damaged' },
  { starts: 'disk I/O error', kind: 'io' },
] as const;

/** What SQLite's message and the last refusal of a real file amount to; undefined for a bug. */
export function errorOfMessage(
  message: string,
  refusal: Refusal | undefined,
  path: string,
): LibraryError | undefined {
  const known = DISK_MESSAGES.find(({ starts }) => message.startsWith(starts));
  if (known === undefined) return undefined;
  if (known.kind === 'damaged') return { kind: 'damaged', path, detail: message };
  if (known.kind === 'not-a-library') return { kind: 'not-a-library', path };
  if (refusal !== undefined) return errorOfRefusal(refusal);
  return known.kind === 'io' ? { kind: 'io', path, detail: message } : { kind: known.kind, path };
}
