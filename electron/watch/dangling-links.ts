import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Links in a watched folder that lead nowhere: they are told once, and once more when what they lead to is there. */
export type DanglingLinks = {
  /** A folder that has appeared or changed. */
  folder(path: string): void;
  /** A name that has appeared or gone. */
  name(path: string): void;
  /** Looks at what was named since the last time, and whether what was missing is there now. */
  look(): Promise<void>;
  clear(): void;
};

/** Keeps watch over links that lead nowhere: the folder watcher passes over them without a word. */
export function createDanglingLinks(ontold: (path: string) => void): DanglingLinks {
  const folders = new Set<string>();
  const names = new Set<string>();
  const dangling = new Set<string>();
  let isLooking = false;

  async function linksIn(folder: string): Promise<readonly string[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => join(folder, name));
  }

  async function lookAt(path: string): Promise<void> {
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
    const isBroken = isLink && (await isMissing(path));
    if (isBroken === dangling.has(path)) return;
    if (isBroken) dangling.add(path);
    else dangling.delete(path);
    if (isLink) ontold(path);
  }

  async function lookAtAll(): Promise<void> {
    const paths = new Set([...dangling, ...names]);
    names.clear();
    const changed = [...folders];
    folders.clear();
    for (const folder of changed) for (const path of await linksIn(folder)) paths.add(path);
    for (const path of paths) await lookAt(path);
  }

  return {
    folder: (path) => folders.add(path),
    name: (path) => names.add(path),
    async look() {
      if (isLooking) return;
      isLooking = true;
      await lookAtAll();
      isLooking = false;
    },
    clear() {
      folders.clear();
      names.clear();
      dangling.clear();
    },
  };
}

/** A link in a circle leads nowhere too. What may not be looked at is not missing. */
async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR';
  }
}
