/** WASI error numbers, which Emscripten gives to SQLite (wasi_snapshot_preview1, type errno). */
const WASI_ERRNO: Readonly<Record<string, number>> = {
  EACCES: 2,
  EBADF: 8,
  EBUSY: 10,
  EDQUOT: 19,
  EEXIST: 20,
  EFBIG: 22,
  EINVAL: 28,
  EIO: 29,
  EISDIR: 31,
  EMFILE: 33,
  ENAMETOOLONG: 37,
  ENFILE: 41,
  ENOENT: 44,
  ENOSPC: 51,
  ENOTDIR: 54,
  EPERM: 63,
  EROFS: 69,
};

const EIO = 29;
export const EBADF = 8;
export const EINVAL = 28;

/** What the operating system called an error ("ENOSPC"), or "EIO" when it gave no name. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'EIO';
}

/** The number SQLite knows the error by; whatever it has no number for counts as a failing disk. */
export function errnoOf(error: unknown): number {
  return WASI_ERRNO[codeOf(error)] ?? EIO;
}
