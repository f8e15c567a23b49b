import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file is itself; a folder is all files in it. What is not there is told by the import record of its path. */
export async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [path];
  const { files, shut } = await filesIn(path, true, (entry) => !entry.isDirectory());
  return [...files, ...shut].sort();
}

export type Listing = {
  readonly files: readonly string[];
  /** Folders that cannot be listed: what is in them is not known. */
  readonly shut: readonly string[];
};

/** Paths of what a folder holds, in order. A folder in it that cannot be listed does not hide the others. */
export async function filesIn(
  folder: string,
  isRecursive: boolean,
  isWanted: (entry: Dirent) => boolean,
): Promise<Listing> {
  const files: string[] = [];
  const shut: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) shut.push(next);
    for (const entry of entries ?? []) {
      const path = join(next, entry.name);
      if (isRecursive && entry.isDirectory()) open.push(path);
      if (isWanted(entry)) files.push(path);
    }
  }
  return { files: files.sort(), shut: shut.sort() };
}
