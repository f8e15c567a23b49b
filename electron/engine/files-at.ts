import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file is itself; a folder is all files in it. What is not there is told by the import record of its path. */
export async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [path];
  return filesIn(path, true, (entry) => !entry.isDirectory());
}

/** Paths of what a folder holds, in order; nothing where it cannot be listed. */
export async function filesIn(
  folder: string,
  isRecursive: boolean,
  isWanted: (entry: Dirent) => boolean,
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: isRecursive }).catch(() => []);
  return entries
    .filter(isWanted)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
