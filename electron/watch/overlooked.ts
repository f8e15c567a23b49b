import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the folder watcher passes over without a word. Each is told once, and once more when it can be read. */
export type Overlooked = {
  /** A folder that has appeared or changed. */
  folder(path: string): void;
  /** A name that has appeared or gone. */
  name(path: string): void;
  /** Looks at what was named since the last time, and whether what could not be read can be read now. */
  look(): Promise<void>;
  clear(): void;
};

type Listener = {
  readonly ontold: (path: string) => void;
  /** A folder that could not be listed can be now: what is in it is not known yet. */
  readonly onopened: (folder: string) => void;
};

/** What stands in a name for bytes that are no UTF-8: such a file is listed and cannot be opened. */
const NOT_UTF_8 = '\ufffd';

/** Keeps watch over links that lead nowhere, folders that may not be opened, and names that are no UTF-8. */
export function createOverlooked({ ontold, onopened }: Listener): Overlooked {
  const folders = new Set<string>();
  const names = new Set<string>();
  const unread = new Set<string>();
  const shut = new Set<string>();
  let isLooking = false;

  /** Names in a folder to look at closely; of one that cannot be listed, none. */
  async function listed(folder: string): Promise<readonly string[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (isDenied(error) && !shut.has(folder)) {
        shut.add(folder);
        ontold(folder);
      }
      return [];
    });
    return entries
      .filter((entry) => entry.isSymbolicLink() || entry.name.includes(NOT_UTF_8))
      .map(({ name }) => join(folder, name));
  }

  async function lookAt(path: string): Promise<void> {
    const found = await lstat(path).catch(() => undefined);
    const isNamedAmiss = found === undefined && path.includes(NOT_UTF_8);
    const isLink = found?.isSymbolicLink() === true;
    const isBroken = isNamedAmiss || (isLink && (await isMissing(path)));
    if (isBroken === unread.has(path)) return;
    if (isBroken) unread.add(path);
    else unread.delete(path);
    if (isNamedAmiss || isLink) ontold(path);
  }

  async function lookAtShut(folder: string): Promise<void> {
    const trouble = await readdir(folder).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (isDenied(trouble)) return;
    shut.delete(folder);
    if (trouble !== undefined) return;
    ontold(folder);
    onopened(folder);
  }

  async function lookAtAll(): Promise<void> {
    const paths = new Set([...unread, ...names]);
    names.clear();
    const changed = [...folders];
    folders.clear();
    for (const folder of shut) await lookAtShut(folder);
    for (const folder of changed) for (const path of await listed(folder)) paths.add(path);
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
      unread.clear();
      shut.clear();
    },
  };
}

function isDenied(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM';
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
