import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';

const MOST_RECENT = 8;
const STORED = v.object({
  version: v.literal(1),
  folders: v.array(v.string()),
  together: v.optional(v.array(v.string()), []),
});
type Stored = v.InferOutput<typeof STORED>;

/** Libraries that were open on this machine, the one in use first. */
export type Libraries = {
  recent(): readonly string[];
  /** Those that were open when the app ended last, the one opened last first, as far as they are there. */
  openLast(): readonly string[];
  /** Puts a library first, and among those that are open; on the disk when it resolves. */
  use(folder: string): Promise<void>;
  /** It was closed while others stay open. */
  leave(folder: string): Promise<void>;
};

/** The list beside the settings. One that cannot be understood counts as empty, and stays until something is opened. */
export function openLibraries(
  path: string,
  writeWholeFile: (path: string, content: string) => Promise<void>,
): Libraries {
  const stored = read(path);
  let { folders } = stored;
  let together: readonly string[] = [];
  const keep = async (): Promise<void> => {
    mkdirSync(dirname(path), { recursive: true });
    await writeWholeFile(path, `${JSON.stringify({ version: 1, folders, together }, undefined, 2)}\n`);
  };
  return {
    recent: () => folders,
    openLast: () => stored.together.toReversed().filter(isLibrary),
    async use(folder) {
      folders = [folder, ...folders.filter((other) => other !== folder)].slice(0, MOST_RECENT);
      together = [...together.filter((other) => other !== folder), folder];
      await keep();
    },
    async leave(folder) {
      together = together.filter((other) => other !== folder);
      await keep();
    },
  };
}

function read(path: string): Pick<Stored, 'folders' | 'together'> {
  try {
    return v.parse(STORED, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { folders: [], together: [] };
  }
}

/** The library to open: the one named when the app was started, else the one used last, else the profile's own. */
export function libraryToOpen(named: string | undefined, recent: readonly string[], own: string): string {
  if (named !== undefined && named !== '') return resolve(named);
  // A disk that is not there today must not become an empty library in its place.
  return recent.find((folder) => isLibrary(folder)) ?? own;
}

/** Whether there is a library in a folder. */
export function isLibrary(folder: string): boolean {
  // One that is being encrypted or was never opened has its key file already.
  return existsSync(join(folder, 'library.db')) || existsSync(join(folder, 'library.key'));
}

/** Whether a folder can be opened: it holds a library, or nothing at all, and then becomes one. */
export function canBeLibrary(folder: string): boolean {
  try {
    return isLibrary(folder) || readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** What libraries go by: the name of their folder, with the folder it lies in where two have the same. */
export function libraryNames(folders: readonly string[]): readonly string[] {
  const names = folders.map((folder) => basename(folder));
  return folders.map((folder, i) => {
    const name = names[i] ?? folder;
    const isAlone = names.filter((other) => other === name).length === 1;
    return isAlone ? name : `${name} (${dirname(folder)})`;
  });
}
