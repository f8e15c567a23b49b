import type { SyscallName } from './syscalls.ts';

/** What the file functions are called in the imports of one build of sql-wasm.wasm, which the release minifies. */
export type ImportNames = Readonly<Record<SyscallName, string>>;

/** By SHA-256 of sql-wasm.wasm. Written by scripts/generate-import-map.mjs; a test compares it with the build installed. */
export const IMPORT_NAMES: Readonly<Record<string, ImportNames>> = {
  '43bbcdd44287e5a2db3b6b5af34b1a3485a7a441285d247976c1ebe3c61f8dbf': {
    __syscall_faccessat: 'D',
    __syscall_fchmod: 'j',
    __syscall_fchown32: 'h',
    __syscall_fcntl64: 'b',
    __syscall_fstat64: 'g',
    __syscall_ftruncate64: 'J',
    __syscall_lstat64: 'M',
    __syscall_newfstatat: 'L',
    __syscall_openat: 'x',
    __syscall_readlinkat: 's',
    __syscall_stat64: 'N',
    __syscall_unlinkat: 'o',
    fd_close: 'e',
    fd_fdstat_get: 'm',
    fd_read: 't',
    fd_seek: 'E',
    fd_sync: 'K',
    fd_write: 'q',
  },
};
