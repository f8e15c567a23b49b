import { constants } from 'node:fs';
import { EBADF, EINVAL, errnoOf } from './errno.ts';
import type { FileCalls } from './file-calls.ts';
import type { OpenFile, OpenFiles } from './open-files.ts';
import type { Routes } from './routes.ts';
import type { WasmMemory } from './wasm-memory.ts';
import { writeStat } from './write-stat.ts';

/** What Emscripten's own functions, and ours in their place, look like: pointers and numbers in, a number out. */
export type Syscall = (...parameters: (number | bigint)[]) => number;

export type SyscallName = (typeof SYSCALL_NAMES)[number];

/** The file functions of Emscripten that we stand in for. */
export const SYSCALL_NAMES = [
  '__syscall_openat',
  '__syscall_faccessat',
  '__syscall_fchmod',
  '__syscall_fchown32',
  '__syscall_fcntl64',
  '__syscall_fstat64',
  '__syscall_ftruncate64',
  '__syscall_lstat64',
  '__syscall_newfstatat',
  '__syscall_readlinkat',
  '__syscall_stat64',
  '__syscall_unlinkat',
  'fd_close',
  'fd_fdstat_get',
  'fd_read',
  'fd_seek',
  'fd_sync',
  'fd_write',
] as const;

/** Everything the functions work on. */
export type Surroundings = {
  readonly calls: FileCalls;
  readonly files: OpenFiles;
  readonly routes: Routes;
  readonly memory: () => WasmMemory;
  readonly platform: NodeJS.Platform;
};

// Numbers of musl and WASI as Emscripten uses them.
const O_ACCMODE = 3;
const O_CREAT = 64;
const O_EXCL = 128;
const O_TRUNC = 512;
const SEEK_CUR = 1;
const SEEK_END = 2;
const F_GETLK = 12;
const F_UNLCK = 2;
const REGULAR_FILE = 4;
const NEW_FILE_MODE = 0o644;

function nodeFlags(flags: number): number {
  const access = [constants.O_RDONLY, constants.O_WRONLY, constants.O_RDWR][flags & O_ACCMODE];
  return (
    (access ?? constants.O_RDWR) |
    (flags & O_CREAT ? constants.O_CREAT : 0) |
    (flags & O_EXCL ? constants.O_EXCL : 0) |
    (flags & O_TRUNC ? constants.O_TRUNC : 0)
  );
}

/** Functions on a path: for ours the real file, for any other what Emscripten had. */
function pathCalls({ calls, files, routes, memory }: Surroundings) {
  const attempt = (path: string, work: () => number): number => {
    try {
      return work();
    } catch (error) {
      files.refused(error, path);
      return -errnoOf(error);
    }
  };
  const stat = (path: string, at: number): number =>
    attempt(path, () => {
      writeStat(memory().view(), at, calls.statSync(path, { bigint: true }));
      return 0;
    });
  const open = (path: string, flags: number): number =>
    attempt(path, () =>
      files.add({
        path,
        handle: calls.openSync(path, nodeFlags(flags), NEW_FILE_MODE),
        folders: [],
        position: 0,
      }),
    );
  const realPath = (pointer: number | bigint): string | undefined =>
    routes.real(memory().text(Number(pointer)));
  return { attempt, stat, open, realPath };
}

/** Moves the bytes of scattered buffers one by one until one comes back short; returns how many in all. */
function eachBuffer(
  memory: WasmMemory,
  list: number,
  count: number,
  move: (at: number, length: number) => number,
): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const at = memory.view().getUint32(list + index * 8, true);
    const length = memory.view().getUint32(list + index * 8 + 4, true);
    const moved = length === 0 ? 0 : move(at, length);
    total += moved;
    if (moved < length) break;
  }
  return total;
}

/** Syncs the folders, so that a file made or removed in them is so after a power cut as well. */
function syncFolders(calls: FileCalls, folders: readonly string[], platform: NodeJS.Platform): void {
  // Windows opens no folder for syncing; there the file system's own journal holds the entry.
  if (platform === 'win32') return;
  for (const folder of folders) {
    const handle = calls.openSync(folder, 'r');
    try {
      calls.fsyncSync(handle);
    } finally {
      calls.closeSync(handle);
    }
  }
}

/**
 * Emscripten's file functions with ours laid over them: calls on routed paths and on files opened through them reach
 * real files, all others (SQLite's temporary files) go on to `originals`.
 */
export function realFileCalls(
  around: Surroundings,
  originals: Readonly<Record<SyscallName, Syscall>>,
): Readonly<Record<SyscallName, Syscall>> {
  const { calls, files, routes, memory } = around;
  const { attempt, stat, open, realPath } = pathCalls(around);

  /** For an open file of ours; WASI's functions answer with a positive number, the others with a negative one. */
  const onFile =
    (
      name: SyscallName,
      sign: 1 | -1,
      work: (file: OpenFile, parameters: (number | bigint)[]) => number,
    ): Syscall =>
    (...parameters) => {
      const file = files.get(Number(parameters[0]));
      if (file === undefined) return originals[name](...parameters);
      const answer = attempt(file.path, () => work(file, parameters));
      return answer < 0 && sign === 1 ? -answer : answer;
    };
  const onPath =
    (
      name: SyscallName,
      place: number,
      work: (path: string, parameters: (number | bigint)[]) => number,
    ): Syscall =>
    (...parameters) => {
      const path = realPath(parameters[place] ?? 0);
      return path === undefined ? originals[name](...parameters) : work(path, parameters);
    };
  type Move = (handle: number, at: number, length: number, position: number) => number;
  const transfer =
    (move: Move) =>
    (file: OpenFile, [, list, count, totalAt]: (number | bigint)[]): number => {
      const { handle } = file;
      if (handle === undefined) return EBADF;
      const total = eachBuffer(memory(), Number(list), Number(count), (at, length) => {
        const moved = move(handle, at, length, file.position);
        file.position += moved;
        return moved;
      });
      memory().view().setUint32(Number(totalAt), total, true);
      return 0;
    };
  const read: Move = (handle, at, length, position) =>
    calls.readSync(handle, memory().bytes(), at, length, position);
  const write: Move = (handle, at, length, position) =>
    calls.writeSync(handle, memory().bytes(), at, length, position);

  return {
    __syscall_openat: (...parameters) => {
      const flags = Number(parameters[2]);
      const name = memory().text(Number(parameters[1]));
      const folders = routes.folders();
      // SQLite opens the folder of its files, which it believes to be "/", to sync it.
      if (name === '/' && (flags & O_ACCMODE) === 0 && folders.length > 0) {
        return files.add({ path: name, handle: undefined, folders, position: 0 });
      }
      const path = routes.real(name);
      return path === undefined ? originals.__syscall_openat(...parameters) : open(path, flags);
    },
    __syscall_faccessat: onPath('__syscall_faccessat', 1, (path, [, , mode]) =>
      attempt(path, () => {
        calls.accessSync(path, Number(mode) & 7);
        return 0;
      }),
    ),
    __syscall_fchmod: onFile('__syscall_fchmod', -1, () => 0),
    __syscall_fchown32: onFile('__syscall_fchown32', -1, () => 0),
    // Locks between processes are the business of the library's own lock file.
    __syscall_fcntl64: onFile('__syscall_fcntl64', -1, (_file, [, command, list]) => {
      const view = memory().view();
      if (Number(command) === F_GETLK) view.setInt16(view.getUint32(Number(list), true), F_UNLCK, true);
      return 0;
    }),
    __syscall_fstat64: onFile('__syscall_fstat64', -1, ({ handle }, [, at]) => {
      if (handle === undefined) return -EBADF;
      writeStat(memory().view(), Number(at), calls.fstatSync(handle, { bigint: true }));
      return 0;
    }),
    __syscall_ftruncate64: onFile('__syscall_ftruncate64', -1, ({ handle }, [, length]) => {
      if (handle === undefined) return -EBADF;
      calls.ftruncateSync(handle, Number(length));
      return 0;
    }),
    // The library's path is resolved before it is opened, so a link is never seen here.
    __syscall_lstat64: onPath('__syscall_lstat64', 0, (path, [, at]) => stat(path, Number(at))),
    __syscall_newfstatat: onPath('__syscall_newfstatat', 1, (path, [, , at]) => stat(path, Number(at))),
    __syscall_readlinkat: onPath('__syscall_readlinkat', 1, () => -EINVAL),
    __syscall_stat64: onPath('__syscall_stat64', 0, (path, [, at]) => stat(path, Number(at))),
    __syscall_unlinkat: onPath('__syscall_unlinkat', 1, (path) =>
      attempt(path, () => {
        calls.unlinkSync(path);
        return 0;
      }),
    ),
    fd_close: onFile('fd_close', 1, ({ handle }, [descriptor]) => {
      files.remove(Number(descriptor));
      if (handle !== undefined) calls.closeSync(handle);
      return 0;
    }),
    fd_fdstat_get: onFile('fd_fdstat_get', 1, (_file, [, at]) => {
      memory()
        .bytes()
        .fill(0, Number(at), Number(at) + 24);
      memory().bytes()[Number(at)] = REGULAR_FILE;
      return 0;
    }),
    fd_read: onFile('fd_read', 1, transfer(read)),
    fd_seek: onFile('fd_seek', 1, (file, [, offset, whence, newAt]) => {
      if (file.handle === undefined) return EBADF;
      let position = Number(offset);
      if (whence === SEEK_CUR) position += file.position;
      if (whence === SEEK_END) position += calls.fstatSync(file.handle).size;
      if (position < 0) return EINVAL;
      file.position = position;
      memory().view().setBigInt64(Number(newAt), BigInt(position), true);
      return 0;
    }),
    fd_sync: onFile('fd_sync', 1, (file) => {
      if (file.handle === undefined) syncFolders(calls, file.folders, around.platform);
      else calls.fsyncSync(file.handle);
      return 0;
    }),
    fd_write: onFile('fd_write', 1, transfer(write)),
  };
}
