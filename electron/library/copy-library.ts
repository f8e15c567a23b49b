import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { LibraryError } from '../core/domain/library-info.ts';
import { err, ok, type Result } from '../core/result.ts';
import { errorOfRefusal } from './fault.ts';
import { codeOf } from './file/errno.ts';
import { KEY_FILE_NAME } from './encryption/key-file.ts';
import type { LibraryOptions } from './library-options.ts';
import { DATABASE_NAME, openLibrary } from './open-library.ts';

export type CopyOptions = Pick<LibraryOptions, 'sqlJsFolder' | 'key'> & {
  onprogress(done: number, of: number): void;
  isStopped(): boolean;
};

export type Copied = { readonly isFinished: boolean; readonly path: string; readonly files: number };

/**
 * Copies a library, which may be in use, into a new folder inside `into`: database as of now and every original. What is
 * half copied never has the final name. The ledger is written anew when the copy is opened.
 */
export async function copyLibrary(
  folder: string,
  into: string,
  options: CopyOptions,
): Promise<Result<Copied, LibraryError>> {
  if (into === folder || into.startsWith(folder + sep)) {
    return err({ kind: 'io', path: into, detail: 'it lies inside the library itself' });
  }
  let unfinished: string | undefined;
  try {
    const path = await freeName(into, basename(folder));
    unfinished = `${path}.unfinished`;
    await mkdir(unfinished);
    const done = await copyInto(unfinished, folder, options);
    if (!done.ok || done.value === undefined) {
      await rm(unfinished, { recursive: true, force: true });
      return done.ok ? ok({ isFinished: false, path, files: 0 }) : done;
    }
    await rename(unfinished, path);
    await syncPath(into, 'r');
    return ok({ isFinished: true, path, files: done.value });
  } catch (error) {
    if (unfinished !== undefined) await rm(unfinished, { recursive: true, force: true });
    return err(errorOfRefusal({ code: codeOf(error), path: into }));
  }
}

/** A name nothing has there: "Library", "Library 2". */
async function freeName(into: string, name: string): Promise<string> {
  const taken = new Set((await readdir(into)).map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? name : `${name} ${number}`;
    const isFree = !taken.has(wanted.toLowerCase()) && !taken.has(`${wanted}.unfinished`.toLowerCase());
    if (isFree) return join(into, wanted);
  }
}

/** Returns how many files the copy has; undefined when it was stopped. */
async function copyInto(
  target: string,
  folder: string,
  { sqlJsFolder, key, onprogress, isStopped }: CopyOptions,
): Promise<Result<number | undefined, LibraryError>> {
  const clock = { now: () => new Date().toISOString() };
  const opened = await openLibrary(folder, { sqlJsFolder, key, clock, access: 'read' });
  if (!opened.ok) return opened;
  const written = opened.value.backup(join(target, DATABASE_NAME));
  opened.value.close();
  if (!written.ok) return written;
  // Originals are added before the transaction that names them and never change: all the copy names are here.
  const originals = await originalsIn(folder);
  const keyFile = join(folder, KEY_FILE_NAME);
  const files = existsSync(keyFile) ? [keyFile, ...originals] : originals;
  for (const [place, file] of files.entries()) {
    if (isStopped()) return ok(undefined);
    onprogress(place, files.length);
    const to = join(target, relative(folder, file));
    await mkdir(dirname(to), { recursive: true });
    // One that was erased meanwhile is missing from the copy on purpose.
    const isThere = await copyFile(file, to, constants.COPYFILE_FICLONE).then(() => true, isGone);
    if (isThere) await syncPath(to, 'r+');
  }
  return ok(files.length + 1);
}

function isGone(error: unknown): false {
  if (codeOf(error) === 'ENOENT') return false;
  throw error;
}

async function originalsIn(folder: string): Promise<readonly string[]> {
  const root = join(folder, 'originals');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Windows opens no folder for syncing. */
async function syncPath(path: string, flags: 'r' | 'r+'): Promise<void> {
  if (process.platform === 'win32' && flags === 'r') return;
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
