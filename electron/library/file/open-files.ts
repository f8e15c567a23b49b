import { codeOf } from './errno.ts';
import type { FileCalls } from './file-calls.ts';

/** What the operating system last refused, kept because SQLite passes on only a number. */
export type Refusal = { readonly code: string; readonly path: string };

/** A real file SQLite has open, with its own read and write position. A directory is open only to be synced. */
export type OpenFile = {
  readonly path: string;
  readonly handle: number | undefined;
  readonly folders: readonly string[];
  position: number;
};

/** The real files in use, under numbers no Emscripten file has. */
export type OpenFiles = {
  add(file: OpenFile): number;
  get(descriptor: number): OpenFile | undefined;
  remove(descriptor: number): void;
  refused(error: unknown, path: string): void;
  /** The last refusal, once. */
  takeRefusal(): Refusal | undefined;
  /** A database or journal in use that its path no longer leads to: deleted, moved, or on a disk that is gone. */
  missing(): string | undefined;
};

const FIRST_DESCRIPTOR = 100_000;

export function openFiles(calls: FileCalls): OpenFiles {
  const files = new Map<number, OpenFile>();
  let next = FIRST_DESCRIPTOR;
  let refusal: Refusal | undefined;

  const isAtItsPath = (path: string, handle: number): boolean => {
    try {
      return calls.statSync(path, { bigint: true }).ino === calls.fstatSync(handle, { bigint: true }).ino;
    } catch {
      return false;
    }
  };
  return {
    add: (file) => {
      files.set(next, file);
      next += 1;
      return next - 1;
    },
    get: (descriptor) => files.get(descriptor),
    remove: (descriptor) => void files.delete(descriptor),
    refused: (error, path) => {
      // A file that is not there yet is an answer, not a trouble.
      if (codeOf(error) !== 'ENOENT') refusal = { code: codeOf(error), path };
    },
    takeRefusal: () => {
      const taken = refusal;
      refusal = undefined;
      return taken;
    },
    missing: () => {
      for (const { path, handle } of files.values()) {
        if (handle !== undefined && !isAtItsPath(path, handle)) return path;
      }
      return undefined;
    },
  };
}
